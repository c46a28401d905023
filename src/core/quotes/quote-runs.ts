import type { Span } from "../text/span.js";

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

type Style = "double" | "straight" | "twin" | "single" | "tick" | "guillemet" | "german" | "germanSingle";

interface Mark {
  readonly style: Style;
  readonly length: number;
}

/** Words that begin with an apostrophe: no opening mark. */
const ELIDED = /^(?:em|til|tis|twas|cause|n|round|cos|bout|nuff|\d)/i;

/** Units of the signs that can open a run: the scan passes all others. */
const OPENING_UNITS: ReadonlySet<number> = new Set([..."“„‚«\"`'‘"].map((mark) => mark.charCodeAt(0)));

/** Units of the signs that can close a run. */
const CLOSING_UNITS: ReadonlySet<number> = new Set(
  ["”", '"', "'", "’", "»", "“", "‘"].map((mark) => mark.charCodeAt(0)),
);

/** Units of the signs that can open a double or straight run again. */
const REOPENING_UNITS: ReadonlySet<number> = new Set(['"', "“", "`", "'"].map((mark) => mark.charCodeAt(0)));

const ALNUM = /[\p{L}\p{N}]/u;
const BLANK = /\s/;

function isAlnum(char: string): boolean {
  return char !== "" && ALNUM.test(char);
}

type Opens = (text: string, at: number, free: boolean, end: number) => Mark | null;

const always =
  (style: Style): Opens =>
  () => ({ style, length: 1 });

const single =
  (style: Style): Opens =>
  (text, at, free, end) =>
    free && text.charAt(at - 1) !== "'" && follows(text, at + 1, end) && opensSingle(text, at)
      ? { style, length: 1 }
      : null;

const tick = single("tick");

/** By the sign itself: whether it may open a run, judged by the signs beside it. */
const OPENING: ReadonlyMap<string, Opens> = new Map<string, Opens>([
  ["“", always("double")],
  ["„", always("german")],
  ["«", always("guillemet")],
  [
    "‚",
    (text, at, free) =>
      free && /^\p{L}/u.test(text.slice(at + 1, at + 3)) ? { style: "germanSingle", length: 1 } : null,
  ],
  ['"', (text, at, free, end) => (free && follows(text, at + 1, end) ? { style: "straight", length: 1 } : null)],
  [
    "`",
    (text, at, _, end) =>
      text.charAt(at + 1) === "`" && follows(text, at + 2, end) ? { style: "twin", length: 2 } : null,
  ],
  ["‘", single("single")],
  [
    "'",
    (text, at, free, end) => {
      if (text.charAt(at + 1) !== "'") return tick(text, at, free, end);
      return free && follows(text, at + 2, end) ? { style: "twin", length: 2 } : null;
    },
  ],
]);

/** Whether a word or sign stands right at `at`. */
function follows(text: string, at: number, end: number): boolean {
  return at < end && !BLANK.test(text.charAt(at));
}

function openingMark(text: string, at: number, start: number, end: number): Mark | null {
  const before = at > start ? text.charAt(at - 1) : "";
  return OPENING.get(text.charAt(at))?.(text, at, !isAlnum(before), end) ?? null;
}

function opensSingle(text: string, at: number): boolean {
  const next = text.slice(at + 1, at + 7);
  return isAlnum(next.charAt(0)) ? !ELIDED.test(next) || /^n\p{L}/iu.test(next) : /^["“[(…$£€]/.test(next);
}

const CLOSERS: Readonly<Record<Style, readonly string[]>> = {
  double: ["”"],
  straight: ['"', "”"],
  twin: ["''", "”", '"'],
  single: ["’"],
  tick: ["'"],
  guillemet: ["»"],
  german: ["“", "”"],
  germanSingle: ["‘", "’"],
};

/** Length of the closing mark of `style` at `at`, 0 when there is none. */
function closingLength(text: string, at: number, style: Style, end: number): number {
  const closer = CLOSERS[style].find((mark) => text.startsWith(mark, at));
  if (closer === undefined) return 0;
  const before = text.charAt(at - 1);
  const after = at + closer.length < end ? text.charAt(at + closer.length) : "";
  return MAY_CLOSE[style]({ text, at, closer, end, before, after }) ? closer.length : 0;
}

interface Closing {
  readonly text: string;
  readonly at: number;
  readonly closer: string;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

const anywhere = () => true;
const besideWord = ({ text, at, closer, end, before, after }: Closing) =>
  !isAlnum(after) && !BLANK.test(before) && !mayBePossessive(text, at, closer, end);

/** A mark that looks alike at both ends closes only where it cannot open. */
const MAY_CLOSE: Readonly<Record<Style, (closing: Closing) => boolean>> = {
  double: anywhere,
  guillemet: anywhere,
  german: anywhere,
  twin: ({ before, after }) => !(isAlnum(after) && BLANK.test(before)),
  straight: ({ before, after }) => !isAlnum(after) || /[.,!?…]/.test(before),
  single: besideWord,
  tick: besideWord,
  germanSingle: besideWord,
};

/** How far the search for a later closing mark looks. */
const LOOKAHEAD = 400;

/** "the countries' leaders'": a mark after "s" is a possessive when another closing mark follows before a new opening. */
function mayBePossessive(text: string, at: number, closer: string, end: number): boolean {
  if (text.charAt(at - 1) !== "s" || text.charAt(at + 1) !== " ") return false;
  const stop = Math.min(end, at + LOOKAHEAD);
  for (let i = at + 1; i < stop; i += 1) {
    const char = text.charAt(i);
    if (char === "‘" || (char === "'" && BLANK.test(text.charAt(i - 1)))) return false;
    if (char === closer && !isAlnum(text.charAt(i + 1)) && !BLANK.test(text.charAt(i - 1))) return true;
  }
  return false;
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
    if (i > start && reopens(text, i, mark.style, at, limit)) return null;
  }
  // A single mark that nothing closes is an apostrophe, not a quotation.
  if (mark.style === "tick" || mark.style === "single" || mark.style === "germanSingle") return UNCLOSED;
  return { start, end: limit, outerStart: at, outerEnd: limit, closed: false, continues };
}

/** The same opening mark again inside an unclosed run: the first one was stray. */
function reopens(text: string, at: number, style: Style, openedAt: number, limit: number): boolean {
  if (style !== "straight" && style !== "double" && style !== "twin") return false;
  const again = openingMark(text, at, openedAt + 1, limit);
  return again !== null && again.style === style && BLANK.test(text.charAt(at - 1));
}
