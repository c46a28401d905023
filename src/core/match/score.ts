import stringSimilarity from "string-similarity";
import { fold } from "../text/fold.js";
import type { Comparison } from "./differences.js";
import type { Prepared } from "./prepared.js";
import { isContent, type Units } from "./units.js";
import type { Change, ChangeKind } from "./verdict.js";

/**
 * The score of one comparison: a weighted mean of named components, each 0 to 1 and each falling as the texts part.
 *
 * - `coverage`: the weighted share of the pasted words that stand in the record, misspelt ones counted by likeness.
 * - `contiguity`: how far the matched words run together as they do in the record.
 * - `dice`: string-similarity's bigram Dice between the folded paste and the folded stretch of the record.
 * - `fidelity`: 1 without alterations, less with each, by how much its kind can change the sense.
 */
export interface Components extends Readonly<Record<string, number>> {
  readonly coverage: number;
  readonly contiguity: number;
  readonly dice: number;
  readonly fidelity: number;
}

export interface Score {
  readonly total: number;
  readonly components: Components;
  /** Summed weight of the matched words. */
  readonly matched: number;
  /** Matched words of matter. */
  readonly contentWords: number;
  /** Weight of the longest run that matches word for word, misspelt words by likeness. */
  readonly longestRun: number;
}

const SHARES = { coverage: 0.45, contiguity: 0.15, dice: 0.2, fidelity: 0.2 } as const;

/** How much of the fidelity one change of the kind takes away. */
const SEVERITY: Readonly<Record<ChangeKind, number>> = {
  negation: 0.5,
  number: 0.3,
  name: 0.3,
  modality: 0.25,
  quantifier: 0.2,
  wording: 0.1,
  spelling: 0.05,
};

/** Above this many characters bigram Dice is computed on the ends alone: it allocates a map of all bigrams. */
const DICE_LIMIT = 20_000;

export function scoreOf(
  pasted: Units,
  prepared: Prepared,
  comparison: Comparison,
  alterations: readonly Change[],
): Score {
  const { pairs } = comparison;
  let matched = 0;
  let contentWords = 0;
  let contiguous = 0;
  let run = 0;
  let longestRun = 0;
  pairs.forEach((pair, index) => {
    const unit = pasted.units[pair.i];
    if (unit === undefined) return;
    const before = pairs[index - 1];
    const follows = before?.i === pair.i - 1 && before.j === pair.j - 1;
    if (follows) contiguous += 1;
    run = (follows ? run : 0) + unit.weight * pair.likeness;
    longestRun = Math.max(longestRun, run);
    matched += unit.weight * pair.likeness;
    if (isContent(unit)) contentWords += 1;
  });
  const total = pasted.units.reduce((sum, unit) => sum + (unit.bracketed ? 0.2 : 1) * unit.weight, 0);
  const components = {
    coverage: total === 0 ? 0 : Math.min(1, matched / total),
    contiguity: pairs.length < 2 ? pairs.length : contiguous / (pairs.length - 1),
    dice: diceOf(pasted, prepared, comparison),
    fidelity: alterations.reduce((left, change) => left * (1 - SEVERITY[change.kind]), pairs.length === 0 ? 0 : 1),
  };
  return { total: totalOf(components), components, matched, contentWords, longestRun };
}

/** The weighted mean of the components. */
export function totalOf(components: Components): number {
  return (
    SHARES.coverage * components.coverage +
    SHARES.contiguity * components.contiguity +
    SHARES.dice * components.dice +
    SHARES.fidelity * components.fidelity
  );
}

function diceOf(pasted: Units, prepared: Prepared, { pairs }: Comparison): number {
  const first = pairs[0];
  const last = pairs.at(-1);
  if (first === undefined || last === undefined) return 0;
  const start = prepared.units[first.j]?.start ?? 0;
  const end = prepared.units[last.j]?.end ?? 0;
  const theirs = fold(prepared.recorded.text.slice(start, Math.min(end, start + DICE_LIMIT))).text;
  return stringSimilarity.compareTwoStrings(fold(pasted.raw.slice(0, DICE_LIMIT)).text, theirs);
}

/** The least coverage at which a match is shown at all, and what must match beside it. */
const FOUND = { coverage: 0.62, total: 0.6, matched: 2.2, run: 1.8, content: 2 };

/** Whether the matched words are enough to say that the statement is the source. */
export function isFound(score: Score, words: number, unaltered: boolean): boolean {
  const { components, total, matched, contentWords, longestRun } = score;
  // Exactly these words: any word of matter will do, as a short quotation has few.
  if (unaltered && components.coverage === 1) return contentWords >= 1 || words >= 4;
  return (
    components.coverage >= FOUND.coverage &&
    total >= FOUND.total &&
    matched >= FOUND.matched &&
    contentWords >= FOUND.content &&
    longestRun >= FOUND.run
  );
}
