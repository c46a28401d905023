/**
 * The port between an index and the aligner: an index proposes, one aligner disposes. An index may propose too much;
 * what it leaves out is lost. Implementations run under one contract suite (`test/contract/candidates.ts`).
 */
export interface CandidateIndex {
  /** Makes a statement findable at once; adding the same id again replaces its text. */
  add(id: string, text: string): void;
  /** Forgets a statement; an unknown id is no error. */
  remove(id: string): void;
  /**
   * Ids of at most `limit` statements that may hold words of `query`, most promising first; ties by id. Only statements
   * that `accept` lets through are proposed; it is asked within the search, so that others take no place.
   */
  propose(query: string, limit: number, accept?: Accept | null): string[];
  /** Adds many statements with new ids, faster than one by one. */
  load?(statements: Iterable<{ readonly id: string; readonly text: string }>): void;
  /** Does one step, of some milliseconds at most, of the upkeep that is due; answers whether more is. */
  tend?(): boolean;
  /** How many statements can be found. */
  readonly size: number;
}

/** Which statements may be proposed, by id. */
export type Accept = (id: string) => boolean;
