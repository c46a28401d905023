import type { TextSpan } from "../text/span.js";

export type HopKind = "speaker" | "occasion" | "document" | "relay" | "wire" | "publication";

/**
 * One pair of hands that the words passed through. `name` is the audience, event, document, outlet or person in plain
 * words; `evidence` the shortest phrase of the article that shows it, `null` only where the fact came as metadata;
 * `cue` the words that make it a hop ("quoted by", "told"), empty for `wire` and `publication`.
 */
export interface Hop {
  readonly kind: HopKind;
  readonly name: string;
  readonly cue: string;
  readonly evidence: TextSpan | null;
  /** Carried over from a sentence before that the same speaker goes on from in the same breath. */
  readonly inherited: boolean;
  readonly decidedBy: string;
}
