/**
 * Reads one capitalised run as a name: parts its titles from the name, and says what kind of name it is by which
 * evidence. "Texas Sen. Ted Cruz" → titles "Texas Sen.", person "Ted Cruz", sure.
 */
import { findOutlet } from "../../article/lexicon/outlets.js";
import { countryByCapital, countryByDemonym, countryByName, PLACES, STATE_NAMES } from "../lexicon/countries.js";
import { isFirstName, type Gender } from "../lexicon/first-names.js";
import { THING_WORDS, WEEKDAYS_AND_MONTHS } from "../lexicon/function-words.js";
import { METONYMIC_OFFICES, ORGANIZATION_HEADS, TAKES_COMPLEMENT } from "../lexicon/organizations.js";
import { HONORIFICS, TITLE_COMPLEMENTS, roleNoun, singularRole } from "../lexicon/titles.js";
import type { Reading } from "../reading.js";
import type { ProperRun } from "./proper-runs.js";
import { isAcronym, isInitial, isPossessive, withoutPossessive } from "./word-shape.js";

export interface NamePiece {
  readonly kind: "person" | "organization" | "place" | "thing" | "title";
  readonly sure: boolean;
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

export function namePiece(reading: Reading, run: ProperRun): NamePiece {
  const { tokens } = reading;
  const titleEnd = endOfTitles(reading, run);
  const first = titleEnd === run.last ? run.first : titleEnd;
  const words = pieceWords(reading, first, run.last);
  const title = first > run.first ? lastWordBefore(reading, first, run.first) : wordBefore(reading, first);
  const honorific = HONORIFICS.get(title);
  const base = {
    run: run.first,
    first,
    last: run.last,
    gender: honorific ?? "unknown",
    possessive: isPossessive(tokens, run.last - 1),
    shaky: run.shaky,
    honorific: honorific !== undefined,
    titled: roleNoun(title) !== null,
  } as const;
  if (titleEnd === run.last) return { ...base, kind: "title", sure: true, titled: false };
  if (first > run.first && isOrganization(words)) {
    const whole = pieceWords(reading, run.first, run.last);
    return { ...base, first: run.first, kind: "organization", sure: isOrganization(whole) };
  }
  return { ...base, ...kindOf(words, base) };
}

function kindOf(
  words: readonly string[],
  base: { honorific: boolean; titled: boolean },
): Pick<NamePiece, "kind" | "sure"> {
  const name = words.join(" ");
  if (base.honorific) return { kind: "person", sure: true };
  if (isPlace(name)) return { kind: "place", sure: true };
  if (isOrganization(words)) return { kind: "organization", sure: true };
  const [head = ""] = words;
  const given = isFirstName(head) && words.length > 1 && words.length < 7;
  if (given || (base.titled && words.length < 5)) return { kind: "person", sure: true };
  if (words.some(isThingWord) || words.length > 4 || countryByDemonym(head) !== null)
    return { kind: "thing", sure: false };
  if (words.length === 1 && (singularRole(head.toLowerCase()) !== null || THING_WORDS.has(head.toLowerCase())))
    return { kind: "thing", sure: false };
  if (words.length > 2 && words.slice(1, -1).some(isInitial)) return { kind: "person", sure: true };
  return { kind: "person", sure: false };
}

const isThingWord = (word: string): boolean =>
  THING_WORDS.has(word.toLowerCase()) || WEEKDAYS_AND_MONTHS.has(word.toLowerCase()) || /^\d/.test(word);

export function isPlace(name: string): boolean {
  return countryByName(name) !== null || countryByCapital(name) !== null || STATE_NAMES.has(name) || PLACES.has(name);
}

/** By a head noun at its end or before "of", a known outlet or office, or the look of an acronym. */
export function isOrganization(words: readonly string[]): boolean {
  const name = words.join(" ");
  const last = words[words.length - 1] ?? "";
  if (METONYMIC_OFFICES.has(name)) return true;
  if (words.length > 1 && ORGANIZATION_HEADS.has(last.toLowerCase()))
    return !isFirstName(words[0] ?? "") || words.length > 2 || last.length > 4;
  if (words.length === 1 && isAcronym(last)) return true;
  for (let i = 1; i + 1 < words.length; i += 1) {
    const word = words[i];
    if ((word === "of" || word === "for" || word === "on") && TAKES_COMPLEMENT.has((words[i - 1] ?? "").toLowerCase()))
      return true;
  }
  return findOutlet(name) !== null;
}

/** The token after the last title of the run; `run.first` when it has none, `run.last` when it is all titles. */
function endOfTitles(reading: Reading, run: ProperRun): number {
  const { tokens } = reading;
  let end = run.first;
  for (let i = run.first; i < run.last; i += 1) {
    const token = tokens[i];
    if (token?.kind !== "word") continue;
    const lower = withoutPossessive(token.lower);
    if (roleNoun(lower) === null && !HONORIFICS.has(lower)) continue;
    let next = i + 1;
    if (tokens[next]?.text === "." && next < run.last) next += 1;
    if (tokens[next]?.lower === "of") next = afterComplement(reading, next, run.last);
    // "Larry King", "Paul Bishop": a title word that ends the run after a given name is a surname.
    if (next >= run.last && i > run.first && end < i && isFirstName(tokens[end]?.text ?? "")) break;
    end = next;
  }
  return Math.min(end, run.last);
}

function afterComplement(reading: Reading, of: number, limit: number): number {
  let next = of + 1;
  if (reading.tokens[next]?.lower === "the") next += 1;
  while (next < limit && TITLE_COMPLEMENTS.has(reading.tokens[next]?.lower ?? "")) next += 1;
  if (next < limit && /^(?:security|affairs|services|development)$/.test(reading.tokens[next]?.lower ?? "")) next += 1;
  return next;
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
