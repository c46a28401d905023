/**
 * The role that stands before a name: "Kremlin spokesman |Dmitry Peskov", "former Secretary of State |Rex Tillerson",
 * "the Democratic nominee, |Hillary Clinton". Goes left from the role noun over its modifiers, at most `REACH` tokens.
 */
import { textSpan } from "../../text/span.js";
import { DETERMINERS, NAME_SUFFIXES, POSSESSIVES, PREPOSITIONS, SENTENCE_OPENERS } from "../lexicon/function-words.js";
import { HONORIFICS, ROLE_MODIFIERS, SHORT_TITLES, TITLE_COMPLEMENTS, roleNoun } from "../lexicon/titles.js";
import type { Reading } from "../reading.js";
import type { RoleFact } from "./entity.js";
import { isCapitalised, isPossessive } from "./word-shape.js";

export interface RoleBefore extends RoleFact {
  /** The first token of the phrase, its article included. */
  readonly phrase: number;
}

const REACH = 10;
const ADJECTIVE = /(?:al|ic|ian|ish|ese|ive|ary|ist|ern|ous|ful)$/;

/** The role right before the name that begins at token `name`; `null` when there is none. */
export function roleBefore(reading: Reading, name: number): RoleBefore | null {
  const end = skipHonorific(reading, name);
  const direct = roleEndingAt(reading, end);
  if (direct !== null) return direct;
  // "The Democratic nominee, Hillary Clinton": only with an article or owner before it, else it is a list.
  if (reading.tokens[end - 1]?.text !== ",") return null;
  const before = roleEndingAt(reading, end - 1);
  if (before === null) return null;
  const opener = reading.tokens[before.phrase];
  const definite =
    opener !== undefined &&
    (opener.lower === "the" || POSSESSIVES.has(opener.lower) || hasOwner(reading, before.phrase, end));
  return definite ? before : null;
}

function hasOwner(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to && i < from + 3; i += 1) if (isPossessive(reading.tokens, i)) return true;
  return false;
}

/** "Sen. Dr. |Jane Roe" → before "Dr.". */
function skipHonorific(reading: Reading, name: number): number {
  const { tokens } = reading;
  const point = tokens[name - 1]?.text === "." ? 1 : 0;
  return HONORIFICS.has(tokens[name - 1 - point]?.lower ?? "") ? name - 1 - point : name;
}

function roleEndingAt(reading: Reading, end: number): RoleBefore | null {
  const { tokens } = reading;
  let noun = end - 1;
  if (tokens[noun]?.text === "." && SHORT_TITLES.has(tokens[noun - 1]?.lower ?? "")) noun -= 1;
  const floor = Math.max(reading.sentences[reading.sentenceOf[end - 1] ?? 0]?.first ?? 0, end - REACH);
  noun = complementStart(reading, noun, floor) ?? noun;
  const head = roleNoun(tokens[noun]?.lower ?? "");
  if (head === null || noun < floor) return null;
  const phrase = leftEnd(reading, noun, floor);
  return fact(reading, phrase, end, head);
}

/** At "State" of "Secretary of State": the index of "Secretary". */
function complementStart(reading: Reading, at: number, floor: number): number | null {
  if (!TITLE_COMPLEMENTS.has(reading.tokens[at]?.lower ?? "") && reading.tokens[at]?.lower !== "security") return null;
  for (let i = at - 1; i > floor && i >= at - 3; i -= 1) if (reading.tokens[i]?.lower === "of") return i - 1;
  return null;
}

/** How far left the phrase around the role noun reaches. */
function leftEnd(reading: Reading, noun: number, floor: number): number {
  const { tokens } = reading;
  let known = noun;
  for (let i = noun - 1; i >= floor; i -= 1) {
    const token = tokens[i];
    if (token === undefined) break;
    if (DETERMINERS.has(token.lower) || POSSESSIVES.has(token.lower)) return i;
    if (token.kind === "mark") {
      if (token.text === "." && SHORT_TITLES.has(tokens[i - 1]?.lower ?? "") && known === i + 1) continue;
      if ((token.text === "'" || token.text === "’") && isPossessive(tokens, i - 1)) continue;
      break;
    }
    if (token.lower === "and" && known === i + 1 && roleNoun(tokens[i - 1]?.lower ?? "") !== null) continue;
    if (PREPOSITIONS.has(token.lower) || isVerbLike(token.lower)) break;
    if (known === i + 1 || tokens[i + 1]?.kind === "mark" || tokens[i + 1]?.lower === "and") {
      if (isModifier(reading, i)) known = i;
    }
  }
  return known;
}

function isModifier(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined || NAME_SUFFIXES.has(token.lower)) return false;
  if (ROLE_MODIFIERS.has(token.lower) || roleNoun(token.lower) !== null) return true;
  const opens = at === (reading.sentences[reading.sentenceOf[at] ?? 0]?.first ?? -1);
  if (isCapitalised(token)) return !(opens && SENTENCE_OPENERS.has(token.lower));
  return token.lower.includes("-") || (token.lower.length > 4 && ADJECTIVE.test(token.lower));
}

const VERBS = new Set(
  "said says say told tells adds added asked wrote is was are were has have had be been and or but as when while that who which if because did does do will would can could".split(
    " ",
  ),
);

const isVerbLike = (lower: string): boolean => VERBS.has(lower);

function fact(reading: Reading, phrase: number, end: number, head: string): RoleBefore | null {
  const { tokens, text } = reading;
  let first = phrase;
  const opener = tokens[first]?.lower ?? "";
  if (DETERMINERS.has(opener) || POSSESSIVES.has(opener)) first += 1;
  const start = tokens[first];
  const stop = tokens[end - 1];
  if (start === undefined || stop === undefined || start.start >= stop.end) return null;
  const span = textSpan(text, start.start, stop.end);
  return { text: span.text.replace(/\s+/g, " "), head, spans: [span], phrase };
}
