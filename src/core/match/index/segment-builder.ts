import { ByteWriter } from "./byte-writer.js";
import { GrowingInts } from "./growing-ints.js";
import { writeIds } from "./id-table.js";
import { deletions, isRepairable } from "./one-edit.js";
import { FORWARD_BLOCK, layOut, type SegmentHead } from "./segment-format.js";
import { hashPair, hashWord } from "./word-hash.js";

/** How large a segment will be, as far as known: saves growing. */
export interface ExpectedSize {
  readonly passages: number;
  readonly words: number;
}

/**
 * Builds an immutable segment: `statement`, then its `passage`s with their words, in order; at last `finish`, which
 * works in steps of some milliseconds, so that a host can answer in between.
 */
export class SegmentBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #hashes: number[] = [];
  readonly #ids: string[] = [];
  readonly #statementOf: GrowingInts;
  /** The words of all passages one after another, and where each passage begins. */
  readonly #words: GrowingInts;
  readonly #starts: GrowingInts;

  constructor(expected: ExpectedSize = { passages: 1024, words: 16_384 }) {
    this.#statementOf = new GrowingInts(expected.passages + 1);
    this.#starts = new GrowingInts(expected.passages + 2);
    this.#words = new GrowingInts(expected.words + 1);
  }

  get passages(): number {
    return this.#starts.length;
  }

  get statements(): number {
    return this.#ids.length;
  }

  /** The number that stands for a word while the segment is built. */
  number(key: string, hash = hashWord(key)): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#texts.length);
    this.#texts.push(key);
    this.#hashes.push(hash);
    return this.#texts.length - 1;
  }

  statement(id: string): void {
    this.#ids.push(id);
  }

  /** Begins a passage of the last statement. */
  passage(): void {
    this.#statementOf.push(this.#ids.length - 1);
    this.#starts.push(this.#words.length);
  }

  word(number: number): void {
    this.#words.push(number);
  }

  *finish(): Generator<void, Uint8Array> {
    const head: SegmentHead = {
      statements: this.#ids.length,
      passages: this.#starts.length,
      words: this.#texts.length,
    };
    const frequencies = yield* this.#frequencies();
    const order = byFrequency(frequencies);
    const rank = new Int32Array(order.length);
    order.forEach((word, place) => {
      rank[word] = place;
    });
    yield;
    const ranked = order.map((word) => frequencies[word] ?? 0);
    const forward = yield* this.#forward(rank);
    const postings = yield* this.#postings(rank, ranked);
    const pairs = yield* this.#pairs();
    const vocabulary = yield* this.#vocabulary(order);
    const repairs = yield* this.#repairs(order);
    return yield* layOut(head, {
      ids: writeIds(this.#ids),
      statementOf: head.statements === head.passages ? NONE : bytesOf(this.#statementOf.toArray()),
      frequencies: bytesOf(ranked),
      ...forward,
      ...postings,
      ...pairs,
      ...vocabulary,
      ...repairs,
    });
  }

  /** For each word how many passages hold it. */
  *#frequencies(): Generator<void, Uint32Array> {
    const frequencies = new Uint32Array(this.#texts.length);
    const seen = new Int32Array(this.#texts.length).fill(-1);
    for (let passage = 0; passage < this.passages; passage += 1) {
      const end = this.#endOf(passage);
      for (let at = this.#starts.at(passage); at < end; at += 1) {
        const word = this.#words.at(at);
        if (seen[word] === passage) continue;
        seen[word] = passage;
        frequencies[word] = (frequencies[word] ?? 0) + 1;
      }
      if (passage % STEP === STEP - 1) yield;
    }
    return frequencies;
  }

  #endOf(passage: number): number {
    return passage + 1 < this.passages ? this.#starts.at(passage + 1) : this.#words.length;
  }

  /** Each passage's words: the length in bytes, then the numbers; a start for every block. */
  *#forward(rank: Int32Array): Generator<void, { forward: Uint8Array; forwardStarts: Uint8Array }> {
    const starts = new Uint32Array(Math.ceil(this.passages / FORWARD_BLOCK) + 1);
    const bytes = new ByteWriter(this.#words.length * 2);
    const one = new ByteWriter();
    for (let passage = 0; passage < this.passages; passage += 1) {
      if (passage % FORWARD_BLOCK === 0) starts[passage / FORWARD_BLOCK] = bytes.length;
      one.clear();
      const end = this.#endOf(passage);
      for (let at = this.#starts.at(passage); at < end; at += 1) one.varint(rank[this.#words.at(at)] ?? 0);
      bytes.varint(one.length);
      bytes.put(one.written());
      if (passage % STEP === STEP - 1) yield;
    }
    starts[starts.length - 1] = bytes.length;
    return { forward: bytes.written(), forwardStarts: bytesOf(starts) };
  }

  /** The passages of each word that is not too common, as gaps. */
  *#postings(
    rank: Int32Array,
    frequencies: Uint32Array,
  ): Generator<void, { postings: Uint8Array; postingStarts: Uint8Array }> {
    const cap = postedUpTo(this.passages);
    const lists = new Lists(frequencies.length);
    frequencies.forEach((frequency, word) => {
      lists.expect(word, frequency > cap ? 0 : frequency);
    });
    lists.open();
    const seen = new Int32Array(frequencies.length).fill(-1);
    for (let passage = 0; passage < this.passages; passage += 1) {
      const end = this.#endOf(passage);
      for (let at = this.#starts.at(passage); at < end; at += 1) {
        const word = rank[this.#words.at(at)] ?? 0;
        if ((frequencies[word] ?? 0) > cap || seen[word] === passage) continue;
        seen[word] = passage;
        lists.put(word, passage);
      }
      if (passage % STEP === STEP - 1) yield;
    }
    const { bytes, starts } = yield* lists.write();
    return { postings: bytes, postingStarts: starts };
  }

  /** The passages of each bucket of hashed pairs, as gaps. */
  *#pairs(): Generator<void, { pairs: Uint8Array; pairStarts: Uint8Array }> {
    const count = Math.max(1, this.#words.length - this.passages);
    const buckets = 1 << Math.max(4, Math.round(Math.log2(count / PER_BUCKET)));
    const lists = new Lists(buckets);
    const hashes = Uint32Array.from(this.#hashes);
    for (const filling of [false, true]) {
      if (filling) lists.open();
      for (let passage = 0; passage < this.passages; passage += 1) {
        const end = this.#endOf(passage);
        let before = hashes[this.#words.at(this.#starts.at(passage))] ?? 0;
        for (let at = this.#starts.at(passage) + 1; at < end; at += 1) {
          const hash = hashes[this.#words.at(at)] ?? 0;
          const bucket = hashPair(before, hash) & (buckets - 1);
          if (filling) lists.put(bucket, passage);
          else lists.expectOne(bucket);
          before = hash;
        }
        if (passage % STEP === STEP - 1) yield;
      }
    }
    const { bytes, starts } = yield* lists.write();
    return { pairs: bytes, pairStarts: starts };
  }

  /** The words' texts, and a table that finds them by hash (linear probing). */
  *#vocabulary(
    order: Uint32Array,
  ): Generator<void, Record<"wordTable" | "wordHashes" | "wordStarts" | "wordText", Uint8Array>> {
    const size = 1 << Math.ceil(Math.log2(Math.max(8, order.length * 1.5)));
    const table = new Uint32Array(size);
    const hashes = new Uint32Array(order.length);
    const starts = new Uint32Array(order.length + 1);
    const text = new ByteWriter(order.length * 8);
    const encoder = new TextEncoder();
    for (const [place, word] of order.entries()) {
      const hash = this.#hashes[word] ?? 0;
      hashes[place] = hash;
      starts[place] = text.length;
      text.put(encoder.encode(this.#texts[word]));
      let slot = hash & (size - 1);
      while (table[slot] !== 0) slot = (slot + 1) & (size - 1);
      table[slot] = place + 1;
      if (place % STEP === STEP - 1) yield;
    }
    starts[order.length] = text.length;
    return {
      wordTable: bytesOf(table),
      wordHashes: bytesOf(hashes),
      wordStarts: bytesOf(starts),
      wordText: text.written(),
    };
  }

  /** The words that have each form with a letter left out, by the form's hash. */
  *#repairs(order: Uint32Array): Generator<void, { repairs: Uint8Array; repairStarts: Uint8Array }> {
    const forms = new GrowingInts(order.length * 8);
    const words = new GrowingInts(order.length * 8);
    for (const [place, word] of order.entries()) {
      const text = this.#texts[word] ?? "";
      if (isRepairable(text)) {
        for (const form of deletions(text)) {
          forms.push(hashWord(form) | 0);
          words.push(place);
        }
      }
      if (place % (STEP / 4) === 0) yield;
    }
    const buckets = 1 << Math.max(4, Math.floor(Math.log2(Math.max(1, forms.length / 2))));
    const starts = new Uint32Array(buckets + 1);
    for (let at = 0; at < forms.length; at += 1) {
      const bucket = (forms.at(at) & (buckets - 1)) + 1;
      starts[bucket] = (starts[bucket] ?? 0) + 1;
    }
    for (let bucket = 1; bucket <= buckets; bucket += 1)
      starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
    yield;
    const ends = starts.slice();
    const list = new Uint32Array(forms.length);
    for (let at = 0; at < forms.length; at += 1) {
      const bucket = forms.at(at) & (buckets - 1);
      const place = ends[bucket] ?? 0;
      list[place] = words.at(at);
      ends[bucket] = place + 1;
    }
    return { repairs: bytesOf(list), repairStarts: bytesOf(starts) };
  }
}

/** Passages, or words, that one step of the work reads. */
const STEP = 4096;
/** Pairs in a bucket; those that share one with a pair only add to what is proposed. */
const PER_BUCKET = 16;
const NONE = new Uint8Array(0);

/** Words in more passages than this are not posted: their pairs are, and votes for them tell little. */
function postedUpTo(passages: number): number {
  return Math.max(1000, Math.round(passages / 2000));
}

/** Words by falling frequency, equals as first seen; a counting sort. */
function byFrequency(frequencies: Uint32Array): Uint32Array {
  const most = 1 << 16;
  const starts = new Uint32Array(most + 2);
  const key = (frequency: number): number => most - Math.min(frequency, most);
  for (const frequency of frequencies) starts[key(frequency) + 1] = (starts[key(frequency) + 1] ?? 0) + 1;
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const order = new Uint32Array(frequencies.length);
  frequencies.forEach((frequency, word) => {
    const place = starts[key(frequency)] ?? 0;
    order[place] = word;
    starts[key(frequency)] = place + 1;
  });
  return order;
}

/** Many lists of rising numbers, filled in two passes and written as gaps. */
class Lists {
  readonly #ends: Uint32Array;
  #numbers = new Int32Array(0);

  constructor(private readonly count: number) {
    this.#ends = new Uint32Array(count + 1);
  }

  expect(list: number, numbers: number): void {
    this.#ends[list] = numbers;
  }

  expectOne(list: number): void {
    this.#ends[list] = (this.#ends[list] ?? 0) + 1;
  }

  /** After all are expected: turns counts into places. */
  open(): void {
    let sum = 0;
    for (let list = 0; list <= this.count; list += 1) {
      const numbers = this.#ends[list] ?? 0;
      this.#ends[list] = sum;
      sum += numbers;
    }
    this.#numbers = new Int32Array(sum);
  }

  put(list: number, number: number): void {
    const place = this.#ends[list] ?? 0;
    this.#numbers[place] = number;
    this.#ends[list] = place + 1;
  }

  *write(): Generator<void, { bytes: Uint8Array; starts: Uint8Array }> {
    const starts = new Uint32Array(this.count + 1);
    const bytes = new ByteWriter(this.#numbers.length * 2);
    let from = 0;
    for (let list = 0; list < this.count; list += 1) {
      starts[list] = bytes.length;
      const end = this.#ends[list] ?? 0;
      let last = -1;
      for (let at = from; at < end; at += 1) {
        const number = this.#numbers[at] ?? 0;
        if (number === last) continue;
        bytes.varint(number - last - 1);
        last = number;
      }
      from = end;
      if (list % (4 * STEP) === 0) yield;
    }
    starts[this.count] = bytes.length;
    return { bytes: bytes.written(), starts: bytesOf(starts) };
  }
}

function bytesOf(numbers: Uint32Array | Int32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
