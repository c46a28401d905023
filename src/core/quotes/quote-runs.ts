import type { Span } from "../text/span.js";
import {
  BLANK,
  CLOSING_UNITS,
  closingLength,
  LOOKAHEAD,
  openingMark,
  OPENING_UNITS,
  REOPENING_UNITS,
  type Mark,
  type Style,
} from "./quote-marks.js";

/** A stretch inside quote marks. Marks within marks belong to the outer run. */
export interface QuoteRun extends Span {
  /** Where the words stand: `start` after the opening mark, `end` before the closing one. */
  readonly start: number;
  readonly end: number;
  /** Offset of the opening mark, and the offset after the closing mark. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** `false` when the paragraph ended before a closing mark: words of a quotation that goes on, or a bad mark. */
  readonly closed: boolean;
  /** Index of the run in the paragraph before that this one goes on from (opening mark repeated), or -1. */
  readonly continues: number;
}

/**
 * The runs inside quote marks of the given paragraphs, in text order. Curly, straight, doubled, British single,
 * guillemet and German marks are read. A run never passes its paragraph: a mark that is never closed costs the rest of
 * its paragraph at most, and a new opening mark of the same style drops an unclosed straight one before it. When a
 * paragraph ends inside a run and the next opens with the same mark, the next run says that it `continues` it.
 * Linear in the length but for the bounded look-ahead at possessives.
 */
export function quoteRuns(text: string, paragraphs: readonly Span[]): QuoteRun[] {
  const runs: QuoteRun[] = [];
  let openStyle: Style | null = null;
  for (const paragraph of paragraphs) {
    const carried = openStyle;
    openStyle = null;
    let at = nextOpener(text, paragraph.start, paragraph.end);
    let first = true;
    // A style that nothing closes from here to the end of the paragraph need not be tried again.
    const open = new Set<Style>();
    while (at < paragraph.end) {
      const mark = openingMark(text, at, paragraph.start, paragraph.end);
      if (mark === null) {
        at = nextOpener(text, at + 1, paragraph.end);
        continue;
      }
      const begun = text.slice(paragraph.start, at).trim() === "" && first;
      const continues = begun && carried === mark.style ? runs.length - 1 : -1;
      const run = open.has(mark.style) ? null : readRun(text, at, mark, paragraph.end, continues);
      first = false;
      if (run === null || run === UNCLOSED) {
        if (run === UNCLOSED) open.add(mark.style);
        at = nextOpener(text, at + mark.length, paragraph.end);
        continue;
      }
      runs.push(run);
      if (!run.closed) openStyle = mark.style;
      at = nextOpener(text, run.outerEnd, paragraph.end);
    }
  }
  return runs;
}

function nextOpener(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && !OPENING_UNITS.has(text.charCodeAt(at))) at += 1;
  return at;
}

/** A single mark that nothing closes is an apostrophe, a turned one a list sign: no quotation. */
const CLOSED_ONLY: ReadonlySet<Style> = new Set(["tick", "single", "germanSingle", "inward", "angle", "swedish"]);

/** A single mark without a closing one before the end of its paragraph. */
const UNCLOSED = "unclosed";

function readRun(
  text: string,
  at: number,
  mark: Mark,
  limit: number,
  continues: number,
): QuoteRun | typeof UNCLOSED | null {
  const start = at + mark.length;
  for (let i = start; i < limit; i += 1) {
    const unit = text.charCodeAt(i);
    if (!CLOSING_UNITS.has(unit) && !REOPENING_UNITS.has(unit)) continue;
    const length = closingLength(text, i, mark.style, limit);
    if (length > 0) return { start, end: i, outerStart: at, outerEnd: i + length, closed: true, continues };
    if (i > start && reopens(text, i, mark.style, at, limit)) {
      const inner = mark.style === "double" ? nestedEnd(text, i, limit) : -1;
      if (inner < 0) return null;
      i = inner;
    }
  }
  if (CLOSED_ONLY.has(mark.style)) return UNCLOSED;
  return { start, end: limit, outerStart: at, outerEnd: limit, closed: false, continues };
}

/** Where a curly quotation within a curly one closes, when the outer one closes after it as well; -1 when it does not. */
function nestedEnd(text: string, at: number, limit: number): number {
  let inner = -1;
  const stop = Math.min(limit, at + LOOKAHEAD);
  for (let i = at + 1; i < stop; i += 1) {
    const char = text.charAt(i);
    if (char === "“") return -1;
    if (char !== "”") continue;
    if (inner >= 0) return inner;
    inner = i;
  }
  return -1;
}

/** The same opening mark again inside an unclosed run: the first one was stray. */
function reopens(text: string, at: number, style: Style, openedAt: number, limit: number): boolean {
  if (style !== "straight" && style !== "double" && style !== "twin") return false;
  const again = openingMark(text, at, openedAt + 1, limit);
  return again !== null && again.style === style && BLANK.test(text.charAt(at - 1));
}
