import type { Span } from "./span.js";

/**
 * One token of a text. `word` tokens hold letters or digits (with inner apostrophes, hyphens, points:
 * "don't", "ex-minister", "U.S.", "3.5"); every other non-blank sign is a `mark` of its own.
 * The possessive ending "'s" / "’s" stays part of its word.
 */
export interface Token extends Span {
  readonly text: string;
  /** `text` in lower case with curly apostrophes made straight. */
  readonly lower: string;
  readonly kind: "word" | "mark";
}
