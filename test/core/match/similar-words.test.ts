import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance, similarity } from "../../../src/core/match/similar-words.js";

/** The textbook recursion, without bound and without tables. */
function slowDistance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  let least = Math.min(
    slowDistance(a.slice(0, -1), b) + 1,
    slowDistance(a, b.slice(0, -1)) + 1,
    slowDistance(a.slice(0, -1), b.slice(0, -1)) + same,
  );
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    least = Math.min(least, slowDistance(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return least;
}

test("the edit distance is that of the textbook, up to its bound", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 6 }), (a, b, allowed) => {
      expect(Math.min(editDistance(a, b, allowed), allowed + 1)).toBe(Math.min(slowDistance(a, b), allowed + 1));
    }),
    { numRuns: 300 },
  );
});

describe("likeness", () => {
  test("falls with each edit", () => {
    const values = ["mediator", "mediattor", "mediattorr", "river"].map((word) =>
      word === "mediator" ? 1 : similarity("mediator", word),
    );
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });

  test.each([
    ["short words", "not", "now"],
    ["numbers", "1984", "1985"],
    ["other words", "harbour", "hammer"],
  ])("%s are not alike", (_, a, b) => {
    expect(similarity(a, b)).toBe(0);
  });
});
