import { align } from "./align.js";
import { isHarmless, kindOf, makeChange, spanOf } from "./changes.js";
import { edgeCuts, markedCut, type Cut } from "./cuts.js";
import { differencesOf, type Comparison, type Difference } from "./differences.js";
import { diffOf } from "./diff.js";
import { prepare, type Prepared } from "./prepared.js";
import type { Recorded } from "./recorded.js";
import type { Evidence } from "./evidence.js";
import { explain } from "./explain.js";
import { isFound, scoreOf, type Components } from "./score.js";
import { readUnits, type Unit, type Units } from "./units.js";
import { isWhole } from "./whole.js";
import type { Change, DiffPart, Verdict } from "./verdict.js";
import type { Span } from "../text/span.js";

/** How one pasted quotation relates to one recorded statement. */
export interface Judgement {
  readonly recorded: Recorded;
  readonly verdict: Verdict;
  readonly score: number;
  readonly components: Components;
  /** Alterations first in the order of the text, then cuts, then harmless differences. */
  readonly changes: readonly Change[];
  readonly diff: readonly DiffPart[];
  readonly explanation: readonly string[];
  readonly pastedSpan: Span;
  readonly recordedSpan: Span;
}

/** Words of the record that a paste may jump over without a mark before it counts as two pieces joined. */
export const SPLICE_SKIP = 12;

/** Pieces far apart must hold this much of the paste: scattered words of a long text are no splice. */
const SPLICE_COVERAGE = 0.8;

/** Compares a paste with one recorded statement. */
export function compare(quote: string, recorded: Recorded): Judgement {
  return judge(readUnits(quote), prepare(recorded));
}

/** The same over texts that have been read. */
export function judge(pasted: Units, prepared: Prepared): Judgement {
  const alignment = align(pasted.units, prepared.units, pasted.gaps);
  const comparison = differencesOf(pasted, prepared.units, alignment, prepared.sentenceOf);
  const evidence = gather(pasted, prepared, comparison);
  const verdict = decide(evidence);
  const first = comparison.pairs[0];
  const last = comparison.pairs.at(-1);
  const start = first === undefined ? 0 : (prepared.units[first.j]?.start ?? 0);
  const end = last === undefined ? 0 : (prepared.units[last.j]?.end ?? 0);
  return {
    recorded: prepared.recorded,
    verdict,
    score: evidence.score.total,
    components: evidence.score.components,
    changes: [...evidence.alterations, ...evidence.cuts.map((cut) => cut.change), ...evidence.harmless],
    diff: diffOf(pasted, prepared, comparison),
    explanation: explain(verdict, evidence),
    pastedSpan: { start: 0, end: pasted.raw.length },
    recordedSpan: { start, end },
  };
}

function gather(pasted: Units, prepared: Prepared, comparison: Comparison): Evidence {
  const { pairs, differences } = comparison;
  const alterations: Change[] = [];
  const harmless = surfaceChanges(pasted, prepared, comparison);
  const cuts: Cut[] = [];
  let marked = false;
  let skipped = 0;
  for (const difference of differences) {
    const mine = pasted.units.slice(difference.iFrom, difference.iTo);
    const theirs = prepared.units.slice(difference.jFrom, difference.jTo);
    if (difference.marked) {
      marked = true;
      const cut = difference.edge === null ? markedCut(prepared, difference) : null;
      if (cut !== null) cuts.push(cut);
      // Under a mark words may be missing or stand in brackets; words put in without brackets are still changes.
      const added = mine.filter((unit) => !unit.bracketed);
      if (added.length > 0) alterations.push(...typed(pasted, prepared, added, []));
      alterations.push(...bracketedSense(pasted, prepared, mine, theirs));
    } else if (isHarmless(mine, theirs, aroundOf(prepared.units, difference))) {
      harmless.push(changeOf(pasted, prepared, mine, theirs, "spelling"));
    } else {
      alterations.push(...typed(pasted, prepared, mine, theirs));
      if (mine.length * 3 <= theirs.length) skipped = Math.max(skipped, theirs.length);
    }
  }
  const first = pairs[0];
  const last = pairs.at(-1);
  if (first !== undefined && last !== undefined) cuts.push(...edgeCuts(prepared, first.j, last.j));
  const inQuotes = pairs.filter((pair) => prepared.quoted[pair.j]).length;
  return {
    prepared,
    alterations,
    harmless,
    cuts,
    marked,
    quoted: inQuotes === 0 ? "none" : inQuotes === pairs.length ? "all" : "some",
    whole: isWhole(prepared, comparison),
    skipped,
    score: scoreOf(pasted, prepared, comparison, alterations),
    words: pasted.units.length,
  };
}

/** Kinds of change that alter the sense even where brackets own up to them. */
const SENSE: ReadonlySet<Change["kind"]> = new Set<Change["kind"]>(["negation", "number", "modality", "quantifier"]);

/** Brackets may explain and join; a "[not]" that the record lacks alters all the same. */
function bracketedSense(pasted: Units, prepared: Prepared, mine: readonly Unit[], theirs: readonly Unit[]): Change[] {
  const bracketed = mine.filter((unit) => unit.bracketed);
  if (bracketed.length === 0 || isHarmless(bracketed, theirs, { before: [], after: [] })) return [];
  return typed(pasted, prepared, bracketed, theirs).filter((change) => SENSE.has(change.kind));
}

/** The changes of one difference: word by word where both sides have as many words, else as one. */
function typed(pasted: Units, prepared: Prepared, mine: readonly Unit[], theirs: readonly Unit[]): Change[] {
  if (mine.length !== theirs.length || mine.length < 2) {
    return [changeOf(pasted, prepared, mine, theirs, kindOf(mine, theirs))];
  }
  return mine.map((unit, index) => {
    const other = theirs.slice(index, index + 1);
    return changeOf(pasted, prepared, [unit], other, kindOf([unit], other));
  });
}

function changeOf(
  pasted: Units,
  prepared: Prepared,
  mine: readonly Unit[],
  theirs: readonly Unit[],
  kind: Change["kind"],
): Change {
  const op = mine.length === 0 ? "dropped" : theirs.length === 0 ? "added" : "replaced";
  return makeChange(
    op,
    kind,
    { raw: pasted.raw, span: spanOf(mine) },
    { raw: prepared.recorded.text, span: spanOf(theirs) },
  );
}

/** As many recorded units before and after the difference as it drops, fewer at the ends. */
function aroundOf(recorded: readonly Unit[], { jFrom, jTo }: Difference): { before: Unit[]; after: Unit[] } {
  const length = jTo - jFrom;
  return { before: recorded.slice(Math.max(0, jFrom - length), jFrom), after: recorded.slice(jTo, jTo + length) };
}

/** Words that are the same but written otherwise, neighbours together: "do not" for "don't". */
function surfaceChanges(pasted: Units, prepared: Prepared, { pairs }: Comparison): Change[] {
  const changes: Change[] = [];
  let mine: Unit[] = [];
  let theirs: Unit[] = [];
  const flush = (): void => {
    if (mine.length > 0) changes.push(changeOf(pasted, prepared, mine, theirs, "spelling"));
    mine = [];
    theirs = [];
  };
  for (const pair of pairs) {
    const a = pasted.units[pair.i];
    const b = prepared.units[pair.j];
    if (a === undefined || b === undefined || pair.likeness < 1) continue;
    if (bare(a.surface) === bare(b.surface)) flush();
    else {
      mine.push(a);
      theirs.push(b);
    }
  }
  flush();
  return changes;
}

/** Points within a word ("U.S.", "a.m.") are typography. */
function bare(surface: string): string {
  return surface.replaceAll(".", "");
}

/** The verdict on the evidence, strongest that holds. */
export function decide(evidence: Evidence): Verdict {
  if (!isFound(evidence.score, evidence.words, evidence.alterations.length === 0)) return "not-found";
  if (evidence.quoted !== "all") return "paraphrase";
  if (evidence.alterations.length === 0) {
    if (evidence.marked) return "abridged";
    return evidence.whole ? "verbatim" : "excerpt";
  }
  const { coverage } = evidence.score.components;
  if (evidence.skipped >= SPLICE_SKIP) return coverage >= SPLICE_COVERAGE ? "spliced" : "not-found";
  return "altered";
}
