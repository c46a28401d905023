/**
 * The role that stands before a name: "Kremlin spokesman |Dmitry Peskov", "former Secretary of State |Rex Tillerson",
 * "the Democratic nominee, |Hillary Clinton". Goes left from the role noun over its modifiers, at most `REACH` tokens.
 */
import { textSpan } from "../../text/span.js";
import { DETERMINERS, NAME_SUFFIXES, POSSESSIVES, PREPOSITIONS, SENTENCE_OPENERS } from "../lexicon/function-words.js";
import { HONORIFICS, ROLE_MODIFIERS, SHORT_TITLES, TITLE_COMPLEMENTS, roleNoun } from "../lexicon/titles.js";
import type { Reading } from "../reading.js";
import type { RoleFact } from "./entity.js";
import { isWordAt, lowerAt, sentenceFirst, textAt } from "./token-at.js";
import { isCapitalised, isPossessive } from "./word-shape.js";

export interface RoleBefore extends RoleFact {
  /** The first token of the phrase, its article included. */
  readonly phrase: number;
}

const REACH = 10;
const ADJECTIVE = /(?:al|ic|ian|ish|ese|ive|ary|ist|ern|ous|ful)$/;
/** In small letters these are adjectives before a name, not what somebody is. */
const ADJECTIVAL_NOUNS = new Set(
  "major general conservative liberal moderate independent fellow favorite individual native".split(" "),
);
const VERBS = new Set(
  `said says say told tells adds added asked wrote is was are were has have had do does did be been and or but as when
while that who which if because will would can could re-elect elect defeat support`.split(/\s+/),
);

/** The role right before the name that begins at token `name`; `null` when there is none. */
export function roleBefore(reading: Reading, name: number): RoleBefore | null {
  const end = skipHonorific(reading, name);
  const direct = roleEndingAt(reading, end);
  if (direct !== null) return direct;
  // "The Democratic nominee, Hillary Clinton": only with an article or owner before it, else it is a list.
  if (textAt(reading.tokens, end - 1) !== ",") return null;
  const before = roleEndingAt(reading, end - 1);
  return before !== null && isDefinite(reading, before.phrase, end) ? before : null;
}

function isDefinite(reading: Reading, from: number, to: number): boolean {
  const opener = lowerAt(reading.tokens, from);
  if (opener === "the" || POSSESSIVES.has(opener)) return true;
  for (let i = from; i < to && i < from + 3; i += 1) if (isPossessive(reading.tokens, i)) return true;
  return false;
}

/** "Sen. Dr. |Jane Roe" → before "Dr.". */
function skipHonorific(reading: Reading, name: number): number {
  const point = textAt(reading.tokens, name - 1) === "." ? 1 : 0;
  return HONORIFICS.has(lowerAt(reading.tokens, name - 1 - point)) ? name - 1 - point : name;
}

function roleEndingAt(reading: Reading, end: number): RoleBefore | null {
  const { tokens } = reading;
  const floor = Math.max(sentenceFirst(reading, end - 1), end - REACH);
  const pointed = textAt(tokens, end - 1) === "." && SHORT_TITLES.has(lowerAt(tokens, end - 2));
  const last = pointed ? end - 2 : end - 1;
  const noun = complementStart(reading, last, floor) ?? last;
  const head = roleNoun(lowerAt(tokens, noun));
  if (head === null || noun < floor || ADJECTIVAL_NOUNS.has(textAt(tokens, noun))) return null;
  return fact(reading, leftEnd(reading, noun, floor), end, head);
}

/** At "State" of "Secretary of State": the index of "Secretary". */
function complementStart(reading: Reading, at: number, floor: number): number | null {
  const { tokens } = reading;
  if (!TITLE_COMPLEMENTS.has(lowerAt(tokens, at)) && lowerAt(tokens, at) !== "security") return null;
  for (let i = at - 1; i > floor && i >= at - 3; i -= 1) if (lowerAt(tokens, i) === "of") return i - 1;
  return null;
}

/** How far left the phrase around the role noun reaches: to its article, else over what is known to modify a role. */
function leftEnd(reading: Reading, noun: number, floor: number): number {
  const { tokens } = reading;
  let known = noun;
  for (let i = noun - 1; i >= floor; i -= 1) {
    const lower = lowerAt(tokens, i);
    if (DETERMINERS.has(lower) || POSSESSIVES.has(lower)) return i;
    if (joins(reading, i, known)) {
      if (known === i + 1) known = i;
      continue;
    }
    if (!isWordAt(tokens, i) || PREPOSITIONS.has(lower) || VERBS.has(lower)) break;
    if (known === i + 1 && isModifier(reading, i)) known = i;
  }
  while (known < noun && (!isWordAt(tokens, known) || lowerAt(tokens, known) === "and")) known += 1;
  return known;
}

/** What stands between the words of one phrase: the point of "Lt.", a plural owner's apostrophe, "and" between two roles. */
function joins(reading: Reading, at: number, known: number): boolean {
  const { tokens } = reading;
  const sign = textAt(tokens, at);
  if (sign === ".") return SHORT_TITLES.has(lowerAt(tokens, at - 1)) && known === at + 1;
  if (sign === "'" || sign === "’") return isPossessive(tokens, at - 1);
  return sign === "and" && known === at + 1 && roleNoun(lowerAt(tokens, at - 1)) !== null;
}

function isModifier(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined || NAME_SUFFIXES.has(token.lower)) return false;
  if (ROLE_MODIFIERS.has(token.lower) || roleNoun(token.lower) !== null) return true;
  if (isCapitalised(token)) return !(sentenceFirst(reading, at) === at && SENTENCE_OPENERS.has(token.lower));
  return token.lower.includes("-") || (token.lower.length > 4 && ADJECTIVE.test(token.lower));
}

function fact(reading: Reading, phrase: number, end: number, head: string): RoleBefore | null {
  const { tokens, text } = reading;
  const opener = lowerAt(tokens, phrase);
  const start = tokens[DETERMINERS.has(opener) || POSSESSIVES.has(opener) ? phrase + 1 : phrase];
  const stop = tokens[end - 1];
  if (start === undefined || stop === undefined || start.start >= stop.end) return null;
  const span = textSpan(text, start.start, stop.end);
  return { text: span.text.replace(/\s+/g, " "), head, spans: [span], phrase };
}
