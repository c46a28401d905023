import { describe, expect, test } from "vitest";
import { decodePage } from "../../src/http/decode-page.js";

const cyrillic = Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]); // "Москва" in windows-1251

describe("the text of a page's bytes", () => {
  test.each([
    ["the content type", cyrillic, "text/html; charset=windows-1251", "Москва"],
    ["a quoted one", cyrillic, 'text/html; charset="Windows-1251"', "Москва"],
    ["UTF-8 when nothing is said", Buffer.from("Über"), "text/html", "Über"],
    ["UTF-8 when the name is unknown", Buffer.from("Über"), "text/html; charset=klingon", "Über"],
    ["a byte-order mark before anything else", Buffer.from("\uFEFFÜber"), "text/html; charset=latin1", "Über"],
    ["UTF-16 by its mark", Buffer.from("\uFEFFÜber", "utf16le"), "", "Über"],
  ])("is read by %s", (_what, bytes, contentType, text) => {
    expect(decodePage(bytes, contentType)).toBe(text);
  });

  test.each([
    '<meta charset="windows-1251">',
    "<META CHARSET=windows-1251>",
    '<meta name="viewport" content="x"><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
  ])("is read by %s", (meta) => {
    expect(decodePage(Buffer.concat([Buffer.from(meta), cyrillic]), "text/html")).toContain("Москва");
  });

  test("wrong bytes are no error, and a head full of openings takes no time", () => {
    expect(decodePage(Buffer.from([0xff, 0x41]), "")).toContain("A");
    const started = performance.now();
    decodePage(Buffer.from("<meta charset ".repeat(100_000)), "");
    expect(performance.now() - started).toBeLessThan(500);
  });
});
