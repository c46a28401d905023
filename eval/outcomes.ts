import { createHash } from "node:crypto";
import type { GoldArticle } from "./corpus.js";
import { pairUp, wordsOf, wordStarts, type Scored } from "./score.js";

/**
 * What became of one annotated attribution: a letter for each part, upper case where it is exact. `C` or `c` content
 * (`-`: no attribution of the program shares a word with it), then `S` or `s` source.
 */
export type Outcome = string;

/** An attribution's outcome under a key that gives none of its words away, and the words to show. */
export interface Judged {
  readonly key: string;
  readonly outcome: Outcome;
  readonly shown: string;
}

/** Judges every annotated attribution of an article. */
export function judge(gold: GoldArticle, program: readonly Scored[]): Judged[] {
  const starts = wordStarts(gold.text);
  const words = (list: readonly Scored[]) => list.map(({ content }) => wordsOf(starts, content));
  const goldContent = words(gold.attributions);
  const programContent = words(program);
  const pairs = new Map(pairUp(goldContent, programContent).map((pair) => [pair.gold, pair.program]));
  return gold.attributions.map((attribution, index) => {
    const shown = [...attribution.source, ...attribution.cue, ...attribution.content]
      .map((span) => gold.text.slice(span.start, span.end))
      .join(" | ");
    const key = createHash("sha256").update(`${gold.id}\n${attribution.id}\n${shown}`).digest("base64url").slice(0, 10);
    const found = pairs.get(index);
    if (found === undefined) return { key, outcome: "-", shown };
    const content = same(goldContent[index] ?? [], programContent[found] ?? []) ? "C" : "c";
    const given = wordsOf(starts, program[found]?.source ?? []);
    const source = same(wordsOf(starts, attribution.source), given) ? "S" : "s";
    return { key, outcome: content + source, shown };
  });
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

/** How much of an attribution is right: a higher number is a gain. */
export function worth(outcome: Outcome): number {
  const part = (letter: string) => (letter === "C" || letter === "S" ? 2 : letter === "-" ? -1 : 0);
  return [...outcome].reduce((total, letter) => total + part(letter), 0);
}
