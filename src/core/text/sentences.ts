import type { Span } from "./span.js";
import { ABBREVIATIONS, ALWAYS_FOLLOWED, NUMBERED } from "./abbreviations.js";

/**
 * Splits prose into sentences by one pass over the signs that can end one. A blank line always ends a sentence; a
 * single line break does when the next line starts a new block. A point does not end a sentence after an abbreviation,
 * an initial or within a number, nor where a lower-case word follows; closing quote marks and brackets after the sign
 * belong to the sentence before.
 *
 * Method: rule-based disambiguation of the period as in Kiss & Strunk (2006), with fixed lists in place of their
 * collocation statistics. Linear in the length.
 */
export function sentences(text: string, within?: Span): Span[] {
  const limit = within?.end ?? text.length;
  const found: Span[] = [];
  let start = skipBlank(text, within?.start ?? 0, limit);
  let at = start;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === 10 && isBlockEnd(text, at, limit)) {
      push(text, found, start, at);
      start = at = skipBlank(text, at, limit);
    } else if (isStop(code)) {
      const stop = closeSentence(text, at, limit);
      if (endsSentence(text, start, at, stop, limit)) {
        push(text, found, start, stop);
        start = at = skipBlank(text, stop, limit);
      } else at = Math.max(stop, at + 1);
    } else at += 1;
  }
  push(text, found, start, limit);
  return found;
}

function push(text: string, found: Span[], start: number, end: number): void {
  let stop = end;
  while (stop > start && isBlank(text.charCodeAt(stop - 1))) stop -= 1;
  if (stop > start) found.push({ start, end: stop });
}

function isBlank(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0x200b ||
    code === 0x202f ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200a)
  );
}

function skipBlank(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** `. ! ? …` */
function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
}

/** `" ' ” ’ » ) ]` */
function isCloser(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0x27 ||
    code === 0x201d ||
    code === 0x2019 ||
    code === 0xbb ||
    code === 0x29 ||
    code === 0x5d
  );
}

/** A line break ends a block when a blank line follows or the line so far ended a sentence or the next one opens anew. */
function isBlockEnd(text: string, at: number, limit: number): boolean {
  let next = at + 1;
  while (next < limit && (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 9 || text.charCodeAt(next) === 13))
    next += 1;
  if (next >= limit || text.charCodeAt(next) === 10) return true;
  const opener = text.slice(next, next + 2);
  return !/^\p{Ll}/u.test(opener);
}

/** The end of the run of stops and closing marks that begins at `at`. */
function closeSentence(text: string, at: number, limit: number): number {
  let stop = at + 1;
  while (stop < limit && isStop(text.charCodeAt(stop))) stop += 1;
  while (stop < limit && isCloser(text.charCodeAt(stop))) {
    // A straight quote mark after a space would open the next sentence; right after the stop it closes this one.
    stop += 1;
  }
  return stop;
}

function endsSentence(text: string, start: number, at: number, stop: number, limit: number): boolean {
  if (stop >= limit) return true;
  if (!isBlank(text.charCodeAt(stop))) return isGluedStart(text, at, stop);
  const next = skipBlank(text, stop, limit);
  if (next >= limit) return true;
  let opener = next;
  while (opener < limit && isOpener(text.charCodeAt(opener))) opener += 1;
  const follows = text.slice(opener, opener + 2);
  if (/^\p{Ll}/u.test(follows)) return false;
  // "Really?" she said: the stop belongs to the quotation, and the next word is a name or a pronoun; let it end.
  if (text.charCodeAt(at) !== 0x2e) return text.charCodeAt(at) !== 0x2026 || /^\p{Lu}/u.test(follows);
  if (stop - at > 1) return true;
  return !isAbbreviated(text, start, at, follows);
}

/** `( [ " ' “ ‘ « „ ‚` */
function isOpener(code: number): boolean {
  return (
    code === 0x28 ||
    code === 0x5b ||
    code === 0x22 ||
    code === 0x27 ||
    code === 0x201c ||
    code === 0x2018 ||
    code === 0xab ||
    code === 0x201e ||
    code === 0x201a
  );
}

/** "…over.”The next": a closing mark with no space after it, or "over.The" glued by a lost line break. */
function isGluedStart(text: string, at: number, stop: number): boolean {
  if (text.charCodeAt(at) === 0x2026) return false;
  const before = text.charAt(at - 1);
  const after = text.slice(stop, stop + 2);
  if (stop - at > 1 && isCloser(text.charCodeAt(stop - 1))) return /^\p{Lu}/u.test(after);
  return /\p{Ll}/u.test(before) && /^\p{Lu}\p{Ll}/u.test(after) && stop - at === 1;
}

const WORD_LIMIT = 12;

/** Whether the point at `at` ends an abbreviation or initial after which the sentence goes on. */
function isAbbreviated(text: string, start: number, at: number, follows: string): boolean {
  let from = at;
  while (from > start && at - from < WORD_LIMIT && /[\p{L}.]/u.test(text.charAt(from - 1))) from -= 1;
  const word = text.slice(from, at);
  if (word === "") return false;
  const lower = word.toLowerCase();
  if (ALWAYS_FOLLOWED.has(lower)) return true;
  // A lone capital is an initial ("George W. Bush"); "I." ends a sentence.
  if (/^\p{Lu}$/u.test(word)) return word !== "I";
  if (NUMBERED.has(lower)) return /^[0-9]/.test(follows);
  // "U.S. Senate" and "5 p.m. Monday" go on, "in the U.S. The" ends: without a parse, only a function word in capitals tells.
  if (ABBREVIATIONS.has(lower) || isDotted(word)) return !startsWithFunctionWord(text, at + 1);
  return false;
}

/** "U.S", "J.K", "p.m": single letters with points between. */
function isDotted(word: string): boolean {
  if (word.length < 3 || word.length % 2 === 0) return false;
  for (let i = 1; i < word.length; i += 2) if (word.charAt(i) !== ".") return false;
  return true;
}

const SENTENCE_OPENERS = new Set(
  (
    "the a an he she it they we you i this that these those but and or so if when while as in on at for from by with after before " +
    "however meanwhile there here his her their its our my who what why how yet still last also not no according"
  ).split(" "),
);

function startsWithFunctionWord(text: string, from: number): boolean {
  const next = /^[\s"'“‘(]{1,6}(\p{L}{1,12})(?=[\s,.])/u.exec(text.slice(from, from + 24));
  return next?.[1] !== undefined && /^\p{Lu}/u.test(next[1]) && SENTENCE_OPENERS.has(next[1].toLowerCase());
}
