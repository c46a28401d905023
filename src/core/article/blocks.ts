/**
 * Cuts a text into blocks: its lines, or, where lines are hard-wrapped at a column, the paragraphs that they make up.
 *
 * Method: one pass over the line breaks. Lines without a blank line between them form a group; a group is joined into one
 * block when its breaks stand within sentences: the line before is filled, ends without a stop, and the next begins
 * with a small letter. Linear in the length of the text.
 */
import type { Span } from "../text/span.js";

/** Rules look at this many units of a block and no more: what is longer is a paragraph of prose, whatever it says. */
export const BLOCK_LOOK = 600;

export interface Block extends Span {
  /** The words of the block, cut after `BLOCK_LOOK` units. */
  readonly text: string;
  /** The block is longer than `text`. */
  readonly long: boolean;
  /** How many words `text` has. */
  readonly words: number;
  /** A blank line, or the edge of the text, stands before / after it. */
  readonly gapBefore: boolean;
  readonly gapAfter: boolean;
}

interface Line extends Span {
  readonly gapBefore: boolean;
}

/** The blocks of `text`, in order; blank lines belong to none. */
export function blocksOf(text: string): Block[] {
  const joined = joinWrapped(text, linesOf(text));
  return joined.map((line, index) => makeBlock(text, line, line.gapBefore, joined[index + 1]?.gapBefore ?? true));
}

/** The block that `span` of `text` makes. */
export function makeBlock(text: string, span: Span, gapBefore: boolean, gapAfter: boolean): Block {
  const look = text.slice(span.start, Math.min(span.end, span.start + BLOCK_LOOK));
  const long = span.end - span.start > BLOCK_LOOK;
  return { start: span.start, end: span.end, text: look, long, words: countWords(look), gapBefore, gapAfter };
}

/** Runs of signs between blanks that hold a letter or digit; every sign beyond Latin-1 but general punctuation counts as one. */
function countWords(line: string): number {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (isBlank(code)) inWord = false;
    else if (!inWord && isLetterOrDigit(code)) {
      inWord = true;
      words += 1;
    }
  }
  return words;
}

function isLetterOrDigit(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gapBefore = true;
  let at = 0;
  while (at <= text.length) {
    const end = endOfLine(text, at);
    const line = trimmed(text, at, end);
    if (line.end > line.start) {
      lines.push({ ...line, gapBefore });
      gapBefore = false;
    } else gapBefore = true;
    at = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return lines;
}

/** Line breaks are LF, CR, CR LF and the Unicode line and paragraph separators. */
function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return at;
  }
  return text.length;
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** White space as `String.prototype.trim` has it, without a call for each unit of a large text. */
function isBlank(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return code >= 0xa0 && String.fromCharCode(code).trim() === "";
}

function joinWrapped(text: string, lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  let first = 0;
  while (first < lines.length) {
    let next = first + 1;
    while (next < lines.length && lines[next]?.gapBefore === false) next += 1;
    const group = lines.slice(first, next);
    const [head] = group;
    const tail = group[group.length - 1];
    if (head && tail && isWrapped(text, group)) joined.push({ ...head, end: tail.end });
    else for (const line of group) joined.push(line);
    first = next;
  }
  return joined;
}

/** The shortest and longest line that a column of 50 to 110 signs leaves behind, but for the last of a paragraph. */
const FILLED = { least: 40, most: 120 };

/** At least half of the group's breaks stand within a sentence, and all lines but the last are filled. */
function isWrapped(text: string, group: readonly Line[]): boolean {
  if (group.length < 2) return false;
  let within = 0;
  for (let index = 0; index + 1 < group.length; index += 1) {
    const line = group[index];
    const next = group[index + 1];
    if (!line || !next) return false;
    const length = line.end - line.start;
    if (length < FILLED.least || length > FILLED.most) return false;
    const before = text.charAt(line.end - 1);
    if (/[\p{L}\p{N},’'-]/u.test(before) && /[\p{Ll}]/u.test(text.charAt(next.start))) within += 1;
  }
  return within * 2 >= group.length - 1;
}
