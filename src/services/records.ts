import type { Article } from "../core/article/article.js";
import type { Hop } from "../core/chain/hop.js";
import type { Act, Form } from "../core/quotes/attribution.js";
import type { Speaker, SpeakerType } from "../core/quotes/speaker.js";
import type { Standing } from "../core/review/standing.js";
import type { Publication, ReviewState } from "../core/review/states.js";
import type { Span, TextSpan } from "../core/text/span.js";

/** An attribution with everything read about it; not stored yet. All spans point into the article's text. */
export interface ExtractedStatement {
  readonly form: Form;
  readonly act: Act;
  /** The words: the content spans joined by one space, without the opening "that" of an indirect report. */
  readonly text: string;
  readonly source: TextSpan | null;
  readonly cue: TextSpan | null;
  readonly content: readonly TextSpan[];
  readonly sentence: Span;
  readonly speaker: Speaker;
  /** From the speaker to the publication. */
  readonly chain: readonly Hop[];
  readonly hedged: boolean;
  /** ISO date of the utterance, never after publication; `null` when the article does not show it. */
  readonly saidOn: string | null;
  readonly saidOnEvidence: TextSpan | null;
  readonly decidedBy: string;
}

export interface Extraction {
  readonly article: Article;
  readonly statements: readonly ExtractedStatement[];
}

export interface StoredArticle extends Article {
  readonly id: string;
  /** SHA-256 of `text`, hexadecimal. */
  readonly sha256: string;
  /** ISO instant of recording. */
  readonly recordedAt: string;
}

export interface StoredSpeaker {
  readonly id: string;
  /** `null` for an unnamed source. */
  readonly name: string | null;
  readonly role: string | null;
  readonly type: SpeakerType;
  /** Other names under which the articles mention the speaker, the main name left out. */
  readonly aliases: readonly string[];
}

export interface StoredStatement extends Omit<ExtractedStatement, "speaker"> {
  readonly id: string;
  readonly articleId: string;
  /** Place among the statements of its article, from 0. */
  readonly ordinal: number;
  readonly speakerId: string;
  /** What this article shows of the speaker. */
  readonly speaker: Speaker;
  readonly review: ReviewState;
  readonly publication: Publication;
  /** Grows with every change that the desk makes. */
  readonly version: number;
  /** The share of statements found by the same rule that are right, as measured; `null` where it was not. */
  readonly confidence: number | null;
}

/** A statement with its standing at the desk. */
export interface StatementAtDesk {
  readonly statement: StoredStatement;
  readonly standing: Standing;
}
