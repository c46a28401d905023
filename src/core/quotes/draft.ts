import type { Act } from "./attribution.js";
import type { Reading } from "./reading.js";
import type { Span } from "../text/span.js";

/** A proposal of a sieve: spans are not yet trimmed, form, hedge and nesting not yet known. */
export interface Draft {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly act: Act;
  /** How sure the sieve is, 0 to 1; decides between proposals for the same words. */
  readonly probability: number;
  readonly paragraph: number;
  readonly decidedBy: string;
}

/** A rule that reads attributions; `taken` are the drafts of the more precise sieves before it. */
export type Sieve = (reading: Reading, taken: readonly Draft[]) => Draft[];

/** The characters of tokens `[first, last)`. */
export function spanOfTokens(reading: Reading, first: number, last: number): Span {
  return { start: reading.tokens[first]?.start ?? 0, end: reading.tokens[last - 1]?.end ?? 0 };
}
