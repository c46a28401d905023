import type { Accept, CandidateIndex } from "../candidates.js";
import { readUnits, type Units } from "../units.js";
import { Postings } from "./postings.js";
import { Vocabulary } from "./vocabulary.js";

/**
 * An index of recorded statements in memory, for up to some hundred thousand of them.
 *
 * Method: statements are posted under their words and under hashed pairs of adjacent words. A query reads the postings
 * of its features, rarest first, until a budget is spent; each posting votes with the feature's inverse document
 * frequency. The statements with most votes are ranked by how much of the query they hold within one passage, so that
 * a long speech does not win by holding all words somewhere. Misspelt words vote for the known words at one edit.
 *
 * Costs: about 16 bytes a posting; a query reads at most `BUDGET` postings and ranks at most `RANKED` statements.
 */
export class MemoryIndex implements CandidateIndex {
  #vocabulary = new Vocabulary();
  #words = new Postings();
  #pairs = new Postings(PAIR_BUCKETS);
  /** The words of each statement in order; `undefined` for a removed one. */
  #forward: (Int32Array | undefined)[] = [];
  #ids: string[] = [];
  #votes = new Float64Array(1024);
  readonly #slots = new Map<string, number>();

  get size(): number {
    return this.#slots.size;
  }

  add(id: string, text: string): void {
    this.remove(id);
    const words = Int32Array.from(readUnits(text).units, (unit) => this.#vocabulary.add(unit.key));
    this.#post(id, words);
  }

  remove(id: string): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#forward[slot] = undefined;
    this.#slots.delete(id);
    if (this.#ids.length > SWEEP && this.#slots.size * 2 < this.#ids.length) this.#sweep();
  }

  propose(query: string, limit: number, accept: Accept | null = null): string[] {
    const features = this.#featuresOf(readUnits(query));
    const slots = this.#vote(features, accept);
    const weights = new Map(features.filter((feature) => !feature.pair).map((feature) => [feature.id, feature]));
    const pairs = new Map(features.filter((feature) => feature.pair).map((feature) => [feature.id, feature.weight]));
    return slots
      .map((slot) => ({ id: this.#ids[slot] ?? "", worth: passageWorth(this.#forward[slot], weights, pairs) }))
      .filter(({ worth }) => worth > 0)
      .sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1))
      .slice(0, Math.max(0, limit))
      .map(({ id }) => id);
  }

  #post(id: string, words: Int32Array): void {
    const slot = this.#ids.length;
    this.#ids.push(id);
    this.#forward.push(words);
    this.#slots.set(id, slot);
    for (const word of new Set(words)) this.#words.add(word, slot);
    const pairs = new Set<number>();
    for (let at = 1; at < words.length; at += 1) pairs.add(pairOf(words[at - 1] ?? 0, words[at] ?? 0));
    for (const pair of pairs) this.#pairs.add(pair, slot);
  }

  /** Builds the postings anew without the removed statements; amortized over the removals. */
  #sweep(): void {
    const kept = this.#ids.flatMap((id, slot) => {
      const words = this.#forward[slot];
      return words === undefined ? [] : [{ id, words }];
    });
    this.#words = new Postings();
    this.#pairs = new Postings(PAIR_BUCKETS);
    this.#forward = [];
    this.#ids = [];
    this.#slots.clear();
    for (const { id, words } of kept) this.#post(id, words);
  }

  /** The query's distinct words and pairs that some statement holds, rarest first. */
  #featuresOf(query: Units): Feature[] {
    const features = new Map<string, Feature>();
    const put = (id: number, pair: boolean, share: number, times: number): void => {
      const df = (pair ? this.#pairs : this.#words).count(id);
      const key = `${pair ? "p" : "w"}${id}`;
      const known = features.get(key);
      if (known !== undefined) known.times += times;
      else if (df > 0) features.set(key, { id, pair, df, times, weight: share * Math.log1p(this.#ids.length / df) });
    };
    let before: number | undefined;
    query.units.slice(0, QUERY_WORDS).forEach((unit, at) => {
      const word = this.#vocabulary.find(unit.key);
      const share = unit.bracketed ? BRACKET_SHARE : 1;
      if (word !== undefined) put(word, false, share, 1);
      else for (const repaired of this.#vocabulary.repair(unit.key)) put(repaired, false, share * REPAIR_SHARE, 1);
      if (word !== undefined && before !== undefined && !query.gaps.has(at))
        put(pairOf(before, word), true, PAIR_SHARE, 1);
      before = word;
    });
    return [...features.values()].sort((a, b) => a.df - b.df);
  }

  /** The slots with most votes. A feature that would overdraw the budget is read only while nothing is found. */
  #vote(features: readonly Feature[], accept: Accept | null): number[] {
    if (this.#votes.length < this.#ids.length) this.#votes = new Float64Array(this.#ids.length * 2);
    const votes = this.#votes;
    const touched: number[] = [];
    let budget = BUDGET;
    for (const { id, pair, df, weight } of features) {
      if (df > budget && touched.length > 0) continue;
      budget -= (pair ? this.#pairs : this.#words).each(id, Math.max(budget, 0), (slot) => {
        if (this.#forward[slot] === undefined) return;
        if (votes[slot] === 0) touched.push(slot);
        votes[slot] = (votes[slot] ?? 0) + weight;
      });
      if (budget <= 0) break;
    }
    const best = touched
      .filter((slot) => accept?.(this.#ids[slot] ?? "") !== false)
      .map((slot) => ({ slot, worth: votes[slot] ?? 0 }))
      .sort((a, b) => b.worth - a.worth || a.slot - b.slot)
      .slice(0, RANKED);
    for (const slot of touched) votes[slot] = 0;
    return best.map(({ slot }) => slot);
  }
}

interface Feature {
  readonly id: number;
  readonly pair: boolean;
  readonly df: number;
  readonly weight: number;
  /** How often the query holds it. */
  times: number;
}

/** Postings that one query may read. */
const BUDGET = 30_000;
/** Statements ranked by passage. */
const RANKED = 256;
/** Words of a query that are looked up; the rest of a longer one only adds to a match that is found. */
const QUERY_WORDS = 600;
/** Removed statements are swept out once there are at least this many slots, half of them dead. */
const SWEEP = 1024;
/** A pair says where words stand together, but its words vote too. */
const PAIR_SHARE = 0.6;
/** A repaired word may be the wrong one. */
const REPAIR_SHARE = 0.6;
/** Words in square brackets are the editor's. */
const BRACKET_SHARE = 0.2;
/** Buckets of hashed pairs; pairs that share one only add to what is proposed. */
const PAIR_BUCKETS = 1 << 20;

function pairOf(first: number, second: number): number {
  const hash = Math.imul(first ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35);
  return ((hash ^ (hash >>> 15)) >>> 0) & (PAIR_BUCKETS - 1);
}

/**
 * The greatest weight of query words and pairs within one passage of the statement: a window of twice the query's
 * length slides over the words; a word counts as often as the query holds it. Linear in the statement.
 */
function passageWorth(
  words: Int32Array | undefined,
  weights: ReadonlyMap<number, Feature>,
  pairs: ReadonlyMap<number, number>,
): number {
  if (words === undefined) return 0;
  const asked = [...weights.values()].reduce((sum, feature) => sum + feature.times, 0);
  const window = 2 * asked + 12;
  const inside = new Map<number, number>();
  let worth = 0;
  let best = 0;
  const pairWorth = (at: number): number => (at < 1 ? 0 : (pairs.get(pairOf(words[at - 1] ?? 0, words[at] ?? 0)) ?? 0));
  for (let at = 0; at < words.length; at += 1) {
    const feature = weights.get(words[at] ?? -1);
    if (feature !== undefined) {
      const there = (inside.get(feature.id) ?? 0) + 1;
      inside.set(feature.id, there);
      if (there <= feature.times) worth += feature.weight;
    }
    worth += pairWorth(at);
    const left = at - window;
    if (left >= 0) {
      const gone = weights.get(words[left] ?? -1);
      if (gone !== undefined) {
        const there = inside.get(gone.id) ?? 0;
        if (there <= gone.times) worth -= gone.weight;
        inside.set(gone.id, there - 1);
      }
      worth -= pairWorth(left);
    }
    if (worth > best) best = worth;
  }
  return best;
}
