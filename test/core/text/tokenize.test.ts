import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenize } from "../../../src/core/text/tokenize.js";

const words = (text: string) => tokenize(text).map((token) => token.text);

describe("tokenize", () => {
  test.each([
    ["an apostrophe stays in its word", "Don’t they'd", ["Don’t", "they'd"]],
    ["a hyphen joins", "ex-minister half-done", ["ex-minister", "half-done"]],
    ["dotted abbreviations keep their points", "the U.S. at 5 p.m. today", ["the", "U.S.", "at", "5", "p.m.", "today"]],
    ["numbers keep commas, points and colons", "1,000 or 3.5 at 10:30", ["1,000", "or", "3.5", "at", "10:30"]],
    ["a final point is a mark", "It ended.", ["It", "ended", "."]],
    ["quote marks are marks", "“No,” he said", ["“", "No", ",", "”", "he", "said"]],
    ["letters of every script are words", "Привет naïve 你好", ["Привет", "naïve", "你好"]],
    ["a surrogate pair is one mark", "ok 😀", ["ok", "😀"]],
  ])("%s", (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("every token gives back its text, in order, and no letter is lost", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const tokens = tokenize(text);
        let at = 0;
        for (const token of tokens) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(/[\p{L}\p{N}]/u.test(text.slice(at, token.start))).toBe(false);
          at = token.end;
        }
        expect(/[\p{L}\p{N}]/u.test(text.slice(at))).toBe(false);
      }),
    );
  });

  test("a stretch is tokenized as if it stood alone, with offsets into the whole", () => {
    const text = "First words. Second words here.";
    const within = { start: 13, end: text.length };
    expect(tokenize(text, within).map((token) => token.text)).toEqual(
      tokenize(text.slice(13)).map((token) => token.text),
    );
    expect(tokenize(text, within)[0]?.start).toBe(13);
  });
});
