/**
 * Reads a calendar date out of a short line. Strict where a general date parser is generous: the year must stand there,
 * the day must exist in the calendar, and a date whose order of day and month is open (03/04/2017) is no date.
 *
 * Forms: "December 26, 2017", "Dec. 26 2017", "26 December 2017", "26th of Dec, 2017", "2017-12-26", "2017/12/26",
 * "26.12.2017", and 12/26/2017 or 26/12/2017 where only one reading exists.
 */

export interface FoundDate {
  /** `YYYY-MM-DD`. */
  readonly iso: string;
  /** Where the date stands in the line. */
  readonly start: number;
  readonly end: number;
}

const MONTHS = new Map(
  ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].map((name, at) => [
    name,
    at + 1,
  ]),
);

const MONTH =
  "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?";
const DAY = "(?<day>[0-3]?\\d)(?:st|nd|rd|th)?";
const YEAR = "(?<year>(?:1[6-9]|20|21)\\d\\d)";

/** Each with the order of its parts named; the first that reads as a day of the calendar counts. */
const FORMS = [
  new RegExp(`(?<![a-z])${MONTH}\\s{1,3}${DAY},?\\s{1,3}${YEAR}(?!\\d)`, "i"), // December 26, 2017
  new RegExp(`(?<!\\d)${DAY}\\s{1,3}(?:of\\s)?${MONTH},?\\s{1,3}${YEAR}(?!\\d)`, "i"), // 26 December 2017
  new RegExp(`(?<!\\d)${DAY}[-/]${MONTH}[-/]${YEAR}(?!\\d)`, "i"), // 26-Dec-2017
  new RegExp(`(?<!\\d)${YEAR}(?<mark>[-/.])(?<monthNumber>\\d\\d?)\\k<mark>${DAY}(?!\\d)`), // 2017-12-26
  /(?<!\d)(?<year>(?:19|20)\d\d)(?<monthNumber>[01]\d)(?<day>[0-3]\d)(?!\d)/, // 20171226
  new RegExp(`(?<![\\d.])${DAY}\\.\\s?(?<monthNumber>\\d\\d?)\\.\\s?${YEAR}(?!\\.?\\d)`), // 26.12.2017
  new RegExp(`(?<!\\d)(?<first>\\d\\d?)(?<mark>[-/])(?<second>\\d\\d?)\\k<mark>${YEAR}(?!\\d)`), // 12/26/2017
];

/** The first date of the line, or `null` when it holds none or only an ambiguous one. */
export function readDate(line: string): FoundDate | null {
  let best: FoundDate | null = null;
  for (const form of FORMS) {
    const match = form.exec(line);
    const iso = match?.groups ? isoOf(match.groups) : null;
    if (match && iso !== null && (best === null || match.index < best.start)) {
      best = { iso, start: match.index, end: match.index + match[0].length };
    }
  }
  return best;
}

function isoOf(parts: Record<string, string | undefined>): string | null {
  const year = Number(parts.year);
  if (parts.first !== undefined) return fromOpenOrder(year, Number(parts.first), Number(parts.second));
  const name = parts.month?.slice(0, 3).toLowerCase();
  const month = name === undefined ? Number(parts.monthNumber) : MONTHS.get(name);
  return month === undefined ? null : calendarDate(year, month, Number(parts.day));
}

/** Two numbers in unknown order make a date only when one order alone is possible, or both are the same day. */
function fromOpenOrder(year: number, first: number, second: number): string | null {
  const american = calendarDate(year, first, second);
  const european = calendarDate(year, second, first);
  if (american !== null && european !== null && american !== european) return null;
  return american ?? european;
}

/** `YYYY-MM-DD`, or `null` for a day that the Gregorian calendar does not have. */
export function calendarDate(year: number, month: number, day: number): string | null {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const length = lengths[month - 1];
  if (length === undefined || !(day >= 1 && day <= length)) return null;
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** What may stand beside the date on a line that only dates the article. */
const BESIDE =
  /\b(?:published|posted|updated|last|modified|first|date|on|at|created|issued|filed|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|a\.?m\.?|p\.?m\.?|noon|midnight|et|est|edt|ct|cst|cdt|mt|mst|mdt|pt|pst|pdt|gmt|utc|bst|cet|cest|ist|msk|jst|kst|hrs?|local|time|pm|am|ago|hours?|minutes?|mins?|days?|weeks?|months?|years?|old)\b/gi;

/** Whether the line holds a date and nothing else but weekdays, clock times and words such as "Published". */
export function isDateLine(line: string): boolean {
  if (line.length > 160) return false;
  let rest = line;
  for (let dates = 0; dates < 3; dates += 1) {
    const found = readDate(rest) ?? openDate(rest);
    if (!found) return dates > 0 && onlyBeside(rest);
    rest = rest.slice(0, found.start) + " " + rest.slice(found.end);
  }
  return onlyBeside(rest);
}

function openDate(line: string): { start: number; end: number } | null {
  const match = /(?<!\d)\d\d?[-/]\d\d?[-/](?:19|20)\d\d\b/.exec(line);
  return match && { start: match.index, end: match.index + match[0].length };
}

function onlyBeside(rest: string): boolean {
  const bare = rest
    .replace(/T\d\d:\d\d(?::\d\d)?(?:\.\d{1,6})?/g, " ")
    .replace(/\b\d{1,2}(?:[:.h]?\d{2}){0,2}(?=\s|[ap]\.?m|[A-Z]|$|[,;)])/g, " ")
    .replace(BESIDE, " ");
  return !/[\p{L}\p{N}]/u.test(bare.replace(/T?Z\b/g, " ").replace(/[+-]\d{2}:?\d{2}/g, " "));
}

/** Reads the date that a line gives for the publication: "Published …" before any "Updated …". */
export function publicationDate(line: string): FoundDate | null {
  const first = readDate(line);
  if (!first || !/\b(?:updated|modified)\b/i.test(line.slice(0, first.start))) return first;
  const second = readDate(line.slice(first.end));
  if (!second || !/\b(?:published|posted|first)\b/i.test(line.slice(first.end, first.end + second.start))) return first;
  return { iso: second.iso, start: first.end + second.start, end: first.end + second.end };
}
