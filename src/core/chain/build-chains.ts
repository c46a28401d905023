/**
 * Sourcing chains: for each attribution the hops from its speaker to the page, each with the words that show it.
 *
 * Method: (1) every attribution's frame (its clause without the reported words) is read by the rules of `rules/`;
 * (2) attributions of one speaker in one sentence share what the sentence shows; (3) what is said within another's
 * words passes through that other ("Trump said X, Abe told reporters"); (4) a sentence that goes on with the same
 * speaker in the same breath inherits. Linear in the number of attributions: each step looks at a fixed number of
 * neighbours.
 */
import type { Article } from "../article/article.js";
import type { Attribution } from "../quotes/attribution.js";
import type { Speaker } from "../quotes/speaker.js";
import { textSpan } from "../text/span.js";
import type { Found } from "./found.js";
import { framesOf, type Frame } from "./frame.js";
import type { Hop } from "./hop.js";
import { goesOn } from "./goes-on.js";
import { NameBook } from "./name-book.js";
import { DocumentBook, OutletBook } from "./back-references.js";
import { publicationHops, speakerHop, relaySpeaker, wireHops } from "./end-hops.js";
import { wordsText } from "./noun-phrase.js";
import { findHops } from "./rules/find-hops.js";
import type { Context } from "./rules/context.js";
import { isFronted, sharedHops } from "./shared-hops.js";

const DEEPEST_NESTING = 6;

/** The chain of each attribution, in the same order. `speakers[i]` is the speaker of `attributions[i]`. */
export function buildChains(
  article: Article,
  attributions: readonly Attribution[],
  speakers: readonly Speaker[],
): Hop[][] {
  const own = ownHops(article, attributions, speakers);
  const shown = attributions.map((_, index) => sharedHops(attributions, speakers, own, index));
  const nested = attributions.map((_, index) => throughOthers(article.text, attributions, speakers, shown, index));
  const tail = [...wireHops(article), ...publicationHops(article)];
  const carried: Hop[][] = [];
  attributions.forEach((_, index) => {
    const hops = nested[index] ?? [];
    const from = hops.length > 0 ? -1 : goesOn(article, attributions, speakers, index);
    const inherited =
      from < 0 ? [] : (carried[from] ?? []).map((hop) => ({ ...hop, inherited: true, decidedBy: "same-breath" }));
    carried.push(hops.length > 0 ? hops : inherited);
  });
  return attributions.map((attribution, index) => [
    speakerHop(attribution, speakers[index]),
    ...(carried[index] ?? []),
    ...tail,
  ]);
}

/** What each attribution's own frame shows, in order. */
function ownHops(article: Article, attributions: readonly Attribution[], speakers: readonly Speaker[]): Hop[][] {
  const names = new NameBook(article, speakers);
  const documents = new DocumentBook();
  const outlets = new OutletBook();
  return framesOf(article.text, attributions).map((frame, index) => {
    const attribution = attributions[index];
    const speaker = speakers[index];
    if (attribution === undefined) return [];
    const context: Context = {
      text: article.text,
      frame,
      words: frame.words,
      attribution,
      speaker,
      publisher: article.publisher?.value ?? null,
      fullName: (name) => names.fullName(name),
    };
    const found = [...findHops(context), ...documents.continued(context)];
    const named = found.map((hop) => outlets.resolve(documents.resolve(hop, speaker), context.publisher));
    documents.remember(speaker, named);
    return inOrder(withOwnOutlet(interviewers(named)), speaker).map((hop) => toHop(article.text, frame, hop));
  });
}

/** Someone named as the hearer of an interview is the one through whom the words came. */
function interviewers(found: readonly Found[]): Found[] {
  const isInterview = found.some((hop) => hop.kind === "occasion" && hop.name.startsWith("interview"));
  return found.map((hop) => (isInterview && hop.isNamedHearer === true ? { ...hop, kind: "relay" } : hop));
}

const KIND_ORDER = { occasion: 0, document: 1, relay: 2 } as const;

/**
 * Told to the publisher itself "in an email" is the email alone, "in a phone call" the call alone, and "in an interview"
 * one interview with it.
 */
function withOwnOutlet(found: readonly Found[]): readonly Found[] {
  const own = found.find((hop) => hop.name.startsWith("interview with ") && hop.kind === "occasion");
  if (own === undefined) return found;
  const isOther = (hop: Found): boolean => hop.rule === "event" && hop.name !== "interview" && hop !== own;
  const isCarried = found.some((hop) => hop.kind === "document" || isOther(hop));
  return found.filter((hop) => (isCarried ? hop !== own : hop.name !== "interview"));
}

/** From the speaker towards the reader; no hop twice, none that is the speaker again. */
function inOrder(found: readonly Found[], speaker: Speaker | undefined): Found[] {
  const name = speaker?.name ?? null;
  const seen = new Set<string>(name === null ? [] : [`relay ${plain(name)}`, `document ${plain(name)}`]);
  return [...found]
    .sort((a, b) => KIND_ORDER[a.kind] - KIND_ORDER[b.kind] || a.rank - b.rank || a.from - b.from)
    .filter((hop) => {
      const key = `${hop.kind} ${plain(hop.name)}`;
      const isNew = !seen.has(key) && hop.name !== "";
      seen.add(key);
      return isNew;
    });
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^the /, "");
}

function toHop(text: string, { words }: Frame, found: Found): Hop {
  const start = words[found.from]?.start ?? 0;
  const end = words[Math.min(found.to, words.length) - 1]?.end ?? start;
  const cue = found.cue === "" ? wordsText(text, words, found.from, found.to) : found.cue;
  const evidence = textSpan(text, start, Math.max(start, end));
  return { kind: found.kind, name: found.name, cue, evidence, inherited: false, decidedBy: found.rule };
}

interface Passing {
  readonly inner: Attribution | undefined;
  readonly outer: Speaker | undefined;
  readonly of: Speaker | undefined;
}

/** What an attribution gives to the words within its own: who reported them, and where and in what. */
function passedOn(
  text: string,
  around: Attribution,
  shown: readonly Hop[],
  { inner, outer, of }: Passing,
): readonly Hop[] {
  // "told supporters “…,” and he vowed to …": the second verb has a subject of its own and stands beside the first.
  if (inner !== undefined && outer?.name === of?.name && isCoordinate(text, inner))
    return shown.filter((hop) => isFronted(hop, around));
  // "according to a report from the institute": the report is the hop, its issuer none beside it.
  const byDocument = shown.some((hop) => hop.decidedBy === "source-document");
  return byDocument ? shown : [...relaySpeaker(text, around, outer, of), ...shown];
}

/** Whether a comma and a conjunction stand before the subject: ", and he". */
function isCoordinate(text: string, { source }: Attribution): boolean {
  return source !== null && /[,;]["”’]? (?:and|but) $/.test(text.slice(Math.max(0, source.start - 8), source.start));
}

/** The hops of the attribution, then for each attribution around it the one who reports it, with that one's own hops. */
function throughOthers(
  text: string,
  attributions: readonly Attribution[],
  speakers: readonly Speaker[],
  shown: readonly (readonly Hop[])[],
  index: number,
): Hop[] {
  const hops = [...(shown[index] ?? [])];
  let inner = index;
  for (let depth = 0; depth < DEEPEST_NESTING; depth += 1) {
    const outer = attributions[inner]?.within ?? null;
    const around = outer === null ? undefined : attributions[outer];
    if (outer === null || around === undefined || outer === index || around.act !== "speech") break;
    hops.push(
      ...passedOn(text, around, shown[outer] ?? [], {
        inner: attributions[inner],
        outer: speakers[outer],
        of: speakers[index],
      }),
    );
    inner = outer;
  }
  const seen = new Set<string>();
  return hops.filter((hop) => {
    const key = `${hop.kind} ${plain(hop.name)}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
