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
import { isCapitalised, isInitial, isPossessive } from "./word-shape.js";

/** Tokens `[first, last)`. */
export interface ProperRun {
  readonly first: number;
  readonly last: number;
  /** In a headline where every word has a capital, or a lone word at the start of a sentence: too weak to make a name. */
  readonly shaky: boolean;
}

const LONGEST_RUN = 14;
const NEVER_NAMES = new Set([...DETERMINERS, ...POSSESSIVES, ...FIRST_PERSON, "he", "she", "it", "they", "we", "you"]);

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
      const sentence = reading.sentenceOf[run.first] ?? 0;
      const opens = run.first === (reading.sentences[sentence]?.first ?? -1);
      const lone = run.last - run.first === 1 && opens && isCommonWord(tokens[run.first], small);
      runs.push({ ...run, shaky: lone || headline[sentence] === 1 });
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

function isCommonWord(token: Token | undefined, small: ReadonlySet<string>): boolean {
  return token === undefined || small.has(token.lower) || singularRole(token.lower) !== null;
}

/** Marks the sentences in which nearly every longer word has a capital. */
function headlineSentences(reading: Reading): Uint8Array {
  const marks = new Uint8Array(reading.sentences.length);
  reading.sentences.forEach((range, index) => {
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
  if (token === undefined || !isCapitalised(token) || NEVER_NAMES.has(token.lower)) return false;
  if (!SENTENCE_OPENERS.has(token.lower)) return true;
  const previous = reading.tokens[at - 1];
  const opens =
    at === (reading.sentences[reading.sentenceOf[at] ?? 0]?.first ?? -1) ||
    previous === undefined ||
    (previous.kind === "mark" && previous.text !== "," && previous.text !== ".");
  const next = reading.tokens[at + 1];
  const goesOn = next !== undefined && isCapitalised(next) && sameLine(reading, at, at + 1);
  return !opens || (goesOn && (token.lower === "new" || isFirstName(token.lower)));
}

function sameLine(reading: Reading, left: number, right: number): boolean {
  const a = reading.tokens[left];
  const b = reading.tokens[right];
  if (a === undefined || b === undefined || reading.sentenceOf[left] !== reading.sentenceOf[right]) return false;
  return b.start === a.end || (b.start - a.end <= 3 && !reading.text.slice(a.end, b.start).includes("\n"));
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
  const next = tokens[at + 1];
  if (next === undefined || !sameLine(reading, at, at + 1)) return 0;
  if (isNameWord(next)) return 1;
  const current = tokens[at];
  if (current === undefined) return 0;
  const capitalAt = (offset: number) => isNameWord(tokens[at + offset]) && sameLine(reading, at, at + offset);
  if (next.text === "." && takesPoint(current)) return capitalAt(2) ? 2 : 0;
  if (NAME_PARTICLES.has(next.lower)) {
    if (capitalAt(2)) return 2;
    return NAME_PARTICLES.has(tokens[at + 2]?.lower ?? "") && capitalAt(3) ? 3 : 0;
  }
  if (next.text === "&") return capitalAt(2) ? 2 : 0;
  if (isNicknameOpener(next.text)) return nicknameStep(reading, at);
  return complementStep(reading, first, at);
}

function isNameWord(token: Token | undefined): boolean {
  return token !== undefined && isCapitalised(token) && !NEVER_NAMES.has(token.lower);
}

function takesPoint(token: Token): boolean {
  return (
    isInitial(token.text) ||
    HONORIFICS.has(token.lower) ||
    SHORT_TITLES.has(token.lower) ||
    NAME_SUFFIXES.has(token.lower) ||
    token.lower === "st"
  );
}

function isNicknameOpener(text: string): boolean {
  return text === "“" || text === '"' || text === "‘" || text === "'";
}

/** `John “Jack” Roe`: one or two capitalised words in marks between a given name and a surname. */
function nicknameStep(reading: Reading, at: number): number {
  const { tokens } = reading;
  const before = tokens[at];
  if (before === undefined || !isFirstName(before.text)) return 0;
  for (const inner of [1, 2]) {
    const close = tokens[at + 1 + inner + 1];
    const after = tokens[at + 1 + inner + 2];
    if (close === undefined || after === undefined) return 0;
    if (/^[”"’']$/.test(close.text) && isNameWord(after) && sameLine(reading, at, at + inner + 3)) return inner + 3;
  }
  return 0;
}

/** "of (the) X" after a head that takes it, and "and X" once such a complement stands. */
function complementStep(reading: Reading, first: number, at: number): number {
  const { tokens } = reading;
  const next = tokens[at + 1]?.lower ?? "";
  const current = tokens[at]?.lower ?? "";
  const skip = tokens[at + 2]?.lower === "the" ? 3 : 2;
  const target = tokens[at + skip];
  if (!isNameWord(target) || !sameLine(reading, at, at + skip)) return 0;
  if (next === "of" && TAKES_COMPLEMENT.has(current)) return skip;
  if (next === "of" && roleNoun(current) !== null && TITLE_COMPLEMENTS.has(target?.lower ?? "")) return skip;
  if ((next === "for" || next === "on") && TAKES_COMPLEMENT.has(current)) return skip;
  if (next === "and" && skip === 2) {
    for (let i = first; i < at; i += 1) {
      if (tokens[i]?.lower === "of" && TAKES_COMPLEMENT.has(tokens[i - 1]?.lower ?? ""))
        return isFirstName(target?.text ?? "") ? 0 : 2;
    }
  }
  return 0;
}

/** Without days and months at its ends: "On Monday Trump", "Trump Tuesday". */
function trimmed(tokens: readonly Token[], from: number, to: number): { first: number; last: number } {
  let first = from;
  let last = to;
  const isDay = (at: number) => WEEKDAYS_AND_MONTHS.has(tokens[at]?.lower ?? "");
  while (first < last && isDay(first)) first += 1;
  while (last > first && isDay(last - 1) && !(last - first === 2 && isFirstName(tokens[first]?.text ?? ""))) last -= 1;
  return { first, last };
}
