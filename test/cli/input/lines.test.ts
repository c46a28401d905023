import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lines, type Line } from "../../../src/cli/input/lines.js";

/** `text` in chunks of `size` bytes, as a slow pipe gives it. */
async function read(bytes: Buffer, size: number, longest?: number): Promise<Line[]> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
  }
  const found: Line[] = [];
  for await (const line of lines(chunks(), longest)) found.push(line);
  return found;
}

describe("lines of a stream", () => {
  test("are numbered from 1; blank ones are counted and left out; the last needs no end", async () => {
    const found = await read(Buffer.from("\uFEFFone\r\n\n  \nfour"), 3);
    expect(found.map(({ number, text }) => [number, text.trim()])).toEqual([
      [1, "one"],
      [4, "four"],
    ]);
  });

  test("end at line feeds only: JSON may hold U+2028", async () => {
    expect(await read(Buffer.from('{"text":"a\u2028b"}\n'), 4)).toHaveLength(1);
  });

  test("one that is too long or not UTF-8 is told, and the others come", async () => {
    const bytes = Buffer.concat([
      Buffer.from("short\n" + "x".repeat(50) + "\n"),
      Buffer.from([0xff, 0x0a]),
      Buffer.from("end"),
    ]);
    const found = await read(bytes, 7, 10);
    expect(found.map(({ number, problem }) => [number, problem])).toEqual([
      [1, null],
      [2, "the line is longer than 16 MB"],
      [3, "the line is not UTF-8"],
      [4, null],
    ]);
  });

  test("are the same however the bytes come in pieces", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "grapheme" })),
        fc.integer({ min: 1, max: 9 }),
        async (parts, size) => {
          const text = parts.join("\n");
          const expected = text
            .split("\n")
            .map((line, index) => [index + 1, line] as const)
            .filter(([, line]) => line.trim() !== "");
          const found = await read(Buffer.from(text), size);
          expect(found.map(({ number }) => number)).toEqual(expected.map(([number]) => number));
        },
      ),
      { numRuns: 100 },
    );
  });
});
