import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentences } from "../../../src/core/text/sentences.js";

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  test.each([
    ["titles go on", "Mr. Roe met Gen. Doe. They spoke.", ["Mr. Roe met Gen. Doe.", "They spoke."]],
    ["initials go on", "John F. Roe spoke. He left.", ["John F. Roe spoke.", "He left."]],
    [
      "an abbreviated country before a name goes on",
      "The U.S. Senate met. It rose.",
      ["The U.S. Senate met.", "It rose."],
    ],
    [
      "an abbreviated country before a function word ends",
      "He moved to the U.S. The rest stayed.",
      ["He moved to the U.S.", "The rest stayed."],
    ],
    ["a plain no ends", "The mayor said no. I said yes.", ["The mayor said no.", "I said yes."]],
    [
      "a numbered no. goes on",
      "He lives at No. 10 today. She does not.",
      ["He lives at No. 10 today.", "She does not."],
    ],
    ["a quotation keeps its closing mark", "“We will stay.” The crowd rose.", ["“We will stay.”", "The crowd rose."]],
    [
      "a question inside marks goes on to its cue",
      "“Why now?” she asked. Nobody knew.",
      ["“Why now?” she asked.", "Nobody knew."],
    ],
    ["decimal numbers are not split", "Growth was 3.5 percent. It fell.", ["Growth was 3.5 percent.", "It fell."]],
    ["a blank line ends a heading", "New talks\n\nThe sides met.", ["New talks", "The sides met."]],
    ["a wrapped line goes on", "The sides met\nin Geneva.", ["The sides met\nin Geneva."]],
  ])("%s", (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test("sentences are in order, apart, and hold every sign that is not blank", () => {
    const piece = fc.constantFrom(
      "Mr. ",
      "He said. ",
      "“",
      "”",
      "U.S. ",
      "no? ",
      "\n",
      "\n\n",
      "…",
      "Roe",
      " ",
      "(",
      ")",
      "'",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        let at = 0;
        for (const { start, end } of sentences(text)) {
          expect(text.slice(at, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });

  test("1 MB without a stop is read in linear time", () => {
    const started = performance.now();
    sentences("word ".repeat(200_000));
    sentences(".".repeat(1_000_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
