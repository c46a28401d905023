import { describe, expect, test } from "vitest";
import { blocksOf } from "../../../src/core/article/blocks.js";

const cut = (text: string): string[] => blocksOf(text).map(({ start, end }) => text.slice(start, end));

describe("blocksOf", () => {
  test("lines, whatever ends them", () => {
    expect(cut(" a\r\nb\rc\u2028d\n\n e \u00a0")).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("blank lines are gaps", () => {
    const gaps = blocksOf("a\nb\n \nc").map(({ gapBefore, gapAfter }) => [gapBefore, gapAfter]);
    expect(gaps).toEqual([
      [true, false],
      [false, true],
      [true, true],
    ]);
  });

  test("hard-wrapped lines are one paragraph", () => {
    const wrapped =
      "The ferry left the island on Monday with forty people on board, the\n" +
      "harbour master said, and nobody knows when it will be back at its\npier.";
    expect(cut(`${wrapped}\n\nNext.`)).toEqual([wrapped, "Next."]);
  });

  test("paragraphs without blank lines between them stay apart", () => {
    const one = "The ferry left the island on Monday with forty people on board.";
    const two = "The harbour master said that nobody knew when it would be back.";
    expect(cut(`${one}\n${two}`)).toEqual([one, two]);
  });

  test("counts words as a reader does", () => {
    const counted = blocksOf("Don't stop — it's 5 o’clock, “Über” über!").map(({ words }) => words);
    expect(counted).toEqual([7]);
  });
});
