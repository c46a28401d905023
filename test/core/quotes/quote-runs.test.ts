import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quoteRuns } from "../../../src/core/quotes/quote-runs.js";

function paragraphsOf(text: string) {
  const found = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") found.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return found;
}

const runs = (text: string) => quoteRuns(text, paragraphsOf(text)).map(({ start, end }) => text.slice(start, end));

describe("quoteRuns", () => {
  test.each([
    ["curly marks", "“We stay,” she said.", ["We stay,"]],
    ["straight marks", '"We stay," she said. "All of us."', ["We stay,", "All of us."]],
    ["doubled single marks", "''We stay,'' she said.", ["We stay,"]],
    ["British single marks", "‘We’re staying,’ she said.", ["We’re staying,"]],
    ["straight single marks", "She said it was 'not on' and left.", ["not on"]],
    ["guillemets", "«We stay», she said.", ["We stay"]],
    ["German marks", "„We stay“, she said.", ["We stay"]],
    ["an apostrophe is no mark", "The leaders' aides didn't say 'yes' in the '90s.", ["yes"]],
    [
      "a possessive within single marks does not close",
      "He called it 'the leaders' own fault' at noon.",
      ["the leaders' own fault"],
    ],
    ["marks within marks belong to the outer run", "“He said ‘never’ to me,” she said.", ["He said ‘never’ to me,"]],
    [
      "an unclosed mark costs its paragraph at most",
      "“We stay, she said.\nHe “left” then.",
      ["We stay, she said.", "left"],
    ],
    [
      "a stray straight mark does not swallow the quotation after it",
      'The " sign and "real words" here.',
      ["real words"],
    ],
    ["a curly mark closed by a straight one", '“We stay," she said. "All of us.”', ["We stay,", "All of us."]],
    ["a curly mark closed by a wrongly turned one", "“We stay,“ she said. “All of us.”", ["We stay,", "All of us."]],
    ["straight marks within curly ones", '“He said "no" to me,” she said.', ['He said "no" to me,']],
    ["inches within curly marks", '“A 6" pipe will do,” she said.', ['A 6" pipe will do,']],
    ["curly marks within curly ones", "“The “big” one,” she said.", ["The “big” one,"]],
    ["inward guillemets", "»We stay«, she said. »All of us«", ["We stay", "All of us"]],
    ["single guillemets", "‹We stay›, she said.", ["We stay"]],
    ["Swedish marks", "”We stay”, she said.", ["We stay"]],
    ["a grave accent for an opening mark", "`We stay,' she said.", ["We stay,"]],
    ["a list sign is no quotation", "»Read more about it", []],
    ["inches are no quotation", 'A 6" pipe and a 9" pipe.', []],
  ])("%s", (_, text, expected) => {
    expect(runs(text)).toEqual(expected);
  });

  test("an opening mark repeated after an open paragraph goes on with its run", () => {
    const text = "“First part.\n“Second part,” he said.";
    expect(quoteRuns(text, paragraphsOf(text)).map((run) => [run.closed, run.continues])).toEqual([
      [false, -1],
      [true, 0],
    ]);
  });

  test("runs are in order, apart, and within one paragraph", () => {
    const piece = fc.constantFrom(
      '"',
      "'",
      "“",
      "”",
      "‘",
      "’",
      "«",
      "»",
      "„",
      "‹",
      "`",
      " word",
      " ",
      "s",
      "\n",
      ".",
      "''",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        const paragraphs = paragraphsOf(text);
        let at = 0;
        for (const run of quoteRuns(text, paragraphs)) {
          expect(run.outerStart).toBeGreaterThanOrEqual(at);
          expect(run.end).toBeGreaterThanOrEqual(run.start);
          expect(paragraphs.some((p) => p.start <= run.outerStart && run.outerEnd <= p.end)).toBe(true);
          at = run.outerEnd;
        }
      }),
    );
  });

  test.each(['"', "'", "“", "‘", "s' ", " 'a", "([", " “a", "“a ”", ' “a"', "”", " »a"])(
    "1 MB of %s is read in under two seconds",
    (sign) => {
      const text = sign.repeat(Math.ceil(1_000_000 / sign.length));
      const started = performance.now();
      quoteRuns(text, [{ start: 0, end: text.length }]);
      expect(performance.now() - started).toBeLessThan(2_000);
    },
  );
});
