import { describe, expect, test } from "vitest";
import type { CandidateIndex } from "../../src/core/match/candidates.js";

const STATEMENTS: readonly (readonly [string, string])[] = [
  ["harbour", "The harbour will stay closed until the storm has passed, and no ferry will leave before Friday."],
  ["budget", "We cannot balance this budget without raising taxes on the largest companies."],
  ["school", "Every child in this district deserves a teacher who knows their name."],
  ["vaccine", "The vaccine was tested on forty thousand volunteers in eleven countries."],
  ["bridge", "Nobody told the mayor that the bridge had failed its inspection in 2019."],
  ["talks", "Our delegation is prepared to resume the talks as soon as the shelling stops."],
];

/** A long speech that holds every word of "The talks are open to every company" somewhere, never together. */
const SPEECH = Array.from(
  { length: 400 },
  (_, at) => `Paragraph ${at} speaks of farming, roads, rivers and schools number ${at * 7}.`,
).join(" ");

/** What every implementation of `CandidateIndex` must do. */
export function candidatesContract(name: string, make: () => CandidateIndex): void {
  const filled = (): CandidateIndex => {
    const index = make();
    for (const [id, text] of STATEMENTS) index.add(id, text);
    return index;
  };

  describe(`${name} keeps the contract of CandidateIndex`, () => {
    test("an empty index proposes nothing", () => {
      expect(make().propose("anything at all", 10)).toEqual([]);
      expect(make().size).toBe(0);
    });

    test.each(STATEMENTS)("the statement %s is first for its own words", (id, text) => {
      expect(filled().propose(text, 10)[0]).toBe(id);
    });

    test.each([
      ["a part", "no ferry will leave before Friday", "harbour"],
      ["other typography", "WE CAN’T BALANCE THIS BUDGET", "budget"],
      ["a word dropped", "We cannot balance budget without raising taxes", "budget"],
      ["a word swapped", "Every pupil in this district deserves a teacher", "school"],
      ["figures for words", "tested on 40,000 volunteers in 11 countries", "vaccine"],
      ["misspelt words", "vacine testted volunteeers", "vaccine"],
      ["an ellipsis", "Nobody told the mayor … in 2019", "bridge"],
      ["a bracket", "[The team] is prepared to resume the talks", "talks"],
    ])("%s is enough to find it", (_, query, id) => {
      expect(filled().propose(query, 3)).toContain(id);
    });

    test("a statement can be found as soon as it is added", () => {
      const index = filled();
      index.add("new", "The lighthouse keeper retired on a quiet morning.");
      expect(index.propose("lighthouse keeper retired", 1)).toEqual(["new"]);
    });

    test("adding an id again replaces its text", () => {
      const index = filled();
      index.add("bridge", "The tunnel opened ahead of schedule.");
      expect(index.size).toBe(STATEMENTS.length);
      expect(index.propose("tunnel opened", 1)).toEqual(["bridge"]);
      expect(index.propose("told mayor inspection", 5)).not.toContain("bridge");
    });

    test("a removed statement is not proposed; an unknown id is no error", () => {
      const index = filled();
      index.remove("talks");
      index.remove("never there");
      expect(index.size).toBe(STATEMENTS.length - 1);
      expect(index.propose("resume the talks as soon as the shelling stops", 10)).not.toContain("talks");
    });

    test("at most `limit` ids, each once", () => {
      const ids = filled().propose("the budget, the bridge, the vaccine and the harbour", 2);
      expect(ids).toHaveLength(2);
      expect(new Set(ids).size).toBe(2);
      expect(filled().propose("the", 0)).toEqual([]);
    });

    test("only accepted statements are proposed, however many others are nearer", () => {
      const index = filled();
      for (let copy = 0; copy < 300; copy += 1)
        index.add(`copy-${copy}`, "The harbour will stay closed until the storm has passed.");
      const query = "the harbour will stay closed until the storm has passed";
      expect(index.propose(query, 3, (id) => id === "harbour")).toEqual(["harbour"]);
      expect(index.propose(query, 3, () => false)).toEqual([]);
    });

    test("equally promising statements come in the order of their ids", () => {
      const index = make();
      for (const id of ["c", "a", "b"]) index.add(id, "Exactly the same words were said.");
      expect(index.propose("exactly the same words", 3)).toEqual(["a", "b", "c"]);
    });

    test("a query without words proposes nothing", () => {
      expect(filled().propose("… — !?", 10)).toEqual([]);
    });

    test("a long speech does not hide a short statement, and is found by a passage", () => {
      const index = filled();
      index.add("speech", `${SPEECH} The orchard by the old mill shall never be sold. ${SPEECH}`);
      expect(index.propose("every child in this district deserves a teacher", 1)).toEqual(["school"]);
      expect(index.propose("the orchard by the old mill shall never be sold", 1)).toEqual(["speech"]);
    });
  });
}
