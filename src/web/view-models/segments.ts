import type { Span } from "../../core/text/span.js";

/** A stretch of text over which the set of highlights does not change. */
export interface Segment<H extends Span> extends Span {
  readonly text: string;
  /** The highlights that cover the whole segment, in the order given. */
  readonly covers: readonly H[];
  /** Those of them that begin with this segment (or before the window, on its first segment). */
  readonly opens: readonly H[];
}

/**
 * Cuts `text` (or the window `within`) at every edge of every highlight, so that highlights may nest and overlap and
 * still be written as flat markup. The segments' texts, joined, are the window. Empty highlights are left out.
 *
 * Method: a sweep over the sorted edges with the set of open highlights; O(n log n + n·d) for n highlights, of which
 * at most d are open at once.
 */
export function segments<H extends Span>(
  text: string,
  highlights: readonly H[],
  within: Span = { start: 0, end: text.length },
): Segment<H>[] {
  const inside = highlights
    .map((highlight, order) => ({ highlight, order, ...clip(highlight, within) }))
    .filter((item) => item.start < item.end);
  const starts = [...inside].sort((a, b) => a.start - b.start || a.order - b.order);
  const edges = [...new Set([within.start, within.end, ...inside.flatMap((item) => [item.start, item.end])])].sort(
    (a, b) => a - b,
  );
  const result: Segment<H>[] = [];
  let open: typeof inside = [];
  let next = 0;
  edges.slice(0, -1).forEach((start, index) => {
    const end = edges[index + 1] ?? start;
    open = open.filter((item) => item.end > start);
    const opened: typeof inside = [];
    for (let item = starts[next]; item?.start === start; item = starts[next]) {
      opened.push(item);
      next += 1;
    }
    open = [...open, ...opened].sort((a, b) => a.order - b.order);
    result.push({
      start,
      end,
      text: text.slice(start, end),
      covers: open.map((item) => item.highlight),
      opens: opened.map((item) => item.highlight),
    });
  });
  return result;
}

function clip(span: Span, within: Span): Span {
  return { start: Math.max(span.start, within.start), end: Math.min(span.end, within.end) };
}
