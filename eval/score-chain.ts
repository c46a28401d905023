/** Scores resolved speakers and hops against `chain/dev.jsonl`, labelled by the rules of its GUIDE.md. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { corpusFolder } from "./corpus.js";
import { shareWord } from "./names.js";
import type { ReadArticle } from "./read-gold-article.js";
import { counts, pairUp, wordsOf, wordStarts, type Counts } from "./score.js";

interface GoldHop {
  readonly kind: string;
  readonly name: string;
}

export interface GoldChain {
  readonly content: string;
  readonly speaker: { readonly name: string | null };
  readonly hops: readonly GoldHop[];
}

/** One labelled sentence; offsets in code points of the article's text. */
export interface ChainItem {
  readonly item: string;
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly attributions: readonly GoldChain[];
}

export function loadChains(folder = corpusFolder()): ChainItem[] | null {
  const path = join(folder, "chain", "dev.jsonl");
  if (!existsSync(path)) return null;
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((row) => JSON.parse(row) as ChainItem);
}

export interface ChainTally {
  attributions: number;
  found: number;
  named: number;
  namedRight: number;
  readonly hops: Counts;
  wholeRight: number;
}

export const chainTally = (): ChainTally => ({
  attributions: 0,
  found: 0,
  named: 0,
  namedRight: 0,
  hops: counts(),
  wholeRight: 0,
});

/** Adds one labelled sentence. Program attributions that gold does not label there are not counted against it. */
export function scoreChain(item: ChainItem, read: ReadArticle, into: ChainTally): void {
  const { text } = read.article;
  const starts = wordStarts(text);
  const before = [...text].slice(0, item.start).join("").length;
  const gold = item.attributions.map((attribution) => {
    const words = attribution.content.replace(/…$/, "");
    const at = locate(text, words, before);
    return at < 0 ? [] : wordsOf(starts, [{ start: at, end: at + words.length }]);
  });
  // Gold shows the first dozen words only: the program's content is cut to the length of each.
  const program = read.attributions.map((attribution) => wordsOf(starts, attribution.content).slice(0, 13));
  const pairs = new Map(pairUp(gold, program).map((pair) => [pair.gold, pair.program]));
  item.attributions.forEach((wanted, index) => one(wanted, pairs.get(index), read, into));
}

/** The place of the words nearest to the sentence: within the thousand units before it, else after. */
function locate(text: string, words: string, sentence: number): number {
  const inside = text.indexOf(words, sentence);
  const early = text.indexOf(words, Math.max(0, sentence - 1000));
  return inside >= 0 && inside - sentence < 1000 ? inside : early;
}

function one(wanted: GoldChain, found: number | undefined, read: ReadArticle, into: ChainTally): void {
  const speaker = found === undefined ? undefined : read.speakers[found];
  const given = (found === undefined ? [] : (read.chains[found] ?? [])).filter(
    (hop) => !hop.inherited && (hop.kind === "occasion" || hop.kind === "document" || hop.kind === "relay"),
  );
  into.attributions += 1;
  if (found !== undefined) into.found += 1;
  const { name } = wanted.speaker;
  const speakerRight =
    speaker !== undefined && (name === null ? speaker.name === null : shareWord(name, speaker.name ?? ""));
  if (name !== null) into.named += 1;
  if (name !== null && speakerRight) into.namedRight += 1;
  const taken = new Set<number>();
  for (const hop of wanted.hops) {
    const at = given.findIndex(
      (other, index) => !taken.has(index) && other.kind === hop.kind && shareWord(other.name, hop.name),
    );
    if (at >= 0) taken.add(at);
  }
  into.hops.gold += wanted.hops.length;
  into.hops.program += given.length;
  into.hops.shared += taken.size;
  const hopsRight = taken.size === wanted.hops.length && taken.size === given.length;
  if (hopsRight && speakerRight) into.wholeRight += 1;
}
