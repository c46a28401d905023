/**
 * Runs: maximal stretches inside quote marks of at least three words. A run counts for a side when one attribution of
 * that side covers at least half of its words.
 */
import type { Region } from "../src/core/article/article.js";
import { quoteRuns } from "../src/core/quotes/quote-runs.js";
import { shareWord } from "./names.js";
import { counts, wordsOf, wordStarts, type Counts, type Scored } from "./score.js";

const FEWEST_WORDS = 3;

export interface RunTally {
  /** Runs that a side counts, and both. */
  readonly runs: Counts;
  /** The same had every run been counted: what the marks alone tell. */
  readonly allMarks: Counts;
  /** Over the runs that gold counts and names a source of. */
  readonly mentions: { asked: number; lenient: number; exact: number };
}

export const runTally = (): RunTally => ({
  runs: counts(),
  allMarks: counts(),
  mentions: { asked: 0, lenient: 0, exact: 0 },
});

interface Side {
  readonly attributions: readonly Scored[];
  readonly words: readonly ReadonlySet<number>[];
}

/** Adds the runs of one article to the tally. */
export function scoreRuns(
  text: string,
  regions: readonly Region[],
  gold: readonly Scored[],
  program: readonly Scored[],
  into: RunTally,
): void {
  const starts = wordStarts(text);
  const side = (attributions: readonly Scored[]): Side => ({
    attributions,
    words: attributions.map((attribution) => new Set(wordsOf(starts, attribution.content))),
  });
  const goldSide = side(gold);
  const programSide = side(program);
  for (const run of quoteRuns(text, regions)) {
    const words = wordsOf(starts, [run]);
    if (words.length < FEWEST_WORDS) continue;
    const byGold = covering(words, goldSide);
    const byProgram = covering(words, programSide);
    count(into.runs, byGold !== null, byProgram !== null);
    count(into.allMarks, byGold !== null, true);
    if (byGold !== null && byGold.source.length > 0) mention(text, starts, byGold, byProgram, into);
  }
}

function count(into: Counts, gold: boolean, program: boolean): void {
  if (gold) into.gold += 1;
  if (program) into.program += 1;
  if (gold && program) into.shared += 1;
}

/** The attribution that covers most of the words, at least half; of several the shortest, as the innermost. */
function covering(words: readonly number[], side: Side): Scored | null {
  let best: { attribution: Scored; shared: number; size: number } | null = null;
  side.attributions.forEach((attribution, index) => {
    const content = side.words[index] ?? new Set<number>();
    const shared = words.filter((word) => content.has(word)).length;
    if (shared * 2 < words.length) return;
    if (best === null || shared > best.shared || (shared === best.shared && content.size < best.size))
      best = { attribution, shared, size: content.size };
  });
  return (best as { attribution: Scored } | null)?.attribution ?? null;
}

function mention(text: string, starts: Int32Array, gold: Scored, program: Scored | null, into: RunTally): void {
  into.mentions.asked += 1;
  if (program === null) return;
  const wanted = wordsOf(starts, gold.source);
  const given = wordsOf(starts, program.source);
  const exact = wanted.length === given.length && wanted.every((word, index) => word === given[index]);
  const words = (scored: Scored) => scored.source.map((span) => text.slice(span.start, span.end)).join(" ");
  if (exact) into.mentions.exact += 1;
  if (exact || shareWord(words(gold), words(program))) into.mentions.lenient += 1;
}
