import { align } from "./align.js";
import type { Prepared } from "./prepared.js";
import { isContent, type Units } from "./units.js";
import type { Span } from "../text/span.js";

/**
 * A pasted quotation put together from several recorded places: of several statements, or of one out of order.
 *
 * Method: each statement gives its runs of words that stand in the paste in one piece; the paste is covered greedily,
 * the run of the greatest weight first, each run only where the paste is still uncovered. Linear in the matched words
 * of the candidates, after one alignment each.
 */
export interface Piece {
  readonly prepared: Prepared;
  /** Pasted units, half open. */
  readonly iFrom: number;
  readonly iTo: number;
  /** Recorded units, half open. */
  readonly jFrom: number;
  readonly jTo: number;
  readonly weight: number;
}

export interface Splice {
  /** In the order of the paste; at least two, of different places. */
  readonly pieces: readonly Piece[];
  /** Weighted share of the pasted words that the pieces cover. */
  readonly coverage: number;
}

/** A piece must have this many words, two of them words of matter: fewer are found by chance. */
const PIECE = { words: 4, content: 2 };
/** The pieces must cover this much of the paste. */
const LEAST_COVERAGE = 0.85;
/** Statements looked at: the first ones of the candidates. */
const STATEMENTS = 12;

/** The pieces that the paste is joined from, or `null` when fewer than two cover it. */
export function findSplice(pasted: Units, candidates: readonly Prepared[]): Splice | null {
  const runs = candidates.slice(0, STATEMENTS).flatMap((prepared) => runsIn(pasted, prepared));
  const pieces: Piece[] = [];
  const covered = new Array<boolean>(pasted.units.length).fill(false);
  let open = runs;
  while (open.length > 0) {
    const best = open.reduce((a, b) => (b.weight > a.weight ? b : a));
    pieces.push(best);
    covered.fill(true, best.iFrom, best.iTo);
    open = open.flatMap((run) => trimmed(pasted, run, covered));
  }
  const ordered = joinedPieces(pieces.sort((a, b) => a.iFrom - b.iFrom));
  const total = pasted.units.reduce((sum, unit) => sum + unit.weight, 0);
  const weight = pasted.units.reduce((sum, unit, index) => sum + (covered[index] === true ? unit.weight : 0), 0);
  const coverage = total === 0 ? 0 : weight / total;
  return ordered.length >= 2 && coverage >= LEAST_COVERAGE ? { pieces: ordered, coverage } : null;
}

/** Where a piece's words stand in the pasted and in the recorded text. */
export function pieceSpans(pasted: Units, piece: Piece): { pasted: Span; recorded: Span } {
  const span = (units: Units["units"], from: number, to: number): Span => ({
    start: units[from]?.start ?? 0,
    end: units[to - 1]?.end ?? 0,
  });
  return {
    pasted: span(pasted.units, piece.iFrom, piece.iTo),
    recorded: span(piece.prepared.units, piece.jFrom, piece.jTo),
  };
}

/**
 * The runs of one statement that stand in the paste. The alignment finds the best way through; what it leaves
 * uncovered is aligned once more by itself, so that pieces out of order are found too.
 */
function runsIn(pasted: Units, prepared: Prepared): Piece[] {
  const first = alignedRuns(pasted, prepared, 0, pasted.units.length);
  const rests: Piece[] = [];
  let from = 0;
  for (const run of [...first, null]) {
    const to = run?.iFrom ?? pasted.units.length;
    if (to - from >= PIECE.words) rests.push(...alignedRuns(pasted, prepared, from, to));
    from = run?.iTo ?? to;
  }
  return [...first, ...rests];
}

function alignedRuns(pasted: Units, prepared: Prepared, from: number, to: number): Piece[] {
  const { pairs } = align(pasted.units.slice(from, to), prepared.units, new Set());
  const runs: Piece[] = [];
  let begin = 0;
  for (let at = 1; at <= pairs.length; at += 1) {
    const pair = pairs[at];
    const before = pairs[at - 1];
    const start = pairs[begin];
    if (before === undefined || start === undefined) continue;
    if (pair?.i === before.i + 1 && pair.j === before.j + 1) continue;
    const range = { iFrom: from + start.i, iTo: from + before.i + 1, jFrom: start.j, jTo: before.j + 1 };
    runs.push(...solid(pasted, { prepared, ...range, weight: 0 }));
    begin = at;
  }
  return runs;
}

/** The piece with its weight, or nothing when it is too slight. */
function solid(pasted: Units, piece: Piece): Piece[] {
  const units = pasted.units.slice(piece.iFrom, piece.iTo);
  if (units.length < PIECE.words || units.filter(isContent).length < PIECE.content) return [];
  return [{ ...piece, weight: units.reduce((sum, unit) => sum + unit.weight, 0) }];
}

/** What is left of a run outside the covered stretches, its longest part. */
function trimmed(pasted: Units, run: Piece, covered: readonly boolean[]): Piece[] {
  let { iFrom, iTo, jFrom, jTo } = run;
  while (iFrom < iTo && covered[iFrom] === true) {
    iFrom += 1;
    jFrom += 1;
  }
  while (iTo > iFrom && covered[iTo - 1] === true) {
    iTo -= 1;
    jTo -= 1;
  }
  const hole = covered.indexOf(true, iFrom);
  if (hole >= 0 && hole < iTo) {
    jTo -= iTo - hole;
    iTo = hole;
  }
  return solid(pasted, { ...run, iFrom, iTo, jFrom, jTo });
}

/** Neighbouring pieces of one statement that stand near each other in order are one piece with a small change between. */
function joinedPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const near =
      last?.prepared === piece.prepared &&
      piece.jFrom >= last.jTo &&
      piece.jFrom - last.jTo < NEAR &&
      piece.iFrom - last.iTo < NEAR;
    if (near) {
      joined[joined.length - 1] = { ...last, iTo: piece.iTo, jTo: piece.jTo, weight: last.weight + piece.weight };
    } else joined.push(piece);
  }
  return joined;
}

/** Recorded words between two pieces up to which they count as one. */
const NEAR = 8;
