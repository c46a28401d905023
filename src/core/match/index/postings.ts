import { GrowingInts } from "./growing-ints.js";

/**
 * Which statements hold a feature, as chains in two typed arrays: eight bytes a posting and no object per feature.
 * The newest posting stands first. Features are small integers.
 */
export class Postings {
  /** For each feature the place of its newest posting plus one; 0 for none, as fresh arrays hold. */
  #heads: Int32Array;
  #counts: Int32Array;
  readonly #slots = new GrowingInts();
  /** For each posting the place of the one before it plus one. */
  readonly #next = new GrowingInts();

  /** `features`: how many there will be, as far as known. */
  constructor(features = 1024) {
    this.#heads = new Int32Array(features);
    this.#counts = new Int32Array(features);
  }

  /** Records that the statement in `slot` holds the feature. */
  add(feature: number, slot: number): void {
    if (feature >= this.#heads.length) this.#grow(feature + 1);
    const place = this.#slots.push(slot);
    this.#next.push(this.#heads[feature] ?? 0);
    this.#heads[feature] = place + 1;
    this.#counts[feature] = this.count(feature) + 1;
  }

  /** How many postings the feature has, removed statements counted. */
  count(feature: number): number {
    return this.#counts[feature] ?? 0;
  }

  /** Calls `visit` with each statement's slot, newest first, at most `limit` times; answers how many were read. */
  each(feature: number, limit: number, visit: (slot: number) => void): number {
    let read = 0;
    for (let place = (this.#heads[feature] ?? 0) - 1; place >= 0 && read < limit; place = this.#next.at(place) - 1) {
      visit(this.#slots.at(place));
      read += 1;
    }
    return read;
  }

  #grow(least: number): void {
    const size = Math.max(least, 2 * this.#heads.length);
    const heads = new Int32Array(size);
    const counts = new Int32Array(size);
    heads.set(this.#heads);
    counts.set(this.#counts);
    this.#heads = heads;
    this.#counts = counts;
  }
}
