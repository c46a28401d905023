import type { Recorded } from "../core/match/recorded.js";
import { UPHELD } from "../core/review/states.js";
import type { Span } from "../core/text/span.js";
import type { StatementToMatch } from "../store/statement-store.js";
import type { StoredSpeaker } from "./records.js";

/** A stored statement as the matcher sees it; the possible names of an ambiguous speaker stand as its aliases. */
export function recordedOf(statement: StatementToMatch, speaker: StoredSpeaker | null): Recorded {
  return {
    id: statement.id,
    text: statement.text,
    form: statement.form,
    segments: segmentsOf(statement),
    standing: standingOf(statement),
    speaker: {
      id: statement.speakerId,
      name: speaker?.name ?? null,
      role: speaker?.role ?? null,
      type: speaker?.type ?? "unnamed",
      aliases: [...(speaker?.aliases ?? []), ...statement.possibleNames],
    },
  };
}

function standingOf({ review }: StatementToMatch): number {
  if (review === "rejected") return -1;
  return UPHELD.includes(review) ? 1 : 0;
}

/**
 * Where the content spans stand in the statement's words, which join them by one space. An indirect report's "that"
 * belongs to its first span but not to the words, so the first segment may be shorter than its span.
 */
function segmentsOf({ text, partLengths }: StatementToMatch): Span[] | undefined {
  const joined = partLengths.reduce((sum, length) => sum + length + 1, -1);
  const [first = 0, ...rest] = partLengths;
  const lengths = [first - (joined - text.length), ...rest];
  if ((lengths[0] ?? 0) <= 0 || joined < text.length) return undefined;
  let at = 0;
  return lengths.map((length) => {
    const span = { start: at, end: at + length };
    at = span.end + 1;
    return span;
  });
}
