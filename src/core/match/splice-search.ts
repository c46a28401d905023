import { overlaps } from "../text/span.js";
import { NearStatement } from "./near-statement.js";
import { findSplice, type Splice } from "./splice.js";
import type { Unit, Units } from "./units.js";
import { windowFor } from "./window-for.js";

/** Words in a row that a piece must share with its statement: a piece has at least four words, of which one may be misspelt. */
const ROW = 3;

/** The least share of the paste, by weight, that must stand in such rows. */
const LEAST_IN_ROWS = 0.5;

/** The pieces that the paste is joined from, or `null`; statements and pastes that cannot give any are told at little cost. */
export function searchSplice(pasted: Units, candidates: readonly NearStatement[]): Splice | null {
  const asked = rowsOf(pasted.units);
  const covered = new Uint8Array(pasted.units.length);
  const holding = candidates
    .flatMap((candidate) => withHalves(pasted, candidate))
    .filter(({ units }) => {
      const held = [...rowsOf(units).keys()].flatMap((row) => asked.get(row) ?? []);
      for (const at of held) covered.fill(1, at, at + ROW);
      return held.length > 0;
    });
  let inRows = 0;
  let total = 0;
  pasted.units.forEach(({ weight }, at) => {
    total += weight;
    if (covered[at] === 1) inRows += weight;
  });
  if (inRows < LEAST_IN_ROWS * total) return null;
  // Those that hold most of the paste first; equal ones in the order proposed.
  holding.sort((a, b) => b.share - a.share);
  return findSplice(
    pasted,
    holding.map(({ prepared }) => prepared),
  );
}

/** Where each row of words begins. */
function rowsOf(units: readonly Unit[]): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (let at = 0; at + ROW <= units.length; at += 1) {
    const row = `${units[at]?.key ?? ""} ${units[at + 1]?.key ?? ""} ${units[at + 2]?.key ?? ""}`;
    const known = rows.get(row);
    if (known === undefined) rows.set(row, [at]);
    else known.push(at);
  }
  return rows;
}

/** A long statement is read anew for each half of the paste, which may stand far apart in it. */
function withHalves(pasted: Units, whole: NearStatement): NearStatement[] {
  const { recorded, window } = whole;
  if (window === null) return [whole];
  const middle = Math.ceil(pasted.units.length / 2);
  const found = [whole];
  for (const units of [pasted.units.slice(0, middle), pasted.units.slice(middle)]) {
    const half = windowFor({ ...pasted, units }, recorded);
    if (half === null || found.some((other) => other.window !== null && overlaps(other.window, half))) continue;
    found.push(new NearStatement(pasted, recorded, half));
  }
  return found;
}
