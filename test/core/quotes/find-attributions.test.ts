import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article, RegionKind } from "../../../src/core/article/article.js";
import { findAttributions } from "../../../src/core/quotes/find-attributions.js";

/** An article of plain paragraphs; a line that begins with "#" is a title, with "##" a sub-heading. */
function articleOf(raw: string): Article {
  const kinds: RegionKind[] = [];
  const lines = raw.split("\n").map((line) => {
    kinds.push(line.startsWith("## ") ? "heading" : line.startsWith("# ") ? "title" : "body");
    return line.replace(/^#{1,2} /, "");
  });
  const text = lines.join("\n");
  let start = 0;
  const regions = lines.flatMap((line, i) => {
    const region = { start, end: start + line.length, kind: kinds[i] ?? "body", decidedBy: "test" };
    start += line.length + 1;
    return line.trim() === "" ? [] : [region];
  });
  return { text, regions, title: null, publisher: null, publishedOn: null, url: null, byline: null, wire: [] };
}

const read = (raw: string) =>
  findAttributions(articleOf(raw)).map((a) => ({
    source: a.source?.text ?? null,
    cue: a.cue?.text ?? null,
    content: a.content.map((span) => span.text),
    form: a.form,
  }));

describe("findAttributions", () => {
  test.each([
    [
      "a quotation before its cue",
      "“The bridge is closed for good,” Mayor Ana Ruiz said.",
      [{ source: "Mayor Ana Ruiz", cue: "said", content: ["The bridge is closed for good"], form: "direct" }],
    ],
    [
      "an inverted cue with an apposition",
      '"The bridge is closed for good," said Ana Ruiz, the mayor of Porto Novo.',
      [
        {
          source: "Ana Ruiz, the mayor of Porto Novo",
          cue: "said",
          content: ["The bridge is closed for good"],
          form: "direct",
        },
      ],
    ],
    [
      "a quotation split around its cue is one statement",
      "“The bridge is closed,” Ruiz said. “It will not open again this year.”",
      [
        {
          source: "Ruiz",
          cue: "said",
          content: ["The bridge is closed", "It will not open again this year."],
          form: "direct",
        },
      ],
    ],
    [
      "a cue before the quotation",
      "Ruiz told reporters: “We have no money left for repairs.”",
      [{ source: "Ruiz", cue: "told", content: ["We have no money left for repairs."], form: "direct" }],
    ],
    [
      "an indirect report",
      "The ministry said that the bridge would remain closed until spring.",
      [
        {
          source: "The ministry",
          cue: "said",
          content: ["that the bridge would remain closed until spring"],
          form: "indirect",
        },
      ],
    ],
    [
      "a report with some of its words quoted",
      "Ruiz said the repairs were “a waste of public money”.",
      [{ source: "Ruiz", cue: "said", content: ["the repairs were “a waste of public money”"], form: "mixed" }],
    ],
    [
      "according to",
      "The repairs will cost 3 million euros, according to the city council.",
      [
        {
          source: "the city council",
          cue: "according to",
          content: ["The repairs will cost 3 million euros"],
          form: "indirect",
        },
      ],
    ],
    [
      "British single marks",
      "‘We’re staying where we are,’ said Tom Hale.",
      [{ source: "Tom Hale", cue: "said", content: ["We’re staying where we are"], form: "direct" }],
    ],
    [
      "a heading that names its speaker",
      "## Ruiz: bridge plan ‘unworkable’\nThe council met on Monday.",
      [{ source: "Ruiz", cue: ":", content: ["bridge plan ‘unworkable’"], form: "mixed" }],
    ],
    ["a heading that only announces", "## New bridge plans\nThe council met on Monday.", []],
    [
      "an indirect report before its cue",
      "The ferry will stop running in May, Mayor Ana Ruiz told the Evening Post on Monday.",
      [
        {
          source: "Mayor Ana Ruiz",
          cue: "told",
          content: ["The ferry will stop running in May"],
          form: "indirect",
        },
      ],
    ],
    ["a title of a work", "She starred in “The Long Road Home” in 1998.", []],
    ["prose without speech", "The bridge was built in 1901 and painted green.", []],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test("a quotation over two paragraphs, the opening mark repeated, is one statement", () => {
    const found = read(
      "“The bridge is closed for good,” Ruiz said. “We have tried everything.\n“Nobody will give us the money.”",
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.content).toEqual([
      "The bridge is closed for good",
      "We have tried everything.",
      "Nobody will give us the money.",
    ]);
  });

  test("a transcript gives each label its words", () => {
    const found = read(
      "MODERATOR: Why was the bridge closed?\nRUIZ: It was not safe any more.\nMODERATOR: Who decided that?",
    );
    expect(found.map((a) => [a.source, a.content[0]])).toEqual([
      ["MODERATOR", "Why was the bridge closed?"],
      ["RUIZ", "It was not safe any more."],
      ["MODERATOR", "Who decided that?"],
    ]);
  });

  test.each([
    ["Ruiz reportedly said the bridge would never open again.", true],
    ["Ruiz said the bridge would never open again.", false],
    ["The engineer claims to have warned the council twice about the bridge.", true],
  ])("the distance that the article keeps: %s", (text, hedged) => {
    expect(findAttributions(articleOf(text)).some((a) => a.hedged)).toBe(hedged);
  });

  test("every span gives back its text, and nothing throws, whatever the text", () => {
    const piece = fc.constantFrom(
      ..."“ ” \" ' ‘ ’ , . : \n said Ruiz told that the he according to (".split(" "),
      " ",
      " reporters ",
      "“No,” ",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const article = articleOf(pieces.join(" "));
        for (const a of findAttributions(article)) {
          for (const span of [a.source, a.cue, ...a.content]) {
            if (span !== null) expect(article.text.slice(span.start, span.end)).toBe(span.text);
          }
          expect(a.content.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  // Processor time, four times the text, at most eight times the work: a square law would need sixteen.
  test.each(['"', "“No,” he said. ", "he said ", "(", "a said b, ", "“"])(
    "the work on a text of nothing but %s grows with its length",
    { timeout: 60_000 },
    (unit) => {
      workOn(unit, 50_000);
      const short = workOn(unit, 200_000);
      expect(workOn(unit, 800_000)).toBeLessThan(8 * short + 500);
    },
  );

  /** Milliseconds of processor time to read `length` units of text. */
  function workOn(unit: string, length: number): number {
    const text = unit.repeat(Math.ceil(length / unit.length));
    const regions = [{ start: 0, end: text.length, kind: "body" as const, decidedBy: "test" }];
    const article = { ...articleOf(""), text, regions };
    const before = process.cpuUsage();
    findAttributions(article);
    const used = process.cpuUsage(before);
    return (used.user + used.system) / 1_000;
  }
});
