/**
 * A part of an index that answers for its own statements: an immutable segment, or the live tail. Statements are cut
 * into passages (`passages.ts`), which is what postings count; both are numbered from 0 within the shard. Words have
 * numbers of their own in each shard.
 */
export interface Shard {
  readonly passages: number;
  readonly statements: number;
  /** The word's number here, -1 when no passage holds it. */
  word(key: string, hash: number): number;
  /** How many passages hold the word. */
  frequency(word: number): number;
  /** How many passages `withWord` would give: 0 for a word too common to be posted. */
  posted(word: number): number;
  /** Writes the passages that hold the word into `out`, as many as fit; answers how many. */
  withWord(word: number, out: Int32Array): number;
  /** About how many passages share the bucket of a pair of adjacent words. */
  pairFrequency(hash: number): number;
  /** Writes the passages of the pair's bucket into `out`. */
  withPair(hash: number, out: Int32Array): number;
  /** Known words that a misspelt one may stand for. */
  repair(key: string): string[];
  /** Writes the numbers of a passage's words, in order, into `out`; answers how many. */
  wordsOf(passage: number, out: Int32Array): number;
  /** The text of a word. */
  textOf(word: number): string;
  statementOf(passage: number): number;
  idOf(statement: number): string;
  /** The living statement with this id, -1 when there is none. */
  find(id: string): number;
  isDead(statement: number): boolean;
  kill(statement: number): void;
  readonly dead: number;
}
