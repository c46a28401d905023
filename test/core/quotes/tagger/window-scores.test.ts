import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTokens } from "../../../../src/core/quotes/reading.js";
import { ROLE_MASK, STEP_MASK, tokenCodes } from "../../../../src/core/quotes/tagger/features.js";
import { paragraphUnits } from "../../../../src/core/quotes/tagger/units.js";
import { STEP_FEATURES, UNIT_FEATURES, windowFeatures } from "../../../../src/core/quotes/tagger/window-features.js";
import { SparseRows } from "../../../../src/core/quotes/tagger/sparse-rows.js";
import { windowScorer } from "../../../../src/core/quotes/tagger/window-scores.js";

const WORDS = ["said", "Ruiz", "the", "mayor", "that", "will", ",", ".", "“We", "stay.”", "and", "told", "reporters"];

const weights = {
  unit: Int16Array.from({ length: (ROLE_MASK + 1) * 3 }, (_, i) =>
    i % 21 < 12 ? 0 : ((i * 2654435761) >>> 20) - 2048,
  ),
  step: Int16Array.from({ length: (STEP_MASK + 1) * 9 }, (_, i) => ((i * 40503) % 4001) - 2000),
};

const sparse = { unit: new SparseRows(weights.unit, 3), step: new SparseRows(weights.step, 9) };

/** The slow way: every bucket of every unit summed anew, as in training. */
function sums(buckets: Int32Array, size: number, width: number, table: Int16Array): number[] {
  const out: number[] = [];
  for (let k = 0; k < buckets.length / size; k += 1)
    for (let i = 0; i < width; i += 1) {
      let sum = 0;
      for (const f of buckets.subarray(k * size, (k + 1) * size)) sum += table[f * width + i] ?? 0;
      out.push(sum);
    }
  return out;
}

describe("windowScorer", () => {
  test("scores as the features of training say, whatever was scored before", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 40 }), (words) => {
        const text = words.join(" ");
        const reading = readTokens({
          text,
          regions: [{ start: 0, end: text.length, kind: "body", decidedBy: "test" }],
        });
        const paragraph = reading.paragraphs[0];
        if (paragraph === undefined) return;
        const codes = tokenCodes(reading);
        const units = paragraphUnits(reading, codes, paragraph);
        const isCue = (token: number) => reading.tokens[token]?.lower === "told";
        const scorer = windowScorer(reading, units, sparse, isCue);
        for (let cue = 0; cue < units.units.length; cue += 1) {
          const features = windowFeatures(reading, units, cue, isCue);
          const scores = scorer(cue);
          expect(scores.from).toBe(features.from);
          const own = sums(features.unit, UNIT_FEATURES, 3, weights.unit);
          own.splice(features.cue * 3, 3, 0, 0, 0);
          expect([...scores.own]).toEqual(own);
          expect([...scores.pair]).toEqual(sums(features.step, STEP_FEATURES, 9, weights.step));
        }
      }),
      { numRuns: 60 },
    );
  });
});
