/** Reading tokens at any index: beyond the ends there are only empty words. */
import type { Token } from "../../text/token.js";
import type { Reading } from "../reading.js";

/** The word in lower case; "" beyond the ends. */
export const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";

/** The token as printed; "" beyond the ends. */
export const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? "";

export const isWordAt = (tokens: readonly Token[], at: number): boolean => tokens[at]?.kind === "word";

/** The first token of the sentence in which token `at` stands. */
export function sentenceFirst(reading: Reading, at: number): number {
  return reading.sentences[reading.sentenceOf[at] ?? 0]?.first ?? 0;
}

/** The token after the last of the sentence in which token `at` stands. */
export function sentenceLast(reading: Reading, at: number): number {
  return reading.sentences[reading.sentenceOf[at] ?? 0]?.last ?? reading.tokens.length;
}

/** Whether both tokens stand in one sentence, side by side on one line. */
export function sameLine(reading: Reading, left: number, right: number): boolean {
  const a = reading.tokens[left];
  const b = reading.tokens[right];
  if (a === undefined || b === undefined || reading.sentenceOf[left] !== reading.sentenceOf[right]) return false;
  return b.start === a.end || (b.start - a.end <= 3 && !reading.text.slice(a.end, b.start).includes("\n"));
}
