import { IdTable } from "./id-table.js";
import { isRepairable, deletions, sharesForm } from "./one-edit.js";
import { FORWARD_BLOCK, readLayout, type ByteSource, type Layout, type SectionName } from "./segment-format.js";
import type { Shard } from "./shard.js";
import { gapsIn, readGaps, readVarints } from "./varints.js";
import { hashWord } from "./word-hash.js";

/**
 * An immutable part of the index over bytes that a `SegmentBuilder` wrote. Tables stay in memory; postings and the
 * words of passages are read where they stand, from memory or from a file.
 * @throws Error with one sentence when the bytes are no segment of this version.
 */
export class Segment implements Shard {
  readonly passages: number;
  readonly statements: number;
  readonly #layout: Layout;
  readonly #ids: IdTable;
  readonly #statementOf: Uint32Array;
  readonly #wordTable: Uint32Array;
  readonly #wordHashes: Uint32Array;
  readonly #wordStarts: Uint32Array;
  readonly #wordText: Uint8Array;
  readonly #frequencies: Uint32Array;
  readonly #postingStarts: Uint32Array;
  readonly #pairStarts: Uint32Array;
  readonly #forwardStarts: Uint32Array;
  readonly #repairStarts: Uint32Array;
  readonly #repairs: Uint32Array;
  readonly #postings: number;
  readonly #pairs: number;
  readonly #forward: number;
  readonly #buckets: number;
  #dead = new Set<number>();

  constructor(readonly source: ByteSource) {
    const layout = readLayout(source);
    this.#layout = layout;
    this.passages = layout.passages;
    this.statements = layout.statements;
    this.#ids = new IdTable(layout.statements, source.keep(...layout.bounds("ids")));
    this.#statementOf = this.#table("statementOf");
    this.#wordTable = this.#table("wordTable");
    this.#wordHashes = this.#table("wordHashes");
    this.#wordStarts = this.#table("wordStarts");
    this.#wordText = source.keep(...layout.bounds("wordText"));
    this.#frequencies = this.#table("frequencies");
    this.#postingStarts = this.#table("postingStarts");
    this.#pairStarts = this.#table("pairStarts");
    this.#forwardStarts = this.#table("forwardStarts");
    this.#repairStarts = this.#table("repairStarts");
    this.#repairs = this.#table("repairs");
    [this.#postings] = layout.bounds("postings");
    [this.#pairs] = layout.bounds("pairs");
    [this.#forward] = layout.bounds("forward");
    // Tables are padded to 8 bytes: the counts of buckets are powers of two, so the padding tells nothing else.
    this.#buckets = largestPower(this.#pairStarts.length - 1);
  }

  #table(name: SectionName): Uint32Array {
    const bytes = this.source.keep(...this.#layout.bounds(name));
    return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  }

  get dead(): number {
    return this.#dead.size;
  }

  word(key: string, hash: number): number {
    const mask = this.#wordTable.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = (this.#wordTable[slot] ?? 0) - 1;
      if (place < 0) return -1;
      if (this.#wordHashes[place] === hash && this.textOf(place) === key) return place;
    }
  }

  textOf(word: number): string {
    return decoder.decode(this.#wordText.subarray(this.#wordStarts[word], this.#wordStarts[word + 1]));
  }

  frequency(word: number): number {
    return this.#frequencies[word] ?? 0;
  }

  posted(word: number): number {
    return this.#postingStarts[word] === this.#postingStarts[word + 1] ? 0 : this.frequency(word);
  }

  withWord(word: number, out: Int32Array): number {
    const start = this.#postingStarts[word] ?? 0;
    const end = this.#postingStarts[word + 1] ?? 0;
    return start === end ? 0 : readGaps(this.source.read(this.#postings + start, this.#postings + end), out);
  }

  pairFrequency(hash: number): number {
    const bucket = hash & (this.#buckets - 1);
    return gapsIn((this.#pairStarts[bucket + 1] ?? 0) - (this.#pairStarts[bucket] ?? 0), this.passages);
  }

  withPair(hash: number, out: Int32Array): number {
    const bucket = hash & (this.#buckets - 1);
    const start = this.#pairStarts[bucket] ?? 0;
    const end = this.#pairStarts[bucket + 1] ?? 0;
    return start === end ? 0 : readGaps(this.source.read(this.#pairs + start, this.#pairs + end), out);
  }

  repair(key: string): string[] {
    if (!isRepairable(key)) return [];
    const mask = largestPower(this.#repairStarts.length - 1) - 1;
    const found = new Set<string>();
    for (const form of deletions(key)) {
      const bucket = hashWord(form) & mask;
      for (let at = this.#repairStarts[bucket] ?? 0; at < (this.#repairStarts[bucket + 1] ?? 0); at += 1) {
        const text = this.textOf(this.#repairs[at] ?? 0);
        if (sharesForm(key, text)) found.add(text);
      }
    }
    return [...found];
  }

  wordsOf(passage: number, out: Int32Array): number {
    const block = Math.floor(passage / FORWARD_BLOCK);
    const start = this.#forward + (this.#forwardStarts[block] ?? 0);
    const bytes = this.source.read(start, this.#forward + (this.#forwardStarts[block + 1] ?? 0));
    let at = 0;
    for (let skip = passage % FORWARD_BLOCK; ; skip -= 1) {
      let length = 0;
      for (let shift = 0; shift < 35; shift += 7) {
        const byte = bytes[at] ?? 0;
        at += 1;
        length |= (byte & 0x7f) << shift;
        if (byte < 0x80) break;
      }
      if (skip === 0) return readVarints(bytes, at, at + length, out);
      at += length;
    }
  }

  statementOf(passage: number): number {
    return this.#statementOf.length === 0 ? passage : (this.#statementOf[passage] ?? 0);
  }

  idOf(statement: number): string {
    return this.#ids.at(statement);
  }

  find(id: string): number {
    const statement = this.#ids.find(id);
    return this.#dead.has(statement) ? -1 : statement;
  }

  isDead(statement: number): boolean {
    return this.#dead.has(statement);
  }

  kill(statement: number): void {
    this.#dead.add(statement);
  }
}

const decoder = new TextDecoder();

function largestPower(atMost: number): number {
  return atMost < 1 ? 1 : 1 << Math.floor(Math.log2(atMost));
}
