import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ExhaustiveIndex } from "../../../../src/core/match/index/exhaustive-index.js";
import { MemoryIndex } from "../../../../src/core/match/index/memory-index.js";
import { candidatesContract } from "../../../contract/candidates.js";

candidatesContract("MemoryIndex", () => new MemoryIndex());

const WORDS =
  "harbour budget school vaccine bridge talks winter farmer engine river council signal letter market".split(" ");
const statement = fc.array(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 12 }).map((words) => words.join(" "));

describe("against the exhaustive index", () => {
  test("what the oracle puts first alone is among the first that are proposed", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(statement, { minLength: 3, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        (texts, pick, drop) => {
          const fast = new MemoryIndex();
          const slow = new ExhaustiveIndex();
          texts.forEach((text, at) => {
            fast.add(`s${at}`, text);
            slow.add(`s${at}`, text);
          });
          const words = (texts[pick % texts.length] ?? "").split(" ");
          words.splice(drop % words.length, 1);
          const [best] = slow.propose(words.join(" "), 1);
          expect(fast.propose(words.join(" "), 5)).toContain(best);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("after any adding and removing both know the same statements", () => {
    const step = fc.tuple(fc.constantFrom("add", "remove"), fc.nat({ max: 8 }), statement);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const fast = new MemoryIndex();
        const slow = new ExhaustiveIndex();
        for (const [what, id, text] of steps) {
          for (const index of [fast, slow]) {
            if (what === "add") index.add(`s${id}`, text);
            else index.remove(`s${id}`);
          }
        }
        expect(fast.size).toBe(slow.size);
        expect(fast.propose(WORDS.join(" "), 20).sort()).toEqual(slow.propose(WORDS.join(" "), 20).sort());
      }),
      { numRuns: 200 },
    );
  });
});

test("removing most of many statements keeps the others findable", () => {
  const index = new MemoryIndex();
  for (let at = 0; at < 3000; at += 1)
    index.add(`s${at}`, `Report ${at} mentions station ${at * 31} and nothing else.`);
  for (let at = 0; at < 2900; at += 1) index.remove(`s${at}`);
  expect(index.size).toBe(100);
  expect(index.propose("Report 2950 mentions station 91450", 1)).toEqual(["s2950"]);
});
