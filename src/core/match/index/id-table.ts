/**
 * The ids of a segment's statements, as small as they can be written: nothing but the first for a run of numbers, four
 * bytes each for rising numbers, UTF-8 for all others. A number is an id like "17" without sign or leading zero.
 */
export class IdTable {
  readonly #kind: number;
  readonly #numbers: Uint32Array;
  readonly #text: Uint8Array;
  #places: Map<string, number> | null = null;

  constructor(
    readonly size: number,
    section: Uint8Array,
  ) {
    const head = new Uint32Array(section.buffer, section.byteOffset, Math.floor(section.byteLength / 4));
    this.#kind = head[0] ?? RUN;
    this.#numbers = head.subarray(1);
    this.#text = section.subarray(4 * (size + 2));
  }

  at(statement: number): string {
    if (this.#kind === RUN) return String((this.#numbers[0] ?? 0) + statement);
    const number = this.#numbers[statement] ?? 0;
    if (this.#kind === NUMBERS) return String(number);
    return new TextDecoder().decode(this.#text.subarray(number, this.#numbers[statement + 1]));
  }

  /** The statement with this id, or -1. */
  find(id: string): number {
    if (this.#kind === STRINGS) return this.#placed().get(id) ?? -1;
    const number = numberOf(id);
    if (number < 0) return -1;
    if (this.#kind === RUN) {
      const place = number - (this.#numbers[0] ?? 0);
      return place >= 0 && place < this.size ? place : -1;
    }
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#numbers[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low < this.size && this.#numbers[low] === number ? low : -1;
  }

  #placed(): Map<string, number> {
    this.#places ??= new Map(Array.from({ length: this.size }, (_, place) => [this.at(place), place]));
    return this.#places;
  }
}

const RUN = 0;
const NUMBERS = 1;
const STRINGS = 2;

/** The bytes of a table of these ids. */
export function writeIds(ids: readonly string[]): Uint8Array {
  const numbers = ids.map(numberOf);
  const rising = numbers.every((number, at) => number >= 0 && (at === 0 || number > (numbers[at - 1] ?? 0)));
  if (rising) {
    const [first = 0] = numbers;
    const isRun = ids.length === 0 || (numbers.at(-1) ?? 0) - first === ids.length - 1;
    return bytesOf(Uint32Array.from(isRun ? [RUN, first] : prepend(NUMBERS, numbers)));
  }
  const texts = ids.map((id) => new TextEncoder().encode(id));
  const head = new Uint32Array(ids.length + 2);
  head[0] = STRINGS;
  texts.forEach((text, at) => {
    head[at + 2] = (head[at + 1] ?? 0) + text.length;
  });
  const table = new Uint8Array(head.byteLength + (head.at(-1) ?? 0));
  table.set(bytesOf(head));
  texts.forEach((text, at) => {
    table.set(text, head.byteLength + (head[at + 1] ?? 0));
  });
  return table;
}

function numberOf(id: string): number {
  const number = /^(?:0|[1-9]\d{0,9})$/.test(id) ? Number(id) : -1;
  return number <= 0xffffffff ? number : -1;
}

function bytesOf(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function prepend(first: number, rest: readonly number[]): number[] {
  return [first].concat(rest);
}
