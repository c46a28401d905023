import type { CandidateIndex } from "../core/match/candidates.js";
import type { Segment } from "../core/match/index/segment.js";
import type { StatementStore } from "./statement-store.js";

/** What was kept of an index: its segments, and the mark up to which they hold the store's statements. */
export interface KeptIndex {
  readonly segments: readonly Segment[];
  readonly mark: number;
}

/** The port that keeps an index over a restart. The store is the truth: what is kept can be thrown away at any time. */
export interface IndexKeeper {
  /** What was kept and agrees with the store; `null` when nothing does. Never throws. */
  open(statements: StatementStore): KeptIndex | null;
  /** Keeps the immutable part of the index; soon, not at once. `mark` is the last statement it holds. Never throws. */
  keep(index: CandidateIndex, mark: number): void;
}
