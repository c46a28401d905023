import type { Token } from "../../text/token.js";

const UPPER = /^\p{Lu}/u;

/** Whether the word begins with a capital letter. */
export function isCapitalised(token: Token): boolean {
  if (token.kind !== "word") return false;
  const code = token.text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : UPPER.test(token.text);
}

/** "Trump's" → "Trump"; "trump's" → "trump". */
export function withoutPossessive(word: string): string {
  const end = word.length - 2;
  if (end < 1) return word;
  const sign = word.charCodeAt(end);
  const last = word.charCodeAt(end + 1);
  return (sign === 0x27 || sign === 0x2019) && (last === 115 || last === 83) ? word.slice(0, end) : word;
}

/** Whether the word ends in "'s", or in "s" with an apostrophe right after it. */
export function isPossessive(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (withoutPossessive(token.text).length < token.text.length) return true;
  const next = tokens[at + 1];
  return next?.start === token.end && (next.text === "'" || next.text === "’") && token.lower.endsWith("s");
}

/** Two to five capitals, or more with points, "&" or "-" between: "FBI", "U.N.", "AFL-CIO". Longer words in capitals are just loud. */
export function isAcronym(word: string): boolean {
  if (word.length < 2 || word.length > 10 || !/^\p{Lu}[\p{Lu}.&-]*\p{Lu}\.?$/u.test(word)) return false;
  return word.length <= 5 || /[.&-]/.test(word);
}

/** The letter of an initial ("J" before its point, or "J." as one word). */
export function isInitial(word: string): boolean {
  return word.length <= 4 && /^(?:\p{Lu}\.?){1,2}$/u.test(word);
}
