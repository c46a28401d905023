import { sentences } from "../text/sentences.js";
import type { Span } from "../text/span.js";
import { quotedSpans, segments, type Recorded } from "./recorded.js";
import { readUnits, type Unit } from "./units.js";

/** A recorded statement read for comparison. */
export interface Prepared {
  readonly recorded: Recorded;
  /** Comparable units, transcriber's notes left out. */
  readonly units: readonly Unit[];
  /** The sentence of each unit, numbered from 0 through the statement. */
  readonly sentenceOf: readonly number[];
  /** Whether each unit stands in quote marks. */
  readonly quoted: readonly boolean[];
  readonly quotedSpans: readonly Span[];
  readonly segments: readonly Span[];
  /** The stretch of a long statement that was read; `null` for all of it. */
  readonly window: Span | null;
}

/** Reads a recorded statement, or the stretch of it that the paste may come from. Linear in the length read. */
export function prepare(
  recorded: Recorded,
  window: Span | null = null,
  units: readonly Unit[] = unitsWithin(recorded.text, window),
): Prepared {
  const parts = segments(recorded).flatMap((part) => within(part, window));
  const quoted = quotedSpans(recorded);
  return {
    recorded,
    units,
    sentenceOf: numberBySpans(units, sentenceSpans(recorded.text, parts)),
    quoted: insideAny(units, quoted),
    quotedSpans: quoted,
    segments: parts,
    window,
  };
}

/** The comparable units of a text, or of a stretch of it, transcriber's notes left out. */
export function unitsWithin(text: string, window: Span | null): readonly Unit[] {
  if (window === null) return readUnits(text).units.filter((unit) => !unit.note);
  const { start } = window;
  return readUnits(text.slice(start, window.end))
    .units.filter((unit) => !unit.note)
    .map((unit) => ({ ...unit, start: unit.start + start, end: unit.end + start }));
}

/** The part of the span that stands in the window. */
function within(span: Span, window: Span | null): Span[] {
  if (window === null) return [span];
  const start = Math.max(span.start, window.start);
  const end = Math.min(span.end, window.end);
  return start < end ? [{ start, end }] : [];
}

/**
 * The sentences of a statement. The pieces of a split quotation begin sentences of their own unless the words run on:
 * `"We will go," he said, "unless it rains."` is one sentence.
 */
function sentenceSpans(text: string, parts: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const part of parts) {
    const [head, ...rest] = sentences(text, part);
    if (head === undefined) continue;
    const last = spans.at(-1);
    if (last !== undefined && runsOn(text, last, head)) spans[spans.length - 1] = { start: last.start, end: head.end };
    else spans.push(head);
    spans.push(...rest);
  }
  return spans;
}

/** Whether the second stretch goes on with the sentence of the first: no final sign before it, no capital to begin it. */
export function runsOn(text: string, before: Span, after: Span): boolean {
  if (/[.!?…]["'”’»)\]]{0,3}$/.test(text.slice(Math.max(before.start, before.end - 5), before.end))) return false;
  const first = text.charAt(after.start);
  return first === first.toLowerCase() || /^I\b/.test(text.slice(after.start, after.start + 2));
}

function numberBySpans(units: readonly Unit[], spans: readonly Span[]): number[] {
  let at = 0;
  return units.map((unit) => {
    while (at < spans.length - 1 && unit.start >= (spans[at]?.end ?? 0)) at += 1;
    return at;
  });
}

function insideAny(units: readonly Unit[], spans: readonly Span[]): boolean[] {
  let at = 0;
  return units.map((unit) => {
    while (at < spans.length && unit.start >= (spans[at]?.end ?? 0)) at += 1;
    const span = spans[at];
    return span !== undefined && span.start <= unit.start && unit.end <= span.end;
  });
}
