import type { Accept, CandidateIndex } from "../candidates.js";
import { readUnits } from "../units.js";
import { LiveTail } from "./live-tail.js";
import { passageStarts, PASSAGE_WORDS } from "./passages.js";
import { MOST_WORDS, PassageWorth } from "./passage-worth.js";
import { readFeatures, type QueryFeatures } from "./query-features.js";
import { Segment } from "./segment.js";
import { SegmentBuilder } from "./segment-builder.js";
import { inMemory } from "./segment-format.js";
import type { Shard } from "./shard.js";
import { VoteTable } from "./vote-table.js";

export interface EmbeddedIndexOptions {
  /** Statements in the live tail before it becomes a segment. */
  readonly tail?: number;
  /** Segments of about equal size that stand side by side before they become one. */
  readonly fanIn?: number;
}

/**
 * The index of the product: immutable segments and a live tail, for millions of statements.
 *
 * Method: a query votes with its rare words and its hashed pairs of adjacent words, rarest first, under a budget of
 * postings; the passages with most votes are ranked by how much of the query they hold within one window. What is
 * added stands in the tail at once. `tend` does the upkeep (a full tail becomes a segment, small segments become one)
 * in steps of some milliseconds; without it everything is found too, only slower. docs/embedded-index.md says why.
 */
export class EmbeddedIndex implements CandidateIndex {
  readonly #tailLimit: number;
  readonly #fanIn: number;
  #segments: Segment[];
  /** Full tails that wait to become segments, oldest first. */
  #frozen: LiveTail[] = [];
  #tail = new LiveTail();
  #work: Upkeep | null = null;
  readonly #fewVotes = new VoteTable(14);
  readonly #manyVotes = new VoteTable(16);
  readonly #passages = new Int32Array(MOST_BUDGET);
  readonly #words = new Int32Array(MOST_WORDS);

  constructor(segments: readonly Segment[] = [], options: EmbeddedIndexOptions = {}) {
    this.#segments = [...segments];
    this.#tailLimit = options.tail ?? TAIL;
    this.#fanIn = options.fanIn ?? FAN_IN;
  }

  get size(): number {
    return this.#shards().reduce((sum, shard) => sum + shard.statements - shard.dead, 0);
  }

  /** The immutable segments, oldest statements first: what a file keeps. */
  get segments(): readonly Segment[] {
    return this.#segments;
  }

  add(id: string, text: string): void {
    this.remove(id);
    this.#tail.add(
      id,
      readUnits(text).units.map((unit) => unit.key),
    );
    if (this.#tail.statements < this.#tailLimit) return;
    this.#frozen.push(this.#tail);
    this.#tail = new LiveTail();
  }

  /** Adds many new statements at once, without the tail: one segment for each `BULK` of them. Ids must be new. */
  load(statements: Iterable<{ readonly id: string; readonly text: string }>): void {
    this.settle();
    let builder = new SegmentBuilder();
    for (const { id, text } of statements) {
      builder.statement(id);
      const words = readUnits(text).units.map((unit) => builder.number(unit.key));
      for (const start of passageStarts(words.length)) {
        builder.passage();
        const end = Math.min(words.length, start + PASSAGE_WORDS);
        for (let at = start; at < end; at += 1) builder.word(words[at] ?? 0);
      }
      if (builder.passages < BULK) continue;
      this.#segments.push(segmentOf(runAll(builder.finish())));
      builder = new SegmentBuilder();
    }
    if (builder.statements > 0) this.#segments.push(segmentOf(runAll(builder.finish())));
  }

  remove(id: string): void {
    for (const shard of this.#shards()) {
      const statement = shard.find(id);
      if (statement < 0) continue;
      shard.kill(statement);
      this.#work?.killed.push(id);
    }
  }

  /** A statement of a longer text may be found by any of its passages; `accept` is asked before ranking. */
  propose(query: string, limit: number, accept: Accept | null = null): string[] {
    const shards = this.#shards();
    const features = readFeatures(readUnits(query), shards);
    const voted = this.#vote(features, shards, accept === null ? 1 : FILTERED);
    const worths = this.#rank(features, shards, voted, accept);
    const best = Math.max(0, ...worths.values());
    if (best < LEAST_OF_ALL * weightOf(features)) return [];
    const least = LEAST_OF_BEST * best;
    return [...worths]
      .filter(([, worth]) => worth >= least)
      .sort(([a, worthOfA], [b, worthOfB]) => worthOfB - worthOfA || (a < b ? -1 : 1))
      .slice(0, Math.max(0, limit))
      .map(([id]) => id);
  }

  #shards(): Shard[] {
    return [...this.#segments, ...this.#frozen, this.#tail];
  }

  /** The passages with most votes, numbered through all shards. */
  #vote({ words, pairs }: QueryFeatures, shards: readonly Shard[], more: number): number[] {
    const passages = shards.reduce((sum, shard) => sum + shard.passages, 0);
    const features = [...words, ...pairs].filter(({ cost }) => cost > 0).sort((a, b) => a.cost - b.cost);
    const mass = features.reduce((sum, { weight }) => sum + weight, 0);
    let budget = Math.min(MOST_BUDGET, more * budgetFor(passages));
    const votes = budget <= FEW_VOTES ? this.#fewVotes : this.#manyVotes;
    for (const feature of features) {
      if (feature.cost > budget && votes.size > 0) continue;
      let base = 0;
      for (const [at, shard] of shards.entries()) {
        const out = this.#passages.subarray(0, Math.max(0, budget));
        const word = "numbers" in feature ? (feature.numbers[at] ?? -1) : 0;
        const count =
          word < 0 ? 0 : "numbers" in feature ? shard.withWord(word, out) : shard.withPair(feature.hash, out);
        for (let k = 0; k < count; k += 1) votes.add(base + (out[k] ?? 0), feature.weight);
        budget -= count;
        base += shard.passages;
      }
      if (budget <= 0 || votes.leader >= ENOUGH * mass) break;
    }
    const best = votes.best(more * (passages > LARGE ? 2 : 1) * RANKED);
    votes.clear();
    return best.sort((a, b) => a - b);
  }

  /** The living, accepted statements of these passages with the worth of their best one. */
  #rank(
    features: QueryFeatures,
    shards: readonly Shard[],
    passages: readonly number[],
    accept: Accept | null,
  ): Map<string, number> {
    const worth = new PassageWorth(features);
    const worths = new Map<string, number>();
    let at = 0;
    let base = 0;
    for (const [number, shard] of shards.entries()) {
      const end = base + shard.passages;
      if ((passages[at] ?? end) < end) worth.enter(number);
      for (; at < passages.length && (passages[at] ?? 0) < end; at += 1) {
        const passage = (passages[at] ?? 0) - base;
        const statement = shard.statementOf(passage);
        if (shard.isDead(statement)) continue;
        const value = worth.of(this.#words, shard.wordsOf(passage, this.#words));
        if (value <= 0) continue;
        const id = shard.idOf(statement);
        if (accept !== null && !accept(id)) continue;
        worths.set(id, Math.max(value, worths.get(id) ?? 0));
      }
      base = end;
    }
    return worths;
  }

  /** Does one step of the upkeep that is due; answers whether more is. */
  tend(): boolean {
    this.#work ??= this.#nextWork();
    const { done, value } = this.#work?.steps.next() ?? { done: true, value: undefined };
    if (this.#work !== null && done === true && value !== undefined) {
      this.#work.replace(segmentOf(value), this.#work.killed);
      this.#work = null;
    }
    return this.#work !== null || this.#due() !== null;
  }

  /** Does all upkeep that is due. */
  settle(): void {
    while (this.tend());
  }

  #nextWork(): Upkeep | null {
    const due = this.#due();
    if (due === null) return null;
    const killed: string[] = [];
    return {
      killed,
      steps: merged(due.shards),
      replace: (segment, since) => {
        for (const id of since) {
          const statement = segment.find(id);
          if (statement >= 0) segment.kill(statement);
        }
        if (due.from < 0) {
          this.#frozen.shift();
          if (segment.statements > 0) this.#segments.push(segment);
        } else this.#segments.splice(due.from, due.shards.length, ...(segment.statements > 0 ? [segment] : []));
      },
    };
  }

  /** What should become one segment next: a full tail, or neighbours of about equal size. */
  #due(): { shards: readonly Shard[]; from: number } | null {
    const [frozen] = this.#frozen;
    if (frozen !== undefined) return { shards: [frozen], from: -1 };
    for (let from = this.#segments.length - this.#fanIn; from >= 0; from -= 1) {
      const shards = this.#segments.slice(from, from + this.#fanIn);
      const sizes = shards.map((shard) => shard.passages);
      const total = sizes.reduce((sum, size) => sum + size, 0);
      if (total <= MOST_PASSAGES && Math.max(...sizes) * 2 <= total) return { shards, from };
    }
    const half = this.#segments.findIndex((segment) => segment.dead * 2 > segment.statements);
    return half < 0 ? null : { shards: this.#segments.slice(half, half + 1), from: half };
  }
}

interface Upkeep {
  readonly steps: Generator<void, Uint8Array>;
  /** Ids that died while the work went on. */
  readonly killed: string[];
  readonly replace: (segment: Segment, since: readonly string[]) => void;
}

/** One segment with the living statements of these shards, in their order. */
function* merged(shards: readonly Shard[]): Generator<void, Uint8Array> {
  const passages = shards.reduce((sum, shard) => sum + shard.passages, 0);
  const builder = new SegmentBuilder({ passages, words: passages * 24 });
  const out = new Int32Array(MOST_WORDS);
  for (const shard of shards) {
    const numbers = new Map<number, number>();
    let last = -1;
    let skipped = false;
    for (let passage = 0; passage < shard.passages; passage += 1) {
      const statement = shard.statementOf(passage);
      if (statement !== last) {
        skipped = shard.isDead(statement);
        if (!skipped) builder.statement(shard.idOf(statement));
        last = statement;
      }
      if (passage % STEP === STEP - 1) yield;
      if (skipped) continue;
      builder.passage();
      const count = shard.wordsOf(passage, out);
      for (let at = 0; at < count; at += 1) {
        const word = out[at] ?? 0;
        let number = numbers.get(word);
        if (number === undefined) {
          number = builder.number(shard.textOf(word));
          numbers.set(word, number);
        }
        builder.word(number);
      }
    }
  }
  return yield* builder.finish();
}

/** The weight of all of the query that is known here. */
function weightOf({ words, pairs }: QueryFeatures): number {
  const sum = words.reduce((total, { weight, times }) => total + weight * times, 0);
  return pairs.reduce((total, { weight }) => total + weight, sum);
}

function segmentOf(bytes: Uint8Array): Segment {
  return new Segment(inMemory(bytes));
}

function runAll<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Postings that one query may read: 6,000 up to a million passages, 20,000 at five. */
function budgetFor(passages: number): number {
  return Math.round(6000 + 3500 * Math.max(0, passages / 1_000_000 - 1));
}

const MOST_BUDGET = 40_000;
/** Votes for which the small table has room. */
const FEW_VOTES = 12_000;
/** A filtered search reads and ranks this many times as much: much of it is thrown away. */
const FILTERED = 4;
/** Reading stops when one passage has this share of all votes there are. */
const ENOUGH = 0.85;
/** Passages ranked by the words they hold: twice as many in a store of over `LARGE` passages. */
const RANKED = 64;
const LARGE = 2_000_000;
/** Statements that hold less than this share of what the best one holds are no source of the query, nor a piece of it. */
const LEAST_OF_BEST = 0.45;
/** A best statement that holds less than this share of the query, by weight, is no source of it, nor of a piece. */
const LEAST_OF_ALL = 0.2;
const TAIL = 8192;
const FAN_IN = 8;
/** Passages of the largest segment that is made of smaller ones. */
const MOST_PASSAGES = 1 << 20;
const BULK = 1 << 20;
/** Passages that one step of a merge copies. */
const STEP = 1024;
