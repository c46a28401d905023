import type { Span } from "../text/span.js";
import type { Recorded } from "./recorded.js";
import type { Units } from "./units.js";

/** Statements up to this many characters are read whole. */
const LONG = 6_000;
/** A window holds this many times the characters of the paste, and as many more around as a sentence has. */
const TIMES = 4;
const AROUND = 800;

/**
 * The stretch of a long statement that holds most of the paste's words, with the sentences around it: a speech is aligned
 * where the words stand and not from end to end. `null` for a statement that is read whole. Linear in the statement.
 */
export function windowFor(pasted: Units, { text }: Recorded): Span | null {
  const length = pasted.raw.length;
  if (text.length <= LONG || text.length <= 2 * (TIMES * length + AROUND)) return null;
  const asked = new Map<string, Asked>();
  for (const unit of pasted.units) {
    for (const word of unit.surface.split(" ")) {
      const known = asked.get(word);
      if (known === undefined) asked.set(word, { weight: unit.weight, times: 1, inside: 0 });
      else known.times += 1;
    }
  }
  const place = bestPlace(text, asked, 2 * pasted.units.length + 12);
  return place === null ? null : widened(text, place, length);
}

interface Asked {
  readonly weight: number;
  times: number;
  inside: number;
}

/** The stretch of at most `words` words with the greatest weight of words asked for, cut to its first and last such word. */
function bestPlace(text: string, asked: ReadonlyMap<string, Asked>, words: number): Span | null {
  const inside: { word: Asked; at: number; end: number; index: number }[] = [];
  let head = 0;
  let worth = 0;
  let best = 0;
  let place: Span | null = null;
  let index = 0;
  for (const { at, end } of wordsIn(text)) {
    index += 1;
    for (let old = inside[head]; old !== undefined && index - old.index >= words; old = inside[head]) {
      if (old.word.inside <= old.word.times) worth -= old.word.weight;
      old.word.inside -= 1;
      head += 1;
    }
    const word = asked.get(text.slice(at, end).toLowerCase());
    if (word === undefined) continue;
    inside.push({ word, at, end, index });
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

/** Words as letters and digits in a row, apostrophes within: near enough to find a place. */
function* wordsIn(text: string): Generator<{ at: number; end: number }> {
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const inside = at < text.length && isWordSign(text.charCodeAt(at));
    if (inside && start < 0) start = at;
    else if (!inside && start >= 0) {
      yield { at: start, end: at };
      start = -1;
    }
  }
}

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
