/**
 * Reads the words of a source as a noun phrase: its article, its head, and the kind of head. The head is the last known
 * noun or name before the first comma, bracket, preposition or relative word: "Mr. Roe's |campaign| in Ohio, which …".
 */
import {
  DETERMINERS,
  FEMALE_PRONOUNS,
  FIRST_PERSON,
  MALE_PRONOUNS,
  PLURAL_PRONOUNS,
  POSSESSIVES,
  PREPOSITIONS,
  RELATIVES,
  THING_PRONOUNS,
} from "../lexicon/function-words.js";
import { isDocumentNoun } from "../lexicon/document-nouns.js";
import { BODY_NOUNS } from "../lexicon/organizations.js";
import { roleNoun, singularRole } from "../lexicon/titles.js";
import type { Token } from "../../text/token.js";
import type { Reading } from "../reading.js";
import type { ArticleMentions } from "./article-mentions.js";
import type { NameMention } from "./entity.js";
import { withoutPossessive } from "./word-shape.js";

export type HeadKind =
  | "he"
  | "she"
  | "they"
  | "it"
  | "first-person"
  | "relative"
  | "name"
  | "role"
  | "roles"
  | "body"
  | "document"
  | "other";

export interface MentionPhrase {
  /** Tokens `[first, last)` of the whole source; `[first, end)` is the noun phrase without what follows it. */
  readonly first: number;
  readonly last: number;
  readonly end: number;
  readonly head: number;
  readonly kind: HeadKind;
  /** The article or owner at its front, lower case; "" when there is none. */
  readonly determiner: string;
  /** The names inside the whole source. */
  readonly names: readonly NameMention[];
  /** The name that is the head. */
  readonly name: NameMention | null;
}

/** The first token at or after the offset, by bisection. */
export function tokenFrom(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.tokens[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the first name at or after the token, by bisection. */
export function nameFrom(names: readonly NameMention[], token: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.first ?? Infinity) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

const PRONOUN_KINDS: readonly (readonly [ReadonlySet<string>, HeadKind])[] = [
  [MALE_PRONOUNS, "he"],
  [FEMALE_PRONOUNS, "she"],
  [PLURAL_PRONOUNS, "they"],
  [THING_PRONOUNS, "it"],
  [FIRST_PERSON, "first-person"],
  [RELATIVES, "relative"],
];

/** The longest phrase that is read; a source is a few words, and a wrong one must not cost a walk over the article. */
const LONGEST = 60;

export function mentionPhrase(mentions: ArticleMentions, first: number, until: number): MentionPhrase | null {
  const { reading } = mentions;
  const last = Math.min(until, first + LONGEST);
  let from = first;
  while (from < last && reading.tokens[from]?.kind === "mark") from += 1;
  if (from >= last) return null;
  const names = namesWithin(mentions.names, from, last);
  const opener = reading.tokens[from]?.lower ?? "";
  const pronoun = standsAlone(reading, from, last) ? pronounKind(reading.tokens[from]) : null;
  const determiner = DETERMINERS.has(opener) || POSSESSIVES.has(opener) ? opener : "";
  const base = { first: from, last, names, determiner };
  if (pronoun !== null && !names.some((name) => name.first > from)) {
    return { ...base, end: from + 1, head: from, kind: pronoun, name: null };
  }
  const end = phraseEnd(mentions, from, last, names);
  return { ...base, end, ...headOf(reading, from, end, names) };
}

/** "He", "he," "he himself": a pronoun that is the whole source but for marks. */
function standsAlone(reading: Reading, at: number, last: number): boolean {
  const next = reading.tokens[at + 1];
  return at + 1 >= last || next?.kind === "mark" || /(?:self|selves)$|^(?:also|both|all|too)$/.test(next?.lower ?? "");
}

/** "US" and "IT" are no pronouns. */
function pronounKind(token: Token | undefined): HeadKind | null {
  if (token === undefined || (token.text.length > 1 && token.text === token.text.toUpperCase())) return null;
  const { lower } = token;
  for (const [set, kind] of PRONOUN_KINDS) if (set.has(lower)) return kind;
  return null;
}

function namesWithin(names: readonly NameMention[], first: number, last: number): NameMention[] {
  const found: NameMention[] = [];
  for (let i = nameFrom(names, first); i < names.length; i += 1) {
    const name = names[i];
    if (name === undefined || name.first >= last) break;
    found.push(name);
  }
  return found;
}

function phraseEnd(mentions: ArticleMentions, first: number, last: number, names: readonly NameMention[]): number {
  const { tokens } = mentions.reading;
  for (let i = first + 1; i < last; i += 1) {
    const inside = names.find((name) => name.phrase <= i && i < name.last);
    if (inside !== undefined) {
      i = inside.last - 1;
      continue;
    }
    const token = tokens[i];
    if (token === undefined) return i;
    if (token.kind === "mark") {
      if (token.text === "'" || token.text === "’" || token.text === "." || token.text === "/" || token.text === "&")
        continue;
      if (/^["“”‘]$/.test(token.text)) continue;
      return i;
    }
    if (PREPOSITIONS.has(token.lower) || RELATIVES.has(token.lower)) {
      // "Secretary of State Rex Tillerson": the name's own phrase covers the preposition; else the phrase ends.
      return i;
    }
  }
  return last;
}

function headOf(
  reading: Reading,
  first: number,
  end: number,
  names: readonly NameMention[],
): Pick<MentionPhrase, "head" | "kind" | "name"> {
  const { tokens } = reading;
  for (let i = end - 1; i >= first; i -= 1) {
    const token = tokens[i];
    if (token?.kind !== "word") continue;
    const name = names.find((mention) => mention.first <= i && i < mention.last);
    if (name !== undefined) return { head: i, kind: "name", name };
    const kind = nounKind(withoutPossessive(token.lower));
    if (kind !== null) return { head: i, kind, name: null };
  }
  return { head: end - 1, kind: "other", name: null };
}

/** What a small-letter noun stands for; `null` for a word that is none of these. */
export function nounKind(lower: string): HeadKind | null {
  if (isDocumentNoun(lower)) return "document";
  if (BODY_NOUNS.has(lower)) return "body";
  if (roleNoun(lower) !== null) return "role";
  if (singularRole(lower) !== null) return "roles";
  return null;
}

/** The words of the source without a leading article and trailing comma: the description of an unnamed one. */
export function description(text: string): string {
  return text
    .slice(0, 240)
    .trim()
    .replace(/^(?:by\s{1,8})?(?:(?:the|an?)\s{1,8})?/i, "")
    .replace(/[\s,;:—–-]{1,8}$/, "")
    .replace(/\s(?:who|which|that)$/i, "")
    .replace(/['’]s?$/, "")
    .replace(/\s+/g, " ");
}
