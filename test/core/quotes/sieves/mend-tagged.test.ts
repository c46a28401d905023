import { describe, expect, test } from "vitest";
import { readTokens, type Reading } from "../../../../src/core/quotes/reading.js";
import { isSetting, withoutDateline } from "../../../../src/core/quotes/sieves/mend-tagged.js";

function read(text: string): Reading {
  return readTokens({ text, regions: [{ start: 0, end: text.length, kind: "body", decidedBy: "test" }] });
}

/** The tokens from the first to the last of the words. */
function rangeOf(reading: Reading, words: string): { first: number; last: number } {
  const start = reading.text.indexOf(words);
  const inside = reading.tokens.flatMap((token, i) =>
    token.start >= start && token.end <= start + words.length ? [i] : [],
  );
  return { first: inside[0] ?? 0, last: (inside.at(-1) ?? -1) + 1 };
}

describe("withoutDateline", () => {
  test.each([
    ["GENEVA (AFP) - The talks went on", "The talks went on"],
    ["PORT CALDER, Maine, March 3 (Reuters) — The ferry is late", "The ferry is late"],
    ["CALDER – Nobody knew", "Nobody knew"],
    ["NATO is ready - for now", "NATO is ready - for now"],
    ["The ferry – late again – sank", "The ferry – late again – sank"],
  ])("%s", (clause, expected) => {
    const text = `${clause}, the mayor said.`;
    const reading = read(text);
    const range = withoutDateline(reading, rangeOf(reading, clause));
    expect(text.slice(reading.tokens[range.first]?.start, reading.tokens[range.last - 1]?.end)).toBe(expected);
  });
});

describe("isSetting", () => {
  const text = "“We sail at noon,” Ruiz told reporters on Friday at a meeting of pilots.";
  const reading = read(text);
  const quotation = rangeOf(reading, "“We sail at noon,”");
  const cue = rangeOf(reading, "told").first;

  test("a place after the cue of a quotation before it", () => {
    expect(isSetting(reading, cue, quotation, rangeOf(reading, "a meeting of pilots"))).toBe(true);
  });

  test("never the quotation, nor words that no preposition leads in", () => {
    expect(isSetting(reading, cue, quotation, quotation)).toBe(false);
    expect(isSetting(reading, cue, quotation, rangeOf(reading, "reporters"))).toBe(false);
  });
});
