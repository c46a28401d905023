import { describe, expect, test } from "vitest";
import { readUnits, sameUnit } from "../../../src/core/match/units.js";

const keys = (text: string): string =>
  readUnits(text)
    .units.map((unit) => unit.key)
    .join(" ");

describe("ways of writing that are one", () => {
  test.each([
    ["contraction", "We don’t and can’t", "we do not and cannot"],
    ["written without apostrophe", "they didnt", "they did not"],
    ["spoken future", "we're gonna", "we are going to"],
    ["numeral in words", "8 ships", "eight ships"],
    ["compound numeral", "25 votes", "twenty-five votes"],
    ["ordinal", "the 8th", "the eighth"],
    ["thousands", "40,000 people", "forty thousand people"],
    ["scale", "$4.3 million", "4.3 million dollars"],
    ["per cent", "30 per cent", "30%"],
    ["percent", "30 percent", "30 %"],
    ["country", "U.S. policy", "United States policy"],
    ["country without points", "US policy", "U.S. policy"],
    ["body", "the UN", "the United Nations"],
    ["okay", "O.K. then", "okay then"],
    ["British ending", "we organised the labour programme", "we organized the labor program"],
    ["doubled consonant", "he travelled", "he traveled"],
    ["hyphen", "a long-term plan", "a long term plan"],
    ["letter in brackets", "[T]he plan", "The plan"],
  ])("%s", (_, a, b) => {
    expect(keys(a)).toBe(keys(b));
  });
});

describe("words that stay apart", () => {
  test.each([
    ["numbers", "8 ships", "80 ships"],
    ["thousand and million", "4 thousand", "4 million"],
    ["filled and filed", "they filled it", "they filed it"],
    ["will and won't", "we will", "we won't"],
    ["non-nuclear", "nuclear", "non-nuclear"],
  ])("%s", (_, a, b) => {
    expect(keys(a)).not.toBe(keys(b));
  });
});

test("units that stand for several words equal each of them", () => {
  const unit = (text: string, at: number) => readUnits(text).units[at] ?? expect.fail("no such unit");
  expect(sameUnit(unit("it's", 1), unit("it is", 1))).toBe(true);
  expect(sameUnit(unit("it's", 1), unit("it has", 1))).toBe(true);
  expect(sameUnit(unit("it's", 1), unit("it was", 1))).toBe(false);
  expect(sameUnit(unit("May 8", 1), unit("May eighth", 1))).toBe(true);
  expect(sameUnit(unit("one", 0), unit("first", 0))).toBe(false);
  expect(sameUnit(unit("the us", 1), unit("the US", 1))).toBe(true);
});

describe("marks of what is left out or put in", () => {
  test.each(["go … home", "go ... home", "go . . . home", "go [...] home", "go (…) home", "go…home", "go .... home"])(
    "%s",
    (text) => {
      const read = readUnits(text);
      expect(read.units.map((unit) => unit.key)).toEqual(["go", "home"]);
      expect([...read.gaps]).toEqual([1]);
    },
  );

  test("words in square brackets are the editor's; a transcriber's note is no word of the speaker", () => {
    const { units } = readUnits("[the minister] came (APPLAUSE) in (slowly)");
    expect(units.filter((unit) => unit.bracketed).map((unit) => unit.key)).toEqual(["the", "minister"]);
    expect(units.filter((unit) => unit.note).map((unit) => unit.key)).toEqual(["applause"]);
  });

  test("unclosed brackets cost no more than their length", () => {
    const started = performance.now();
    readUnits("(".repeat(200_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

test("spans give back the words", () => {
  const raw = "“We’re ﬁne,” he said — 5 million times.";
  for (const unit of readUnits(raw).units) expect(raw.slice(unit.start, unit.end)).toMatch(/^[\p{L}\p{N}’ ]+$/u);
});
