/** Documents that carry the words: "in a statement", "wrote in the email", "the statement said". */
import type { Found } from "../found.js";
import { DOCUMENTS } from "../lexicon/documents.js";
import { headOf, isCapital, isPossessive, nounPhraseAt } from "../noun-phrase.js";
import { outletAt } from "../outlet-mention.js";
import { isPublisher, lower, outletHop, textOf, type Context } from "./context.js";

const DOCUMENT_PREPOSITIONS = new Set(["in", "via", "through", "from", "by", "on", "with"]);
const SITES = new Set(["website", "blog", "webpage", "page", "site"]);
const ISSUERS = new Set(["from", "by", "of", "in", "to", "on", "for", "with", "filed"]);
const DEFINITE = new Set(["the", "that", "this", "its", "his", "her", "their", "it"]);

/** The document whose preposition stands at `at` ("in a statement to CNN"), and the outlet that received it. */
export function documentAt(context: Context, at: number): Found[] {
  const preposition = lower(context, at);
  if (!DOCUMENT_PREPOSITIONS.has(preposition)) return [];
  const found = documentPhrase(context, at, at + 1);
  if (found === null) return [];
  const noun = found.hop.document?.noun ?? "";
  const isSite = SITES.has(noun);
  if ((preposition === "on") !== isSite) return [];
  const phrase = nounPhraseAt(context.words, at + 1);
  // "in response", "by order": a bare singular noun is a set phrase, not a document.
  const isBare = phrase !== null && phrase.determiner === null && phrase.to === phrase.start + 1 && !noun.endsWith("s");
  if (isBare && !["email", "e-mail", "letter"].includes(noun)) return [];
  if (preposition === "with" || ((preposition === "by" || preposition === "from") && !isBare)) return [];
  return [found.hop, ...found.relays];
}

/** The document that is the source of the words itself, or stands between "according to" and its issuer. */
export function documentOfSource(context: Context): Found[] {
  const { source, cue } = context.frame;
  if (context.speaker?.type === "document" || source === null) return [];
  const isAccording = cue !== null && lower(context, cue.from) === "according";
  const start =
    isAccording && cue.from < source.from ? Math.max(cue.from + 2, Math.min(cue.to, source.from)) : source.from;
  const found = documentPhrase(context, start, start);
  if (found === null) return [];
  const { hop } = found;
  // "media outlets estimate", "Clinton’s response": the noun is the cue, not the source.
  if (cue !== null && cue.from <= found.head && found.head < cue.to) return [];
  if (isAccording) {
    const phraseCue = [textOf(context, cue.from, start), hop.cue].join(" ");
    return [
      { ...hop, from: cue.from, to: Math.max(hop.to, source.to), cue: phraseCue, rule: "source-document" },
      ...found.relays,
    ];
  }
  const isBeside = cue !== null && Math.abs(cue.from - source.to) <= 1;
  const around = isBeside
    ? { from: Math.min(source.from, cue.from), to: Math.max(source.to, cue.to), cue: textOf(context, cue.from, cue.to) }
    : { from: source.from, to: source.to, cue: textOf(context, source.from, source.to) };
  return [{ ...hop, ...around, rule: "source-document" }, ...found.relays];
}

interface DocumentPhrase {
  readonly hop: Found;
  readonly relays: readonly Found[];
  /** Where its noun stands. */
  readonly head: number;
}

/** The document phrase at `at`; `from` is where its evidence begins. The cue runs to the preposition of its issuer. */
export function documentPhrase(context: Context, from: number, at: number): DocumentPhrase | null {
  const { words } = context;
  const phrase = nounPhraseAt(words, at);
  if (phrase === null) return null;
  const head = headOf(words, phrase, (word) => DOCUMENTS.has(word));
  if (head < 0) return null;
  const rest = complementsOf(context, head);
  const isOwned = words.slice(phrase.start, head).some((word) => isPossessive(word) || isCapital(word));
  const isBare = phrase.start === head && rest.to === head + 1;
  const hop: Found = {
    kind: "document",
    name: textOf(context, phrase.start, rest.relays.length > 0 ? head + 1 : rest.to),
    from,
    to: rest.to,
    cue: textOf(context, from, rest.cueTo),
    rule: "document",
    rank: 1,
    document: {
      noun: lower(context, head),
      isIssued: rest.isIssued || isOwned,
      isDefinite: isBare && DEFINITE.has(phrase.determiner ?? ""),
    },
  };
  return { hop, relays: rest.relays, head };
}

interface Complements {
  readonly to: number;
  readonly cueTo: number;
  readonly isIssued: boolean;
  readonly relays: Found[];
}

/** What follows the noun: its issuer ("from Russia's foreign ministry"), its subject, the outlet that received it. */
function complementsOf(context: Context, head: number): Complements {
  let to = head + 1;
  let cueTo = to;
  let isIssued = false;
  for (let count = 0; count < 2 && ISSUERS.has(lower(context, to)); count += 1) {
    const received = receiverAt(context, head, to);
    if (received !== null) return { ...received, cueTo, isIssued };
    const more = nounPhraseAt(context.words, to + 1);
    if (more === null || (more.start > more.from && more.determiner === null)) break;
    if (["from", "by", "in"].includes(lower(context, to))) {
      isIssued = true;
      cueTo = to + 1;
    }
    to = more.to;
  }
  return { to, cueTo, isIssued, relays: [] };
}

/** "a statement to CNN": the outlet that the preposition at `at` leads to, no hop of its own when it is the publisher. */
function receiverAt(context: Context, head: number, at: number): Pick<Complements, "to" | "relays"> | null {
  if (lower(context, at) !== "to" && lower(context, at) !== "for") return null;
  const outlet = outletAt(context.text, context.words, at + 1);
  if (outlet === null) return null;
  const cue = `${lower(context, head)} ${lower(context, at)}`;
  const relay = outletHop(context, outlet, { from: head, cue, rule: "document-to-outlet", rank: 1 });
  return { to: outlet.to, relays: isPublisher(context, outlet) ? [] : [relay] };
}
