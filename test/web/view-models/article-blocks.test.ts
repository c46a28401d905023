import { expect, test } from "vitest";
import type { RegionKind } from "../../../src/core/article/article.js";
import { articleBlocks, type Placed } from "../../../src/web/view-models/article-blocks.js";

const TEXT = "Menu\nShe said they left and “we stay” now.";
const region = (kind: RegionKind, start: number, end: number) => ({ kind, start, end, decidedBy: "test" });
const REGIONS = [region("furniture", 0, 4), region("body", 5, TEXT.length)];

function span(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function placed(number: number, content: string, source: string | null = null, cue: string | null = null): Placed {
  return {
    number,
    href: `/statements/${number}`,
    anchor: `statement-${number}`,
    speaker: "She",
    source: source === null ? null : span(source),
    cue: cue === null ? null : span(cue),
    content: [span(content)],
  };
}

test("marks content, source and cue, nested content apart, and numbers each statement once", () => {
  const outer = placed(1, "they left and “we stay”", "She", "said");
  const inner = placed(2, "we stay", "they");
  const [furniture, body] = articleBlocks({ text: TEXT, regions: REGIONS }, [outer, inner]);
  expect(furniture?.label).toBe("Page furniture, not read");
  expect(furniture?.segments.map((segment) => [segment.text, segment.marked])).toEqual([["Menu", false]]);
  expect(
    body?.segments.map(({ text, classes, numbers }) => [text, classes.join(" "), numbers.map((n) => n.number)]),
  ).toEqual([
    ["She", "source", []],
    [" ", "", []],
    ["said", "cue", []],
    [" ", "", []],
    ["they", "content source", [1]],
    [" left and “", "content", []],
    ["we stay", "content nested", [2]],
    ["”", "content", []],
    [" now.", "", []],
  ]);
});

test("an article without regions is one block", () => {
  const blocks = articleBlocks({ text: TEXT, regions: [] }, []);
  expect(blocks.map((block) => block.segments.map((segment) => segment.text).join(""))).toEqual([TEXT]);
});

test("a content span over two regions is marked in both and numbered in the first", () => {
  const both: Placed = { ...placed(1, "we stay"), content: [{ start: 2, end: 8 }] };
  const numbers = articleBlocks({ text: TEXT, regions: REGIONS }, [both]).map((block) =>
    block.segments.flatMap((segment) => segment.numbers.map((each) => each.number)),
  );
  expect(numbers).toEqual([[1], []]);
});
