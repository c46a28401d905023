import type { RegionKind } from "../article/article.js";
import type { Span, TextSpan } from "../text/span.js";

/** `direct`: all words inside quote marks; `mixed`: some of them; `indirect`: none. */
export type Form = "direct" | "mixed" | "indirect";

/** Words uttered or written, or only thought ("believes", "fears"). */
export type Act = "speech" | "thought";

/**
 * The attribution triple of PARC3 / PolNeAR (Pareti 2012; Newell et al. 2018): who, by which word, what.
 *
 * - `source`: the mention as the article has it, with its title and apposition ("Kremlin spokesman Dmitry Peskov",
 *   "he", "the statement"); `null` where the sentence names none.
 * - `cue`: the word or words that make it an attribution ("told", "according to"); `null` only for transcript
 *   and headline layouts, where a colon or a speaker label does it.
 * - `content`: the words attributed, in text order, without outer quote marks and without the comma before the cue.
 *   A split quotation has two or more spans.
 */
export interface Attribution {
  readonly source: TextSpan | null;
  readonly cue: TextSpan | null;
  readonly content: readonly TextSpan[];
  readonly form: Form;
  readonly act: Act;
  /** The article itself keeps its distance: "reportedly", "allegedly", "is said to have", "claims to have". */
  readonly hedged: boolean;
  /** The sentence (or run of sentences) that holds source, cue and content. */
  readonly sentence: Span;
  readonly region: RegionKind;
  /** Index, in the list of attributions, of the one around or before this whose words this reports within ("X said that Y said"); `null` for most. */
  readonly within: number | null;
  /** The name of the sieve that decided. */
  readonly decidedBy: string;
}
