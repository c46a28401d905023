import type { Span } from "../text/span.js";
import type { Comparison } from "./differences.js";
import { runsOn, type Prepared } from "./prepared.js";

/**
 * Whether the matched words are a whole recorded quotation: from the first to the last word of the statement, or of
 * one or several whole parts in quote marks whose sentences do not run on beyond them.
 */
export function isWhole(prepared: Prepared, { pairs }: Comparison): boolean {
  const first = pairs[0];
  const last = pairs.at(-1);
  if (first === undefined || last === undefined) return false;
  if (prepared.window === null && first.j === 0 && last.j === prepared.units.length - 1) return true;
  const start = prepared.units[first.j]?.start ?? 0;
  const end = prepared.units[last.j]?.end ?? 0;
  return coversWholeSpans(prepared, start, end);
}

/** Whether the stretch begins with the first word of one quoted span and ends with the last of the same or a later one. */
function coversWholeSpans(prepared: Prepared, start: number, end: number): boolean {
  const { quotedSpans, recorded } = prepared;
  const from = quotedSpans.findIndex((span) => span.start <= start && start < span.end);
  const to = quotedSpans.findIndex((span) => span.start < end && end <= span.end);
  const opening = quotedSpans[from];
  const closing = quotedSpans[to];
  if (opening === undefined || closing === undefined) return false;
  if (hasWords(prepared, opening.start, start) || hasWords(prepared, end, closing.end)) return false;
  if (recorded.form !== "direct") return from === to;
  return !goesOn(recorded.text, quotedSpans[from - 1], opening) && !goesOn(recorded.text, closing, quotedSpans[to + 1]);
}

function hasWords(prepared: Prepared, start: number, end: number): boolean {
  const { window } = prepared;
  // What was not read of a long statement has words.
  if (window !== null && start < end && (start < window.start || end > window.end)) return true;
  return prepared.units.some((unit) => unit.start >= start && unit.end <= end);
}

function goesOn(text: string, before: Span | undefined, after: Span | undefined): boolean {
  return before !== undefined && after !== undefined && runsOn(text, before, after);
}
