import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import { fold } from "../../../src/core/text/fold.js";

describe("two spellings of one text fold to the same", () => {
  test.each([
    ["case", "Russia IS Ready", "russia is ready"],
    ["curly double quotes", "“ready”", '"ready"'],
    ["angle quotes", "«ready»", '"ready"'],
    ["low quotes", "„ready“", '"ready"'],
    ["curly apostrophe", "don’t", "don't"],
    ["grave as apostrophe", "don`t", "don't"],
    ["prime", "don′t", "don't"],
    ["em dash", "yes—no", "yes-no"],
    ["minus", "−5", "-5"],
    ["non-breaking space", "a\u00A0b", "a b"],
    ["thin and wide spaces in a row", "a\u2009\u3000 b", "a b"],
    ["line break", "a\r\n b", "a b"],
    ["zero-width space", "rea\u200Bdy", "ready"],
    ["soft hyphen", "nego\u00ADtiate", "negotiate"],
    ["byte-order mark", "\uFEFFready", "ready"],
    ["ligature", "ﬁnal oﬃce", "final office"],
    ["full width", "Ｒｅａｄｙ　！", "ready !"],
    ["decomposed accent", "caf\u0065\u0301", "caf\u00E9"],
    ["ellipsis sign", "wait…", "wait..."],
    ["joiner between letter and mark", "e\u200D\u0301", "\u00E9"],
  ])("%s", (_, raw, folded) => {
    expect(fold(raw).text).toBe(folded);
  });

  test("words that differ stay different", () => {
    expect(fold("naïve").text).not.toBe(fold("naive").text);
    expect(fold("can").text).not.toBe(fold("can't").text);
  });
});

describe("offsets", () => {
  test("both units of a ligature come from its one sign", () => {
    const folded = fold("  “ﬁne”…");
    expect(folded.text).toBe(' "fine"...');
    expect(folded.toRaw(2)).toBe(3);
    expect(folded.toRaw(3)).toBe(3);
    expect(folded.spanToRaw({ start: 2, end: 6 })).toEqual({ start: 3, end: 6 });
    expect(folded.toFolded(3)).toBe(2);
  });

  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          "ﬁ",
          "…",
          " ",
          "\u00A0",
          "\u200B",
          "e",
          "\u0301",
          "“",
          "’",
          "—",
          "İ",
          "ᄀ",
          "ᅡ",
          "가",
          "ｶ",
          "ﾞ",
          "ŉ",
          "¨",
          "Σ",
        ),
      )
      .map((signs) => signs.join("")),
  );

  test("folding twice changes nothing", () => {
    fc.assert(
      fc.property(text, (raw) => {
        expect(fold(fold(raw).text).text).toBe(fold(raw).text);
      }),
      { numRuns: 1000, examples: [["\u00A8\u1100\u1161\uFF9E"], ["\u00A8\u0301\u1100\u1161"]] },
    );
  });

  test("normal forms fold to the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (raw) => {
        expect(fold(raw.normalize("NFD")).text).toBe(fold(raw.normalize("NFC")).text);
      }),
      { numRuns: 500 },
    );
  });

  test("the way back never falls and stays within the raw text", () => {
    fc.assert(
      fc.property(text, (raw) => {
        const folded = fold(raw);
        let before = 0;
        for (let at = 0; at <= folded.text.length; at += 1) {
          const there = folded.toRaw(at);
          expect(there).toBeGreaterThanOrEqual(before);
          expect(there).toBeLessThanOrEqual(raw.length);
          before = there;
        }
      }),
    );
  });

  test("a folded word's raw slice folds to that word", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("ﬁne", "don’t", "U.S.", "—", "“so”", "Ｗar", "cafe\u0301", "nego\u00ADtiate")),
        fc.nat(),
        (words, pick) => {
          const raw = words.join("\u00A0 ");
          const folded = fold(raw);
          const pieces = [...folded.text.matchAll(/\S+/g)];
          const piece = pieces[pick % Math.max(1, pieces.length)];
          if (piece === undefined) return;
          const span = folded.spanToRaw({ start: piece.index, end: piece.index + piece[0].length });
          expect(fold(raw.slice(span.start, span.end)).text).toBe(piece[0]);
          expect(folded.toFolded(span.start)).toBe(piece.index);
        },
      ),
    );
  });
});
