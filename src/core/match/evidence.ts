import type { Cut } from "./cuts.js";
import type { Prepared } from "./prepared.js";
import type { Score } from "./score.js";
import type { Change } from "./verdict.js";

/** Everything that verdict and explanation are made of. */
export interface Evidence {
  readonly prepared: Prepared;
  readonly alterations: readonly Change[];
  readonly harmless: readonly Change[];
  readonly cuts: readonly Cut[];
  /** Words left out or put in under an ellipsis or bracket. */
  readonly marked: boolean;
  /** All matched words stand in quote marks in the record; none of them does; or some. */
  readonly quoted: "all" | "some" | "none";
  /** The matched words are the whole of the recorded quotation, or of one of its parts in quote marks. */
  readonly whole: boolean;
  /** The longest unmarked run of recorded words that the paste jumps over, in words. */
  readonly skipped: number;
  readonly score: Score;
  readonly words: number;
}
