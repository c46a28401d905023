import type { Span } from "../core/text/span.js";

export interface Passage {
  readonly before: string;
  readonly exact: string;
  readonly after: string;
}

/** Characters of context on each side of a passage. */
const AROUND = 200;

const BLANK = /\s/u;

/** The words of `span` with up to 200 characters on each side, cut between words; together they are one stretch of `text`. */
export function passage(text: string, span: Span): Passage {
  return {
    before: text.slice(wordStart(text, Math.max(0, span.start - AROUND), span.start), span.start),
    exact: text.slice(span.start, span.end),
    after: text.slice(span.end, wordEnd(text, Math.min(text.length, span.end + AROUND), span.end)),
  };
}

/** From the first word's stretch: from the first article unit that content covers to its last. */
export function contentRange(content: readonly Span[]): Span {
  const starts = content.map((span) => span.start);
  const ends = content.map((span) => span.end);
  return { start: Math.min(...starts), end: Math.max(...ends) };
}

/** The first place at or after `from` where a word begins, no later than `limit`. */
function wordStart(text: string, from: number, limit: number): number {
  let at = from;
  while (at > 0 && at < limit && !BLANK.test(text.charAt(at - 1))) at += 1;
  while (at < limit && BLANK.test(text.charAt(at))) at += 1;
  return at;
}

/** The last place at or before `from` where a word ends, no earlier than `limit`. */
function wordEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < text.length && at > limit && !BLANK.test(text.charAt(at))) at -= 1;
  while (at > limit && BLANK.test(text.charAt(at - 1))) at -= 1;
  return at;
}
