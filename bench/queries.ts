import { ALTERATIONS } from "./alter.js";
import { MadeSentences } from "./made-sentences.js";
import { randomFrom } from "./random.js";

export interface Query {
  readonly bucket: string;
  readonly text: string;
  /** Texts of which any is the source; none for a query without a source. */
  readonly right: readonly string[];
}

export const NO_SOURCE = "no source";

/** Altered sentences of the store, the buckets in turns, and sentences that it does not hold: one for every four. */
export function makeQueries(statements: readonly string[], each: number, seed: number): Query[] {
  const random = randomFrom(seed + 1000);
  const strange = new MadeSentences(seed + 77);
  const pick = (): string => statements[Math.floor(random() * statements.length)] ?? "";
  const queries: Query[] = [];
  for (let round = 0; round < each; round += 1) {
    for (const [bucket, alter] of Object.entries(ALTERATIONS)) {
      const sentence = pick();
      const other = pick();
      const right = bucket === "spliced" ? [sentence, other] : [sentence];
      queries.push({ bucket, text: alter(sentence, other, random), right });
    }
    for (let at = 0; at < 3; at += 1) queries.push({ bucket: NO_SOURCE, text: strange.next(), right: [] });
  }
  return queries;
}
