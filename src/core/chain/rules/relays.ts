/** Through whose hands the words came: "as quoted by TASS", "according to a source on the call", "CNN reported". */
import { findOutlet } from "../../article/lexicon/outlets.js";
import type { Found } from "../found.js";
import { DOCUMENTS } from "../lexicon/documents.js";
import { NAMELESS_OUTLETS } from "../lexicon/outlet-words.js";
import { PREPOSITIONS } from "../lexicon/grammar.js";
import { headOf, isCapital, nameEnd, nounPhraseAt } from "../noun-phrase.js";
import { outletAt, outletBefore } from "../outlet-mention.js";
import { isPublisher, lower, outletHop, textOf, touchesSource, type Context } from "./context.js";
import { documentPhrase } from "./documents.js";

/**
 * One way to name a relay: the words before its name. `cueFrom` leaves the words before it out of the cue;
 * `accepts` is `outlet` where other names follow the same words for other reasons ("documents obtained by the FBI").
 */
interface Pattern {
  readonly words: readonly string[];
  readonly cueFrom: number;
  readonly accepts: "any" | "outlet";
  readonly rank: Found["rank"];
  readonly rule: string;
}

const row = (
  phrase: string,
  cueFrom: number,
  accepts: Pattern["accepts"],
  rank: Found["rank"],
  rule: string,
): Pattern => ({
  words: phrase.split(" "),
  cueFrom,
  accepts,
  rank,
  rule,
});

/** Longer phrases before the shorter ones that they begin with. */
const PATTERNS: readonly Pattern[] = [
  row("as quoted by", 1, "any", 2, "quoted-by"),
  row("as cited by", 1, "any", 2, "quoted-by"),
  row("as first reported by", 1, "any", 3, "reported-by"),
  row("as reported by", 0, "any", 3, "reported-by"),
  row("as carried by", 1, "outlet", 2, "carried-by"),
  row("quoted as saying by", 0, "any", 2, "quoted-by"),
  row("quoted as saying in", 0, "outlet", 2, "quoted-by"),
  row("quoted by", 0, "any", 2, "quoted-by"),
  row("quoted in", 0, "outlet", 2, "quoted-by"),
  row("cited by", 0, "any", 2, "quoted-by"),
  row("first reported by", 0, "any", 3, "reported-by"),
  row("previously reported by", 0, "any", 3, "reported-by"),
  row("reported by", 0, "any", 3, "reported-by"),
  row("reported in", 0, "outlet", 3, "reported-by"),
  row("according to", 0, "any", 3, "according-to"),
  row("citing", 0, "any", 2, "citing"),
  row("quoting", 0, "any", 2, "citing"),
  row("obtained by", 0, "outlet", 2, "obtained-by"),
  row("seen by", 0, "outlet", 2, "obtained-by"),
  row("reviewed by", 0, "outlet", 2, "obtained-by"),
  row("published by", 0, "outlet", 2, "carried-by"),
  row("published in", 0, "outlet", 2, "carried-by"),
  row("published on", 0, "outlet", 2, "carried-by"),
  row("carried by", 0, "outlet", 2, "carried-by"),
  row("carried on", 0, "outlet", 2, "carried-by"),
  row("relayed by", 0, "any", 2, "carried-by"),
  row("broadcast by", 0, "outlet", 2, "carried-by"),
  row("broadcast on", 0, "outlet", 2, "carried-by"),
  row("aired by", 0, "outlet", 2, "carried-by"),
  row("aired on", 0, "outlet", 2, "carried-by"),
  row("released by", 0, "outlet", 2, "carried-by"),
  row("leaked to", 0, "outlet", 1, "given-to"),
  row("provided to", 0, "outlet", 1, "given-to"),
  row("shared with", 0, "outlet", 1, "given-to"),
  row("comments to", 0, "outlet", 1, "given-to"),
  row("remarks to", 0, "outlet", 1, "given-to"),
  row("per", 0, "outlet", 3, "according-to"),
  row("via", 0, "outlet", 2, "carried-by"),
];

const BY_FIRST_WORD = new Map<string, Pattern[]>();
for (const pattern of PATTERNS) {
  const first = pattern.words[0] ?? "";
  BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), pattern]);
}

const REPORTING = new Set(["reported", "reports"]);
const QUOTING = new Set(["quoted", "quotes", "cited", "cites", "quoting", "citing"]);
/** Pronouns and common words that name no relay. */
const NO_RELAY = new Set("it them him her us me himself herself themselves plan some many most law reason".split(" "));

/** The relays whose words begin at `at`. */
export function relayAt(context: Context, at: number): Found[] {
  const word = lower(context, at);
  if (REPORTING.has(word)) {
    const found = reportedBy(context, at);
    if (found !== null) return [found];
  }
  if (QUOTING.has(word)) {
    const found = quotedBefore(context, at);
    if (found !== null) return [found];
  }
  for (const pattern of BY_FIRST_WORD.get(word) ?? []) {
    if (pattern.words.some((each, offset) => lower(context, at + offset) !== each)) continue;
    return byPattern(context, at, pattern);
  }
  return [];
}

function byPattern(context: Context, at: number, pattern: Pattern): Found[] {
  const { words, frame } = context;
  const next = at + pattern.words.length;
  const cue = textOf(context, at + pattern.cueFrom, next);
  const hop = { from: at, cue, rule: pattern.rule, rank: pattern.rank };
  if (pattern.rule === "according-to" && frame.cue !== null && frame.cue.from <= at && at < frame.cue.to) return [];
  const outlet = outletAt(context.text, words, next);
  const isTrusted = outlet !== null && (pattern.accepts === "any" || isSureOutlet(context, outlet.outlet, outlet.from));
  if (isTrusted) {
    if (touchesSource(context, outlet.from, outlet.to) || isPublisher(context, outlet)) return [];
    return [{ ...outletHop(context, outlet, hop), to: outlet.to }];
  }
  return pattern.accepts === "any" ? byAnyone(context, next, hop) : [];
}

function isSureOutlet(context: Context, name: string, from: number): boolean {
  return findOutlet(name) !== null || context.words.slice(from, from + 8).some((word) => isCapital(word));
}

type HopStart = Pick<Found, "from" | "cue" | "rule" | "rank">;

/** A document, person, body or nameless source after the words of a pattern. */
function byAnyone(context: Context, next: number, hop: HopStart): Found[] {
  const { words } = context;
  const phrase = nounPhraseAt(words, next);
  if (phrase === null || NO_RELAY.has(lower(context, phrase.start))) return [];
  if (touchesSource(context, phrase.start, phrase.to)) return [];
  const isDocument = !isNameless(context, phrase.start) && headOf(words, phrase, (word) => DOCUMENTS.has(word)) >= 0;
  if (isDocument && hop.rule === "according-to") return byDocument(context, next, hop);
  if (hop.rule === "reported-by" && nameEnd(words, phrase.start) === phrase.start) return [];
  const named = isCapital(words[phrase.start]) ? nameEnd(words, phrase.start) : phrase.start;
  const to = describedTo(context, Math.max(phrase.to, named));
  return [{ kind: "relay", name: context.fullName(textOf(context, phrase.start, to)), to, ...hop }];
}

function isNameless(context: Context, at: number): boolean {
  return NAMELESS_OUTLETS.has(
    textOf(context, at, at + 2)
      .toLowerCase()
      .replace(" ", "_"),
  );
}

/** "according to documents obtained by CNN". */
function byDocument(context: Context, next: number, hop: HopStart): Found[] {
  const found = documentPhrase(context, hop.from, next);
  if (found === null || touchesSource(context, next, found.hop.to)) return [];
  return [{ ...found.hop, rule: "according-to-document" }, ...found.relays];
}

/** The end of what describes a source: "on the call", "close to the talks", "who attended". */
function describedTo(context: Context, from: number): number {
  const { words } = context;
  let to = from;
  for (let count = 0; count < 2 && PREPOSITIONS.has(lower(context, to)) && lower(context, to) !== "per"; count += 1) {
    const more = nounPhraseAt(words, to + 1);
    if (more === null || (more.start > more.from && more.determiner === null)) break;
    to = more.to;
  }
  return lower(context, to) === "who" ? Math.min(words.length, to + 2) : to;
}

/** ", CNN reported". */
function reportedBy(context: Context, at: number): Found | null {
  const { cue } = context.frame;
  if (cue !== null && cue.from <= at && at < cue.to) return null;
  const outlet = outletBefore(context.text, context.words, at);
  if (outlet === null || touchesSource(context, outlet.from, outlet.to) || isPublisher(context, outlet)) return null;
  const word = textOf(context, at, at + 1);
  const hop = outletHop(context, outlet, { from: outlet.from, cue: word, rule: "outlet-reported", rank: 3 });
  return { ...hop, to: at + 1 };
}

/** "Interfax cited him as saying", "TASS quoted Peskov as saying". */
function quotedBefore(context: Context, at: number): Found | null {
  const outlet = outletBefore(context.text, context.words, at);
  if (outlet === null || touchesSource(context, outlet.from, outlet.to) || isPublisher(context, outlet)) return null;
  const isQuotation = context.words.slice(at + 1, at + 8).some((word, offset) => {
    return word.lower === "as" && lower(context, at + 2 + offset) === "saying";
  });
  if (!isQuotation) return null;
  const cue = textOf(context, at, at + 1);
  const hop = outletHop(context, outlet, { from: outlet.from, cue, rule: "outlet-quoted", rank: 2 });
  return { ...hop, to: at + 1 };
}
