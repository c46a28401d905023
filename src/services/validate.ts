import { InputError, TooLargeError } from "./errors.js";

/** Most words of a quotation that is looked up. */
export const MAX_QUOTE_WORDS = 2_000;

/** Most characters of a quotation, for scripts that put no blanks between words. */
export const MAX_QUOTE_CHARACTERS = 20_000;

/** Most bytes (UTF-8) of a text or page that is read. */
export const MAX_TEXT_BYTES = 1024 * 1024;

/** Most characters of a name, title or other short field. */
export const MAX_FIELD_CHARACTERS = 1_000;

const BLANK = /\s/u;

/** An `InputError` about one field. `message` goes on from the field's name: "must be …". */
export function badField(path: string, message: string): InputError {
  return new InputError(`\`${path}\` ${message}.`, [{ path, message }]);
}

/** The text with each lone surrogate, which no file can hold, replaced by U+FFFD; its length stays. */
export function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDFFF]/gu, "\uFFFD");
}

/** @throws InputError when the text is blank. @throws TooLargeError when it is over 1 MB. */
export function checkText(path: string, text: string): void {
  if (text.trim() === "") throw badField(path, "must not be empty");
  if (text.length * 3 > MAX_TEXT_BYTES && Buffer.byteLength(text) > MAX_TEXT_BYTES) {
    throw new TooLargeError(`\`${path}\` is larger than 1 MB: split it and send the parts one by one.`);
  }
}

/** @throws InputError when the quotation is empty or longer than 2,000 words. */
export function checkQuote(path: string, quote: string): void {
  if (!/[\p{L}\p{N}]/u.test(quote)) throw badField(path, "must hold the words of a quotation");
  const words = countWords(quote);
  if (words > MAX_QUOTE_WORDS) {
    const found = `has ${grouped(words)} words; a quotation may have ${grouped(MAX_QUOTE_WORDS)}`;
    throw badField(path, `${found}: look up a part of it, or check the whole text as a draft`);
  }
  if (quote.length > MAX_QUOTE_CHARACTERS) {
    const found = `has ${grouped(quote.length)} characters; a quotation may have ${grouped(MAX_QUOTE_CHARACTERS)}`;
    throw badField(path, `${found}: look up a part of it, or check the whole text as a draft`);
  }
}

/** @throws InputError when a short field is blank or overlong. */
export function checkField(path: string, value: string | undefined): void {
  if (value === undefined) return;
  if (value.trim() === "") throw badField(path, "must not be empty: leave it out when it is not known");
  if (value.length > MAX_FIELD_CHARACTERS) {
    throw badField(path, `has ${grouped(value.length)} characters; it may have ${grouped(MAX_FIELD_CHARACTERS)}`);
  }
}

/** @throws InputError when the value is not a day of the calendar, written YYYY-MM-DD. */
export function checkDate(path: string, value: string | undefined): void {
  if (value === undefined || isCalendarDate(value)) return;
  throw badField(path, "must be a date of the calendar, written YYYY-MM-DD, such as 2017-12-26");
}

/** @throws InputError when the value is not an absolute http or https address. */
export function checkUrl(path: string, value: string | undefined): void {
  if (value === undefined) return;
  if (value.length > 2_000 || !isWebAddress(value)) {
    throw badField(path, "must be a web address that begins with http:// or https://");
  }
}

/** @throws InputError when the value is not a whole number from `least` to `most`. */
export function checkCount(path: string, value: number | undefined, least: number, most: number): void {
  if (value === undefined || (Number.isInteger(value) && least <= value && value <= most)) return;
  throw badField(path, `must be a whole number from ${least} to ${most}`);
}

export function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function isWebAddress(value: string): boolean {
  if (!/^https?:\/\//i.test(value) || BLANK.test(value)) return false;
  return URL.canParse(value);
}

/** Words as a person counts them: stretches without blanks that hold a letter or digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((stretch) => /[\p{L}\p{N}]/u.test(stretch)).length;
}

function grouped(count: number): string {
  return count.toLocaleString("en-US");
}
