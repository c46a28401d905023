import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { segments } from "../../../src/web/view-models/segments.js";

const at = (start: number, end: number, name: string) => ({ start, end, name });

describe("segments", () => {
  test.each([
    ["no highlight", "abcdef", [], ["abcdef:"]],
    ["one in the middle", "abcdef", [at(2, 4, "x")], ["ab:", "cd:x", "ef:"]],
    ["nested", "abcdef", [at(0, 6, "x"), at(2, 4, "y")], ["ab:x", "cd:xy", "ef:x"]],
    ["overlapping", "abcdef", [at(0, 4, "x"), at(2, 6, "y")], ["ab:x", "cd:xy", "ef:y"]],
    ["side by side", "abcd", [at(0, 2, "x"), at(2, 4, "y")], ["ab:x", "cd:y"]],
    ["an empty one", "abcd", [at(2, 2, "x")], ["abcd:"]],
    ["an empty text", "", [at(0, 4, "x")], []],
    ["out of bounds", "abcd", [at(-3, 2, "x"), at(3, 99, "y")], ["ab:x", "c:", "d:y"]],
  ])("%s", (_name, text, highlights, expected) => {
    const got = segments(text, highlights).map((each) => `${each.text}:${each.covers.map((h) => h.name).join("")}`);
    expect(got).toEqual(expected);
  });

  test("a window shows its own part, and a highlight from before opens on its first segment", () => {
    const got = segments("abcdef", [at(0, 4, "x")], { start: 2, end: 6 });
    expect(got.map(({ text, opens }) => [text, opens.length])).toEqual([
      ["cd", 1],
      ["ef", 0],
    ]);
  });

  const text = fc.string({ maxLength: 60 });
  const spans = fc.array(
    fc
      .tuple(fc.integer({ min: -5, max: 70 }), fc.integer({ min: 0, max: 20 }))
      .map(([start, size]) => ({ start, end: start + size })),
    { maxLength: 12 },
  );

  test("joined, they are the text; each covers what a look at every unit finds", () => {
    fc.assert(
      fc.property(text, spans, (source, highlights) => {
        const got = segments(source, highlights);
        expect(got.map((each) => each.text).join("")).toBe(source);
        for (const segment of got) {
          for (let unit = segment.start; unit < segment.end; unit += 1) {
            const covering = highlights.filter((each) => each.start <= unit && unit < each.end);
            expect(segment.covers).toEqual(covering);
          }
        }
      }),
    );
  });

  test("each highlight that shows opens exactly once", () => {
    fc.assert(
      fc.property(text, spans, (source, highlights) => {
        const opened = segments(source, highlights).flatMap((each) => each.opens);
        const shown = highlights.filter((each) => Math.max(each.start, 0) < Math.min(each.end, source.length));
        expect(opened).toHaveLength(shown.length);
        expect(new Set(opened)).toEqual(new Set(shown));
      }),
    );
  });
});
