/** The words in docs/domain-language.md are the words of the code, and its worked examples come out as it says. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compare } from "../../src/core/match/judge.js";
import type { Recorded } from "../../src/core/match/recorded.js";
import { ATTRIBUTION_CHECKS, CHANGE_KINDS, VERDICTS } from "../../src/core/match/verdict.js";

const PAGE = readFileSync(new URL("../../docs/domain-language.md", import.meta.url), "utf8");

function recorded(text: string): Recorded {
  const speaker = { id: "s", name: "Ida Holm", role: "mayor", type: "person" as const, aliases: [] };
  return { id: "r", text, form: "direct", speaker };
}

function startsWith(line: string, cells: readonly string[]): boolean {
  return line.startsWith("|") && cells.every((cell, i) => line.split("|")[i + 1]?.trim() === cell);
}

/** The rows of the table whose header begins with these two cells, each as its cells. */
function rowsOf(first: string, second: string): string[][] {
  const lines = PAGE.split("\n");
  const header = lines.findIndex((line) => startsWith(line, [first, second]));
  const below = lines.slice(header + 2);
  const end = below.findIndex((line) => !line.startsWith("|"));
  return below.slice(0, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const named = (rows: string[][]): string[] => rows.map(([name = ""]) => name.replaceAll("`", ""));

describe("docs/domain-language.md", () => {
  test("defines every word of the contract, in the contract's order", () => {
    expect(named(rowsOf("verdict", "meaning"))).toEqual(VERDICTS);
    expect(named(rowsOf("check", "meaning"))).toEqual(ATTRIBUTION_CHECKS);
    expect(named(rowsOf("kind", "what it touches")).sort()).toEqual([...CHANGE_KINDS].sort());
    expect(named(rowsOf("form", "the content is …"))).toEqual(["direct", "mixed", "indirect"]);
  });

  const [, words = ""] = /Recorded: _"(.{1,300}?),?" mayor Ida Holm said/.exec(PAGE) ?? [];

  // A splice needs words between its pieces, and the sense of a paraphrase is not for the aligner to know.
  const shown = rowsOf("verdict", "meaning").filter(([name = ""]) => !/spliced|paraphrase/.test(name));
  test.each(shown)("the example of %s comes out as such", (verdict, _meaning, pasted = "") => {
    expect(compare(pasted.replace(/ \(cut: .*\)$/, ""), recorded(words)).verdict).toBe(verdict?.replaceAll("`", ""));
  });

  test.each(rowsOf("kind", "what it touches"))(
    "the example of %s comes out as such",
    (kind, _touches, example = "") => {
      const [before = "", after = ""] = example.split(" → ");
      const rest = "said the mayor of the town on the river in the north";
      const judgement = compare(`${after} ${rest}`, recorded(`${before} ${rest}`));
      expect(judgement.changes.map((change) => change.kind)).toContain(kind?.replaceAll("`", ""));
    },
  );
});
