import { contains, overlaps, type Span } from "../text/span.js";
import type { Draft } from "./draft.js";

/**
 * Adds the proposals that do not contradict what is taken. Words within words are no contradiction ("X said that Y had
 * warned of Z"): the inner attribution, cue included, lies wholly inside the content of the outer one. Proposals that
 * share words in any other way are two readings of one sentence: the surer one stays.
 */
export function withoutConflicts(taken: readonly Draft[], proposed: readonly Draft[]): Draft[] {
  const kept = [...taken];
  const shelves = new Map<number, Draft[]>();
  for (const draft of taken) shelve(shelves, draft);
  for (const draft of [...proposed].sort((a, b) => b.probability - a.probability)) {
    if (neighbours(shelves, draft).some((other) => clash(other, draft))) continue;
    kept.push(draft);
    shelve(shelves, draft);
  }
  return kept;
}

/** Text is cut into shelves of this many units; only drafts that share one can share words. Keeps the work linear. */
const SHELF = 128;

function shelvesOf(draft: Draft): number[] {
  const found = new Set<number>();
  for (const span of draft.cue === null ? draft.content : [...draft.content, draft.cue]) {
    for (let shelf = Math.floor(span.start / SHELF); shelf * SHELF < span.end; shelf += 1) found.add(shelf);
  }
  return [...found];
}

function shelve(shelves: Map<number, Draft[]>, draft: Draft): void {
  for (const shelf of shelvesOf(draft)) {
    const list = shelves.get(shelf);
    if (list === undefined) shelves.set(shelf, [draft]);
    else list.push(draft);
  }
}

function neighbours(shelves: ReadonlyMap<number, Draft[]>, draft: Draft): Draft[] {
  return shelvesOf(draft).flatMap((shelf) => shelves.get(shelf) ?? []);
}

function clash(a: Draft, b: Draft): boolean {
  if (!a.content.some((x) => b.content.some((y) => overlaps(x, y)))) return crossesCue(a, b) && crossesCue(b, a);
  return !isWithin(a, b) && !isWithin(b, a);
}

/** Whether `inner` is an attribution inside the words of `outer`. */
function isWithin(inner: Draft, outer: Draft): boolean {
  const covered = (span: Span) => outer.content.some((content) => contains(content, span));
  return (
    inner.cue !== null &&
    covered(inner.cue) &&
    inner.content.every(covered) &&
    (inner.source === null || covered(inner.source))
  );
}

/** Whether the words of `a` run over the cue of `b` although the two share no content. */
function crossesCue(a: Draft, b: Draft): boolean {
  const cue = b.cue;
  return cue !== null && a.content.some((content) => overlaps(content, cue));
}
