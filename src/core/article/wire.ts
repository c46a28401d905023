/**
 * Reads credits: which agencies lines of the head or foot name for the copy.
 *
 * Shapes: "(AFP, dpa, Reuters)" · "rs/jm (AFP, dpa)" · "— AP" · "Reuters contributed to this report." ·
 * "With files from The Canadian Press" · "By Staff and wire services" · "h/t Mediaite" · "© 2016 AFP" ·
 * "Jane Roe, Associated Press". Each gives the names with the place of each name in the line.
 */
import { findOutlet } from "./lexicon/outlets.js";

/** A credited outlet, and where its name stands in the line. */
export interface Credit {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const GENERIC =
  /^(?:the )?(?:news )?(?:wires?|wire (?:services?|reports?|copy)|news services?|news agencies|agencies|agency (?:reports?|staff)|combined (?:wire )?sources)$/i;

/** What stands between the names of a credit. */
const SEPARATOR = /\s{0,3}(?:[,;/|+&·]|\band\b)\s{0,3}/gi;

/** The names that `line.slice(start, end)` lists; `onlyNames` refuses a list with any part that is no known outlet. */
export function creditsIn(line: string, start: number, end: number, onlyNames: boolean): Credit[] {
  const credits: Credit[] = [];
  for (const part of partsOf(line, start, end)) {
    const words = line.slice(part.start, part.end);
    const name = creditName(words);
    if (name !== null) credits.push({ name, ...part });
    else if (onlyNames) return [];
  }
  return credits;
}

function creditName(words: string): string | null {
  if (GENERIC.test(words)) return words.replace(/^the /i, "");
  return findOutlet(words)?.name ?? null;
}

function partsOf(line: string, start: number, end: number): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let from = start;
  // A name may hold a separator itself ("RFE/RL", "AFR and …"): the whole is tried before its parts.
  if (creditName(line.slice(start, end).trim()) !== null) return [trimmedPart(line, start, end)];
  for (const mark of line.slice(start, end).matchAll(SEPARATOR)) {
    parts.push(trimmedPart(line, from, start + mark.index));
    from = start + mark.index + mark[0].length;
  }
  parts.push(trimmedPart(line, from, end));
  return parts.filter((part) => part.end > part.start);
}

function trimmedPart(line: string, start: number, end: number): { start: number; end: number } {
  const words = line.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + words.trimEnd().length) };
}

/** "(AFP, dpa, Reuters)" at the end of a line, with up to `before` units before it. */
export function bracketCredit(line: string, before = Infinity): Credit[] {
  const close = /[)\]]\.?$/.exec(line);
  if (!close) return [];
  const open = Math.max(line.lastIndexOf("("), line.lastIndexOf("["));
  if (open < 0 || open > before || close.index - open > 120) return [];
  const inner = /^(?:with |from |source:? |sources:? )?(?:reporting by |material from )?/i.exec(
    line.slice(open + 1, close.index),
  );
  return creditsIn(line, open + 1 + (inner?.[0].length ?? 0), close.index, true);
}

/** "— AP" at the end of a line. */
export function dashCredit(line: string): Credit[] {
  const match = /(?:^|[.!?"”’]\s?)\s?(?:—|–|--|-)\s?([\p{L}][\p{L} .'’,/&-]{1,60}?)\.?$/u.exec(line.slice(-90));
  const names = match?.[1];
  if (match === null || names === undefined) return [];
  const offset = Math.max(0, line.length - 90);
  const start = offset + match.index + match[0].lastIndexOf(names);
  return creditsIn(line, start, start + names.length, true);
}

/** Sentences that thank an agency for its part; the words in front or behind hold the names. */
const CONTRIBUTION = [
  /^(?<names>[^:]{2,200}?)\s(?:has |have |also |staff |writers? |reporters? )*(?:contributed|provided|added)\b.{0,40}\b(?:report|story|article|reporting|information)\b/iu,
  /^(?:with|includes?|including|contains?)\s(?:files?|reporting|material|materials|information|input|inputs|content|reports?|additional reporting|agency inputs?)\s(?:from|by)\s(?<names>.{2,160})$/iu,
  /^(?:information|material|reporting|some information|some material|additional (?:reporting|material|information))\s(?:from|by)\s(?<names>.{2,120}?)\s(?:was|were|is|are)\s(?:used|included|also used)\b/iu,
  /^(?:sources?|agencies|from|via|by|h\/t|hat[- ]tip|additional reporting by|compiled from|from combined)\s?:?\s(?<names>.{2,120})$/iu,
  /^(?:copyright|©|\(c\)|© copyright|copyright ©|\(c\) copyright)\s{0,2}(?:©\s?)?(?:\d{4}(?:[-–]\d{2,4})?,?\s)?(?:by\s)?(?<names>[^.]{2,80}?)(?:\.|\s\d{4}|\sall rights|$)/iu,
  /^(?:this|the) (?:article|story|report|copy|material|piece)\b.{0,80}\b(?:by|from|in|on|with)\s(?<names>[^.]{2,60})\.?$/iu,
];

/** The outlets that a contribution, copyright or hat-tip line names, wherever they stand in its names. */
export function contributionCredits(line: string): Credit[] {
  if (/^\(.{2,200}\)\.?$/.test(line)) {
    const inner = line.slice(1, line.lastIndexOf(")"));
    return contributionCredits(inner).map(({ name, start, end }) => ({ name, start: start + 1, end: end + 1 }));
  }
  for (const form of CONTRIBUTION) {
    const names = form.exec(line)?.groups?.names;
    if (names === undefined) continue;
    const start = line.indexOf(names);
    const bare = names.replace(/[.\s]+$/, "");
    const credits = creditsIn(line, start, start + bare.length, false);
    return credits.length > 0 ? credits : writersOf(line, start, start + bare.length);
  }
  return [];
}

/** "Associated Press writers Jane Roe in Washington and …": the outlet stands before the people that work for it. */
function writersOf(line: string, start: number, end: number): Credit[] {
  const words = line.slice(start, end);
  const staff =
    /\s(?:staff|writers?|reporters?|correspondents?|journalists?|photographers?|researchers?|video journalists?|news agency|and)\b/i.exec(
      words,
    );
  return staff ? creditsIn(line, start, start + staff.index, true) : [];
}

/** "Jane Roe, Associated Press", "Jane Roe | Reuters", "Jane Roe, Reuters correspondent", "Staff and wire services". */
export function bylineCredits(line: string): Credit[] {
  const credits: Credit[] = [];
  for (const part of partsOf(line, 0, line.length)) {
    const words = line.slice(part.start, part.end).replace(/^(?:by|for|from)\s/i, "");
    const at = part.end - words.length;
    const bare = words.replace(/\s(?:staff|writers?|correspondents?|reporters?|in \p{Lu}[\p{L} ]{1,30})+$/iu, "");
    const name = creditName(bare);
    if (name !== null) credits.push({ name, start: at, end: at + bare.length });
  }
  return credits;
}
