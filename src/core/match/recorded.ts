import type { Form } from "../quotes/attribution.js";
import type { SpeakerType } from "../quotes/speaker.js";
import type { Span } from "../text/span.js";
import { hasDoubleQuotes, isClosingQuote, isOpeningQuote, isSingleQuote } from "./quote-marks.js";

/** Who the record says spoke the words. `name` is `null` for an unnamed source. */
export interface RecordedSpeaker {
  readonly id: string;
  readonly name: string | null;
  readonly role: string | null;
  readonly type: SpeakerType;
  readonly aliases: readonly string[];
}

/** One recorded statement as the matcher sees it. */
export interface Recorded {
  readonly id: string;
  /** The words: the content spans joined by one space. */
  readonly text: string;
  readonly form: Form;
  /** Each content span's place in `text`, in order: two or more for a split quotation. One span over all of `text` when left out. */
  readonly segments?: readonly Span[] | undefined;
  /** The parts of `text` that stand in quote marks. Read off form and quote marks when left out. */
  readonly quotedSpans?: readonly Span[] | undefined;
  readonly speaker: RecordedSpeaker;
  /** Above 0 for a statement that an editor stands behind, below 0 for a rejected one; among equals it decides. */
  readonly standing?: number | undefined;
}

/** The segments of a text that was joined from `parts` by one space, as statements are. */
export function segmentsOf(parts: readonly string[]): Span[] {
  let at = 0;
  return parts.map((part) => {
    const span = { start: at, end: at + part.length };
    at = span.end + 1;
    return span;
  });
}

/** The content segments of a recorded statement. */
export function segments(recorded: Recorded): readonly Span[] {
  return recorded.segments !== undefined && recorded.segments.length > 0
    ? recorded.segments
    : [{ start: 0, end: recorded.text.length }];
}

/**
 * The parts of a recorded statement that stand in quote marks: every segment of a direct one, what lies between quote
 * marks in a mixed one, nothing of an indirect one.
 */
export function quotedSpans(recorded: Recorded): readonly Span[] {
  if (recorded.quotedSpans !== undefined) return recorded.quotedSpans;
  if (recorded.form === "direct") return segments(recorded);
  return recorded.form === "mixed" ? spansInQuoteMarks(recorded.text) : [];
}

/**
 * What lies between quote marks, outermost pairs only; an opening mark without its closing one reaches to the end.
 * Single marks count only in a text without double ones: elsewhere they are apostrophes or quotations within.
 */
export function spansInQuoteMarks(text: string): Span[] {
  const spans: Span[] = [];
  const doubles = hasDoubleQuotes(text);
  let open = -1;
  for (let at = 0; at < text.length; at += 1) {
    if (open < 0) {
      if (isOpeningQuote(text, at) && !(doubles && isSingleQuote(text.charAt(at)))) open = at + 1;
    } else if (isClosingQuote(text, at, text.charAt(open - 1))) {
      if (at > open) spans.push({ start: open, end: at });
      open = -1;
    }
  }
  if (open >= 0 && open < text.length) spans.push({ start: open, end: text.length });
  return spans;
}
