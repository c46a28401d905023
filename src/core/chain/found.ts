import type { HopKind } from "./hop.js";

/** A hop as a rule found it in a frame: word indexes in place of offsets, and what the builder needs to finish its name. */
export interface Found {
  readonly kind: Extract<HopKind, "occasion" | "document" | "relay">;
  readonly name: string;
  /** Evidence: the words `[from, to)` of the frame. */
  readonly from: number;
  readonly to: number;
  /** Cue: the words `[from, cueTo)`, unless `cue` gives it. */
  readonly cue: string;
  readonly rule: string;
  /** Among relays: nearer to the speaker comes first. 1 heard it, 2 carried or quoted it, 3 is named as the source of the report. */
  readonly rank: 1 | 2 | 3;
  /** The noun of a document, and whether the phrase itself tells whose it is. */
  readonly document?: { readonly noun: string; readonly isIssued: boolean; readonly isDefinite: boolean };
  /** "the newspaper": the name is that of the outlet named before. */
  readonly refersBack?: boolean;
  /** The hearer is a named person, who counts as a relay when the occasion is an interview. */
  readonly isNamedHearer?: boolean;
}
