import type { Pair } from "./alignment.js";
import { sameUnit, type Unit } from "./units.js";

/** Recorded units that may stand between a small word at the edge and the rest of the alignment, beside its own length. */
const REACH = 4;

/**
 * Matches the outermost pasted words that the alignment gave up because a gap costs more than a small word brings:
 * "A homegrown plan" begins with the "A" of "A home grown plan". Only equal words close to the aligned stretch.
 */
export function mendEdges(pasted: readonly Unit[], recorded: readonly Unit[], pairs: readonly Pair[]): Pair[] {
  const first = pairs[0];
  const last = pairs.at(-1);
  if (first === undefined || last === undefined) return [...pairs];
  const same = (i: number, j: number): boolean => {
    const a = pasted[i];
    const b = recorded[j];
    return a !== undefined && b !== undefined && sameUnit(a, b);
  };
  const before: Pair[] = [];
  const least = Math.max(0, first.j - first.i - REACH);
  for (let j = first.j - 1; first.i > 0 && j >= least && before.length === 0; j -= 1) {
    for (let step = 0; step < first.i && j + step < first.j && same(step, j + step); step += 1) {
      before.push({ i: step, j: j + step, likeness: 1 });
    }
  }
  const after: Pair[] = [];
  const rest = pasted.length - 1 - last.i;
  const most = Math.min(recorded.length - 1, last.j + rest + REACH);
  for (let j = last.j + 1; rest > 0 && j <= most && after.length === 0; j += 1) {
    for (let step = 0; step < rest && j - step > last.j && same(pasted.length - 1 - step, j - step); step += 1) {
      after.unshift({ i: pasted.length - 1 - step, j: j - step, likeness: 1 });
    }
  }
  return [...before, ...pairs, ...after];
}
