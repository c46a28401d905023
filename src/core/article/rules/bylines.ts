/** Lines that name who wrote the article. */
import type { Block } from "../blocks.js";
import { readDate } from "../dates.js";
import { isMasthead } from "./images.js";
import { capitalShare, endsSentence, hasQuoteMark, wordsOf } from "../words.js";

export interface Byline {
  readonly rule: string;
  /** Where the names stand in the line. */
  readonly start: number;
  readonly end: number;
}

const LEAD =
  /^(?:by|written by|reported by|story by|posted by|report by|words by|text by|author|authors|reporter)\s?[:|]?\s{1,3}(?=[\p{Lu}@])/iu;

/** What may stand in a byline beside names. */
const ROLE =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|bureau|chief|columnist|contributors?|contributing|special|senior|political|diplomatic|foreign|white house|washington|national|world|affairs|and|in|for|of|the|at|with|wire|services?|agencies|agency|news|reports?|media)\b/gi;

/** Names are cut where a date, a place of publication or a separator begins. */
const STOP = /\s{1,3}[|·•]\s{0,3}|\s[-–—]\s|\s{2,}|\s(?=\d{1,2}[:.]\d{2})|,?\s(?=(?:published|updated|posted)\b)/i;

const LONGEST_BYLINE = 22;

/** "By Jane Roe and John Doe | Reuters" anywhere in head or foot. */
export function bylineRule(block: Block): Byline | null {
  if (block.long || hasQuoteMark(block.text)) return null;
  const lead = LEAD.exec(block.text);
  const words = wordsOf(block.text);
  if (!lead || words.length > LONGEST_BYLINE || words.length < 2) return null;
  const start = lead[0].length;
  const rest = block.text.slice(start);
  const names = rest.slice(0, Math.min(STOP.exec(rest)?.index ?? rest.length, readDate(rest)?.start ?? rest.length));
  const bare = names.replace(/[.,;\s]+$/, "");
  if (capitalShare(wordsOf(bare.replace(ROLE, " "))) < 0.99 && !/^(?:staff|our|a staff)/i.test(bare)) return null;
  // "By Friday it was clear that …" is a sentence: names alone do not end in a point behind small words.
  if (endsSentence(bare) && wordsOf(bare).length > 8) return null;
  return bare === "" ? null : { rule: "byline", start, end: start + bare.length };
}

const NAME = "\\p{Lu}[\\p{L}.'’-]{0,20}(?:\\s(?:de|van|von|der|al|bin|la|le|el|du)\\b)?";
const NAMES = `${NAME}(?:\\s${NAME}){1,3}`;
const NAME_LIST = new RegExp(`^${NAMES}(?:(?:,\\s|,?\\sand\\s|\\s&\\s)${NAMES}){0,4}$`, "u");
const NAME_AND_OUTLET = new RegExp(
  `^(?<names>${NAMES}(?:(?:,\\s|,?\\sand\\s|\\s&\\s)${NAMES}){0,3})\\s{0,2}[,|•·–—-]\\s?(?<rest>[\\p{L}][\\p{L} .'’&/-]{1,50})$`,
  "u",
);
const ROLE_WORD =
  /\b(?:correspondent|reporter|writer|editor|staff|bureau|columnist|contributor|chief|agency|news|press)\b/i;

/** A line of the head that names people with their outlet or role: "Jane Roe, Reuters correspondent", "Jane Roe | AP". */
export function nameAndOutlet(block: Block): Byline | null {
  if (block.long) return null;
  const match = NAME_AND_OUTLET.exec(block.text);
  const names = match?.groups?.names;
  const rest = match?.groups?.rest;
  if (names === undefined || rest === undefined) return null;
  return ROLE_WORD.test(rest) || isMasthead(rest) ? { rule: "name-and-outlet", start: 0, end: names.length } : null;
}

/** A line of the head that holds two to four names and nothing else. Trusted only beside a date line. */
export function bareNames(block: Block): Byline | null {
  if (block.long || !NAME_LIST.test(block.text)) return null;
  return block.words <= 12 ? { rule: "names-beside-date", start: 0, end: block.text.length } : null;
}

/** "rs/jm", "rs/jm (AFP, dpa, Reuters)", "jm/ls/kw (dpa)": the initials of the desk at the foot. */
export function deskInitials(block: Block): Byline | null {
  if (block.long) return null;
  const match = /^(?<desk>\p{L}{2,4}(?:\/\p{L}{1,4}){1,4}|\p{Ll}{2,3})(?:\s?\([^()]{2,120}\))?\.?$/u.exec(block.text);
  const desk = match?.groups?.desk;
  if (desk === undefined || !/\p{Ll}/u.test(desk)) return null;
  // Without a slash small letters alone are initials only before a credit in brackets.
  if (!desk.includes("/") && !block.text.includes("(")) return null;
  return { rule: "desk-initials", start: 0, end: desk.length };
}
