import type { Pair } from "./alignment.js";
import type { Unit } from "./units.js";

/**
 * Fixed points for the alignment of long texts: runs of `RUN` units that occur exactly once on each side, chained in
 * rising order by the longest increasing subsequence, as in patience diff (Cohen). n log n.
 * A lone anchor far from its neighbours' diagonal can be a chance hit; the chain keeps the greatest number in order.
 */
const RUN = 3;

export function anchors(pasted: readonly Unit[], recorded: readonly Unit[]): Pair[] {
  const there = onceOnly(recorded);
  const hits: { i: number; j: number }[] = [];
  for (const [run, i] of onceOnly(pasted)) {
    const j = there.get(run);
    if (i >= 0 && j !== undefined && j >= 0) hits.push({ i, j });
  }
  hits.sort((a, b) => a.i - b.i);
  return spread(longestRising(hits));
}

/** Each run of units with its only place, or -1 where it occurs again. */
function onceOnly(units: readonly Unit[]): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = 0; at + RUN <= units.length; at += 1) {
    const run = units
      .slice(at, at + RUN)
      .map((unit) => unit.key)
      .join(" ");
    places.set(run, places.has(run) ? -1 : at);
  }
  return places;
}

/** The longest subsequence whose `j` rises, by patience piles with back links. */
function longestRising(hits: readonly { i: number; j: number }[]): { i: number; j: number }[] {
  const piles: number[] = [];
  const before = new Array<number>(hits.length).fill(-1);
  hits.forEach((hit, index) => {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((hits[piles[middle] ?? 0]?.j ?? 0) < hit.j) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (piles[low - 1] ?? -1) : -1;
    piles[low] = index;
  });
  const chain: { i: number; j: number }[] = [];
  for (let index = piles.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const hit = hits[index];
    if (hit !== undefined) chain.push(hit);
  }
  return chain.reverse();
}

/** The pairs of all units in the chained runs, each once. */
function spread(chain: readonly { i: number; j: number }[]): Pair[] {
  const pairs: Pair[] = [];
  let last = { i: -1, j: -1 };
  for (const run of chain) {
    for (let step = 0; step < RUN; step += 1) {
      const i = run.i + step;
      const j = run.j + step;
      if (i > last.i && j > last.j) {
        last = { i, j };
        pairs.push({ i, j, likeness: 1 });
      }
    }
  }
  return pairs;
}
