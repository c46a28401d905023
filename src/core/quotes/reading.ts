import type { Article, Region, RegionKind } from "../article/article.js";
import { sentences } from "../text/sentences.js";
import type { Span } from "../text/span.js";
import type { Token } from "../text/token.js";
import { tokenize } from "../text/tokenize.js";
import { quoteRuns, type QuoteRun } from "./quote-runs.js";

/** Where every token stands; the sieves share one reading of an article. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** For each token the index of its sentence, its paragraph, and its quote run (-1 outside quote marks). */
  readonly sentenceOf: Int32Array;
  readonly paragraphOf: Int32Array;
  readonly runOf: Int32Array;
  readonly sentences: readonly TokenRange[];
  readonly paragraphs: readonly (TokenRange & { readonly kind: RegionKind })[];
  readonly runs: readonly (QuoteRun & { readonly first: number; readonly last: number })[];
}

/** A stretch of text with its tokens `[first, last)`. */
export interface TokenRange extends Span {
  readonly first: number;
  readonly last: number;
}

const READ: ReadonlySet<RegionKind> = new Set<RegionKind>(["title", "standfirst", "heading", "body"]);

/** Reads tokens, sentences and quote runs of the regions that may hold attributions. */
export function readTokens(article: Pick<Article, "text" | "regions">): Reading {
  const regions = article.regions.filter((region) => READ.has(region.kind));
  const runs = quoteRuns(article.text, regions);
  const tokens: Token[] = [];
  const sentenceRanges: TokenRange[] = [];
  const paragraphs: (TokenRange & { kind: RegionKind })[] = [];
  for (const region of regions) {
    const first = tokens.length;
    for (const span of sentences(article.text, region)) {
      const from = tokens.length;
      for (const token of tokenize(article.text, span)) tokens.push(token);
      if (tokens.length > from) sentenceRanges.push({ ...span, first: from, last: tokens.length });
    }
    paragraphs.push(paragraphOf(region, first, tokens.length));
  }
  return {
    text: article.text,
    tokens,
    sentences: sentenceRanges,
    paragraphs,
    sentenceOf: indexOfEach(tokens.length, sentenceRanges),
    paragraphOf: indexOfEach(tokens.length, paragraphs),
    ...placeRuns(tokens, runs),
  };
}

function paragraphOf(region: Region, first: number, last: number): TokenRange & { kind: RegionKind } {
  return { start: region.start, end: region.end, first, last, kind: region.kind };
}

function indexOfEach(length: number, ranges: readonly TokenRange[]): Int32Array {
  const index = new Int32Array(length);
  ranges.forEach((range, i) => index.fill(i, range.first, range.last));
  return index;
}

function placeRuns(tokens: readonly Token[], runs: readonly QuoteRun[]): Pick<Reading, "runs" | "runOf"> {
  const runOf = new Int32Array(tokens.length).fill(-1);
  const placed: (QuoteRun & { first: number; last: number })[] = [];
  let at = 0;
  runs.forEach((run, index) => {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < run.start) at += 1;
    const first = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < run.end) at += 1;
    runOf.fill(index, first, at);
    placed.push({ ...run, first, last: at });
  });
  return { runs: placed, runOf };
}

/** The first token that ends after `offset`. */
export function tokenAt(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
