import { describe, expect, test } from "vitest";
import { counted, dateInWords, listed, safeHref, shortened } from "../../../src/web/view-models/words.js";

test.each([
  ["2017-12-26", "26 December 2017"],
  ["2024-01-05", "5 January 2024"],
  ["2026-01-02T03:04:05.678Z", "2 January 2026"],
  ["2024-13-01", "2024-13-01"],
  ["last week", "last week"],
  [null, null],
])("dateInWords(%j) is %j", (iso, expected) => {
  expect(dateInWords(iso)).toBe(expected);
});

test.each([
  [0, "0 statements"],
  [1, "1 statement"],
  [1204, "1,204 statements"],
])("counted(%i) is %j", (count, expected) => {
  expect(counted(count, "statement")).toBe(expected);
});

test.each([
  [[], ""],
  [["AFP"], "AFP"],
  [["AFP", "dpa"], "AFP and dpa"],
  [["AFP", "dpa", "Reuters"], "AFP, dpa and Reuters"],
])("listed(%j) is %j", (names, expected) => {
  expect(listed(names)).toBe(expected);
});

test.each([
  ["short enough", 20, "short enough"],
  ["cut at the last blank", 12, "cut at the…"],
  ["Donaudampfschifffahrt", 10, "Donaudampf…"],
])("shortened(%j, %i) is %j", (text, limit, expected) => {
  expect(shortened(text, limit)).toBe(expected);
});

describe("safeHref lets a reader follow web addresses only", () => {
  test.each(["https://example.org/a#:~:text=b", "http://example.org", "HTTPS://EXAMPLE.ORG"])("%s", (url) => {
    expect(safeHref(url)).toBe(url);
  });
  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "//example.org",
    "/local",
    "https:///x",
    " https://x.org",
    "",
    null,
    undefined,
  ])("not %j", (url) => {
    expect(safeHref(url)).toBeNull();
  });
});
