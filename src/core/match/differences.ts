import type { Alignment, Pair } from "./alignment.js";
import { mendEdges } from "./mend-edges.js";
import type { Unit, Units } from "./units.js";

/**
 * One stretch where the aligned texts do not run together: pasted units without a recorded partner, recorded ones
 * without a pasted one, or both. Index ranges are half open.
 */
export interface Difference {
  readonly iFrom: number;
  readonly iTo: number;
  readonly jFrom: number;
  readonly jTo: number;
  /** The paste shows by an ellipsis or bracket that something is left out or put in here. */
  readonly marked: boolean;
  /** Stands before the first or after the last matched unit. */
  readonly edge: "start" | "end" | null;
}

/** A stretch where both run together, and the differences between, in order. */
export interface Comparison {
  readonly pairs: readonly Pair[];
  readonly differences: readonly Difference[];
}

/** The differences of an alignment. `sentenceOf` gives the sentence of each recorded unit. */
export function differencesOf(
  pasted: Units,
  recorded: readonly Unit[],
  alignment: Alignment,
  sentenceOf: readonly number[],
): Comparison {
  const pairs = cleanPairs(pasted.units, recorded, mendEdges(pasted.units, recorded, alignment.pairs));
  const differences: Difference[] = [];
  const first = pairs[0];
  const last = pairs.at(-1);
  if (first === undefined || last === undefined) {
    return { pairs, differences: [whole(pasted.units.length)] };
  }
  const add = (range: Omit<Difference, "marked">): void => {
    if (range.iTo > range.iFrom || range.jTo > range.jFrom) {
      differences.push({ ...range, marked: isMarked(pasted, range.iFrom, range.iTo) });
    }
  };
  const before = edgeRoom(sentenceOf, first.j, -1, first.i);
  add({ iFrom: 0, iTo: first.i, jFrom: first.j - before, jTo: first.j, edge: "start" });
  for (let at = 0; at < pairs.length; at += 1) {
    const pair = pairs[at];
    if (pair === undefined) continue;
    if (pair.likeness < 1) add({ iFrom: pair.i, iTo: pair.i + 1, jFrom: pair.j, jTo: pair.j + 1, edge: null });
    const next = pairs[at + 1];
    if (next !== undefined) add({ iFrom: pair.i + 1, iTo: next.i, jFrom: pair.j + 1, jTo: next.j, edge: null });
  }
  const rest = pasted.units.length - last.i - 1;
  const after = edgeRoom(sentenceOf, last.j, 1, rest);
  add({ iFrom: last.i + 1, iTo: pasted.units.length, jFrom: last.j + 1, jTo: last.j + 1 + after, edge: "end" });
  return { pairs, differences };
}

function whole(length: number): Difference {
  return { iFrom: 0, iTo: length, jFrom: 0, jTo: 0, marked: false, edge: "start" };
}

/** How many recorded units of the same sentence stand beside `j` that pasted edge words may have taken the place of. */
function edgeRoom(sentenceOf: readonly number[], j: number, step: 1 | -1, wanted: number): number {
  let room = 0;
  while (room < wanted && sentenceOf[j + step * (room + 1)] === sentenceOf[j]) room += 1;
  return room;
}

/** Whether an ellipsis stands within the stretch or at its edges, or all its pasted units stand in brackets. */
function isMarked(pasted: Units, iFrom: number, iTo: number): boolean {
  for (let position = iFrom; position <= iTo; position += 1) if (pasted.gaps.has(position)) return true;
  const units = pasted.units.slice(iFrom, iTo);
  if (units.length > 0) return units.every((unit) => unit.bracketed);
  return pasted.units[iFrom - 1]?.bracketed === true || pasted.units[iFrom]?.bracketed === true;
}

/**
 * The pairs without those that share a written word with an unmatched unit: where the paste has "do" and the record
 * "don't", the difference is between the whole words.
 */
function cleanPairs(pasted: readonly Unit[], recorded: readonly Unit[], pairs: readonly Pair[]): Pair[] {
  const mine = new Set(pairs.map((pair) => pair.i));
  const theirs = new Set(pairs.map((pair) => pair.j));
  const splits = (units: readonly Unit[], at: number, matched: ReadonlySet<number>): boolean =>
    [at - 2, at - 1, at + 1, at + 2].some((other) => units[other]?.start === units[at]?.start && !matched.has(other));
  return pairs.filter((pair) => !splits(pasted, pair.i, mine) && !splits(recorded, pair.j, theirs));
}
