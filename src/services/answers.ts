import type { Hop } from "../core/chain/hop.js";
import type { Form } from "../core/quotes/attribution.js";
import type { SpeakerType } from "../core/quotes/speaker.js";
import type { AttributionCheck, Change, DiffPart, Verdict } from "../core/match/verdict.js";
import type { Span, TextSpan } from "../core/text/span.js";
import type { Publication, ReviewState } from "../core/review/states.js";

/** What a lookup answers; the JSON of the API and the data of the page are this very object. */
export interface LookupAnswer {
  readonly query: {
    /** The words looked up: the paste without its outer quote marks and its speaker. */
    readonly quote: string;
    readonly claimedSpeaker: string | null;
  };
  readonly verdict: Verdict;
  readonly attribution: AttributionCheck;
  /** In words, for the reader: why this verdict. */
  readonly explanation: readonly string[];
  /** Best first. A `spliced` verdict lists every statement that a piece came from, in the order of the pieces. */
  readonly matches: readonly Match[];
}

export interface Match {
  /** The share of matches as close as this one whose statement is the source of the words, 0 to 1; docs/evaluation.md. */
  readonly score: number;
  /** Named parts of the score, each 0 to 1, string-similarity's Dice among them. */
  readonly components: Readonly<Record<string, number>>;
  readonly verdict: Verdict;
  readonly attribution: AttributionCheck;
  readonly explanation: readonly string[];
  readonly changes: readonly Change[];
  readonly diff: readonly DiffPart[];
  /** The part of the pasted quote that this match accounts for (all of it, unless spliced). */
  readonly pastedSpan: Span;
  /** Where the aligned words stand in `statement.text`. */
  readonly recordedSpan: Span;
  readonly statement: StatementView;
  readonly speaker: SpeakerView;
  readonly chain: readonly Hop[];
  readonly article: ArticleView & {
    readonly passage: { readonly before: string; readonly exact: string; readonly after: string };
    /** The article's URL with a text fragment that opens it at the sentence; `null` without a URL. */
    readonly deepLink: string | null;
  };
  /** "Kremlin spokesman Dmitry Peskov told reporters, as quoted by TASS; DW, 26 December 2017". */
  readonly citation: string;
}

export interface StatementView {
  readonly id: string;
  readonly form: Form;
  readonly act: "speech" | "thought";
  readonly text: string;
  readonly saidOn: string | null;
  readonly hedged: boolean;
  readonly review: ReviewState;
  readonly publication: Publication;
  /** Grows with every change; a review names the version that it was made on. */
  readonly version: number;
  readonly decidedBy: string;
}

export interface SpeakerView {
  readonly id: string;
  readonly name: string | null;
  readonly role: string | null;
  readonly type: SpeakerType;
  /** The mention beside the cue, in the article's words. */
  readonly mention: string | null;
}

export interface ArticleView {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly byline: string | null;
  readonly wire: readonly string[];
}

/** One statement as lists and its own page show it. */
export interface StatementDetail {
  readonly statement: StatementView;
  readonly speaker: SpeakerView;
  readonly chain: readonly Hop[];
  readonly article: Match["article"];
  readonly source: TextSpan | null;
  readonly cue: TextSpan | null;
  readonly content: readonly TextSpan[];
  readonly citation: string;
}

/** One article's account of an utterance. */
export interface Version {
  readonly detail: StatementDetail;
  /** When it was printed, else when it was said; ISO date. */
  readonly day: string | null;
  /** No version is known to be earlier. */
  readonly first: boolean;
  /** Holds the most of the words; the others are compared with it. */
  readonly fullest: boolean;
  /** How its quoted words differ from those of the fullest version; `null` for that one itself. */
  readonly difference: {
    readonly quote: string;
    readonly verdict: Verdict;
    readonly explanation: readonly string[];
    readonly changes: readonly Change[];
    readonly diff: readonly DiffPart[];
    readonly pastedSpan: Span;
    /** Where the words stand in `words` of the answer. */
    readonly recordedSpan: Span;
  } | null;
}

/** The life of a quotation: every recorded version of what was said, in order of time. */
export interface VersionsAnswer {
  /** The quoted words of the fullest version; those of the statement itself when it quotes nothing. */
  readonly words: string;
  readonly versions: readonly Version[];
}

/** One quotation of a checked draft. */
export interface CheckedQuotation {
  /** The quotation's place in the draft. */
  readonly span: TextSpan;
  readonly claimedSpeaker: string | null;
  readonly lookup: LookupAnswer;
}

export interface CheckAnswer {
  readonly quotations: readonly CheckedQuotation[];
  /** How many quotations have each verdict; verdicts that none has are left out. */
  readonly summary: Readonly<Partial<Record<Verdict, number>>>;
  /** Whether an editor must look: any quotation that is not `verbatim` or `excerpt` without a warning, or is contradicted. */
  readonly needsAttention: boolean;
}

export interface IngestAnswer {
  readonly articleId: string;
  /** `false` when this very text was recorded before: nothing changed. */
  readonly created: boolean;
  readonly statementIds: readonly string[];
}

/** One page of a list; `next` is the opaque cursor of the page after it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number;
}
