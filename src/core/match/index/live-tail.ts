import { GrowingInts } from "./growing-ints.js";
import { passageStarts, PASSAGE_WORDS } from "./passages.js";
import { Postings } from "./postings.js";
import type { Shard } from "./shard.js";
import { Vocabulary } from "./vocabulary.js";
import { hashPair, hashWord } from "./word-hash.js";

/** The newest statements, which can be found the moment they are added: chained postings in memory. */
export class LiveTail implements Shard {
  readonly #vocabulary = new Vocabulary();
  readonly #hashes = new GrowingInts();
  readonly #words = new Postings();
  readonly #pairs = new Postings(PAIR_BUCKETS);
  readonly #forward: Int32Array[] = [];
  readonly #statementOf = new GrowingInts();
  readonly #ids: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #dead = new Set<number>();

  get passages(): number {
    return this.#forward.length;
  }

  get statements(): number {
    return this.#ids.length;
  }

  get dead(): number {
    return this.#dead.size;
  }

  /** Adds a statement by the keys of its words; an id that lives here already must be killed first. */
  add(id: string, keys: readonly string[]): void {
    const statement = this.#ids.length;
    this.#ids.push(id);
    this.#places.set(id, statement);
    const words = Int32Array.from(keys, (key) => this.#number(key));
    for (const start of passageStarts(words.length)) this.#post(statement, words.slice(start, start + PASSAGE_WORDS));
    this.#vocabulary.learn();
  }

  #number(key: string): number {
    const word = this.#vocabulary.add(key);
    if (word === this.#hashes.length) this.#hashes.push(hashWord(key) | 0);
    return word;
  }

  #post(statement: number, words: Int32Array): void {
    const passage = this.#forward.length;
    this.#forward.push(words);
    this.#statementOf.push(statement);
    for (const word of new Set(words)) this.#words.add(word, passage);
    const buckets = new Set<number>();
    for (let at = 1; at < words.length; at += 1) {
      const hash = hashPair(this.#hashes.at(words[at - 1] ?? 0) >>> 0, this.#hashes.at(words[at] ?? 0) >>> 0);
      buckets.add(hash & (PAIR_BUCKETS - 1));
    }
    for (const bucket of buckets) this.#pairs.add(bucket, passage);
  }

  word(key: string): number {
    return this.#vocabulary.find(key) ?? -1;
  }

  textOf(word: number): string {
    return this.#vocabulary.text(word);
  }

  frequency(word: number): number {
    return this.#words.count(word);
  }

  posted(word: number): number {
    return this.#words.count(word);
  }

  withWord(word: number, out: Int32Array): number {
    return read(this.#words, word, out);
  }

  pairFrequency(hash: number): number {
    return this.#pairs.count(hash & (PAIR_BUCKETS - 1));
  }

  withPair(hash: number, out: Int32Array): number {
    return read(this.#pairs, hash & (PAIR_BUCKETS - 1), out);
  }

  repair(key: string): string[] {
    return this.#vocabulary.repair(key).map((word) => this.#vocabulary.text(word));
  }

  wordsOf(passage: number, out: Int32Array): number {
    const words = this.#forward[passage]?.subarray(0, out.length) ?? new Int32Array(0);
    out.set(words);
    return words.length;
  }

  statementOf(passage: number): number {
    return this.#statementOf.at(passage);
  }

  idOf(statement: number): string {
    return this.#ids[statement] ?? "";
  }

  find(id: string): number {
    const statement = this.#places.get(id) ?? -1;
    return this.#dead.has(statement) ? -1 : statement;
  }

  isDead(statement: number): boolean {
    return this.#dead.has(statement);
  }

  kill(statement: number): void {
    this.#dead.add(statement);
  }
}

const PAIR_BUCKETS = 1 << 16;

function read(postings: Postings, feature: number, out: Int32Array): number {
  let count = 0;
  postings.each(feature, out.length, (passage) => {
    out[count] = passage;
    count += 1;
  });
  return count;
}
