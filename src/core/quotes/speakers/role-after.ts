/**
 * The role that stands after a name: "Dmitry Peskov|, the Kremlin spokesman,", "Jane Roe|, 45, a nurse from Ohio",
 * "John Roe| (R-Ohio)", "John Roe|, R-Ohio,", "John Roe| of the X Institute", "Jane Roe|, who is the mayor of Z".
 */
import { textSpan, type TextSpan } from "../../text/span.js";
import { DETERMINERS, PHRASE_BREAKERS, PREPOSITIONS, RELATIVES } from "../lexicon/function-words.js";
import { BODY_NOUNS } from "../lexicon/organizations.js";
import { roleNoun, singularRole } from "../lexicon/titles.js";
import type { Reading } from "../reading.js";
import type { RoleFact } from "./entity.js";
import { isOrganization, pieceWords } from "./name-piece.js";
import { isWordAt, lowerAt, sentenceLast, textAt } from "./token-at.js";
import { isCapitalised, isPossessive } from "./word-shape.js";

export interface RoleAfter {
  readonly role: RoleFact | null;
  /** "(R-Ohio)" and its like: goes with a title before the name. */
  readonly party: RoleFact | null;
  /** An age stands beside the name: evidence for a person. */
  readonly aged: boolean;
}

const REACH = 22;
const LONGEST_PARTY = 7;
const LONGEST_BODY = 10;
const PARTY = /^[RDI](?:-\p{L}[\p{L}.]{0,8})?$/u;
const DASHES = /^[—–-]$/;

/** What stands after the name that ends before token `end`. */
export function roleAfter(reading: Reading, end: number): RoleAfter {
  const limit = sentenceLast(reading, end - 1);
  const party = partyAt(reading, end, limit);
  const at = party?.next ?? end;
  const { tokens } = reading;
  const aged =
    textAt(tokens, at) === "," && /^\d{1,3}$/.test(textAt(tokens, at + 1)) && isAgeEnd(textAt(tokens, at + 2));
  const from = aged ? at + 2 : at;
  return { role: from < limit ? describedAt(reading, from, limit) : null, party: party?.role ?? null, aged };
}

const isAgeEnd = (text: string): boolean => text === "," || text === "." || text === "and";

function partyAt(reading: Reading, end: number, limit: number): { role: RoleFact; next: number } | null {
  const { tokens } = reading;
  const word = textAt(tokens, end + 1);
  if (end + 1 >= limit || !PARTY.test(word)) return null;
  if (textAt(tokens, end) === "(") {
    let close = end + 2;
    while (close < limit && close < end + LONGEST_PARTY && textAt(tokens, close) !== ")") close += 1;
    const span = textAt(tokens, close) === ")" ? spanOf(reading, end, close + 1) : null;
    return span === null ? null : { role: { text: span.text, head: "", spans: [span] }, next: close + 1 };
  }
  if (textAt(tokens, end) !== "," || !word.includes("-")) return null;
  const next = end + 2 + (textAt(tokens, end + 2) === "." ? 1 : 0);
  const span = spanOf(reading, end + 1, next);
  return span === null ? null : { role: { text: `(${span.text})`, head: "", spans: [span] }, next };
}

/** The words of tokens `[first, last)`; `null` when there are none. */
function spanOf(reading: Reading, first: number, last: number): TextSpan | null {
  const start = reading.tokens[first];
  const end = reading.tokens[last - 1];
  return start === undefined || end === undefined || last <= first
    ? null
    : textSpan(reading.text, start.start, end.end);
}

const isCopula = (word: string): boolean => word === "is" || word === "was";

function describedAt(reading: Reading, at: number, limit: number): RoleFact | null {
  const { tokens } = reading;
  const sign = textAt(tokens, at);
  if (sign === "," || DASHES.test(sign)) {
    const relative = lowerAt(tokens, at + 1) === "who";
    const office = relative ? OFFICE_OF_VERB.get(lowerAt(tokens, at + 2)) : undefined;
    if (office !== undefined) return officeAt(reading, at + 2, limit, office);
    const clause = relative && isCopula(lowerAt(tokens, at + 2));
    return clause ? phraseAt(reading, at + 3, limit, false) : phraseAt(reading, at + 1, limit, true);
  }
  if (isCopula(sign)) return DETERMINERS.has(lowerAt(tokens, at + 1)) ? phraseAt(reading, at + 1, limit, false) : null;
  return sign === "of" || sign === "with" ? affiliationAt(reading, at + 1, limit) : null;
}

/** What somebody is who does this to a body: "who |chairs| the committee". */
const OFFICE_OF_VERB: ReadonlyMap<string, string> = new Map([
  ["chairs", "chair"],
  ["heads", "head"],
  ["leads", "leader"],
  ["directs", "director"],
  ["manages", "manager"],
  ["founded", "founder"],
]);

/** "chairs the harbour committee" → "chair of the harbour committee"; only over a body, for one may also lead a race. */
function officeAt(reading: Reading, verb: number, limit: number, office: string): RoleFact | null {
  const { tokens } = reading;
  if (!DETERMINERS.has(lowerAt(tokens, verb + 1))) return null;
  for (let at = verb + 2; at < limit && at < verb + LONGEST_BODY && isWordAt(tokens, at); at += 1) {
    const lower = lowerAt(tokens, at);
    if (PREPOSITIONS.has(lower) || PHRASE_BREAKERS.has(lower)) return null;
    if (!BODY_NOUNS.has(lower) || (isWordAt(tokens, at + 1) && BODY_NOUNS.has(lowerAt(tokens, at + 1)))) continue;
    const object = spanOf(reading, verb + 1, at + 1);
    const proof = spanOf(reading, verb, at + 1);
    if (object === null || proof === null) return null;
    return { text: `${office} of ${object.text.replace(/\s+/g, " ")}`, head: office, spans: [proof] };
  }
  return null;
}

/** A noun phrase for a person that begins at `from` and, beside a comma, is closed by one or by the sentence's end. */
function phraseAt(reading: Reading, from: number, limit: number, closed: boolean): RoleFact | null {
  const { tokens } = reading;
  const { end, long } = readableEnd(reading, from, limit);
  if (end === null) return null;
  if (closed && !long && end < limit && isWordAt(tokens, end) && !RELATIVES.has(lowerAt(tokens, end))) return null;
  const head = headNoun(reading, from, end);
  if (head === null) return null;
  let first = from;
  while (first < from + 2 && (DETERMINERS.has(lowerAt(tokens, first)) || lowerAt(tokens, first) === "now")) first += 1;
  let last = end;
  while (last > first && (lowerAt(tokens, last - 1) === "and" || PREPOSITIONS.has(lowerAt(tokens, last - 1))))
    last -= 1;
  const span = spanOf(reading, first, last);
  return span === null ? null : { text: span.text.replace(/\s+/g, " "), head, spans: [span] };
}

/** Where the phrase ends; one too long to be read whole, only after an article, before its first preposition. */
function readableEnd(reading: Reading, from: number, limit: number): { end: number | null; long: boolean } {
  const reached = phraseEnd(reading, from, Math.min(limit, from + REACH));
  if (reached < from + REACH || reached >= limit) return { end: reached, long: false };
  const opens = DETERMINERS.has(lowerAt(reading.tokens, from));
  return { end: opens ? firstPreposition(reading, from + 1, reached) : null, long: true };
}

/** Where a phrase too long to be read whole ends: "an aide |during the failed bid of …". */
function firstPreposition(reading: Reading, from: number, until: number): number | null {
  for (let at = from; at < until; at += 1) if (PREPOSITIONS.has(lowerAt(reading.tokens, at))) return at;
  return null;
}

function phraseEnd(reading: Reading, from: number, stop: number): number {
  const { tokens } = reading;
  for (let at = from; at < stop; at += 1) {
    if (!isWordAt(tokens, at) && !isInner(reading, at)) return at;
    if (PHRASE_BREAKERS.has(lowerAt(tokens, at))) return at;
  }
  return stop;
}

/** The role noun that the phrase turns on: the last word before its first preposition, or close before that. */
function headNoun(reading: Reading, from: number, end: number): string | null {
  const { tokens } = reading;
  let last = end;
  for (let at = from + 1; at < last; at += 1) if (PREPOSITIONS.has(lowerAt(tokens, at))) last = at;
  for (let at = last - 1; at >= from && at >= last - 3; at -= 1) {
    const lower = lowerAt(tokens, at);
    if (isPossessive(tokens, at) || singularRole(lower) !== null) return null;
    const noun = roleNoun(lower);
    if (noun !== null) return noun;
  }
  return null;
}

/** Marks that stand inside a phrase: the apostrophe of a plural owner, the point of an abbreviation, "&". */
function isInner(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const sign = textAt(tokens, at);
  if (sign === "'" || sign === "’") return isPossessive(tokens, at - 1);
  if (sign === ".") return reading.sentenceOf[at] === reading.sentenceOf[at + 1] && isWordAt(tokens, at + 1);
  return sign === "&" || sign === "/" || sign === "$";
}

/** "of the X Institute": the capitalised words, when they name an organization. */
function affiliationAt(reading: Reading, from: number, limit: number): RoleFact | null {
  const { tokens } = reading;
  const first = lowerAt(tokens, from) === "the" ? from + 1 : from;
  let end = first;
  while (end < limit && end < first + LONGEST_BODY && isBodyWord(reading, end, first)) {
    end += 1;
    if (isPossessive(tokens, end - 1)) break;
  }
  const span = end > first && isOrganization(pieceWords(reading, first, end)) ? spanOf(reading, first, end) : null;
  return span === null ? null : { text: span.text.replace(/\s+/g, " "), head: "", spans: [span] };
}

function isBodyWord(reading: Reading, at: number, first: number): boolean {
  const token = reading.tokens[at];
  const next = reading.tokens[at + 1];
  if (token === undefined) return false;
  if (isCapitalised(token)) return true;
  return at > first && /^(?:of|for|and|&)$/.test(token.text) && next !== undefined && isCapitalised(next);
}
