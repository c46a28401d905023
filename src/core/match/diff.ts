import type { Comparison } from "./differences.js";
import type { Prepared } from "./prepared.js";
import type { Units } from "./units.js";
import type { DiffPart } from "./verdict.js";

/**
 * The word-by-word difference as text. The `equal` and `delete` parts joined give the aligned stretch of the record as
 * it is written; `insert` parts hold the words that stand only in the paste.
 */
export function diffOf(pasted: Units, prepared: Prepared, { pairs, differences }: Comparison): DiffPart[] {
  const parts: DiffPart[] = [];
  const text = prepared.recorded.text;
  const push = (op: DiffPart["op"], words: string): void => {
    const last = parts.at(-1);
    if (words === "") return;
    if (last?.op === op) parts[parts.length - 1] = { op, text: last.text + words };
    else parts.push({ op, text: words });
  };
  const steps = [
    ...pairs
      .filter((pair) => pair.likeness === 1)
      .map((pair) => ({ i: pair.i, j: pair.j, iTo: pair.i, jTo: pair.j + 1, equal: true })),
    ...differences.map(({ iFrom, iTo, jFrom, jTo }) => ({ i: iFrom, j: jFrom, iTo, jTo, equal: false })),
  ].sort((a, b) => a.i - b.i || a.j - b.j);
  const first = Math.min(...steps.map((step) => (step.jTo > step.j ? step.j : prepared.units.length)));
  const last = Math.max(0, ...steps.map((step) => step.jTo));
  let reached = prepared.units[first]?.start ?? 0;
  for (const step of steps) {
    // Each recorded piece reaches to the beginning of the next, so that blanks and marks are not lost.
    const end = step.jTo >= last ? (prepared.units[last - 1]?.end ?? 0) : (prepared.units[step.jTo]?.start ?? 0);
    if (step.jTo > step.j && end > reached) {
      push(step.equal ? "equal" : "delete", text.slice(reached, end));
      reached = end;
    }
    const from = pasted.units[step.i];
    const to = pasted.units[step.iTo - 1];
    if (!step.equal && from !== undefined && to !== undefined && step.iTo > step.i) {
      push("insert", `${pasted.raw.slice(from.start, to.end)} `);
    }
  }
  return parts;
}
