/** A stretch `[start, end)` of a text, in UTF-16 code units, the unit of `String.prototype.slice`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the words it covers: `text === source.slice(start, end)`. */
export interface TextSpan extends Span {
  readonly text: string;
}

/**
 * The span `[start, end)` of `source` with its words.
 * @throws RangeError when the span does not lie within the source: a wrong offset is a defect, never data.
 */
export function textSpan(source: string, start: number, end: number): TextSpan {
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= source.length)) {
    throw new RangeError(`span [${start}, ${end}) does not lie within a text of ${source.length} units`);
  }
  return { start, end, text: source.slice(start, end) };
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** `span` without white space at its ends; an all-blank span shrinks to an empty one at its start. */
export function trimSpan(source: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(source.charAt(start))) start += 1;
  while (end > start && /\s/.test(source.charAt(end - 1))) end -= 1;
  return { start, end };
}
