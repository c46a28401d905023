import { fold, type Folded } from "../text/fold.js";

/** One word of a text as written. Spans point into the raw text; `text` is folded. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The raw word begins with a capital letter. */
  readonly capital: boolean;
  /** Nothing of its sentence stands before it, so a capital tells nothing. */
  readonly initial: boolean;
  /** Stands in square brackets: the editor's word, not the speaker's. */
  readonly bracketed: boolean;
  /** Stands in a transcriber's note such as "(APPLAUSE)". */
  readonly note: boolean;
}

/** The words of a text and the marks of what was left out. */
export interface Words {
  readonly folded: Folded;
  readonly words: readonly Word[];
  /** Positions, 0 to `words.length`, before which an ellipsis stands. */
  readonly gaps: ReadonlySet<number>;
}

const WORD_SIGN = /^[\p{L}\p{N}\p{M}]$/u;
const SYMBOLS = "%$€£&";
const BRACKET_REACH = 300;
const NOTES =
  /applause|laughter|cheer|crosstalk|cross talk|inaudible|unintelligible|boo(s|ing)?\b|bell|music|video|audio|commercial|bleep|^ph$|^sic$|begin|off-mic|pause/;

function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  if (Number.isNaN(code)) return false;
  const low = code >= 0xdc00 && code <= 0xdfff;
  return WORD_SIGN.test(String.fromCodePoint(text.codePointAt(low ? at - 1 : at) ?? code));
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function isLetter(text: string, at: number): boolean {
  return isWordAt(text, at) && !isDigit(text, at);
}

/** The end of a "[letters]" that stands inside or right before a word ("[R]ussia", "state[s]"), or -1. */
function gluedBracket(text: string, at: number): number {
  let end = at + 1;
  while (end - at < 12 && isLetter(text, end)) end += 1;
  if (end === at + 1 || text.charAt(end) !== "]") return -1;
  return isWordAt(text, at - 1) || isWordAt(text, end + 1) ? end + 1 : -1;
}

/** Whether the word that has reached `at` goes on through the sign there: "don't", "u.s", "3.5", "1,000". */
function goesOn(text: string, start: number, at: number): boolean {
  const sign = text.charAt(at);
  if (sign === "'") return isLetter(text, at + 1) && isWordAt(text, at - 1);
  if (sign !== "." && sign !== ",") return false;
  if (isDigit(text, at - 1) && isDigit(text, at + 1)) return true;
  if (sign === ",") return false;
  const single = at - 1 === start || text.charAt(at - 2) === ".";
  return single && isLetter(text, at - 1) && isLetter(text, at + 1) && !isWordAt(text, at + 2);
}

/** Reads the word that begins at `start`; answers its text without glued brackets, and its end. */
function readWord(text: string, start: number): { text: string; end: number } {
  let at = start;
  let from = start;
  let word = "";
  while (at < text.length) {
    if (isWordAt(text, at) || goesOn(text, start, at)) {
      at += 1;
      continue;
    }
    const bracket = text.charAt(at) === "[" ? gluedBracket(text, at) : -1;
    if (bracket < 0) break;
    word += text.slice(from, at) + text.slice(at + 1, bracket - 1);
    at = bracket;
    from = bracket;
  }
  word += text.slice(from, at);
  // The last point of an initialism belongs to it: "u.s."
  if (word.includes(".") && text.charAt(at) === "." && isLetter(text, at - 1)) at += 1;
  return { text: word, end: at };
}

/** The end of an ellipsis that begins at `at` ("...", ". . .", "...."), or -1. */
function ellipsis(text: string, at: number): number {
  if (text.charAt(at) !== ".") return -1;
  let dots = 1;
  let end = at + 1;
  for (;;) {
    const next = text.charAt(end) === " " ? end + 1 : end;
    if (text.charAt(next) !== ".") break;
    dots += 1;
    end = next + 1;
  }
  return dots >= 3 ? end : -1;
}

interface Bracket {
  readonly end: number;
  readonly kind: "gap" | "bracketed" | "note" | "plain";
}

/** What the bracket that opens at `at` holds. */
function bracketAt(text: string, at: number): Bracket | null {
  const open = text.charAt(at);
  if (open !== "[" && open !== "(") return null;
  const reach = text.slice(at, at + BRACKET_REACH).indexOf(open === "[" ? "]" : ")");
  if (reach < 0) return null;
  const close = at + reach;
  const inside = text.slice(at + 1, close).trim();
  if (inside === "" || /^[.\s-]+$/.test(inside)) return { end: close + 1, kind: "gap" };
  if (NOTES.test(inside) && inside.length < 60) return { end: close + 1, kind: "note" };
  return { end: close + 1, kind: open === "[" ? "bracketed" : "plain" };
}

/** Splits a text into words, hyphens apart ("non-nuclear" is two), with ellipses and brackets read. Linear time. */
export function readWords(raw: string): Words {
  const reader = new WordReader(raw);
  for (let at = 0; at < reader.folded.text.length;) {
    at = reader.skipMark(at) ?? reader.takeWord(at) ?? reader.pass(at);
  }
  return reader;
}

function isCapital(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return code < 0x80 ? code >= 65 && code <= 90 : sign !== sign.toLowerCase();
}

/** Reads on from one offset of the folded text; each method answers the offset after what it read. */
class WordReader implements Words {
  readonly folded: Folded;
  readonly words: Word[] = [];
  readonly gaps = new Set<number>();
  #initial = true;
  #bracket: Bracket = { end: 0, kind: "plain" };

  constructor(private readonly raw: string) {
    this.folded = fold(raw);
  }

  /** An ellipsis or an opening bracket, or `null`. */
  skipMark(at: number): number | null {
    const { text } = this.folded;
    const opened = at >= this.#bracket.end ? bracketAt(text, at) : null;
    if (opened !== null && !(opened.kind === "bracketed" && gluedBracket(text, at) > 0)) {
      this.#bracket = opened;
      if (opened.kind !== "gap") return at + 1;
      this.gaps.add(this.words.length);
      return opened.end;
    }
    const dots = ellipsis(text, at);
    if (dots < 0) return null;
    this.gaps.add(this.words.length);
    return dots;
  }

  /** A word or a sign that is spoken as one ("%"), or `null`. */
  takeWord(at: number): number | null {
    const { text } = this.folded;
    const sign = text.charAt(at);
    const isWord = isWordAt(text, at);
    const symbol = !isWord && SYMBOLS.includes(sign);
    if (!symbol && !isWord && !(sign === "[" && gluedBracket(text, at) > 0)) return null;
    const word = symbol ? { text: sign, end: at + 1 } : readWord(text, at);
    const { start, end } = this.folded.spanToRaw({ start: at, end: word.end });
    const first = this.raw.charAt(this.raw.charAt(start) === "[" ? start + 1 : start);
    const within = at < this.#bracket.end ? this.#bracket.kind : "plain";
    this.words.push({
      text: word.text,
      start,
      end,
      capital: isCapital(first),
      initial: this.#initial,
      bracketed: within === "bracketed",
      note: within === "note",
    });
    this.#initial = false;
    return word.end;
  }

  /** Any other sign. */
  pass(at: number): number {
    if (".!?:".includes(this.folded.text.charAt(at))) this.#initial = true;
    return at + 1;
  }
}
