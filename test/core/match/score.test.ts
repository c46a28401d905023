import { describe, expect, test } from "vitest";
import { compare } from "../../../src/core/match/judge.js";
import { totalOf } from "../../../src/core/match/score.js";

const speaker = { id: "m", name: "Ada Marsh", role: null, type: "person", aliases: [] } as const;
const RECORDED = "The council will repair the bridge before the winter storms reach the harbour";
const components = (pasted: string) => compare(pasted, { id: "s", text: RECORDED, form: "direct", speaker });

/** Each list falls: a paste further down is further from the record. */
describe("scores fall as the texts part", () => {
  test.each([
    [
      "coverage",
      [
        RECORDED,
        "The council will repair the bridge before the winter floods",
        "The council will paint the tower before the winter floods",
      ],
    ],
    [
      "contiguity",
      [
        "The council will repair the bridge",
        "The council will soon repair the bridge",
        "The council soon will now repair a bridge",
      ],
    ],
    [
      "dice",
      [RECORDED, RECORDED.replace("repair", "repaint"), RECORDED.replace("repair the bridge", "sell all the ships")],
    ],
    [
      "fidelity",
      [
        RECORDED,
        RECORDED.replace("repair", "repiar"),
        RECORDED.replace("repair", "mend"),
        RECORDED.replace("will", "may"),
        RECORDED.replace("will", "will not"),
      ],
    ],
  ])("%s", (name, pastes) => {
    const values = pastes.map((pasted) => components(pasted).components[name] ?? 0);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(new Set(values).size).toBe(values.length);
  });

  test("the total", () => {
    const values = [
      RECORDED,
      RECORDED.replace("harbour", "harbuor"),
      RECORDED.replace("reach", "hit"),
      RECORDED.replace("will", "will not"),
      RECORDED.replace("will", "will not").replace("bridge", "tower"),
      "The orchestra will play before the winter",
      "An entirely different matter",
    ].map((pasted) => components(pasted).score);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(new Set(values).size).toBe(values.length);
  });

  test.each(["coverage", "contiguity", "dice", "fidelity"] as const)("a lower %s lowers the total", (name) => {
    const full = { coverage: 1, contiguity: 1, dice: 1, fidelity: 1 };
    expect(totalOf({ ...full, [name]: 0.5 })).toBeLessThan(totalOf(full));
    expect(totalOf(full)).toBeCloseTo(1);
  });
});
