/**
 * Quote marks of every style, and which of them can open or close a quotation at a place of a text.
 * A straight or curly single mark between two letters is an apostrophe; so is one that follows a letter when the
 * quotation was not opened by a single mark.
 */

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["“", '”“"'],
  ["”", "”"],
  ["„", '“”"'],
  ["‟", "”"],
  ["«", "»"],
  ["»", "«»"],
  ["'", "'’"],
  ["‘", "’'"],
  ["‚", "‘’"],
  ["‛", "’"],
  ["’", "’"],
  ["‹", "›"],
  ["›", "‹"],
  ["「", "」"],
  ["『", "』"],
  ["〝", "〞〟"],
  ["＂", "＂"],
  ["`", "'`´"],
]);

const CLOSERS: ReadonlySet<string> = new Set([...PAIRS.values()].flatMap((marks) => [...marks]));

/** Whether the sign is a quote mark of any style, single ones and the apostrophe included. */
export function isQuoteMark(sign: string): boolean {
  return PAIRS.has(sign) || CLOSERS.has(sign);
}

const SINGLES = new Set(["'", "‘", "’", "‚", "‛", "`", "´"]);

/** Whether the sign is a single quote mark or apostrophe. */
export function isSingleQuote(sign: string): boolean {
  return SINGLES.has(sign);
}

/** Whether any double or angle quote mark stands in the text. */
export function hasDoubleQuotes(text: string): boolean {
  return /["“”„‟«»＂「『〝]/.test(text);
}

function isWordSign(sign: string): boolean {
  return sign !== "" && /[\p{L}\p{N}]/u.test(sign);
}

/** Whether a quotation can begin with the mark at `at`: nothing of a word stands right before it, something stands right after. */
export function isOpeningQuote(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (!PAIRS.has(sign)) return false;
  const after = text.charAt(at + 1);
  return !isWordSign(text.charAt(at - 1)) && after !== "" && !/[\s.,;:!?]/.test(after);
}

/** Whether the mark at `at` can close a quotation that `opener` opened. */
export function isClosingQuote(text: string, at: number, opener: string): boolean {
  const sign = text.charAt(at);
  if (!(PAIRS.get(opener) ?? "").includes(sign)) return false;
  return !(SINGLES.has(sign) && isWordSign(text.charAt(at + 1)));
}
