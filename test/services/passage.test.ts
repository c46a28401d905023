import fc from "fast-check";
import { expect, test } from "vitest";
import { passage } from "../../src/services/passage.js";

test("gives up to 200 characters on each side, cut between words", () => {
  const side = "several words ".repeat(40);
  const text = `${side}HERE ${side}`;
  const { before, exact, after } = passage(text, { start: side.length, end: side.length + 4 });
  expect(exact).toBe("HERE");
  expect(before).toMatch(/^(?:several|words) /);
  expect(after).toMatch(/ (?:several|words)$/);
  for (const part of [before, after]) {
    expect(part.length).toBeGreaterThan(180);
    expect(part.length).toBeLessThanOrEqual(200);
  }
});

test("before, exact and after are one stretch of the text", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 700 }), fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      const { before, exact, after } = passage(text, { start, end });
      expect(exact).toBe(text.slice(start, end));
      expect(text.slice(start - before.length, end + after.length)).toBe(before + exact + after);
    }),
  );
});
