import type { Unit } from "./units.js";

/** One pasted unit set beside one recorded unit. */
export interface Pair {
  /** Index of the pasted unit. */
  readonly i: number;
  /** Index of the recorded unit. */
  readonly j: number;
  /** 1 for the same word, below for a misspelt one. */
  readonly likeness: number;
}

/** What the aligner answers. */
export interface Alignment {
  /** Matched units, both indices rising. */
  readonly pairs: readonly Pair[];
}

/** What an alignment is filled over. */
export interface Block {
  readonly pasted: readonly Unit[];
  readonly recorded: readonly Unit[];
  readonly gaps: ReadonlySet<number>;
  /** The stretches to align. */
  readonly iFrom: number;
  readonly iTo: number;
  readonly jFrom: number;
  readonly jTo: number;
  /** Whether recorded units before and after the aligned ones cost nothing. */
  readonly freeStart: boolean;
  readonly freeEnd: boolean;
}
