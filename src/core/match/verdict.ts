import type { Span } from "../text/span.js";

/** How pasted words relate to recorded words, strongest first. `docs/domain-language.md` defines each. */
export const VERDICTS = ["verbatim", "excerpt", "abridged", "altered", "spliced", "paraphrase", "not-found"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Whether the recorded words come from the person whom the paste names. */
export const ATTRIBUTION_CHECKS = ["confirmed", "contradicted", "ambiguous", "unclaimed"] as const;
export type AttributionCheck = (typeof ATTRIBUTION_CHECKS)[number];

export const CHANGE_KINDS = ["negation", "number", "name", "modality", "quantifier", "spelling", "wording"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * One difference between the pasted and the recorded words. `dropped`: recorded, missing in the paste; `added`: the
 * reverse; `replaced`: both differ; `cut`: recorded words that the paste leaves out under an ellipsis or bracket, or
 * beyond its end, and whose loss may change the sense.
 * Spans point into the pasted and the recorded text; `null` on the side that has no words.
 */
export interface Change {
  readonly op: "dropped" | "added" | "replaced" | "cut";
  readonly kind: ChangeKind;
  readonly pasted: string;
  readonly recorded: string;
  readonly pastedSpan: Span | null;
  readonly recordedSpan: Span | null;
}

/** A piece of the word-by-word difference: `delete` stands only in the record, `insert` only in the paste. */
export interface DiffPart {
  readonly op: "equal" | "insert" | "delete";
  readonly text: string;
}
