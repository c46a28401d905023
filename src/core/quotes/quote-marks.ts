/** What an opening mark looks like; it says which marks close it. */
export type Style =
  | "double"
  | "straight"
  | "twin"
  | "single"
  | "tick"
  | "guillemet"
  | "inward"
  | "angle"
  | "german"
  | "germanSingle"
  | "swedish";

/** An opening mark: its style and its length in units. */
export interface Mark {
  readonly style: Style;
  readonly length: number;
}

/** Words that begin with an apostrophe: no opening mark. */
const ELIDED = /^(?:em|til|tis|twas|cause|n|round|cos|bout|nuff|\d)/i;

/** Units of the signs that can open a run: the scan passes all others. */
export const OPENING_UNITS: ReadonlySet<number> = new Set([..."“„‚«»‹”\"`'‘"].map((mark) => mark.charCodeAt(0)));

/** Units of the signs that can close a run. */
export const CLOSING_UNITS: ReadonlySet<number> = new Set(
  ["”", '"', "'", "’", "»", "«", "›", "“", "‘"].map((mark) => mark.charCodeAt(0)),
);

/** Units of the signs that can open a double or straight run again. */
export const REOPENING_UNITS: ReadonlySet<number> = new Set(['"', "“", "`", "'"].map((mark) => mark.charCodeAt(0)));

const ALNUM = /[\p{L}\p{N}]/u;
/** White space. */
export const BLANK = /\s/;

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

/** Marks that close elsewhere and open only in some languages: »words«, ”words”. */
const turned =
  (style: Style): Opens =>
  (text, at, free, end) =>
    free && follows(text, at + 1, end) && (at === 0 || /[\s([—–-]/.test(text.charAt(at - 1)))
      ? { style, length: 1 }
      : null;

/** By the sign itself: whether it may open a run, judged by the signs beside it. */
const OPENING: ReadonlyMap<string, Opens> = new Map<string, Opens>([
  ["“", always("double")],
  ["„", always("german")],
  ["«", always("guillemet")],
  ["»", turned("inward")],
  ["‹", turned("angle")],
  ["”", turned("swedish")],
  [
    "‚",
    (text, at, free) =>
      free && /^\p{L}/u.test(text.slice(at + 1, at + 3)) ? { style: "germanSingle", length: 1 } : null,
  ],
  ['"', (text, at, free, end) => (free && follows(text, at + 1, end) ? { style: "straight", length: 1 } : null)],
  [
    "`",
    (text, at, free, end) => {
      if (text.charAt(at + 1) !== "`") return tick(text, at, free, end);
      return follows(text, at + 2, end) ? { style: "twin", length: 2 } : null;
    },
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

/** The mark at `at` that opens a run of a paragraph `[start, end)`; `null` when nothing opens there. */
export function openingMark(text: string, at: number, start: number, end: number): Mark | null {
  const before = at > start ? text.charAt(at - 1) : "";
  return OPENING.get(text.charAt(at))?.(text, at, !isAlnum(before), end) ?? null;
}

function opensSingle(text: string, at: number): boolean {
  const next = text.slice(at + 1, at + 7);
  return isAlnum(next.charAt(0)) ? !ELIDED.test(next) || /^n\p{L}/iu.test(next) : /^["“[(…$£€]/.test(next);
}

const CLOSERS: Readonly<Record<Style, readonly string[]>> = {
  double: ["”", '"', "“"],
  straight: ['"', "”"],
  twin: ["''", "”", '"'],
  single: ["’"],
  tick: ["'"],
  guillemet: ["»"],
  inward: ["«", "»"],
  angle: ["›"],
  swedish: ["”"],
  german: ["“", "”"],
  germanSingle: ["‘", "’"],
};

/** Length of the closing mark of `style` at `at`, 0 when there is none. */
export function closingLength(text: string, at: number, style: Style, end: number): number {
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

/** A curly mark is closed by its partner, and by a straight or wrongly turned one where that mark can only close. */
const closesCurly = ({ text, at, closer, end, before, after }: Closing) => {
  if (closer === "”") return true;
  if (BLANK.test(before) || before === "“" || isAlnum(after)) return false;
  if (closer === "“")
    return /[\p{L}.,!?…]/u.test(before) && (after === "" || BLANK.test(after) || /[.,;:)]/.test(after));
  // Inches ("a 6" pipe") and a nested pair of straight marks are of the run.
  return !/\p{N}/u.test(before) && !closesNested(text, at, end);
};

/** How far back the opening partner of a straight mark within curly ones is looked for. */
const NESTED = 200;

/** Whether the straight mark at `at` ends a quotation within the curly one: it has an opening partner after the curly mark. */
function closesNested(text: string, at: number, end: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - NESTED); i -= 1) {
    const char = text.charAt(i);
    if (char === "“" || char === "”" || char === "\n") return false;
    if (char === '"')
      return (
        openingMark(text, i, i - 1, end) !== null && (BLANK.test(text.charAt(i - 1)) || text.charAt(i - 1) === "(")
      );
  }
  return false;
}

const afterWord = ({ before, after }: Closing) => !BLANK.test(before) && !isAlnum(after);
const besideWord = ({ text, at, closer, end, before, after }: Closing) =>
  !isAlnum(after) && !BLANK.test(before) && !closesAnd(text, at) && !mayBePossessive(text, at, closer, end);

/** "rock ’n’ roll": the second apostrophe of a shortened "and". */
const closesAnd = (text: string, at: number) => /^\s['’]n.\s\p{L}/iu.test(text.slice(at - 3, at + 3));

/** A mark that looks alike at both ends closes only where it cannot open. */
const MAY_CLOSE: Readonly<Record<Style, (closing: Closing) => boolean>> = {
  double: closesCurly,
  guillemet: anywhere,
  inward: afterWord,
  angle: afterWord,
  swedish: afterWord,
  german: anywhere,
  twin: ({ before, after }) => !(isAlnum(after) && BLANK.test(before)),
  straight: ({ before, after }) => !isAlnum(after) || /[.,!?…]/.test(before),
  single: besideWord,
  tick: besideWord,
  germanSingle: besideWord,
};

/** How far the search for a later closing mark looks. */
export const LOOKAHEAD = 400;

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
