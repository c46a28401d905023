import type { Reading } from "../reading.js";
import type { TokenCodes } from "./features.js";
import type { Unit } from "./unit.js";
import { unitCodes, type UnitCodes } from "./unit-codes.js";

/** All units of one paragraph, in order, with the unit of each of its tokens. */
export interface ParagraphUnits {
  readonly units: readonly Unit[];
  /** Unit index of token `first + i`. */
  readonly unitOf: Int32Array;
  readonly first: number;
  readonly codes: UnitCodes;
}

export function paragraphUnits(
  reading: Reading,
  codes: TokenCodes,
  paragraph: { first: number; last: number },
): ParagraphUnits {
  const units: Unit[] = [];
  const unitOf = new Int32Array(paragraph.last - paragraph.first);
  let at = paragraph.first;
  while (at < paragraph.last) {
    const run = runAt(reading, at);
    let last = at + 1;
    if (run >= 0) while (last < paragraph.last && runAt(reading, last) === run) last += 1;
    unitOf.fill(units.length, at - paragraph.first, last - paragraph.first);
    units.push({ first: at, last, run });
    at = last;
  }
  return {
    units,
    unitOf,
    first: paragraph.first,
    codes: unitCodes(reading, codes, units),
  };
}

/** The run to which the token belongs, its quote marks counted in; a doubled mark ('') is two tokens. */
function runAt(reading: Reading, token: number): number {
  const inside = reading.runOf[token] ?? -1;
  const at = reading.tokens[token];
  if (inside >= 0 || at?.kind !== "mark") return inside;
  for (const step of [1, 2, -1, -2]) {
    const near = reading.runOf[token + step] ?? -1;
    const run = reading.runs[near];
    if (run !== undefined && run.outerStart <= at.start && at.end <= run.outerEnd) return near;
  }
  return -1;
}

/** At most this many units are tagged on each side of a cue: longer sentences are cut there, and time stays linear. */
export const REACH = 70;

/**
 * The units `[from, to)` that may hold the source and content of the cue at unit `cue`: its own sentence, and the
 * neighbouring sentences that quotation marks tie to it.
 */
export function windowOf(reading: Reading, paragraph: ParagraphUnits, cue: number): { from: number; to: number } {
  const { units } = paragraph;
  const sentenceOfUnit = (u: number) => reading.sentenceOf[units[u]?.first ?? 0] ?? -1;
  const lastSentenceOfUnit = (u: number) => reading.sentenceOf[(units[u]?.last ?? 1) - 1] ?? -1;
  const own = sentenceOfUnit(cue);
  let from = cue;
  while (from > 0 && cue - from < REACH && lastSentenceOfUnit(from - 1) === own) from -= 1;
  let to = cue + 1;
  while (to < units.length && to - cue < REACH && sentenceOfUnit(to) === own) to += 1;
  while (from > 0 && cue - from < REACH && (units[from - 1]?.run ?? -1) >= 0) from -= 1;
  while (to < units.length && to - cue < REACH && (units[to]?.run ?? -1) >= 0) to += 1;
  return { from, to };
}
