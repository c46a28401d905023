import type { Span } from "../text/span.js";
import type { Recorded } from "./recorded.js";
import type { Units } from "./units.js";

/** Statements up to this many characters are read whole. */
const LONG = 2_400;
/** A window holds this many times the characters of the paste, and as many more around as a sentence has. */
const TIMES = 4;
const AROUND = 500;

/**
 * The stretch of a long statement that holds most of the paste's words, with the sentences around it: a speech is aligned
 * where the words stand and not from end to end. `null` for a statement that is read whole. Linear in the statement.
 */
export function windowFor(pasted: Units, { text }: Recorded): Span | null {
  const length = pasted.raw.length;
  if (text.length <= LONG || text.length <= 2 * (TIMES * length + AROUND)) return null;
  const asked = new AskedWords();
  for (const unit of pasted.units) {
    for (const word of unit.surface.split(" ")) asked.add(word, unit.weight);
  }
  const place = bestPlace(text, asked, 2 * pasted.units.length + 12);
  return place === null ? null : widened(text, place, length);
}

interface Asked {
  readonly weight: number;
  times: number;
  inside: number;
}

/** The words asked for. Most words of a long text are none of them, which first letter and length tell at once. */
class AskedWords {
  readonly #words = new Map<string, Asked>();
  readonly #shapes = new Uint8Array(32 * 32);

  add(word: string, weight: number): void {
    const known = this.#words.get(word);
    if (known !== undefined) known.times += 1;
    else this.#words.set(word, { weight, times: 1, inside: 0 });
    this.#shapes[shapeOf(word.charCodeAt(0), word.length)] = 1;
  }

  at(text: string, start: number, end: number): Asked | undefined {
    if (this.#shapes[shapeOf(text.charCodeAt(start), end - start)] !== 1) return undefined;
    return this.#words.get(text.slice(start, end).toLowerCase());
  }
}

/** The same for small letters and capitals. */
const shapeOf = (first: number, length: number): number => (first & 31) * 32 + Math.min(length, 31);

interface Inside {
  readonly word: Asked;
  readonly at: number;
  readonly index: number;
}

/** The stretch of at most `words` words with the greatest weight of words asked for, cut to its first and last such word. */
function bestPlace(text: string, asked: AskedWords, words: number): Span | null {
  const inside: Inside[] = [];
  let head = 0;
  let worth = 0;
  let best = 0;
  let place: Span | null = null;
  let index = 0;
  for (let end = 0; end < text.length;) {
    let at = end;
    while (at < text.length && !isWordSign(text.charCodeAt(at))) at += 1;
    end = at;
    while (end < text.length && isWordSign(text.charCodeAt(end))) end += 1;
    index += 1;
    for (let old = inside[head]; old !== undefined && index - old.index >= words; old = inside[head]) {
      if (old.word.inside <= old.word.times) worth -= old.word.weight;
      old.word.inside -= 1;
      head += 1;
    }
    const word = end > at ? asked.at(text, at, end) : undefined;
    if (word === undefined) continue;
    inside.push({ word, at, index });
    word.inside += 1;
    if (word.inside <= word.times) worth += word.weight;
    // A later place must be clearly better: sums of fractions are not exact.
    if (worth > best + 1e-9) {
      best = worth;
      place = { start: inside[head]?.at ?? at, end };
    }
  }
  return place;
}

/** Letters, digits and apostrophes: near enough to find a place. */
function isWordSign(code: number): boolean {
  if (code < 0x80)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 39;
  return code >= 0xc0 && (code < 0x2000 || code > 0x2e7f);
}

/** Wide enough for words moved and cut sentences, from the start of a sentence to the end of one where that is near. */
function widened(text: string, place: Span, length: number): Span {
  const reach = Math.ceil((TIMES / 2) * length);
  let start = Math.max(0, place.start - reach);
  for (let at = start; at > Math.max(0, start - AROUND) && start > 0; at -= 1) {
    if (!/[.!?]\s/.test(text.slice(at - 2, at))) continue;
    start = at;
    break;
  }
  let end = Math.min(text.length, place.end + reach);
  for (let at = end; at < Math.min(text.length, end + AROUND); at += 1) {
    if (!/[.!?]\s/.test(text.slice(at, at + 2))) continue;
    end = at + 1;
    break;
  }
  // Never within a word.
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && !/\s/.test(text.charAt(end))) end += 1;
  return { start, end };
}
