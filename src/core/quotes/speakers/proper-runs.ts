/**
 * Maximal runs of capitalised words that may be names, with what may stand inside a name: initials and their points,
 * particles ("de", "bin"), "of"/"for"/"and" after heads that take them ("Department of Health and Human Services"),
 * nicknames in quote marks. A possessive ends its run. One pass, each run bounded by `LONGEST_RUN`.
 */
import type { Token } from "../../text/token.js";
import { isFirstName } from "../lexicon/first-names.js";
import {
  DETERMINERS,
  FIRST_PERSON,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  POSSESSIVES,
  SENTENCE_OPENERS,
  WEEKDAYS_AND_MONTHS,
} from "../lexicon/function-words.js";
import { TAKES_COMPLEMENT } from "../lexicon/organizations.js";
import { HONORIFICS, SHORT_TITLES, TITLE_COMPLEMENTS, roleNoun, singularRole } from "../lexicon/titles.js";
import type { Reading } from "../reading.js";
import { isWordAt, lowerAt, sameLine, sentenceFirst, textAt } from "./token-at.js";
import { isCapitalised, isInitial, isPossessive } from "./word-shape.js";

/** Tokens `[first, last)`. */
export interface ProperRun {
  readonly first: number;
  readonly last: number;
  /** In a headline where every word has a capital, or a lone word at the start of a sentence: too weak to make a name. */
  readonly shaky: boolean;
}

const LONGEST_RUN = 14;
const PRONOUNS = ["he", "she", "it", "they", "we", "you"];
const NEVER_NAMES = new Set([...DETERMINERS, ...POSSESSIVES, ...FIRST_PERSON, ...PRONOUNS]);
/** A headline prints these with capitals too: "Studio Chief |On| Roe". */
const BETWEEN_NAMES = new Set("on to about from with against at after as by in".split(" "));
/** A longer word with an all-small part after its hyphen is an adjective ("Ohio-based", "Roe-era"). */
const ADJECTIVAL = /-\p{Ll}/u;

export function properRuns(reading: Reading): ProperRun[] {
  const { tokens } = reading;
  const headline = headlineSentences(reading);
  const small = smallWords(tokens);
  const runs: ProperRun[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!mayStart(reading, at)) {
      at += 1;
      continue;
    }
    const last = runEnd(reading, at);
    const run = trimmed(tokens, at, last);
    if (run.last > run.first) {
      const lone = run.last - run.first === 1 && sentenceFirst(reading, run.first) === run.first;
      const weak = headline[reading.sentenceOf[run.first] ?? 0] === 1;
      runs.push({ ...run, shaky: weak || (lone && isCommonWord(lowerAt(tokens, run.first), small)) });
    }
    at = Math.max(last, at + 1);
  }
  return runs;
}

/** Words that the article also prints in small letters. */
function smallWords(tokens: readonly Token[]): ReadonlySet<string> {
  const small = new Set<string>();
  for (const token of tokens) if (token.kind === "word" && token.text === token.lower) small.add(token.lower);
  return small;
}

const isCommonWord = (lower: string, small: ReadonlySet<string>): boolean =>
  small.has(lower) || singularRole(lower) !== null;

/** Marks headlines in which nearly every longer word has a capital: in a heading's place, or without a stop at the end. */
function headlineSentences(reading: Reading): Uint8Array {
  const marks = new Uint8Array(reading.sentences.length);
  reading.sentences.forEach((range, index) => {
    const kind = reading.paragraphs[reading.paragraphOf[range.first] ?? 0]?.kind;
    if (kind === "body" && /^[.!?…”"’]$/.test(textAt(reading.tokens, range.last - 1))) return;
    let long = 0;
    let capitals = 0;
    for (let i = range.first; i < range.last; i += 1) {
      const token = reading.tokens[i];
      if (token?.kind !== "word" || token.text.length < 4) continue;
      long += 1;
      if (isCapitalised(token)) capitals += 1;
    }
    if (long >= 4 && capitals * 10 >= long * 8) marks[index] = 1;
  });
  return marks;
}

function mayStart(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (!isNameWord(token)) return false;
  const lower = lowerAt(reading.tokens, at);
  if (!SENTENCE_OPENERS.has(lower) || !opensClause(reading, at)) return true;
  const goesOn = isNameWord(reading.tokens[at + 1]) && sameLine(reading, at, at + 1);
  return goesOn && (lower === "new" || isFirstName(lower));
}

/** At the start of a sentence, or after a mark that may open one: a quote mark, a colon, a dash. */
function opensClause(reading: Reading, at: number): boolean {
  if (at === 0 || sentenceFirst(reading, at) === at) return true;
  const before = textAt(reading.tokens, at - 1);
  return !isWordAt(reading.tokens, at - 1) && before !== "," && before !== ".";
}

function runEnd(reading: Reading, first: number): number {
  let last = first;
  while (last - first < LONGEST_RUN) {
    const step = stepFrom(reading, first, last);
    if (step === 0) break;
    last += step;
  }
  return last + 1;
}

/** How many tokens the run that stands at `at` goes on by; 0 when it ends here. */
function stepFrom(reading: Reading, first: number, at: number): number {
  const { tokens } = reading;
  if (isPossessive(tokens, at)) return 0;
  if (nameAt(reading, at, 1)) return 1;
  const next = textAt(tokens, at + 1);
  if (next === ".") return takesPoint(tokens, at) && nameAt(reading, at, 2) ? 2 : 0;
  if (next === "&") return nameAt(reading, at, 2) ? 2 : 0;
  if (NAME_PARTICLES.has(next)) return particleStep(reading, at);
  if (/^[“"‘']$/.test(next)) return nicknameStep(reading, at);
  return complementStep(reading, first, at);
}

function particleStep(reading: Reading, at: number): number {
  if (nameAt(reading, at, 2)) return 2;
  return NAME_PARTICLES.has(textAt(reading.tokens, at + 2)) && nameAt(reading, at, 3) ? 3 : 0;
}

/** Whether a word that may be in a name stands `offset` tokens on, on the same line. */
const nameAt = (reading: Reading, at: number, offset: number): boolean =>
  isNameWord(reading.tokens[at + offset]) && sameLine(reading, at + offset - 1, at + offset);

function isNameWord(token: Token | undefined): boolean {
  if (token === undefined || !isCapitalised(token) || NEVER_NAMES.has(token.lower)) return token?.text === "US";
  return !BETWEEN_NAMES.has(token.lower) && !ADJECTIVAL.test(token.text);
}

function takesPoint(tokens: readonly Token[], at: number): boolean {
  const lower = lowerAt(tokens, at);
  if (HONORIFICS.has(lower) || SHORT_TITLES.has(lower) || NAME_SUFFIXES.has(lower)) return true;
  return lower === "st" || isInitial(textAt(tokens, at));
}

/** `John “Jack” Roe`: one or two capitalised words in marks between a given name and a surname. */
function nicknameStep(reading: Reading, at: number): number {
  const { tokens } = reading;
  if (!isFirstName(textAt(tokens, at))) return 0;
  for (const inner of [1, 2]) {
    const closes = /^[”"’']$/.test(textAt(tokens, at + inner + 2));
    if (closes && nameAt(reading, at, inner + 3)) return inner + 3;
  }
  return 0;
}

/** "of (the) X" after a head that takes it, and "and X" once such a complement stands. */
function complementStep(reading: Reading, first: number, at: number): number {
  const { tokens } = reading;
  const next = textAt(tokens, at + 1);
  const skip = lowerAt(tokens, at + 2) === "the" ? 3 : 2;
  if (!nameAt(reading, at, skip)) return 0;
  const current = lowerAt(tokens, at);
  if (next === "of" || next === "for" || next === "on") {
    const titled = next === "of" && roleNoun(current) !== null && TITLE_COMPLEMENTS.has(lowerAt(tokens, at + skip));
    return TAKES_COMPLEMENT.has(current) || titled ? skip : 0;
  }
  const joins = next === "and" && skip === 2 && hasComplement(tokens, first, at);
  return joins && !isFirstName(textAt(tokens, at + 2)) ? 2 : 0;
}

function hasComplement(tokens: readonly Token[], first: number, at: number): boolean {
  for (let i = first + 1; i < at; i += 1) {
    if (textAt(tokens, i) === "of" && TAKES_COMPLEMENT.has(lowerAt(tokens, i - 1))) return true;
  }
  return false;
}

/** Without days and months at its ends: "On Monday Trump", "Trump Tuesday"; but "Theresa May" is whole. */
function trimmed(tokens: readonly Token[], from: number, to: number): { first: number; last: number } {
  let first = from;
  let last = to;
  const isDay = (at: number) => WEEKDAYS_AND_MONTHS.has(lowerAt(tokens, at));
  while (first < last && isDay(first)) first += 1;
  while (last > first && isDay(last - 1) && !(last - first === 2 && isFirstName(textAt(tokens, first)))) last -= 1;
  return { first, last };
}
