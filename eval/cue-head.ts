import { tokenAt, type Reading } from "../src/core/quotes/reading.js";
import { actOf } from "../src/core/quotes/lexicon/cues.js";
import type { Span } from "../src/core/text/span.js";

/** Words that stand in a cue but do not head it: auxiliaries, negations, adverbs of manner and time. */
const LIGHT = new Set(
  (
    "has have had having is are was were be been being am do does did not n't never to will would can could may might must shall should " +
    "also later then still now once even just again already repeatedly reportedly publicly often recently initially 's 've 'd 're 'm he she it they i we " +
    "is expected"
  ).split(" "),
);
LIGHT.delete("expected");

/** The token that heads the cue: its first word that is no auxiliary, negation or adverb. `null` for an empty cue. */
export function headToken(reading: Reading, cue: readonly Span[]): number | null {
  const tokens: number[] = [];
  for (const span of cue) {
    for (let i = tokenAt(reading, span.start); i < reading.tokens.length; i += 1) {
      const token = reading.tokens[i];
      if (token === undefined || token.start >= span.end) break;
      tokens.push(i);
    }
  }
  const word = (i: number) => reading.tokens[i]?.lower ?? "";
  const known = tokens.find((i) => !LIGHT.has(word(i)) && actOf(word(i)) !== null);
  if (known !== undefined) return known;
  return (
    tokens.find((i) => !LIGHT.has(word(i)) && !word(i).endsWith("ly") && reading.tokens[i]?.kind === "word") ??
    tokens.at(-1) ??
    null
  );
}
