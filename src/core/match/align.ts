import type { Unit } from "./units.js";
import type { Alignment, Pair } from "./alignment.js";
import { anchors } from "./anchors.js";
import { alignBlock } from "./gotoh.js";

/**
 * Word-level alignment of pasted units against recorded ones, semi-global: every pasted unit is accounted for, the
 * ends of the recorded side are free.
 *
 * Method: Gotoh's affine-gap dynamic programming (1982) over words, weighted by how much a word tells, with fuzzy
 * word equality and a small reward for runs. An ellipsis in the paste makes the gap at its place all but free; words
 * in square brackets cost little. O(n·m) time and n·m bytes for the traceback, for n·m up to `CELLS`; above that the
 * table is cut at anchors (runs of words that occur once on each side, `anchors.ts`) and only the blocks between them
 * are filled, so 2,000 pasted words against 20,000 recorded ones stay far below a second.
 *
 * O. Gotoh, "An improved algorithm for matching biological sequences", J. Mol. Biol. 162 (1982).
 */

const CELLS = 4_000_000;

/** Aligns the pasted units with the recorded ones. `gaps` are the positions of the paste's ellipses. */
export function align(pasted: readonly Unit[], recorded: readonly Unit[], gaps: ReadonlySet<number>): Alignment {
  const run = onlyRun(pasted, recorded);
  if (run >= 0) return { pairs: pasted.map((_, i) => ({ i, j: run + i, likeness: 1 })) };
  const whole = { iFrom: 0, iTo: pasted.length, jFrom: 0, jTo: recorded.length };
  if (pasted.length * recorded.length <= CELLS) {
    return { pairs: alignBlock({ pasted, recorded, gaps, ...whole, freeStart: true, freeEnd: true }) };
  }
  return { pairs: alignByAnchors(pasted, recorded, gaps) };
}

/**
 * Where all the pasted units stand in the record one after the other, -1 when they do not, or at several places: then no
 * other alignment is as good, and no table is needed.
 */
function onlyRun(pasted: readonly Unit[], recorded: readonly Unit[]): number {
  let found = -1;
  let left = RUN_LOOKS;
  const first = pasted[0]?.key;
  if (first === undefined) return -1;
  for (let j = 0; j + pasted.length <= recorded.length; j += 1) {
    if (recorded[j]?.key !== first) continue;
    let length = 1;
    while (length < pasted.length && pasted[length]?.key === recorded[j + length]?.key) length += 1;
    left -= length;
    if (left < 0) return -1;
    if (length < pasted.length) continue;
    if (found >= 0) return -1;
    found = j;
  }
  return found;
}

/** Words that are looked at for such a run: enough for all but texts made to take long. */
const RUN_LOOKS = 200_000;

/** Fills only the blocks between anchors; a block that is still too large is left unmatched rather than guessed. */
function alignByAnchors(pasted: readonly Unit[], recorded: readonly Unit[], gaps: ReadonlySet<number>): Pair[] {
  const fixed = anchors(pasted, recorded);
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  const fill = (iTo: number, jTo: number, freeStart: boolean, freeEnd: boolean): void => {
    const reach = 2 * (iTo - i) + 40;
    const jFrom = freeStart ? Math.max(j, jTo - reach) : j;
    const jEnd = freeEnd ? Math.min(jTo, j + reach) : jTo;
    if (iTo <= i || jEnd <= jFrom || (iTo - i) * (jEnd - jFrom) > CELLS) return;
    pairs.push(...alignBlock({ pasted, recorded, gaps, iFrom: i, iTo, jFrom, jTo: jEnd, freeStart, freeEnd }));
  };
  fixed.forEach((anchor, index) => {
    fill(anchor.i, anchor.j, index === 0, false);
    pairs.push(anchor);
    i = anchor.i + 1;
    j = anchor.j + 1;
  });
  if (fixed.length > 0) fill(pasted.length, recorded.length, false, true);
  return pairs;
}
