/** A list of 32-bit integers in one typed array that doubles when it is full. */
export class GrowingInts {
  #values: Int32Array;
  #length = 0;

  constructor(capacity = 1024) {
    this.#values = new Int32Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  /** Adds a value at the end; answers its index. */
  push(value: number): number {
    if (this.#length === this.#values.length) {
      const larger = new Int32Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
    return this.#length - 1;
  }

  /** The values as one array; valid until more are added. */
  toArray(): Int32Array {
    return this.#values.subarray(0, this.#length);
  }
}
