import fc from "fast-check";
import { expect, test } from "vitest";
import { shareRight } from "../../../src/core/match/share-right.js";
import { CALIBRATION } from "../../../src/core/match/tables/calibration.js";

test("a share between 0 and 1, which never falls as the closeness rises", () => {
  const closeness = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(closeness, closeness, (a, b) => {
      const [low, high] = [shareRight(Math.min(a, b)), shareRight(Math.max(a, b))];
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(high + 1e-12);
    }),
  );
});

test("the measured points are met", () => {
  for (const [closeness, share] of CALIBRATION) expect(shareRight(closeness)).toBeCloseTo(share, 10);
  expect(shareRight(0)).toBe(0);
});
