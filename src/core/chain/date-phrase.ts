/**
 * Dates in words, read against the day of publication: "Tuesday" is the last Tuesday on or before it, "Dec. 26" the
 * last 26 December, "yesterday" the day before. A phrase that names no single day ("last week", "in 2015", "next
 * Friday", "last Tuesday") reads as `null`: a date that must be guessed is none.
 */
import { dayOf, dayOfIso, weekdayOf, yearOf } from "./calendar.js";
import type { FrameWord } from "./frame.js";
import { MONTHS, NEAR_DAYS, SMALL_NUMBERS, WEEKDAYS } from "./lexicon/dates.js";
import { isCapital } from "./noun-phrase.js";

export interface DatePhrase {
  readonly from: number;
  readonly to: number;
  /** Day number, see `calendar.ts`. */
  readonly day: number;
  /** `date`: day and month are given; `weekday`: only the day of the week, or its distance. A date outweighs a weekday. */
  readonly precision: "date" | "weekday";
}

/** Before a weekday these make it another one than the last, or none: "next Tuesday", "every Friday", "since Monday". */
const SHIFTING = new Set(
  "last next this every each since until till by from before after following most some".split(" "),
);
const OTHER_WEEK = new Set(["last", "next", "this", "of", "week"]);
const HALVES = new Set(["morning", "afternoon", "evening", "night"]);

/** The date phrase whose first day word stands at `at`; `publishedOn` is a day number, or `null` when not known. */
export function datePhraseAt(words: readonly FrameWord[], at: number, publishedOn: number | null): DatePhrase | null {
  const phrase =
    calendarDate(words, at, publishedOn) ?? (publishedOn === null ? null : nearDay(words, at, publishedOn));
  if (phrase === null || (publishedOn !== null && phrase.day > publishedOn)) return null;
  const hasOn = words[phrase.from - 1]?.lower === "on";
  return hasOn ? { ...phrase, from: phrase.from - 1 } : phrase;
}

/** "Dec. 26", "December 26, 2017", "26 December 2017", "the 3rd of March", "2017-12-26". */
function calendarDate(words: readonly FrameWord[], at: number, publishedOn: number | null): DatePhrase | null {
  const iso = dayOfIso(words[at]?.text ?? "");
  if (iso !== null) return { from: at, to: at + 1, day: iso, precision: "date" };
  const day = ordinal(words[at]);
  if (day !== null) {
    const month = words[at + 1]?.lower === "of" ? at + 2 : at + 1;
    return dated(words, { from: at, month, day, to: afterMonth(words, month) }, publishedOn);
  }
  const number = afterMonth(words, at);
  const following = ordinal(words[number]);
  return following === null ? null : dated(words, { from: at, month: at, day: following, to: number + 1 }, publishedOn);
}

interface DayAndMonth {
  readonly from: number;
  readonly to: number;
  readonly month: number;
  readonly day: number;
}

function dated(words: readonly FrameWord[], parts: DayAndMonth, publishedOn: number | null): DatePhrase | null {
  const month = monthAt(words, parts.month);
  if (month === null) return null;
  const yearAt = words[parts.to]?.text === "," ? parts.to + 1 : parts.to;
  const year = /^(?:19|20)\d\d$/.exec(words[yearAt]?.text ?? "");
  if (year !== null) {
    const day = dayOf(Number(year[0]), month, parts.day);
    return day === null ? null : { from: parts.from, to: yearAt + 1, day, precision: "date" };
  }
  if (publishedOn === null) return null;
  const thisYear = dayOf(yearOf(publishedOn), month, parts.day);
  const day =
    thisYear !== null && thisYear <= publishedOn ? thisYear : dayOf(yearOf(publishedOn) - 1, month, parts.day);
  return day === null ? null : { from: parts.from, to: parts.to, day, precision: "date" };
}

function monthAt(words: readonly FrameWord[], at: number): number | null {
  // "may" and "march" are verbs in small letters.
  return isCapital(words[at]) ? (MONTHS.get(words[at]?.lower.replace(/\.$/, "") ?? "") ?? null) : null;
}

/** The index after a month and the point of its abbreviation ("Dec." but not the full stop after "March"). */
function afterMonth(words: readonly FrameWord[], at: number): number {
  const month = words[at]?.lower ?? "";
  const isWhole = month.length > 4 || ["may", "june", "july"].includes(month);
  return !isWhole && words[at + 1]?.text === "." ? at + 2 : at + 1;
}

/** 1 to 31, with or without "st", "nd", "rd", "th". */
function ordinal(word: FrameWord | undefined): number | null {
  const number = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word?.lower ?? "");
  const day = Number(number?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}

/** "Tuesday", "Tuesday night", "yesterday", "this morning", "last night", "two days ago". */
function nearDay(words: readonly FrameWord[], at: number, publishedOn: number): DatePhrase | null {
  const found = namedDay(words, at) ?? halfDay(words, at) ?? countedDays(words, at) ?? weekday(words, at, publishedOn);
  return found === null ? null : { from: found.from, to: found.to, day: publishedOn - found.ago, precision: "weekday" };
}

/** Words for a day, and how many days before publication it lies. */
interface DaysAgo {
  readonly from: number;
  readonly to: number;
  readonly ago: number;
}

function lowerAt(words: readonly FrameWord[], at: number): string {
  return words[at]?.lower ?? "";
}

/** The end of the day word at `at` with the half of the day after it: "Tuesday night". */
function dayEnd(words: readonly FrameWord[], at: number): number {
  return HALVES.has(lowerAt(words, at + 1)) ? at + 2 : at + 1;
}

function namedDay(words: readonly FrameWord[], at: number): DaysAgo | null {
  const ago = NEAR_DAYS.get(lowerAt(words, at));
  // "USA TODAY" is a name.
  const isName = isCapital(words[at - 1]) && isCapital(words[at]);
  return ago === undefined || isName ? null : { from: at, to: dayEnd(words, at), ago };
}

function halfDay(words: readonly FrameWord[], at: number): DaysAgo | null {
  if (!HALVES.has(lowerAt(words, at))) return null;
  const before = lowerAt(words, at - 1);
  if (before === "this") return { from: at - 1, to: at + 1, ago: 0 };
  return before === "last" && lowerAt(words, at) === "night" ? { from: at - 1, to: at + 1, ago: 1 } : null;
}

function countedDays(words: readonly FrameWord[], at: number): DaysAgo | null {
  const count = SMALL_NUMBERS.get(lowerAt(words, at));
  if (count === undefined || lowerAt(words, at + 1) !== "days" || lowerAt(words, at + 2) !== "ago") return null;
  return { from: at, to: at + 3, ago: count };
}

function weekday(words: readonly FrameWord[], at: number, publishedOn: number): DaysAgo | null {
  const day = WEEKDAYS.get(lowerAt(words, at).replace(/'s$/, ""));
  if (day === undefined || !isCapital(words[at]) || SHIFTING.has(lowerAt(words, at - 1))) return null;
  const to = dayEnd(words, at);
  // "Tuesday last week", "Friday of next week": another week than the one that ends with publication.
  if (OTHER_WEEK.has(lowerAt(words, at + 1)) || OTHER_WEEK.has(lowerAt(words, to))) return null;
  return { from: at, to, ago: (weekdayOf(publishedOn) - day + 7) % 7 };
}
