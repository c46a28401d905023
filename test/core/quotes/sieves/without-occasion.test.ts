import { expect, test } from "vitest";
import { readArticle } from "../../../../src/core/article/read-article.js";
import { readTokens } from "../../../../src/core/quotes/reading.js";
import { withoutOccasion } from "../../../../src/core/quotes/sieves/mend-tagged.js";

/** The words that are left of all that stands behind the cue. */
function left(text: string, cue: string): string {
  const reading = readTokens(readArticle({ text }));
  const at = reading.tokens.findIndex((token) => token.lower === cue);
  const { first, last } = withoutOccasion(reading, at, { first: at + 1, last: reading.tokens.length - 1 });
  return reading.text.slice(reading.tokens[first]?.start, reading.tokens[last - 1]?.end);
}

test.each([
  ["Mayor Ines Calder voiced her doubts during a call with the harbour board.", "voiced", "her doubts"],
  ["Calder expressed fears that wages fell during the strike.", "expressed", "fears that wages fell during the strike"],
  [
    "Calder expressed “regret for what was done during the war” on Monday.",
    "expressed",
    "regret for what was done during the war” on Monday",
  ],
  ["Calder described her doubts during the hearing.", "described", "her doubts during the hearing"],
])("%s", (text, cue, expected) => {
  expect(left(text, cue).replace(/^“/, "")).toBe(expected);
});
