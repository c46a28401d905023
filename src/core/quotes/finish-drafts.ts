import { contains, textSpan, type Span, type TextSpan } from "../text/span.js";
import type { Attribution, Form } from "./attribution.js";
import type { Draft } from "./draft.js";
import { isHedged } from "./is-hedged.js";
import { tokenAt, type Reading } from "./reading.js";

/** Turns proposals into attributions: trims spans, tells the form, the hedge, and what lies within what. */
export function finishDrafts(reading: Reading, drafts: readonly Draft[]): Attribution[] {
  const finished = drafts
    .map((draft) => ({ draft, content: trimmedContent(reading, draft) }))
    .filter(({ content }) => content.length > 0)
    .sort(
      (a, b) =>
        (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0) ||
        (a.draft.cue?.start ?? 0) - (b.draft.cue?.start ?? 0),
    );
  const spans = finished.map(({ content }) => content);
  return finished.map(({ draft, content }, index) => ({
    source: draft.source === null ? null : evidence(reading, draft.source),
    cue: draft.cue === null ? null : evidence(reading, draft.cue),
    content,
    form: formOf(reading, content),
    act: draft.act,
    hedged: isHedged(reading, draft),
    sentence: sentenceOf(reading, draft),
    region: reading.paragraphs[draft.paragraph]?.kind ?? "body",
    within: draft.cue === null ? null : enclosing(spans, index, draft.cue),
    decidedBy: draft.decidedBy,
  }));
}

function evidence(reading: Reading, span: Span): TextSpan {
  return textSpan(reading.text, span.start, span.end);
}

/** Content spans in text order, without outer quote marks, and without commas, colons and dashes at their ends. */
function trimmedContent(reading: Reading, draft: Draft): TextSpan[] {
  const found: TextSpan[] = [];
  const spans = [...draft.content].sort((a, b) => a.start - b.start);
  for (const span of spans) {
    for (const piece of piecesOf(reading, span)) {
      const { start, end } = trimMarks(reading.text, piece);
      if (end > start && /[\p{L}\p{N}]/u.test(reading.text.slice(start, end)))
        found.push(textSpan(reading.text, start, end));
    }
  }
  return found;
}

/** A span that is nothing but quote runs gives the words of each; any other stays whole, its marks shown. */
function piecesOf(reading: Reading, span: Span): Span[] {
  const runs = runsWithin(reading, span);
  let at = span.start;
  for (const run of runs) {
    if (/[\p{L}\p{N}]/u.test(reading.text.slice(at, run.outerStart))) return [span];
    at = run.outerEnd;
  }
  if (runs.length === 0 || /[\p{L}\p{N}]/u.test(reading.text.slice(at, span.end))) return [span];
  return runs.map((run) => ({ start: run.start, end: run.end }));
}

function runsWithin(reading: Reading, span: Span): Reading["runs"][number][] {
  let low = 0;
  let high = reading.runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.runs[middle]?.outerEnd ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Reading["runs"][number][] = [];
  for (let r = low; r < reading.runs.length; r += 1) {
    const run = reading.runs[r];
    if (run === undefined || run.start >= span.end) break;
    if (run.start >= span.start && run.end <= span.end) found.push(run);
  }
  return found;
}

const LEADING = /[\s,;:–—-]/;
const TRAILING = /[\s,;:–—-]/;

function trimMarks(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && LEADING.test(text.charAt(start))) start += 1;
  while (end > start && TRAILING.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** By where the words stand: all inside quote marks, some, none. */
function formOf(reading: Reading, content: readonly Span[]): Form {
  let inside = 0;
  let outside = 0;
  for (const span of content) {
    for (let i = tokenAt(reading, span.start); i < reading.tokens.length; i += 1) {
      const token = reading.tokens[i];
      if (token === undefined || token.start >= span.end) break;
      if (token.kind !== "word") continue;
      if ((reading.runOf[i] ?? -1) >= 0) inside += 1;
      else outside += 1;
    }
  }
  if (inside === 0) return "indirect";
  return outside === 0 ? "direct" : "mixed";
}

/** From the first to the last sentence that source, cue or content touch. */
function sentenceOf(reading: Reading, draft: Draft): Span {
  const parts = [draft.source, draft.cue, ...draft.content].filter((span) => span !== null);
  const from = Math.min(...parts.map((span) => span.start));
  const to = Math.max(...parts.map((span) => span.end));
  const first = reading.sentences[reading.sentenceOf[tokenAt(reading, from)] ?? 0];
  const last = reading.sentences[reading.sentenceOf[tokenAt(reading, Math.max(from, to - 1))] ?? 0];
  return { start: Math.min(from, first?.start ?? from), end: Math.max(to, last?.end ?? to) };
}

/** The nearest earlier attribution whose content holds the cue. */
function enclosing(spans: readonly (readonly Span[])[], index: number, cue: Span): number | null {
  const lookBack = 8;
  for (let i = index - 1; i >= 0 && i >= index - lookBack; i -= 1) {
    if (spans[i]?.some((span) => contains(span, cue)) === true) return i;
  }
  return null;
}
