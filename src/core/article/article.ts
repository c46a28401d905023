import type { Span, TextSpan } from "../text/span.js";

/**
 * What a stretch of the stored text is. Only `title`, `standfirst`, `heading` and `body` are read for attributions;
 * `furniture` is page furniture: navigation, image credits, captions, "Read more" teasers.
 */
export type RegionKind =
  "title" | "standfirst" | "byline" | "dateline" | "url" | "heading" | "body" | "foot" | "furniture";

/** One block (a line or paragraph) of the article, with the name of the rule that decided what it is. */
export interface Region extends Span {
  readonly kind: RegionKind;
  readonly decidedBy: string;
}

/** A fact of the head or foot, with the words of the article that show it (`null`: it came with the article as metadata). */
export interface Shown<T> {
  readonly value: T;
  readonly evidence: TextSpan | null;
}

/**
 * A published text, read. `text` never changes after storing; every span of the project points into it.
 * `regions` are in order, do not overlap, and cover every non-blank unit of `text`.
 */
export interface Article {
  readonly text: string;
  readonly title: Shown<string> | null;
  readonly publisher: Shown<string> | null;
  /** ISO 8601 calendar date, `YYYY-MM-DD`. */
  readonly publishedOn: Shown<string> | null;
  readonly url: Shown<string> | null;
  readonly byline: Shown<string> | null;
  /** Agencies credited for the copy, in the order of the credit; several may share one evidence span. */
  readonly wire: readonly Shown<string>[];
  readonly regions: readonly Region[];
}

/** What a caller may tell about an article beside its text. Given facts win over facts that are read. */
export interface ArticleFacts {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly publishedOn?: string | undefined;
  readonly url?: string | undefined;
}
