/**
 * Noun phrases without a parser: from a determiner or noun up to the first word that cannot belong to the phrase
 * (a mark, preposition, verb of the lists, time). At most `LONGEST` words, so a scan costs the same everywhere.
 */
import type { FrameWord } from "./frame.js";
import { MONTHS, WEEKDAYS } from "./lexicon/dates.js";
import { DETERMINERS, PHRASE_ENDS, PREPOSITIONS, TIMES } from "./lexicon/grammar.js";

export interface NounPhrase {
  /** With its determiner and any time before the noun ("a Saturday night conference call"). */
  readonly from: number;
  /** Without them. */
  readonly start: number;
  readonly to: number;
  readonly determiner: string | null;
}

const LONGEST = 9;

export function isCapital(word: FrameWord | undefined): boolean {
  return word?.kind === "word" && !word.lower.startsWith(word.text.charAt(0));
}

export function isPossessive(word: FrameWord | undefined): boolean {
  return word !== undefined && (word.lower.endsWith("'s") || word.lower.endsWith("s'"));
}

/** The phrase that begins at `from`, or `null` when none does. */
export function nounPhraseAt(words: readonly FrameWord[], from: number): NounPhrase | null {
  let at = from;
  let determiner: string | null = null;
  while (at < words.length && at - from < 3 && DETERMINERS.has(words[at]?.lower ?? "")) {
    determiner = words[at]?.lower ?? null;
    at += 1;
  }
  while (at - from < 6 && TIMES.has(words[at]?.lower ?? "")) at += 1;
  const start = at;
  const to = phraseEnd(words, start);
  // A lone time ("on Tuesday") is no noun phrase.
  return to === start ? null : { from, start, to, determiner };
}

function phraseEnd(words: readonly FrameWord[], start: number): number {
  let at = start;
  while (at < words.length && at - start < LONGEST && (belongs(words[at], at > start) || isPoint(words, at))) at += 1;
  return at;
}

function belongs(word: FrameWord | undefined, inside: boolean): boolean {
  if (word?.kind !== "word") return false;
  if (PREPOSITIONS.has(word.lower) || TIMES.has(word.lower)) return false;
  if (PHRASE_ENDS.has(word.lower) && !(isCapital(word) && inside)) return false;
  return !(inside && DETERMINERS.has(word.lower));
}

/**
 * Where the head of a phrase stands when `isHead` knows it: the word must close the phrase, or be followed by the name
 * or adverb that begins what comes next ("told reporters Trump would", "in an interview widely seen"). -1 for none.
 */
export function headOf(words: readonly FrameWord[], phrase: NounPhrase, isHead: (lower: string) => boolean): number {
  for (let at = phrase.start; at < phrase.to; at += 1) {
    const word = words[at];
    if (word === undefined || !isHead(word.lower)) continue;
    const next = words[at + 1];
    if (at + 1 === phrase.to || (isCapital(next) && !isCapital(word)) || next?.lower.endsWith("ly") === true) return at;
  }
  return -1;
}

/** The end of the run of capitalized words at `from`, with "of", "de", "the" or a point of an initial inside; `from` for none. */
export function nameEnd(words: readonly FrameWord[], from: number): number {
  let end = from;
  for (let at = from; at < words.length && at - from < 8; at += 1) {
    const word = words[at];
    if (word === undefined || word.kind === "gap") break;
    if (isCapital(word) && !WEEKDAYS.has(word.lower) && !isMonth(word)) {
      end = at + 1;
      if (isPossessive(word)) break;
    } else if (end === from || !isInner(words, at)) break;
  }
  return end;
}

/** Months end a name, but for those that are names too ("April", "June", "May"). */
function isMonth(word: FrameWord): boolean {
  return MONTHS.has(word.lower) && !["april", "june", "may"].includes(word.lower);
}

/** The point of an initial or title inside a name: "Diane D. Blair", "Mr. Schoen". */
function isPoint(words: readonly FrameWord[], at: number): boolean {
  const before = words[at - 1];
  const isShort = isCapital(before) && (before?.text.length ?? 9) <= 3;
  return words[at]?.text === "." && isShort && before?.end === words[at]?.start && isCapital(words[at + 1]);
}

function isInner(words: readonly FrameWord[], at: number): boolean {
  const word = words[at];
  if (word?.text === ".") return isPoint(words, at);
  return (
    ["of", "de", "la", "al", "van", "von", "bin", "der", "the"].includes(word?.lower ?? "") && isCapital(words[at + 1])
  );
}

/** The words `[from, to)` as they stand in the text, line breaks made spaces. */
export function wordsText(text: string, words: readonly FrameWord[], from: number, to: number): string {
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined || to <= from) return "";
  return text.slice(first.start, last.end).replace(/\s+/g, " ");
}
