import { GrowingInts } from "./growing-ints.js";

/**
 * Which statements hold a feature, as chains in two typed arrays: eight bytes a posting and no object per feature.
 * The newest posting stands first. Features are small integers.
 */
export class Postings {
  readonly #heads = new GrowingInts();
  readonly #counts = new GrowingInts();
  readonly #slots = new GrowingInts();
  readonly #next = new GrowingInts();

  /** Records that the statement in `slot` holds the feature. */
  add(feature: number, slot: number): void {
    while (this.#heads.length <= feature) {
      this.#heads.push(-1);
      this.#counts.push(0);
    }
    const place = this.#slots.push(slot);
    this.#next.push(this.#heads.at(feature));
    this.#heads.set(feature, place);
    this.#counts.set(feature, this.#counts.at(feature) + 1);
  }

  /** How many postings the feature has, removed statements counted. */
  count(feature: number): number {
    return feature < this.#counts.length ? this.#counts.at(feature) : 0;
  }

  /** Calls `visit` with each statement's slot, newest first, at most `limit` times; answers how many were read. */
  each(feature: number, limit: number, visit: (slot: number) => void): number {
    let read = 0;
    let place = feature < this.#heads.length ? this.#heads.at(feature) : -1;
    for (; place >= 0 && read < limit; place = this.#next.at(place)) {
      visit(this.#slots.at(place));
      read += 1;
    }
    return read;
  }
}
