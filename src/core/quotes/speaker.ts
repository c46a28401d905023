import type { TextSpan } from "../text/span.js";

export type SpeakerType = "person" | "organization" | "document" | "unnamed";

/**
 * Who originated the words of one attribution, as far as the article shows it.
 * `unnamed`: a source that the article keeps nameless ("a senior official"); its description stands in `role`.
 * A name that stays ambiguous is `null`, with the names that were possible in `candidates`.
 */
export interface Speaker {
  /** As full as the article gives it anywhere, without titles: "Dmitry Peskov", "Russian Foreign Ministry". */
  readonly name: string | null;
  /** Role, office or description in the article's words: "Kremlin spokesman". */
  readonly role: string | null;
  readonly type: SpeakerType;
  /** The mention beside the cue: "he", "Peskov", "the statement". */
  readonly mention: TextSpan | null;
  /** The places of the article that prove name and role (the full mention first). */
  readonly evidence: readonly TextSpan[];
  readonly candidates: readonly string[];
  /** The name of the rule that resolved the mention. */
  readonly decidedBy: string;
}
