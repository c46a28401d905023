import type { QueryFeatures } from "./query-features.js";

/**
 * How much of the query one passage holds: the greatest weight of query words and pairs within a window of twice the
 * query's length, a word counted as often as the query holds it. Linear in the passage.
 */
export class PassageWorth {
  readonly #features: QueryFeatures;
  readonly #window: number;
  /** For the shard at hand: the place of a query word by its number there. */
  readonly #places = new Map<number, number>();
  readonly #pairs: ReadonlyMap<number, number>;
  readonly #inside: Int32Array;
  readonly #found = new Int32Array(MOST_WORDS);

  constructor(features: QueryFeatures) {
    this.#features = features;
    this.#window = 2 * features.words.reduce((sum, word) => sum + word.times, 0) + 12;
    this.#pairs = new Map(features.pairs.map((pair) => [keyOf(pair.first, pair.second), pair.weight]));
    this.#inside = new Int32Array(features.words.length);
  }

  /** Passages of this shard are asked for next. */
  enter(shard: number): void {
    this.#places.clear();
    this.#features.words.forEach((word, place) => {
      const number = word.numbers[shard] ?? -1;
      if (number >= 0) this.#places.set(number, place);
    });
  }

  of(words: Int32Array, count: number): number {
    const found = this.#found;
    const inside = this.#inside.fill(0);
    let worth = 0;
    let best = 0;
    for (let at = 0; at < count; at += 1) {
      const place = this.#places.get(words[at] ?? -1) ?? -1;
      found[at] = place;
      if (place >= 0) {
        const there = (inside[place] ?? 0) + 1;
        inside[place] = there;
        const word = this.#features.words[place];
        if (word !== undefined && there <= word.times) worth += word.weight;
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
    const word = this.#features.words[place];
    return (word !== undefined && there <= word.times ? word.weight : 0) + this.#pairAt(at);
  }
}

/** Room for the longest passage. */
export const MOST_WORDS = 256;

/** A query has fewer words, repaired ones counted, than this. */
const PLACES = 4096;
const keyOf = (first: number, second: number): number => first * PLACES + second;
