import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeRoles, type WindowScores } from "../../../../src/core/quotes/tagger/decode-roles.js";

function total({ own, pair }: WindowScores, labels: readonly number[]): number {
  return labels.reduce(
    (sum, label, k) =>
      sum + (own[k * 3 + label] ?? 0) + (k === 0 ? 0 : (pair[(k * 3 + (labels[k - 1] ?? 0)) * 3 + label] ?? 0)),
    0,
  );
}

/** All labellings that leave the cue outside. */
function labellings(count: number, cue: number): number[][] {
  return Array.from({ length: 3 ** count }, (_, n) =>
    Array.from({ length: count }, (__, k) => Math.floor(n / 3 ** k) % 3),
  ).filter((labels) => labels[cue] === 0);
}

describe("decodeRoles", () => {
  test("finds the best of all labellings", () => {
    const window = fc.integer({ min: 1, max: 6 }).chain((count) =>
      fc.record({
        from: fc.constant(0),
        count: fc.constant(count),
        cue: fc.integer({ min: 0, max: count - 1 }),
        own: fc.array(fc.integer({ min: -50, max: 50 }), { minLength: count * 3, maxLength: count * 3 }),
        pair: fc.array(fc.integer({ min: -50, max: 50 }), { minLength: count * 9, maxLength: count * 9 }),
      }),
    );
    fc.assert(
      fc.property(window, ({ own, pair, ...rest }) => {
        const scores = { ...rest, own: Float64Array.from(own), pair: Float64Array.from(pair) };
        const best = Math.max(...labellings(rest.count, rest.cue).map((labels) => total(scores, labels)));
        const found = [...decodeRoles(scores)];
        expect(found[rest.cue]).toBe(0);
        expect(total(scores, found)).toBe(best);
      }),
    );
  });
});
