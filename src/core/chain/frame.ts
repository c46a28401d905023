/**
 * The frame of an attribution: the words of its own clause, with a gap where reported words stand. Hops and dates are
 * read from the frame alone, so that nothing inside a quotation can pass for a hop of it.
 *
 * Bounds: at most `REACH` words on either side of the cue are kept, and at most `NEIGHBOURS` attributions on either
 * side are looked at, so that one frame costs the same in a sentence of a megabyte as in one of ten words.
 */
import type { Attribution } from "../quotes/attribution.js";
import { contains, overlaps, type Span } from "../text/span.js";
import type { Token } from "../text/token.js";
import { COORDINATORS } from "./lexicon/grammar.js";
import { SentenceTokens } from "./sentence-tokens.js";

/** A token of the frame, or a `gap` for a stretch of reported words (its text is empty). */
export interface FrameWord extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: Token["kind"] | "gap";
}

/** Indexes `[from, to)` into the words of a frame. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

export interface Frame {
  readonly words: readonly FrameWord[];
  /** Where the cue and the source stand in `words`; `null` when they lie outside, or there is none. */
  readonly cue: WordRange | null;
  readonly source: WordRange | null;
}

const REACH = 70;
const NEIGHBOURS = 8;

/** The frames read last for a list of attributions: chains and dates of one article ask for the same ones. */
const READ = new WeakMap<readonly Attribution[], { readonly text: string; readonly frames: readonly Frame[] }>();

/** The frames of all attributions, in their order. */
export function framesOf(text: string, attributions: readonly Attribution[]): readonly Frame[] {
  const read = READ.get(attributions);
  if (read?.text === text) return read.frames;
  const tokens = new SentenceTokens(text);
  const frames = attributions.map((attribution, index) => frameOf(tokens, attributions, attribution, index));
  READ.set(attributions, { text, frames });
  return frames;
}

/** From the first to the last unit of source and cue where they stand side by side, else the cue alone. */
export function anchorOf(attribution: Attribution): Span | null {
  const { source, cue, content } = attribution;
  if (source === null || cue === null) return cue ?? source;
  const around = { start: Math.min(source.start, cue.start), end: Math.max(source.end, cue.end) };
  const split = content.some((span) => overlaps(span, around)) || around.end - around.start > 400;
  return split ? cue : around;
}

function frameOf(
  tokens: SentenceTokens,
  attributions: readonly Attribution[],
  attribution: Attribution,
  index: number,
): Frame {
  const anchor = anchorOf(attribution) ?? emptyBefore(attribution);
  const near = neighbours(attributions, index).filter((other) => overlaps(other.sentence, attribution.sentence));
  const outer = attribution.within === null ? undefined : attributions[attribution.within];
  const bounds = boundsOf(tokens, attribution, outer, anchor);
  const holes = [attribution, ...near]
    .flatMap((other) => other.content)
    .filter((span) => !contains(span, anchor) && span.end > span.start);
  const rivals = near.flatMap((other) => (isRival(attribution, other) ? (anchorOf(other) ?? []) : []));
  const left = rivals.filter((rival) => rival.end <= anchor.start).reduce(latest, null);
  const right = rivals.filter((rival) => rival.start >= anchor.end).reduce(earliest, null);
  const reach = { start: Math.max(bounds.start, left?.start ?? 0), end: Math.min(bounds.end, right?.end ?? Infinity) };
  const words = collect(tokens.of(attribution.sentence), reach, holes, anchor);
  return locate(cut(words, anchor, left, right), attribution);
}

function latest(best: Span | null, span: Span): Span {
  return best === null || span.end > best.end ? span : best;
}

function earliest(best: Span | null, span: Span): Span {
  return best === null || span.start < best.start ? span : best;
}

function emptyBefore(attribution: Attribution): Span {
  const start = attribution.content[0]?.start ?? attribution.sentence.start;
  return { start, end: start };
}

function neighbours(attributions: readonly Attribution[], index: number): Attribution[] {
  return attributions.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1).filter((_, place) => {
    return place !== Math.min(index, NEIGHBOURS);
  });
}

/** The sentence that holds the anchor, and within it, for a nested attribution, the outer words that hold it. */
function boundsOf(
  tokens: SentenceTokens,
  attribution: Attribution,
  outer: Attribution | undefined,
  anchor: Span,
): Span {
  const sentence = tokens.sentenceAt(attribution.sentence, anchor);
  const around = outer?.content.find((span) => contains(span, anchor));
  if (around === undefined) return sentence;
  return { start: Math.max(sentence.start, around.start), end: Math.min(sentence.end, around.end) };
}

/** Cues that open no clause of their own: "first reported by", "according to". */
const ADJUNCT_CUE = /(?:\bby|according to)$/i;

/** Another attribution with a source of its own, not nested in this one nor around it, shares out the sentence with it. */
function isRival(attribution: Attribution, other: Attribution): boolean {
  if (attribution.source === null || other.source === null || other.cue === null) return false;
  if (overlaps(attribution.source, other.source) || ADJUNCT_CUE.test(other.cue.text)) return false;
  const mine = anchorOf(attribution);
  const theirs = anchorOf(other);
  if (mine === null || theirs === null || overlaps(mine, theirs)) return false;
  return (
    !attribution.content.some((span) => contains(span, theirs)) && !other.content.some((span) => contains(span, mine))
  );
}

function collect(tokens: readonly Token[], bounds: Span, holes: readonly Span[], anchor: Span): FrameWord[] {
  const first = lowerBound(tokens, anchor.start);
  const before: FrameWord[] = [];
  for (let at = first - 1; at >= 0 && before.length < REACH; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.start < bounds.start) break;
    const hole = holes.find((span) => overlaps(span, token));
    if (hole === undefined) before.push(token);
    else {
      pushGap(before, hole);
      at = Math.min(at, lowerBound(tokens, hole.start));
    }
  }
  const words = before.reverse();
  const limit = words.length + REACH;
  for (let at = first; at < tokens.length && words.length < limit; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.end > bounds.end) break;
    const hole = holes.find((span) => overlaps(span, token));
    if (hole === undefined) words.push(token);
    else {
      pushGap(words, hole);
      at = Math.max(at, lowerBound(tokens, hole.end) - 1);
    }
  }
  return words;
}

function pushGap(words: FrameWord[], hole: Span): void {
  if (words.at(-1)?.kind !== "gap") words.push({ start: hole.start, end: hole.end, text: "", lower: "", kind: "gap" });
}

/** The index of the first token that starts at or after `offset`. */
function lowerBound(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words between the clause boundaries that part this anchor from its rivals to the left and right. */
function cut(words: readonly FrameWord[], anchor: Span, left: Span | null, right: Span | null): readonly FrameWord[] {
  const from = left === null ? 0 : boundary(words, left.end, anchor.start);
  const to = right === null ? words.length : boundary(words, anchor.end, right.start);
  return from < to ? words.slice(from, to) : words;
}

/** The last coordinator, semicolon, dash or gap between two offsets; without one, the last comma, else the end. */
function boundary(words: readonly FrameWord[], start: number, end: number): number {
  let strong = -1;
  let weak = -1;
  let stop = words.length;
  words.forEach((word, index) => {
    if (word.start >= end) stop = Math.min(stop, index);
    if (word.start < start || word.end > end) return;
    if (word.kind === "gap" || COORDINATORS.has(word.lower) || ";–—".includes(word.text)) strong = index;
    else if (word.text === ",") weak = index;
  });
  if (strong >= 0) return strong;
  return weak >= 0 ? weak : stop;
}

function locate(words: readonly FrameWord[], { cue, source }: Attribution): Frame {
  return { words, cue: rangeOf(words, cue), source: rangeOf(words, source) };
}

function rangeOf(words: readonly FrameWord[], span: Span | null): WordRange | null {
  if (span === null) return null;
  const from = words.findIndex((word) => word.kind !== "gap" && overlaps(word, span));
  if (from < 0) return null;
  let to = from + 1;
  while (to < words.length && overlaps(words[to] ?? span, span) && words[to]?.kind !== "gap") to += 1;
  return { from, to };
}
