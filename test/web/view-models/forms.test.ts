import { describe, expect, test } from "vitest";
import { textField } from "../../../src/web/form-fields.js";
import { isSameOrigin } from "../../../src/web/same-origin.js";
import { articleInput, NO_ARTICLE, pasteFormat } from "../../../src/web/view-models/article-form.js";
import { browsePath, filterOf, NO_FILTERS } from "../../../src/web/view-models/browse-page.js";

test.each([
  [{ a: "x" }, "x"],
  [{ a: "x\r\ny" }, "x\ny"],
  [{ a: ["x", "y"] }, "y"],
  [{ a: { toString: "x" } }, ""],
  [{}, ""],
  [undefined, ""],
  [Object.create({ a: "inherited" }) as object, ""],
])("textField of %j is %j", (source, expected) => {
  expect(textField(source, "a")).toBe(expected);
});

describe("pasteFormat", () => {
  test.each([
    ["auto", "The mayor said no.", "text"],
    ["auto", "  <!doctype html><html>", "html"],
    ["auto", "<p>The mayor said no.</p>", "html"],
    ["auto", "<3 is what she wrote", "text"],
    ["auto", "5 < 6 and <p> follows", "text"],
    ["text", "<p>shown as source</p>", "text"],
    ["html", "no tag at all", "html"],
    ["odd", "The mayor said no.", "text"],
  ])("%s, %j → %s", (format, body, expected) => {
    expect(pasteFormat({ format, body })).toBe(expected);
  });
});

test("blank facts are not given, others are trimmed", () => {
  expect(articleInput({ ...NO_ARTICLE, body: "Words.", title: "  ", publisher: " Post " })).toEqual({
    text: "Words.",
    url: undefined,
    title: undefined,
    publisher: "Post",
    publishedOn: undefined,
  });
});

test("filters: blank ones are none, an unknown form is none", () => {
  expect(filterOf({ ...NO_FILTERS, speaker: " Holt ", form: "sung", thoughts: "yes" })).toEqual({
    speaker: "Holt",
    includeThought: true,
  });
  expect(browsePath(NO_FILTERS)).toBe("/statements");
  expect(browsePath({ speaker: "Ö & Co", form: "" })).toBe("/statements?speaker=%C3%96+%26+Co");
});

describe("isSameOrigin", () => {
  test.each([
    ["same-origin", undefined, true],
    ["none", undefined, true],
    ["same-site", "http://here.example:3000", false],
    ["cross-site", undefined, false],
    [undefined, undefined, true],
    [undefined, "http://here.example:3000", true],
    [undefined, "http://here.example", false],
    [undefined, "https://elsewhere.example", false],
    [undefined, "null", false],
  ])("site %j, origin %j → %j", (site, origin, expected) => {
    expect(isSameOrigin({ site, origin, host: "here.example:3000" })).toBe(expected);
  });
});
