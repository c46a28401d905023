import { textSpan, type Span, type TextSpan } from "../../core/text/span.js";

/** A span as two columns; both are NULL for none. */
export type SpanColumns = readonly [number, number] | readonly [null, null];

/**
 * The columns of a span, after proof that it gives back its text.
 * @throws RangeError when it does not: such a span is a defect of the program, never stored.
 */
export function provenColumns(text: string, span: TextSpan): readonly [number, number] {
  const found = textSpan(text, span.start, span.end);
  if (found.text !== span.text) {
    throw new RangeError(`span [${span.start}, ${span.end}) covers ${quoted(found.text)}, not ${quoted(span.text)}`);
  }
  return [span.start, span.end];
}

export function provenOrNull(text: string, span: TextSpan | null): SpanColumns {
  return span === null ? [null, null] : provenColumns(text, span);
}

/** The columns of a span without words of its own, after proof that it lies within the text. */
export function withinColumns(text: string, span: Span): readonly [number, number] {
  textSpan(text, span.start, span.end);
  return [span.start, span.end];
}

/** The span of two columns, with its words. */
export function spanOf(text: string, starts: number | null, ends: number | null): TextSpan | null {
  return starts === null || ends === null ? null : textSpan(text, starts, ends);
}

function quoted(words: string): string {
  return JSON.stringify(words.length > 40 ? `${words.slice(0, 40)}…` : words);
}
