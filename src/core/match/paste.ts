import type { Span } from "../text/span.js";
import { isQuoteMark } from "./quote-marks.js";
import { isNameAlone, nameAfterCue, nameBeforeColon, nameBeforeCue, nameOfSignature } from "./paste-names.js";
import { spansInQuoteMarks } from "./recorded.js";

/** A paste taken apart: the quotation's words and the speaker whom the paste names. */
export interface ParsedPaste {
  /** The words to look up, without outer quote marks and attribution; the pieces of a split quotation joined by a space. */
  readonly quote: string;
  readonly claimedSpeaker: string | null;
  /** Where the pieces of the quotation stand in the raw paste. */
  readonly quoteSpans: readonly Span[];
}

/**
 * Takes a paste apart; a `speaker` given beside it wins over one that the paste names.
 *
 * Method: what stands outside the quote marks must, as a whole, be an attribution in one of a few layouts
 * (`"…" — Name`, `"…," said Name`, `"…," Name said. "…"`, `Name said: "…"`, `Name: "…"`, `According to Name, "…"`);
 * without quote marks only a signature (`… — Name, role`) and a label of two words or more (`First Last: …`) are read.
 * Anything else stays part of the quotation and names no one: a wrong guess would cut words off. Linear time.
 */
export function parsePaste(raw: string, speaker?: string): ParsedPaste {
  const parsed = parseQuoted(raw) ?? parseSigned(raw) ?? parseLabelled(raw) ?? bare(raw);
  const given = speaker?.trim() ?? "";
  return given === "" ? parsed : { ...parsed, claimedSpeaker: given };
}

function result(raw: string, spans: readonly Span[], claimedSpeaker: string | null): ParsedPaste {
  const kept = spans.map((span) => trimmed(raw, span)).filter((span) => span.end > span.start);
  return { quote: kept.map((span) => raw.slice(span.start, span.end)).join(" "), claimedSpeaker, quoteSpans: kept };
}

/** The span without blanks at its ends and without the comma that stands before a cue. */
function trimmed(raw: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(raw.charAt(start))) start += 1;
  while (end > start && /[\s,]/.test(raw.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** The whole paste, without quote marks around it. */
function bare(raw: string): ParsedPaste {
  let { start, end } = trimmed(raw, { start: 0, end: raw.length });
  const closes = isQuoteMark(raw.charAt(end - 1)) && !/[\p{L}\p{N}]/u.test(raw.charAt(end));
  if (end - start > 2 && isQuoteMark(raw.charAt(start)) && closes) {
    start += 1;
    end -= 1;
  }
  return result(raw, [{ start, end }], null);
}

/** A paste whose quotation stands in quote marks and whose other words are nothing or an attribution. */
function parseQuoted(raw: string): ParsedPaste | null {
  const spans = quotedIn(raw);
  const first = spans[0];
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return null;
  const before = raw.slice(0, first.start - 1).trim();
  const after = raw.slice(last.end + 1).trim();
  const middle = spans.slice(1).map((span, index) => raw.slice((spans[index]?.end ?? 0) + 1, span.start - 1).trim());
  const outside = [
    { words: before, read: nameBefore },
    ...middle.map((words) => ({ words, read: (text: string) => nameAfter(text, false) })),
    { words: after, read: (text: string) => nameAfter(text, true) },
  ].filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
  if (outside.some(({ words }) => words.length > OUTSIDE_LIMIT)) return null;
  const names = outside.map(({ words, read }) => read(words));
  const distinct = new Set(names.filter((name) => name !== null));
  if (distinct.has(undefined) || distinct.size > 1) return null;
  return result(raw, spans, [...distinct][0] ?? null);
}

/** An attribution is no longer than this, in characters. */
const OUTSIDE_LIMIT = 250;

/** Quoted spans; single marks count only where the paste begins with one or one follows a colon. */
function quotedIn(raw: string): Span[] {
  const spans = spansInQuoteMarks(raw);
  const first = spans[0];
  if (first === undefined || !/['‘‚‛’`]/.test(raw.charAt(first.start - 1))) return spans;
  return /^\s*$|[:,]\s*$/.test(raw.slice(Math.max(0, first.start - 40), first.start - 1)) ? spans : [];
}

/** The speaker in words before the quotation; `null` for an attribution to no name, `undefined` for no attribution. */
function nameBefore(words: string): string | null | undefined {
  const lower = words.toLowerCase();
  if (lower.startsWith("according to ") && words.endsWith(",")) return nameOfSignature(words.slice(13, -1));
  if (!/[:,]$/.test(words)) return /[\p{L}]$/u.test(words) ? nameBeforeCue(words, "at the end") : undefined;
  const head = words.slice(0, -1);
  return words.endsWith(":")
    ? (nameBeforeCue(head, "near the end") ?? nameBeforeColon(head))
    : nameBeforeCue(head, "near the end");
}

/** The speaker in words after or amid the quotation. A signature stands only at its end. */
function nameAfter(words: string, atEnd: boolean): string | null | undefined {
  const text = words.replace(/^[\s,.]+/, "");
  const dash = /^(?:[-–—―~]|--)\s*/.exec(text);
  if (dash !== null) return atEnd ? nameOfSignature(text.slice(dash[0].length)) : undefined;
  if (/^[([]/.test(text) && atEnd) return nameOfSignature(text.replace(/[()[\]]/g, ""));
  if (text.toLowerCase().startsWith("according to ")) return nameOfSignature(text.slice(13));
  return nameAfterCue(text) ?? nameBeforeCue(text, "anywhere");
}

/** "words — Name, role" without quote marks: the last dash between blanks, with nothing but a name behind it. */
function parseSigned(raw: string): ParsedPaste | null {
  const text = raw.trimEnd();
  const at = lastDash(text);
  if (at < 0) return null;
  const signature = text.slice(at).replace(/^[-–—―~\s]+/, "");
  if (signature.length > 120 || /[.!?]$/.test(signature)) return null;
  const name = nameOfSignature(signature);
  const before = text.slice(0, at).trimEnd();
  if (name === undefined || name === null || !isNameAlone(signature) || before.split(/\s+/).length < 3) return null;
  const inner = bare(before);
  return { ...inner, claimedSpeaker: name };
}

/** Where the last dash that stands between blanks or begins a line begins, or -1. */
function lastDash(text: string): number {
  for (let at = text.length - 1; at > 0; at -= 1) {
    if (!/[-–—―~]/.test(text.charAt(at))) continue;
    let start = at;
    while (start > 0 && /[-–—―~]/.test(text.charAt(start - 1))) start -= 1;
    const blankBefore = /\s/.test(text.charAt(start - 1));
    const blankAfter = /\s/.test(text.charAt(at + 1));
    const newLine = /\n\s*$/.test(text.slice(Math.max(0, start - 20), start));
    if ((blankBefore && blankAfter) || newLine || (blankBefore && /[—―]/.test(text.charAt(at)))) return start;
    at = start;
  }
  return -1;
}

/** "First Last: words" without quote marks. */
function parseLabelled(raw: string): ParsedPaste | null {
  const colon = raw.indexOf(":");
  if (colon <= 0 || colon > 80 || !/\s/.test(raw.charAt(colon + 1))) return null;
  const label = raw.slice(0, colon).trim();
  const name = nameBeforeColon(label);
  const clear = label.split(/\s+/).length >= 2 || (label.length > 2 && label === label.toUpperCase());
  if (name === undefined || name === null || !clear || !isNameAlone(label)) return null;
  return result(raw, [{ start: colon + 1, end: raw.length }], name);
}
