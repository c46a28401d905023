import { overlaps } from "../text/span.js";
import { NearStatement } from "./near-statement.js";
import { findSplice, type Splice } from "./splice.js";
import type { Unit, Units } from "./units.js";
import { windowFor } from "./window-for.js";

/** Pieces are runs of words: of a paste that is covered by them, this share of its neighbouring words stand side by side. */
const LEAST_PAIRS = 0.45;

/** A statement that gives a piece holds this many of them. */
const PAIRS_OF_PIECE = 2;

/** The pieces that the paste is joined from, or `null`; statements and pastes that cannot give any are told at little cost. */
export function searchSplice(pasted: Units, candidates: readonly NearStatement[]): Splice | null {
  const asked = pairsOf(pasted.units);
  const found = new Set<string>();
  const holding = candidates
    .flatMap((candidate) => withHalves(pasted, candidate))
    .filter(({ units }) => {
      const held = new Set<string>();
      for (const pair of eachPair(units)) if (asked.has(pair)) held.add(pair);
      for (const pair of held) found.add(pair);
      return held.size >= PAIRS_OF_PIECE;
    });
  if (found.size < LEAST_PAIRS * asked.size) return null;
  // Those that hold most of the paste first; equal ones in the order proposed.
  holding.sort((a, b) => b.share - a.share);
  return findSplice(
    pasted,
    holding.map(({ prepared }) => prepared),
  );
}

const pairsOf = (units: readonly Unit[]): Set<string> => new Set(eachPair(units));

function* eachPair(units: readonly Unit[]): Generator<string> {
  for (let at = 1; at < units.length; at += 1) yield `${units[at - 1]?.key ?? ""} ${units[at]?.key ?? ""}`;
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
