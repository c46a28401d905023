import type { QueryFeatures } from "./query-features.js";

/**
 * How much of the query one passage holds: the greatest weight of query words and pairs within a window of twice the
 * query's length, a word counted as often as the query holds it. Linear in the passage.
 */
export class PassageWorth {
  readonly #features: QueryFeatures;
  readonly #window: number;
  /** For the shard at hand: the place of a query word by its number there, in a hash table that is mostly free. */
  readonly #numbers: Int32Array;
  readonly #placeOf: Int32Array;
  readonly #weights: Float64Array;
  readonly #times: Int32Array;
  readonly #pairs: ReadonlyMap<number, number>;
  readonly #inside: Int32Array;
  readonly #found = new Int32Array(MOST_WORDS);

  constructor(features: QueryFeatures) {
    this.#features = features;
    this.#window = 2 * features.words.reduce((sum, word) => sum + word.times, 0) + 12;
    const size = 1 << Math.ceil(Math.log2(Math.max(64, features.words.length * 8)));
    this.#numbers = new Int32Array(size);
    this.#placeOf = new Int32Array(size);
    this.#weights = Float64Array.from(features.words, (word) => word.weight);
    this.#times = Int32Array.from(features.words, (word) => word.times);
    this.#pairs = new Map(features.pairs.map((pair) => [keyOf(pair.first, pair.second), pair.weight]));
    this.#inside = new Int32Array(features.words.length);
  }

  /** Passages of this shard are asked for next. */
  enter(shard: number): void {
    this.#numbers.fill(-1);
    this.#features.words.forEach((word, place) => {
      const number = word.numbers[shard] ?? -1;
      if (number < 0) return;
      const slot = this.#slotOf(number);
      this.#numbers[slot] = number;
      this.#placeOf[slot] = place;
    });
  }

  /** Where the number stands in the table, or would. */
  #slotOf(number: number): number {
    const mask = this.#numbers.length - 1;
    let slot = Math.imul(number, 0x9e3779b1) & mask;
    while (this.#numbers[slot] !== -1 && this.#numbers[slot] !== number) slot = (slot + 1) & mask;
    return slot;
  }

  of(words: Int32Array, count: number): number {
    const found = this.#found;
    const inside = this.#inside.fill(0);
    let worth = 0;
    let best = 0;
    for (let at = 0; at < count; at += 1) {
      const number = words[at] ?? -1;
      const slot = this.#slotOf(number);
      const place = this.#numbers[slot] === number ? (this.#placeOf[slot] ?? -1) : -1;
      found[at] = place;
      if (place >= 0) {
        const there = (inside[place] ?? 0) + 1;
        inside[place] = there;
        if (there <= (this.#times[place] ?? 0)) worth += this.#weights[place] ?? 0;
        worth += this.#pairAt(at);
      }
      const left = at - this.#window;
      if (left >= 0) worth -= this.#leave(left);
      if (worth > best) best = worth;
    }
    return best;
  }

  #pairAt(at: number): number {
    const before = at === 0 ? -1 : (this.#found[at - 1] ?? -1);
    return before < 0 ? 0 : (this.#pairs.get(keyOf(before, this.#found[at] ?? 0)) ?? 0);
  }

  #leave(at: number): number {
    const place = this.#found[at] ?? -1;
    if (place < 0) return 0;
    const there = this.#inside[place] ?? 0;
    this.#inside[place] = there - 1;
    return (there <= (this.#times[place] ?? 0) ? (this.#weights[place] ?? 0) : 0) + this.#pairAt(at);
  }
}

/** Room for the longest passage. */
export const MOST_WORDS = 256;

/** A query has fewer words, repaired ones counted, than this. */
const PLACES = 4096;
const keyOf = (first: number, second: number): number => first * PLACES + second;
