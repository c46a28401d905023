import type { Span } from "../src/core/text/span.js";
import { tokenize } from "../src/core/text/tokenize.js";

/** One attribution of either side, as the scorer needs it. */
export interface Scored {
  readonly source: readonly Span[];
  readonly content: readonly Span[];
}

/** Counts for precision and recall. */
export interface Counts {
  shared: number;
  program: number;
  gold: number;
}

export const counts = (): Counts => ({ shared: 0, program: 0, gold: 0 });

export function f1(c: Counts): number {
  return c.program + c.gold === 0 ? 0 : (2 * c.shared) / (c.program + c.gold);
}

/** The word tokens (by index) that the spans cover. */
export function wordsOf(starts: Int32Array, spans: readonly Span[]): number[] {
  const found = new Set<number>();
  for (const span of spans) {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < span.start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < starts.length && (starts[i] ?? 0) < span.end; i += 1) found.add(i);
  }
  return [...found].sort((a, b) => a - b);
}

export function wordStarts(text: string): Int32Array {
  return Int32Array.from(
    tokenize(text).filter((token) => token.kind === "word"),
    (token) => token.start,
  );
}

export interface Pair {
  readonly gold: number;
  readonly program: number;
}

/** Pairs gold and program one to one, the larger share of content tokens (Dice) first. */
export function pairUp(gold: readonly number[][], program: readonly number[][]): Pair[] {
  const byToken = new Map<number, number[]>();
  program.forEach((tokens, p) => tokens.forEach((t) => byToken.set(t, [...(byToken.get(t) ?? []), p])));
  const options: { gold: number; program: number; share: number }[] = [];
  gold.forEach((tokens, g) => {
    const shared = new Map<number, number>();
    for (const t of tokens) for (const p of byToken.get(t) ?? []) shared.set(p, (shared.get(p) ?? 0) + 1);
    for (const [p, n] of shared)
      options.push({ gold: g, program: p, share: (2 * n) / (tokens.length + (program[p]?.length ?? 0)) });
  });
  options.sort((a, b) => b.share - a.share || a.gold - b.gold || a.program - b.program);
  const goldTaken = new Set<number>();
  const programTaken = new Set<number>();
  return options.filter((option) => {
    if (goldTaken.has(option.gold) || programTaken.has(option.program)) return false;
    goldTaken.add(option.gold);
    programTaken.add(option.program);
    return true;
  });
}

export interface Tally {
  contentOverlap: Counts;
  contentExact: Counts;
  sourceOverlap: Counts;
  sourceExact: Counts;
}

export const tally = (): Tally => ({
  contentOverlap: counts(),
  contentExact: counts(),
  sourceOverlap: counts(),
  sourceExact: counts(),
});

/** Adds one article's attributions to the tally. */
export function score(text: string, gold: readonly Scored[], program: readonly Scored[], into: Tally): Pair[] {
  const starts = wordStarts(text);
  const goldContent = gold.map((a) => wordsOf(starts, a.content));
  const programContent = program.map((a) => wordsOf(starts, a.content));
  const goldSource = gold.map((a) => wordsOf(starts, a.source));
  const programSource = program.map((a) => wordsOf(starts, a.source));
  const pairs = pairUp(goldContent, programContent);
  const sum = (lists: number[][]) => lists.reduce((total, list) => total + list.length, 0);
  into.contentOverlap.gold += sum(goldContent);
  into.contentOverlap.program += sum(programContent);
  into.sourceOverlap.gold += sum(goldSource);
  into.sourceOverlap.program += sum(programSource);
  into.contentExact.gold += gold.length;
  into.contentExact.program += program.length;
  into.sourceExact.gold += goldSource.filter((list) => list.length > 0).length;
  into.sourceExact.program += programSource.filter((list) => list.length > 0).length;
  for (const pair of pairs) {
    const gc = goldContent[pair.gold] ?? [];
    const pc = programContent[pair.program] ?? [];
    const gs = goldSource[pair.gold] ?? [];
    const ps = programSource[pair.program] ?? [];
    into.contentOverlap.shared += sharedCount(gc, pc);
    into.sourceOverlap.shared += sharedCount(gs, ps);
    if (equal(gc, pc)) into.contentExact.shared += 1;
    if (gs.length > 0 && equal(gs, ps)) into.sourceExact.shared += 1;
  }
  return pairs;
}

function sharedCount(a: number[], b: number[]): number {
  const set = new Set(b);
  return a.filter((x) => set.has(x)).length;
}

function equal(a: number[], b: number[]): boolean {
  return a.length === b.length && a.every((x, i) => x === b[i]);
}
