import type { Span } from "../text/span.js";
import { readWords, type Word, type Words } from "./words.js";
import { CONTRACTIONS, ENDINGS, SHORT_FOR } from "./tables/contractions.js";
import { FUNCTION_WORDS } from "./tables/function-words.js";
import { ABBREVIATED, FULL_NAMES } from "./tables/names.js";
import { CURRENCIES, figure, NUMERALS, ordinal, SCALES } from "./tables/numerals.js";
import { oneSpelling } from "./tables/spelling.js";

/**
 * One comparable unit of a text: mostly a word, in a form in which harmless ways of writing are one. "don't" makes two
 * units ("do", "not"), "5 million" one ("#5000000"), "United States" one ("@us").
 */
export interface Unit extends Span {
  readonly key: string;
  /** The folded words as written, the same for all units that come from them. */
  readonly surface: string;
  readonly capital: boolean;
  readonly initial: boolean;
  readonly bracketed: boolean;
  readonly note: boolean;
  /** How much the unit tells about a text: about 1 for a word of matter, a fraction for a function word. */
  readonly weight: number;
}

export interface Units {
  readonly raw: string;
  readonly units: readonly Unit[];
  /** Positions before which an ellipsis stands. */
  readonly gaps: ReadonlySet<number>;
}

const FUNCTION_WEIGHT = 0.25;
const SHORT_WEIGHT = 0.75;

/** The weight of a canonical key. */
export function weightOf(key: string): number {
  if (FUNCTION_WORDS.has(key)) return FUNCTION_WEIGHT;
  if (/^[#@]/.test(key)) return 1;
  return key.length <= 3 ? SHORT_WEIGHT : Math.min(1.25, 0.75 + key.length / 20);
}

const weights = new Map<string, number>();

function knownWeight(key: string): number {
  const found = weights.get(key);
  if (found !== undefined) return found;
  const weight = weightOf(key);
  if (weights.size >= MOST_KNOWN) weights.clear();
  if (key.length <= 40) weights.set(key, weight);
  return weight;
}

/** Whether a unit is a word of matter, not of grammar. */
export function isContent(unit: Unit): boolean {
  return unit.weight > FUNCTION_WEIGHT;
}

/** Whether two units are the same word, however written. */
export function sameUnit(a: Unit, b: Unit): boolean {
  if (a.key === b.key) return true;
  // A text all in one case does not tell "US" from "us": typography, so they are equal.
  if (a.surface === b.surface && (a.key.startsWith("@") || b.key.startsWith("@"))) return true;
  if (SHORT_FOR.get(a.key)?.has(b.key) === true || SHORT_FOR.get(b.key)?.has(a.key) === true) return true;
  return a.key.startsWith("#") && b.key.startsWith("#") && sameDay(a, b);
}

/** Words for which a contraction may stand, or which an abbreviation may spell. */
const OTHER_FORMS: ReadonlySet<string> = new Set(["us", "uk", "un", "eu", "is", "has", "would", "had"]);

/** Whether a unit may be the same as one with another key. */
export function hasOtherForms(unit: Unit): boolean {
  return OTHER_FORMS.has(unit.key) || /^['#@]/.test(unit.key);
}

/** "8" and "8th" or "eighth" are one number; "one" and "first" in words are not. */
function sameDay(a: Unit, b: Unit): boolean {
  if (a.key === `${b.key}th`) return /^\d/.test(b.surface);
  return b.key === `${a.key}th` && /^\d/.test(a.surface);
}

const NAMES_BY_FIRST = new Map<string, (typeof FULL_NAMES)[number][]>();
for (const name of FULL_NAMES) {
  const first = name[0][0] ?? "";
  NAMES_BY_FIRST.set(first, [...(NAMES_BY_FIRST.get(first) ?? []), name]);
}

/** Reads a text into units. Linear in its length. */
export function readUnits(raw: string): Units {
  const read = readWords(raw);
  const builder = new UnitBuilder(raw, read);
  builder.run();
  return { raw, units: builder.units, gaps: builder.gaps };
}

class UnitBuilder {
  readonly units: Unit[] = [];
  readonly gaps = new Set<number>();

  constructor(
    private readonly raw: string,
    private readonly read: Words,
  ) {}

  run(): void {
    const { words } = this.read;
    for (let at = 0; at < words.length;) {
      if (this.read.gaps.size > 0 && this.read.gaps.has(at)) this.gaps.add(this.units.length);
      at += this.plain(at) || this.number(at) || this.name(at) || this.perCent(at) || this.word(at);
    }
    if (this.read.gaps.has(words.length)) this.gaps.add(this.units.length);
  }

  /** A word in small letters that is nothing but a word, which most are. */
  private plain(at: number): number {
    const word = this.read.words[at];
    if (word === undefined || word.capital) return 0;
    const keys = plainKeys(word.text);
    return keys === null ? 0 : this.push(keys, at, 1);
  }

  private push(keys: readonly string[], from: number, count: number): number {
    const first = this.read.words[from];
    const last = this.read.words[from + count - 1];
    if (first === undefined || last === undefined) return 0;
    const words = count === 1 ? null : this.read.words.slice(from, from + count);
    const surface = words === null ? first.text : words.map((word) => word.text).join(" ");
    for (const key of keys) {
      this.units.push({
        key,
        surface,
        start: first.start,
        end: last.end,
        capital: first.capital,
        initial: first.initial,
        bracketed: words === null ? first.bracketed : words.some((word) => word.bracketed),
        note: first.note,
        weight: knownWeight(key),
      });
    }
    return count;
  }

  private wordAt(at: number): Word | undefined {
    return this.read.words[at];
  }

  /** Whether the words at `at` and after it stand in one breath: no ellipsis, no mark but a hyphen or space between. */
  private joined(at: number): boolean {
    const before = this.wordAt(at - 1);
    const word = this.wordAt(at);
    if (before === undefined || word === undefined || this.read.gaps.has(at)) return false;
    return word.start - before.end <= 1 && !/[.,;:/]/.test(this.raw.slice(before.end, word.start));
  }

  /** A number in figures or words with its scale; a currency sign moves behind it, as it is spoken. */
  private number(at: number): number {
    const currency = CURRENCIES.get(this.wordAt(at)?.text ?? "");
    const start = currency === undefined ? at : at + 1;
    const day = ordinal(this.wordAt(start)?.text ?? "");
    if (day !== null && currency === undefined) return this.push([`#${day}th`], at, 1);
    const value = this.value(start);
    if (value === null) return currency === undefined ? 0 : this.push([currency], at, 1);
    const count = value.end - at;
    return this.push(currency === undefined ? [value.key] : [value.key, currency], at, count);
  }

  /** Reads "5", "five", "twenty-five", "two hundred", "4.3 million" from `at`. */
  private value(at: number): { key: string; end: number } | null {
    const text = this.wordAt(at)?.text ?? "";
    const first = figure(text) ?? NUMERALS.get(text);
    if (first === undefined) return null;
    const tens = NUMERALS.has(text) && first >= 20 && this.joined(at + 1);
    const next = this.wordAt(at + 1)?.text ?? "";
    const day = tens ? ordinal(next) : null;
    if (day !== null && day < 10) return { key: `#${first + day}th`, end: at + 2 };
    const ones = tens ? (NUMERALS.get(next) ?? 0) : 0;
    return ones > 0 && ones < 10 ? this.scaled(first + ones, at + 2) : this.scaled(first, at + 1);
  }

  /** The value times the scales that follow it: "million". */
  private scaled(value: number, from: number): { key: string; end: number } {
    let total = value;
    let end = from;
    for (;;) {
      const scale = SCALES.get(this.wordAt(end)?.text ?? "");
      if (scale === undefined || !this.joined(end)) return { key: `#${Math.round(total * 1e6) / 1e6}`, end };
      total *= scale;
      end += 1;
    }
  }

  private name(at: number): number {
    const word = this.wordAt(at);
    if (word === undefined) return 0;
    const short = ABBREVIATED.get(this.raw.slice(word.start, word.end));
    if (short !== undefined) return this.push([short], at, 1);
    const dotted = word.text.replaceAll(".", "");
    if (word.text.includes(".") && dotted.length > 1 && !/\d/.test(dotted)) {
      const key = ABBREVIATED.get(dotted.toUpperCase()) ?? oneSpelling(dotted);
      return this.push([key], at, 1);
    }
    for (const [full, key] of NAMES_BY_FIRST.get(word.text) ?? []) {
      if (full.every((part, index) => this.wordAt(at + index)?.text === part)) return this.push([key], at, full.length);
    }
    return 0;
  }

  private perCent(at: number): number {
    const text = this.wordAt(at)?.text;
    if (text === "%") return this.push(["percent"], at, 1);
    if (text === "&") return this.push(["and"], at, 1);
    return text === "per" && this.wordAt(at + 1)?.text === "cent" ? this.push(["percent"], at, 2) : 0;
  }

  private word(at: number): number {
    return this.push(keysOf(this.wordAt(at)?.text ?? ""), at, 1);
  }
}

function keysOf(text: string): readonly string[] {
  const whole = CONTRACTIONS.get(text);
  if (whole !== undefined) return whole;
  const apostrophe = text.lastIndexOf("'");
  const ending = apostrophe > 0 ? ENDINGS.get(text.slice(apostrophe)) : undefined;
  return ending === undefined ? oneSpelling(text).split(" ") : [oneSpelling(text.slice(0, apostrophe)), ending];
}

/** The keys of words met before; what is kept changes no answer, only its cost. */
const known = new Map<string, readonly string[] | null>();
const MOST_KNOWN = 100_000;

/** The keys of a word, or `null` where the words beside it matter: numbers, currencies, names, per cent. */
function plainKeys(text: string): readonly string[] | null {
  const found = known.get(text);
  if (found !== undefined) return found;
  const keys = readsAlone(text) ? keysOf(text) : null;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, keys);
  return keys;
}

function readsAlone(text: string): boolean {
  if (/[\d.%&]/.test(text) || text === "per" || text.length > 40) return false;
  return !CURRENCIES.has(text) && !NUMERALS.has(text) && ordinal(text) === null && !NAMES_BY_FIRST.has(text);
}
