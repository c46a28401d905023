import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { align } from "../../../src/core/match/align.js";
import type { Pair } from "../../../src/core/match/alignment.js";
import { readUnits, sameUnit } from "../../../src/core/match/units.js";

const run = (pasted: string, recorded: string): readonly Pair[] => {
  const mine = readUnits(pasted);
  return align(mine.units, readUnits(recorded).units, mine.gaps).pairs;
};
const places = (pasted: string, recorded: string): string =>
  run(pasted, recorded)
    .map(({ i, j }) => `${i}-${j}`)
    .join(" ");

describe("where the pasted words stand", () => {
  test.each([
    ["the whole", "go home now", "go home now", "0-0 1-1 2-2"],
    ["the end", "home now", "you go home now", "0-2 1-3"],
    ["a word dropped", "go now", "go home now", "0-0 1-2"],
    ["a word added", "go right home", "go home", "0-0 2-1"],
    ["the run wins over the scattered words", "the mill", "the river and the mill", "0-3 1-4"],
    ["a misspelt word", "the vilage mill", "the village mill", "0-0 1-1 2-2"],
    [
      "an ellipsis over a long gap",
      "ships … home",
      "ships are made of steel and carry many people far from home",
      "0-0 1-11",
    ],
    ["nothing", "apple pie", "river mill", ""],
  ])("%s", (_, pasted, recorded, expected) => {
    expect(places(pasted, recorded)).toBe(expected);
  });
});

const word = fc.constantFrom(
  ..."river mill harbour council winter signal budget farmer engine letter the of and".split(" "),
);
const text = fc.array(word, { maxLength: 14 });

/** The length of the longest common subsequence: no alignment matches more, whatever its weights. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const diagonal = (table[i - 1]?.[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 1 : 0);
      (table[i] ?? [])[j] = Math.max(diagonal, table[i - 1]?.[j] ?? 0, table[i]?.[j - 1] ?? 0);
    }
  }
  return table[a.length]?.[b.length] ?? 0;
}

describe("properties", () => {
  test("both indices rise, matched words are alike, and no more match than in the longest common subsequence", () => {
    fc.assert(
      fc.property(text, text, (mine, theirs) => {
        const pasted = readUnits(mine.join(" ")).units;
        const recorded = readUnits(theirs.join(" ")).units;
        const { pairs } = align(pasted, recorded, new Set());
        pairs.forEach((pair, at) => {
          const a = pasted[pair.i];
          const b = recorded[pair.j];
          expect(a !== undefined && b !== undefined && sameUnit(a, b)).toBe(true);
          expect(pair.i).toBeGreaterThan(pairs[at - 1]?.i ?? -1);
          expect(pair.j).toBeGreaterThan(pairs[at - 1]?.j ?? -1);
        });
        expect(pairs.length).toBeLessThanOrEqual(longestCommon(mine, theirs));
      }),
      { numRuns: 500 },
    );
  });

  test("a contiguous part is matched whole and in one run", () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 40 }), fc.nat(), fc.nat(), (words, a, b) => {
        const from = a % words.length;
        const part = words.slice(from, from + 1 + (b % (words.length - from)));
        const pairs = run(part.join(" "), words.join(" "));
        expect(pairs).toHaveLength(part.length);
        expect((pairs.at(-1)?.j ?? 0) - (pairs[0]?.j ?? 0)).toBe(part.length - 1);
      }),
      { numRuns: 500 },
    );
  });
});

describe("long texts", () => {
  const long = Array.from(
    { length: 20_000 },
    (_, at) => `w${String.fromCharCode(97 + (at % 26))}${(at * 7919 + ((at * at) % 1013)) % 3001}x`,
  );

  test("2,000 words with changes are aligned in 20,000, within a second and where they stand", () => {
    const pasted = readUnits(
      long
        .slice(9000, 11_000)
        .filter((_, at) => at % 37 !== 0)
        .join(" "),
    );
    const recorded = readUnits(long.join(" "));
    const started = performance.now();
    const { pairs } = align(pasted.units, recorded.units, pasted.gaps);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(pairs.length).toBeGreaterThan(pasted.units.length * 0.98);
    expect(pairs[0]?.j).toBe(9001);
    expect(pairs.at(-1)?.j).toBe(10_999);
  });

  test("a text without anything in common is given up quickly", () => {
    const pasted = readUnits("alpha beta gamma ".repeat(700));
    const started = performance.now();
    expect(align(pasted.units, readUnits(long.join(" ")).units, pasted.gaps).pairs).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
