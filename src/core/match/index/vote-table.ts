/**
 * Sums of votes by document in a small hash table (linear probing): clearing it costs what was voted, not the size of
 * the store. Once it is three quarters full, further documents get no place; those with votes still add up.
 */
export class VoteTable {
  readonly #keys: Int32Array;
  readonly #votes: Float64Array;
  readonly #touched: Int32Array;
  readonly #shift: number;
  readonly #mask: number;
  readonly #full: number;
  #count = 0;
  #leader = 0;

  /** @param bits the table has two to the power of these places; a small one stays in the processor's cache */
  constructor(bits: number) {
    const size = 1 << bits;
    this.#keys = new Int32Array(size);
    this.#votes = new Float64Array(size);
    this.#touched = new Int32Array(size);
    this.#shift = 32 - bits;
    this.#mask = size - 1;
    this.#full = size - size / 4;
  }

  /** How many documents have votes. */
  get size(): number {
    return this.#count;
  }

  /** The most votes of any document. */
  get leader(): number {
    return this.#leader;
  }

  add(document: number, weight: number): void {
    let slot = Math.imul(document, 0x9e3779b1) >>> this.#shift;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== document + 1) slot = (slot + 1) & this.#mask;
    if (this.#keys[slot] === 0) {
      if (this.#count >= this.#full) return;
      this.#keys[slot] = document + 1;
      this.#touched[this.#count] = slot;
      this.#count += 1;
    }
    const votes = (this.#votes[slot] ?? 0) + weight;
    this.#votes[slot] = votes;
    if (votes > this.#leader) this.#leader = votes;
  }

  /** The documents with most votes, about `count` of them and those that have as many as the last, in no order. */
  best(count: number): number[] {
    const levels = new Int32Array(LEVELS + 1);
    const scale = this.#leader === 0 ? 0 : LEVELS / this.#leader;
    for (let at = 0; at < this.#count; at += 1) {
      const level = Math.floor((this.#votes[this.#touched[at] ?? 0] ?? 0) * scale);
      levels[level] = (levels[level] ?? 0) + 1;
    }
    let least = LEVELS;
    for (let sum = levels[least] ?? 0; least > 0 && sum < count; sum += levels[least] ?? 0) least -= 1;
    const best: number[] = [];
    for (let at = 0; at < this.#count && best.length < 4 * count; at += 1) {
      const slot = this.#touched[at] ?? 0;
      if (Math.floor((this.#votes[slot] ?? 0) * scale) >= least) best.push((this.#keys[slot] ?? 0) - 1);
    }
    return best;
  }

  clear(): void {
    for (let at = 0; at < this.#count; at += 1) {
      const slot = this.#touched[at] ?? 0;
      this.#keys[slot] = 0;
      this.#votes[slot] = 0;
    }
    this.#count = 0;
    this.#leader = 0;
  }
}

const LEVELS = 512;
