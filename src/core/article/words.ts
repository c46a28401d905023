/** Small questions about one block of text that several rules ask. All look at `BLOCK_LOOK` units at most. */
import type { Block } from "./blocks.js";

/** The words of a line, split at blanks. */
export function wordsOf(line: string): string[] {
  return line.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** A line without what typography changes: case, curly quotes, dashes, runs of blanks, a final point. For comparing. */
export function folded(line: string): string {
  return line
    .toLowerCase()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚`]/g, "'")
    .replace(/[–—]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\.(["']?)$/, "$1");
}

/** The line ends as a sentence does: a stop, then nothing but closing quotes and brackets. */
export function endsSentence(line: string): boolean {
  return /[.!?…]["'”’»)\]]{0,4}$/.test(line);
}

/** The line holds a double quote mark of any kind, or a single one that opens a word. */
export function hasQuoteMark(line: string): boolean {
  return /["“”„«»]|(?:^|[\s(])['‘]\p{L}|''/u.test(line);
}

/** The verbs that report words, in the forms that stand beside a quotation. */
const REPORTS =
  /\b(?:said|says|told|tells|added|adds|wrote|writes|asked|asks|replied|stated|argued|insisted|warned|tweeted|according to|explained|noted|claimed|denied)\b/i;

/** The line has a verb of speech. */
export const hasSpeechVerb = (line: string): boolean => REPORTS.test(line);

/** The line quotes someone: a quote mark and a verb of speech. Such a line is prose, whatever else it looks like. */
export function reportsSpeech(line: string): boolean {
  return hasQuoteMark(line) && REPORTS.test(line);
}

/** A paragraph of running text: too long to be a label, or a sentence of some length. */
export function isProse(block: Block): boolean {
  if (block.long) return true;
  const { words } = block;
  return words >= 30 || (endsSentence(block.text) && words >= 8);
}

const SMALL_WORDS =
  /^(?:a|an|the|and|or|but|nor|for|of|in|on|at|to|by|from|with|as|vs|via|over|is|are|be|it|its|his|her|after|into|than|de|van|von|der|du|la|le|al|bin)$/i;

/** Share of the words that count (small ones such as "of" left out) that begin with a capital or a digit. */
export function capitalShare(words: readonly string[]): number {
  const counted = words.filter((word) => !SMALL_WORDS.test(word));
  if (counted.length === 0) return 0;
  const capital = counted.filter((word) => /^[^\p{L}\p{N}]{0,3}[\p{Lu}\p{N}]/u.test(word));
  return capital.length / counted.length;
}
