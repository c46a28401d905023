/**
 * Rows of weights of which most are all zero, as the regularization of training leaves them: a bit for each row says
 * whether there is anything, and only such rows are kept. A sixth of the memory of the whole table, so that it stays in
 * the processor's cache; the place of a row is found by counting bits (Jacobson's rank, 1989).
 */
export class SparseRows {
  readonly #bits: Uint32Array;
  /** For each word of bits how many rows stand before it. */
  readonly #before: Uint32Array;
  readonly #rows: Float32Array;

  constructor(
    table: ArrayLike<number>,
    readonly width: number,
  ) {
    const count = Math.floor(table.length / width);
    this.#bits = new Uint32Array(Math.ceil(count / 32));
    this.#before = new Uint32Array(this.#bits.length);
    const kept: number[] = [];
    for (let row = 0; row < count; row += 1) {
      if (row % 32 === 0) this.#before[row >>> 5] = kept.length;
      let holds = false;
      for (let i = 0; i < width; i += 1) if (table[row * width + i] !== 0) holds = true;
      if (!holds) continue;
      this.#bits[row >>> 5] = (this.#bits[row >>> 5] ?? 0) | (1 << (row & 31));
      kept.push(row);
    }
    this.#rows = new Float32Array(kept.length * width);
    kept.forEach((row, at) => {
      for (let i = 0; i < width; i += 1) this.#rows[at * width + i] = table[row * width + i] ?? 0;
    });
  }

  /** How many rows are kept. */
  get size(): number {
    return this.#rows.length / this.width;
  }

  /** Adds the first `count` rows named to `sums` from `at` on. */
  addUp(rows: Int32Array, count: number, sums: Float64Array, at: number): void {
    const { width } = this;
    const kept = this.#rows;
    for (let f = 0; f < count; f += 1) {
      const row = rows[f] ?? 0;
      const word = this.#bits[row >>> 5] ?? 0;
      const bit = 1 << (row & 31);
      if ((word & bit) === 0) continue;
      const base = ((this.#before[row >>> 5] ?? 0) + ones(word & (bit - 1))) * width;
      for (let i = 0; i < width; i += 1) sums[at + i] = (sums[at + i] ?? 0) + (kept[base + i] ?? 0);
    }
  }
}

/** How many bits are set. */
function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
