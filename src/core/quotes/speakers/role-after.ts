/**
 * The role that stands after a name: "Dmitry Peskov|, the Kremlin spokesman,", "Jane Roe|, 45, a nurse from Ohio",
 * "John Roe| (R-Ohio)", "John Roe|, R-Ohio,", "John Roe| of the X Institute", "Jane Roe|, who is the mayor of Z".
 */
import { textSpan } from "../../text/span.js";
import { DETERMINERS, PHRASE_BREAKERS, PREPOSITIONS, RELATIVES } from "../lexicon/function-words.js";
import { roleNoun } from "../lexicon/titles.js";
import type { Reading } from "../reading.js";
import type { RoleFact } from "./entity.js";
import { isOrganization, pieceWords } from "./name-piece.js";
import { isCapitalised, isPossessive } from "./word-shape.js";

export interface RoleAfter {
  readonly role: RoleFact | null;
  /** "(R-Ohio)" and its like: goes with a title before the name. */
  readonly party: RoleFact | null;
  /** An age stands beside the name: evidence for a person. */
  readonly aged: boolean;
}

const REACH = 22;
const PARTY = /^[RDI](?:-\p{L}[\p{L}.]{0,8})?$/u;
const DASHES = /^[—–-]$/;

/** What stands after the name that ends before token `end`. */
export function roleAfter(reading: Reading, end: number): RoleAfter {
  const limit = reading.sentences[reading.sentenceOf[end - 1] ?? 0]?.last ?? end;
  const party = partyAt(reading, end, limit);
  let at = party?.next ?? end;
  const { tokens } = reading;
  let aged = false;
  if (tokens[at]?.text === "," && /^\d{1,3}$/.test(tokens[at + 1]?.text ?? "") && isAgeEnd(tokens[at + 2]?.text)) {
    aged = true;
    at += 2;
  }
  return { role: at < limit ? describedAt(reading, at, limit) : null, party: party?.role ?? null, aged };
}

const isAgeEnd = (text: string | undefined): boolean => text === "," || text === "." || text === "and";

function partyAt(reading: Reading, end: number, limit: number): { role: RoleFact; next: number } | null {
  const { tokens, text } = reading;
  const open = tokens[end];
  const word = tokens[end + 1];
  if (open === undefined || word === undefined || end + 1 >= limit || !PARTY.test(word.text)) return null;
  if (open.text === "(") {
    for (let i = end + 2; i < limit && i < end + 7; i += 1) {
      const close = tokens[i];
      if (close?.text !== ")") continue;
      const span = textSpan(text, open.start, close.end);
      return { role: { text: span.text, head: "", spans: [span] }, next: i + 1 };
    }
    return null;
  }
  if (open.text !== "," || !word.text.includes("-")) return null;
  const point = tokens[end + 2]?.text === "." ? 1 : 0;
  const last = tokens[end + 1 + point] ?? word;
  const span = textSpan(text, word.start, last.end);
  return { role: { text: `(${span.text})`, head: "", spans: [span] }, next: end + 2 + point };
}

function describedAt(reading: Reading, at: number, limit: number): RoleFact | null {
  const { tokens } = reading;
  const sign = tokens[at]?.text ?? "";
  if (sign === "," || DASHES.test(sign)) {
    if (tokens[at + 1]?.lower === "who" && isCopula(tokens[at + 2]?.lower))
      return phraseAt(reading, at + 3, limit, false);
    return phraseAt(reading, at + 1, limit, true);
  }
  if (isCopula(tokens[at]?.lower) && DETERMINERS.has(tokens[at + 1]?.lower ?? ""))
    return phraseAt(reading, at + 1, limit, false);
  if (tokens[at]?.lower === "of" || tokens[at]?.lower === "with") return affiliationAt(reading, at + 1, limit);
  return null;
}

const isCopula = (word: string | undefined): boolean => word === "is" || word === "was";

/** A noun phrase for a person that begins at `from` and, beside a comma, is closed by one or by the sentence's end. */
function phraseAt(reading: Reading, from: number, limit: number, closed: boolean): RoleFact | null {
  const { tokens, text } = reading;
  let end = from;
  let head: string | null = null;
  let open = true;
  const stop = Math.min(limit, from + REACH);
  for (; end < stop; end += 1) {
    const token = tokens[end];
    if (token === undefined) break;
    if (token.kind === "mark" && !isInner(reading, end)) break;
    if (PHRASE_BREAKERS.has(token.lower)) break;
    if (open && PREPOSITIONS.has(token.lower)) open = false;
    const noun = open ? roleNoun(token.lower) : null;
    if (noun !== null && !isPossessive(tokens, end)) head = noun;
  }
  if (head === null || (end === stop && stop < limit)) return null;
  const after = tokens[end];
  const ends = after === undefined || end >= limit || after.kind === "mark" || RELATIVES.has(after.lower);
  if (closed && !ends) return null;
  let first = from;
  if (DETERMINERS.has(tokens[first]?.lower ?? "") || tokens[first]?.lower === "now") first += 1;
  if (DETERMINERS.has(tokens[first]?.lower ?? "")) first += 1;
  while (end > first && (tokens[end - 1]?.lower === "and" || PREPOSITIONS.has(tokens[end - 1]?.lower ?? ""))) end -= 1;
  const start = tokens[first];
  const last = tokens[end - 1];
  if (start === undefined || last === undefined || start.start >= last.end) return null;
  const span = textSpan(text, start.start, last.end);
  return { text: span.text.replace(/\s+/g, " "), head, spans: [span] };
}

/** Marks that stand inside a phrase: the apostrophe of a plural owner, the point of an abbreviation, "&". */
function isInner(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const sign = tokens[at]?.text ?? "";
  if (sign === "'" || sign === "’") return isPossessive(tokens, at - 1);
  const next = tokens[at + 1];
  if (sign === ".")
    return next !== undefined && reading.sentenceOf[at] === reading.sentenceOf[at + 1] && next.kind === "word";
  return sign === "&" || sign === "/" || sign === "$";
}

/** "of the X Institute": the capitalised words, when they name an organization. */
function affiliationAt(reading: Reading, from: number, limit: number): RoleFact | null {
  const { tokens, text } = reading;
  const first = tokens[from]?.lower === "the" ? from + 1 : from;
  let end = first;
  while (end < limit && end < first + 10) {
    const token = tokens[end];
    if (token === undefined) break;
    const joins =
      (token.lower === "of" || token.lower === "for" || token.lower === "and" || token.text === "&") && end > first;
    const next = tokens[end + 1];
    if (!isCapitalised(token) && !(joins && next !== undefined && isCapitalised(next))) break;
    end += 1;
    if (isPossessive(tokens, end - 1)) break;
  }
  const start = tokens[first];
  const last = tokens[end - 1];
  if (start === undefined || last === undefined || end <= first) return null;
  if (!isOrganization(pieceWords(reading, first, end))) return null;
  const span = textSpan(text, start.start, last.end);
  return { text: span.text.replace(/\s+/g, " "), head: "", spans: [span] };
}
