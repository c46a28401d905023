import type { Units } from "../units.js";
import type { Shard } from "./shard.js";
import { hashPair, hashWord } from "./word-hash.js";

/** A word of the query, or one that a misspelt word may stand for. */
export interface WordFeature {
  readonly hash: number;
  /** The word's number in each shard, -1 where it is unknown. */
  readonly numbers: readonly number[];
  readonly weight: number;
  /** Passages that reading it costs. */
  readonly cost: number;
  /** How often the query holds it. */
  readonly times: number;
}

/** Two words that stand side by side in the query, by their places in the list of words. */
export interface PairFeature {
  readonly hash: number;
  readonly first: number;
  readonly second: number;
  readonly weight: number;
  readonly cost: number;
}

export interface QueryFeatures {
  readonly words: readonly WordFeature[];
  readonly pairs: readonly PairFeature[];
}

/** Words of a query that are looked up; the rest of a longer one only adds to a match that is found. */
const QUERY_WORDS = 600;
/** A pair says where words stand together, but its words vote too. */
const PAIR_SHARE = 0.6;
/** A repaired word may be the wrong one. */
const REPAIR_SHARE = 0.6;
/** Most words that one misspelt word is taken for. */
const REPAIRS = 6;
/** Inverse document frequencies are taken as in a store of at least this size. */
const FEWEST_PASSAGES = 10_000;
/** Words in square brackets are the editor's. */
const BRACKET_SHARE = 0.2;

/** The query's distinct words and pairs that some shard holds, weighted by inverse document frequency over all. */
export function readFeatures(query: Units, shards: readonly Shard[]): QueryFeatures {
  // In a store of a few statements every word is common: frequencies there say nothing of the language.
  const passages = Math.max(
    FEWEST_PASSAGES,
    shards.reduce((sum, shard) => sum + shard.passages, 0),
  );
  const words: (WordFeature & { times: number })[] = [];
  const places = new Map<string, number>();
  const place = (key: string, share: number): number => {
    const known = places.get(key);
    if (known !== undefined) {
      const word = words[known];
      if (word !== undefined) word.times += 1;
      return known;
    }
    const word = wordFeature(key, share, shards, passages);
    if (word === null) return -1;
    places.set(key, words.length);
    words.push(word);
    return words.length - 1;
  };
  const pairs = new Map<number, PairFeature>();
  let before: readonly number[] = [];
  query.units.slice(0, QUERY_WORDS).forEach((unit, at) => {
    const share = unit.weight * (unit.bracketed ? BRACKET_SHARE : 1);
    const known = place(unit.key, share);
    const here =
      known >= 0
        ? [known]
        : repairsOf(unit.key, shards)
            .map((key) => place(key, share * REPAIR_SHARE))
            .filter((repaired) => repaired >= 0);
    if (!query.gaps.has(at)) for (const first of before) for (const second of here) pair(first, second);
    before = here;
  });

  function pair(first: number, second: number): void {
    const hash = hashPair(words[first]?.hash ?? 0, words[second]?.hash ?? 0);
    if (pairs.has(hash)) return;
    const cost = shards.reduce((sum, shard) => sum + shard.pairFrequency(hash), 0);
    if (cost > 0) pairs.set(hash, { hash, first, second, cost, weight: PAIR_SHARE * Math.log1p(passages / cost) });
  }
  return { words, pairs: [...pairs.values()] };
}

function wordFeature(
  key: string,
  share: number,
  shards: readonly Shard[],
  passages: number,
): (WordFeature & { times: number }) | null {
  const hash = hashWord(key);
  const numbers = shards.map((shard) => shard.word(key, hash));
  let frequency = 0;
  let cost = 0;
  numbers.forEach((word, at) => {
    if (word < 0) return;
    frequency += shards[at]?.frequency(word) ?? 0;
    cost += shards[at]?.posted(word) ?? 0;
  });
  if (frequency === 0) return null;
  return { hash, numbers, cost, times: 1, weight: share * Math.log1p(passages / frequency) };
}

function repairsOf(key: string, shards: readonly Shard[]): string[] {
  return [...new Set(shards.flatMap((shard) => shard.repair(key)))].sort().slice(0, REPAIRS);
}
