import { describe, expect, test } from "vitest";
import { changes, fallen } from "../../eval/baseline.js";
import { f1, pairUp, score, tally } from "../../eval/score.js";
import { runTally, scoreRuns } from "../../eval/score-runs.js";

const TEXT = 'Ana Ruiz said: "we agreed on terms", though "free trade of sorts" is rare.';

function spanOf(words: string): { start: number; end: number } {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

const GOLD = [{ source: [spanOf("Ana Ruiz")], content: [spanOf("we agreed on terms")] }];

describe("the scorer against tables counted by hand", () => {
  test("pairs go one to one, the larger share first", () => {
    expect(
      pairUp(
        [[1, 2, 3, 4]],
        [
          [4, 5],
          [1, 2, 3],
        ],
      ),
    ).toEqual([expect.objectContaining({ gold: 0, program: 1 })]);
  });

  test("overlap and exact: three of four words, one of two of the source", () => {
    const total = tally();
    score(TEXT, GOLD, [{ source: [spanOf("Ruiz")], content: [spanOf("we agreed on")] }], total);
    expect(total.contentOverlap).toEqual({ shared: 3, program: 3, gold: 4 });
    expect(total.contentExact).toEqual({ shared: 0, program: 1, gold: 1 });
    expect(total.sourceOverlap).toEqual({ shared: 1, program: 1, gold: 2 });
    expect(f1(total.contentOverlap)).toBeCloseTo(6 / 7);
  });

  test("runs: half covered counts, scare quotes do not; a shared name is lenient, not exact", () => {
    const total = runTally();
    const regions = [{ start: 0, end: TEXT.length, kind: "body", decidedBy: "line" }] as const;
    scoreRuns(TEXT, regions, GOLD, [{ source: [spanOf("Ruiz")], content: [spanOf("we agreed")] }], total);
    expect(total.runs).toEqual({ shared: 1, program: 1, gold: 1 });
    expect(total.allMarks).toEqual({ shared: 1, program: 2, gold: 1 });
    expect(total.mentions).toEqual({ asked: 1, lenient: 1, exact: 0 });
  });

  test("a fall of more than half a point is named, a smaller one is not", () => {
    expect(fallen({ a: 0.9, b: 0.9 }, { a: 0.896, b: 0.894 })).toEqual(["b fell from 0.900 to 0.894."]);
  });

  test("gains and losses are told apart", () => {
    const now = [
      { key: "x", outcome: "CS", shown: "won" },
      { key: "y", outcome: "-", shown: "lost" },
    ];
    expect(changes({ x: "cS", y: "CS" }, now)).toEqual({ gains: ["cS -> CS  won"], losses: ["CS -> -  lost"] });
  });
});
