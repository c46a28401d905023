import type { Speaker } from "../quotes/speaker.js";
import type { Found } from "./found.js";
import { DOCUMENTS } from "./lexicon/documents.js";
import { isSameOutlet } from "./outlet-mention.js";
import type { Context } from "./rules/context.js";

interface Introduced {
  readonly name: string;
  readonly speaker: string | null;
}

/** The documents introduced so far: "the statement" and "It added" go back to them. */
export class DocumentBook {
  readonly #byNoun = new Map<string, Introduced>();
  #last: { readonly hop: Found; readonly speaker: string; readonly isSource: boolean } | null = null;

  /** The hop with the name of the document that "the statement" means, or else with the speaker as its issuer. */
  resolve(hop: Found, speaker: Speaker | undefined): Found {
    const { document } = hop;
    if (document === undefined) return hop;
    const issuer = speaker?.name ?? null;
    const before = this.#byNoun.get(document.noun);
    if (document.isDefinite && before?.speaker === issuer) return { ...hop, name: before.name };
    const preposition = DOCUMENTS.get(document.noun) ?? null;
    if (document.isIssued || preposition === null || issuer === null || speaker?.type === "document") return hop;
    // "letter to the president" → "letter from Jane Doe to the president".
    const lower = hop.name.toLowerCase();
    const receiver = lower.indexOf(`${document.noun} to `);
    const cut = receiver < 0 ? hop.name.length : receiver + document.noun.length;
    return { ...hop, name: `${hop.name.slice(0, cut)} ${preposition} ${issuer}${hop.name.slice(cut)}` };
  }

  /** "It added", right after "the statement said" of the same issuer: the same document goes on. */
  continued({ attribution, frame, speaker }: Context): Found[] {
    const { source, cue } = frame;
    if (source === null || cue === null || attribution.source?.text.toLowerCase() !== "it") return [];
    if (this.#last?.isSource !== true || this.#last.speaker !== speaker?.name) return [];
    if (Math.abs(cue.from - source.to) > 1) return [];
    const { hop } = this.#last;
    return [
      {
        kind: "document",
        name: hop.name,
        from: Math.min(source.from, cue.from),
        to: Math.max(source.to, cue.to),
        cue: attribution.cue?.text ?? "",
        rule: "document-goes-on",
        rank: 1,
        document: { noun: hop.document?.noun ?? "", isIssued: true, isDefinite: false },
      },
    ];
  }

  remember(speaker: Speaker | undefined, hops: readonly Found[]): void {
    const name = speaker?.name ?? null;
    const shown = hops.find((hop) => hop.kind === "document");
    const isSource = shown?.rule === "source-document" || shown?.rule === "document-goes-on";
    this.#last = shown === undefined || name === null ? null : { hop: shown, speaker: name, isSource };
    for (const hop of hops) {
      if (hop.document !== undefined) this.#byNoun.set(hop.document.noun, { name: hop.name, speaker: name });
    }
  }
}

/** The outlet named last, which "the newspaper" and "the network" go back to. */
export class OutletBook {
  #last: string | null = null;

  resolve(hop: Found, publisher: string | null): Found {
    if (hop.kind !== "relay") return hop;
    if (hop.refersBack !== true) {
      if (publisher === null || !isSameOutlet(hop.name, publisher)) this.#last = hop.name;
      return hop;
    }
    return this.#last === null ? hop : { ...hop, name: this.#last };
  }
}
