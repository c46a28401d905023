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
      if (this.read.gaps.has(at)) this.gaps.add(this.units.length);
      at += this.number(at) || this.name(at) || this.perCent(at) || this.word(at);
    }
    if (this.read.gaps.has(words.length)) this.gaps.add(this.units.length);
  }

  private push(keys: readonly string[], from: number, count: number): number {
    const words = this.read.words.slice(from, from + count);
    const first = words[0];
    const last = words.at(-1);
    if (first === undefined || last === undefined) return 0;
    const surface = words.map((word) => word.text).join(" ");
    for (const key of keys) {
      this.units.push({
        key,
        surface,
        start: first.start,
        end: last.end,
        capital: first.capital,
        initial: first.initial,
        bracketed: words.some((word) => word.bracketed),
        note: first.note,
        weight: weightOf(key),
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
    for (const [full, key] of FULL_NAMES) {
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
    const text = this.wordAt(at)?.text ?? "";
    const whole = CONTRACTIONS.get(text);
    if (whole !== undefined) return this.push(whole, at, 1);
    const apostrophe = text.lastIndexOf("'");
    const ending = apostrophe > 0 ? ENDINGS.get(text.slice(apostrophe)) : undefined;
    if (ending !== undefined) return this.push([oneSpelling(text.slice(0, apostrophe)), ending], at, 1);
    return this.push(oneSpelling(text).split(" "), at, 1);
  }
}
