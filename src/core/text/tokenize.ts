import type { Span } from "./span.js";
import type { Token } from "./token.js";

/** Character classes, found once per UTF-16 unit. */
const SPACE = 0;
const WORD = 1;
const MARK = 2;

const ASCII_CLASS = new Uint8Array(128).fill(MARK);
for (let c = 0; c < 128; c += 1) {
  if (c <= 32 || c === 127) ASCII_CLASS[c] = SPACE;
  else if ((c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122)) ASCII_CLASS[c] = WORD;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u;
const BLANK = /[\s\u00AD\u200B-\u200F\u2028-\u202F\u2060\uFEFF]/;

function classOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII_CLASS[code] ?? MARK;
  const char = code >= 0xd800 && code <= 0xdbff ? text.slice(at, at + 2) : text.charAt(at);
  if (BLANK.test(char)) return SPACE;
  return LETTER_OR_DIGIT.test(char) ? WORD : MARK;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether the mark at `at` belongs to the word around it: "don't", "ex-minister", "U.S.", "3.5", "1,000", "AT&T". */
function joins(text: string, wordStart: number, at: number): boolean {
  const code = text.charCodeAt(at);
  if (at + 1 >= text.length || classOf(text, at + 1) !== WORD) return endsAbbreviation(text, wordStart, at);
  if (isApostrophe(code) || code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x26) return true;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (code === 0x2e) return (isDigit(before) && isDigit(after)) || isInitial(text, wordStart, at);
  if (code === 0x2c || code === 0x3a) return isDigit(before) && isDigit(after);
  return false;
}

/** Whether a single letter stands before the point at `at`: the "U" of "U.S.". */
function isInitial(text: string, wordStart: number, at: number): boolean {
  const previous = at - 2;
  if (previous >= wordStart) {
    const sign = text.charCodeAt(previous);
    if (sign !== 0x2e && sign !== 0x2d) return false;
  }
  const code = text.charCodeAt(at - 1);
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** The last point of "U.S." or "a.m." belongs to the word; the point after a plain word does not. */
function endsAbbreviation(text: string, wordStart: number, at: number): boolean {
  if (text.charCodeAt(at) !== 0x2e || at - wordStart < 3) return false;
  return text.charCodeAt(at - 2) === 0x2e && isInitial(text, wordStart, at);
}

/**
 * The tokens of `text` (or of the stretch `within`), in order; white space is no token. Linear in the length.
 * `tokens.every((t) => t.text === text.slice(t.start, t.end))` always holds.
 */
export function tokenize(text: string, within?: Span): Token[] {
  const end = within?.end ?? text.length;
  const tokens: Token[] = [];
  let at = within?.start ?? 0;
  while (at < end) {
    const kind = classOf(text, at);
    if (kind === SPACE) {
      at += 1;
      continue;
    }
    const stop = Math.min(end, kind === WORD ? wordEnd(text, at, end) : at + unitsAt(text, at));
    const raw = text.slice(at, stop);
    tokens.push({ start: at, end: stop, text: raw, lower: lowered(raw), kind: kind === WORD ? "word" : "mark" });
    at = stop;
  }
  return tokens;
}

function wordEnd(text: string, start: number, end: number): number {
  let at = start + unitsAt(text, start);
  while (at < end) {
    if (classOf(text, at) === WORD) at += unitsAt(text, at);
    else if (joins(text, start, at)) at += 1;
    else break;
  }
  return at;
}

function unitsAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  return code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

function lowered(raw: string): string {
  const lower = raw.toLowerCase();
  return lower.includes("\u2019") ? lower.replaceAll("\u2019", "'") : lower;
}
