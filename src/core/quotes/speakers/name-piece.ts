/**
 * Reads one capitalised run as a name: parts its titles from the name, and says what kind of name it is by which
 * evidence. "Texas Sen. Ted Cruz" → titles "Texas Sen.", person "Ted Cruz", sure.
 */
import { findOutlet } from "../../article/lexicon/outlets.js";
import {
  countryByCapital,
  countryByDemonym,
  countryByName,
  PLACES,
  STATE_NAMES,
  stateOf,
} from "../lexicon/countries.js";
import { isFirstName, type Gender } from "../lexicon/first-names.js";
import { isDocumentNoun } from "../lexicon/document-nouns.js";
import { SENTENCE_OPENERS, THING_WORDS, WEEKDAYS_AND_MONTHS } from "../lexicon/function-words.js";
import { BODY_NOUNS, METONYMIC_OFFICES, ORGANIZATION_HEADS, TAKES_COMPLEMENT } from "../lexicon/organizations.js";
import { HONORIFICS, TITLE_COMPLEMENTS, roleNoun, singularRole } from "../lexicon/titles.js";
import type { Reading } from "../reading.js";
import type { ProperRun } from "./proper-runs.js";
import { lowerAt, textAt } from "./token-at.js";
import { isAcronym, isInitial, isPossessive, withoutPossessive } from "./word-shape.js";

export interface NamePiece {
  readonly kind: "person" | "organization" | "place" | "thing" | "title";
  readonly sure: boolean;
  readonly words: readonly string[];
  /** Tokens `[first, last)` of the name; titles stand in `[run, first)`. */
  readonly run: number;
  readonly first: number;
  readonly last: number;
  readonly gender: Gender;
  readonly possessive: boolean;
  readonly shaky: boolean;
  /** "Mr.", "Mrs.", "Dr." stands right before the name. */
  readonly honorific: boolean;
  /** A title or a small-letter role noun stands right before the name. */
  readonly titled: boolean;
}

/** Words of the piece, without points and marks, without the possessive of the last. */
export function pieceWords(reading: Reading, first: number, last: number): string[] {
  const found: string[] = [];
  for (let i = first; i < last; i += 1) {
    const token = reading.tokens[i];
    if (token?.kind === "word") found.push(i === last - 1 ? withoutPossessive(token.text) : token.text);
  }
  return found;
}

/** Kinds already found for names of this article: most names come up many times. */
export type KnownKinds = Map<string, Kind>;

export function namePiece(reading: Reading, run: ProperRun, known: KnownKinds): NamePiece {
  const titleEnd = endOfTitles(reading, run);
  const untitled = titleEnd === run.last ? run.first : titleEnd;
  const title = untitled > run.first ? lastWordBefore(reading, untitled, run.first) : wordBefore(reading, untitled);
  const honorific = HONORIFICS.get(title);
  const allTitle = titleEnd === run.last;
  const titled = !allTitle && roleNoun(title) !== null;
  const rest = pieceWords(reading, untitled, run.last);
  // "Republican |Party|": what looked like a title belongs to the name of a body.
  const isBody = !allTitle && untitled > run.first && (isOrganization(rest) || isBareHead(rest));
  const words = isBody ? pieceWords(reading, run.first, run.last) : rest;
  const found = allTitle
    ? TITLE
    : isBody
      ? BODY
      : knownKind(words, { honorific: honorific !== undefined, titled }, known);
  return {
    kind: found.kind,
    sure: found.sure,
    words,
    run: run.first,
    first: isBody ? run.first : untitled,
    last: run.last,
    gender: honorific ?? "unknown",
    possessive: isPossessive(reading.tokens, run.last - 1),
    shaky: run.shaky,
    honorific: honorific !== undefined,
    titled,
  };
}

function knownKind(words: readonly string[], base: Beside, known: KnownKinds): Kind {
  if (base.honorific) return PERSON;
  const key = (base.titled ? "+" : "-") + words.join(" ");
  const found = known.get(key);
  if (found !== undefined) return found;
  const kind = kindOf(words, base);
  known.set(key, kind);
  return kind;
}

/** What stands before the name. */
interface Beside {
  readonly honorific: boolean;
  readonly titled: boolean;
}

/** "Republican |Party|": a head noun alone after a title word makes the whole an organization. */
const isBareHead = (words: readonly string[]): boolean =>
  words.length === 1 && ORGANIZATION_HEADS.has((words[0] ?? "").toLowerCase());

export type Kind = Pick<NamePiece, "kind" | "sure">;

const PERSON: Kind = { kind: "person", sure: true };
const MAYBE_PERSON: Kind = { kind: "person", sure: false };
const TITLE: Kind = { kind: "title", sure: true };
const BODY: Kind = { kind: "organization", sure: true };
const THING: Kind = { kind: "thing", sure: false };

function kindOf(words: readonly string[], base: Beside): Kind {
  if (isPlace(words.join(" "))) return { kind: "place", sure: true };
  if (isOrganization(words)) return { kind: "organization", sure: true };
  const [head = ""] = words;
  if (isFirstName(head) && words.length > 1 && words.length < 7) return PERSON;
  if (words.length > 4 || isLoud(words)) return THING;
  if (base.titled) return PERSON;
  if (words.some(isThingWord) || countryByDemonym(head) !== null) return THING;
  if (words.length === 1) return isCommonNoun(head.toLowerCase()) ? THING : MAYBE_PERSON;
  return words.slice(1, -1).some(isInitial) ? PERSON : MAYBE_PERSON;
}

/** A capitalised word alone that is a noun for people, bodies or documents ("Police", "Campaign", "Report"). */
function isCommonNoun(lower: string): boolean {
  return (
    singularRole(lower) !== null ||
    isPeople(lower) ||
    BODY_NOUNS.has(lower) ||
    TAKES_COMPLEMENT.has(lower) ||
    isDocumentNoun(lower)
  );
}

/** "Russians", "African-Americans": a people, not a person. */
function isPeople(lower: string): boolean {
  if (!lower.endsWith("s")) return false;
  const single = lower.slice(lower.lastIndexOf("-") + 1, -1);
  return countryByDemonym(single.charAt(0).toUpperCase() + single.slice(1)) !== null;
}

/** Several words all in capitals: a dateline or a heading, "FORT ROE". */
const isLoud = (words: readonly string[]): boolean =>
  words.length > 1 && words.every((word) => word.length > 2 && word === word.toUpperCase());

const isThingWord = (word: string): boolean =>
  THING_WORDS.has(word.toLowerCase()) ||
  SENTENCE_OPENERS.has(word.toLowerCase()) ||
  WEEKDAYS_AND_MONTHS.has(word.toLowerCase()) ||
  /^\d/.test(word);

export function isPlace(name: string): boolean {
  return (
    countryByName(name) !== null ||
    (name.includes(".") && stateOf(name) !== null) ||
    countryByCapital(name) !== null ||
    STATE_NAMES.has(name) ||
    PLACES.has(name)
  );
}

/** By a head noun at its end or before "of", a known outlet or office, or the look of an acronym. */
export function isOrganization(words: readonly string[]): boolean {
  const name = words.join(" ");
  const last = words[words.length - 1] ?? "";
  if (METONYMIC_OFFICES.has(name)) return true;
  if (words.length === 1) return isAcronym(last) || findOutlet(name) !== null;
  if (ORGANIZATION_HEADS.has(last.toLowerCase()) && !isGivenAndSurname(words)) return true;
  return hasComplement(words) || findOutlet(name) !== null;
}

/** "Jane Post", "Ben Works": a given name before one word is a person even when that word is a head noun. */
const isGivenAndSurname = (words: readonly string[]): boolean =>
  words.length === 2 && isFirstName(words[0] ?? "") && (words[1]?.length ?? 0) <= 5;

function hasComplement(words: readonly string[]): boolean {
  for (let i = 1; i + 1 < words.length; i += 1) {
    if (/^(?:of|for|on)$/.test(words[i] ?? "") && TAKES_COMPLEMENT.has((words[i - 1] ?? "").toLowerCase())) return true;
  }
  return false;
}

/** The token after the last title of the run; `run.first` when it has none, `run.last` when it is all titles. */
function endOfTitles(reading: Reading, run: ProperRun): number {
  const { tokens } = reading;
  let end = run.first;
  for (let i = run.first; i < run.last; i += 1) {
    if (!isTitleWord(withoutPossessive(lowerAt(tokens, i)))) continue;
    const next = titleEnd(reading, i, run.last);
    // "Larry King", "Paul Bishop": a title word that ends the run after a given name is a surname.
    if (next >= run.last && end < i && isFirstName(textAt(tokens, end))) break;
    end = next;
  }
  return Math.min(end, run.last);
}

const isTitleWord = (lower: string): boolean => roleNoun(lower) !== null || HONORIFICS.has(lower);

function titleEnd(reading: Reading, title: number, limit: number): number {
  const next = title + 1 + (textAt(reading.tokens, title + 1) === "." && title + 1 < limit ? 1 : 0);
  return lowerAt(reading.tokens, next) === "of" ? afterComplement(reading, next, limit) : next;
}

function afterComplement(reading: Reading, of: number, limit: number): number {
  const { tokens } = reading;
  let next = of + 1;
  if (lowerAt(tokens, next) === "the") next += 1;
  while (next < limit && TITLE_COMPLEMENTS.has(lowerAt(tokens, next))) next += 1;
  return next < limit && /^(?:security|affairs|services|development)$/.test(lowerAt(tokens, next)) ? next + 1 : next;
}

function lastWordBefore(reading: Reading, at: number, floor: number): string {
  const previous = reading.tokens[at - 1];
  if (previous?.text === "." && at - 2 >= floor) return reading.tokens[at - 2]?.lower ?? "";
  return complementHead(reading, at) ?? previous?.lower ?? "";
}

/** "Secretary of State |Rex": the noun before "of". */
function complementHead(reading: Reading, at: number): string | null {
  for (let back = 2; back <= 5; back += 1) {
    if (reading.tokens[at - back]?.lower === "of") return reading.tokens[at - back - 1]?.lower ?? null;
  }
  return null;
}

function wordBefore(reading: Reading, at: number): string {
  const previous = reading.tokens[at - 1];
  if (previous === undefined || reading.sentenceOf[at - 1] !== reading.sentenceOf[at]) return "";
  if (previous.text !== ".") return previous.lower;
  return reading.tokens[at - 2]?.lower ?? "";
}
