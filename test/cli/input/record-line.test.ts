import { describe, expect, test } from "vitest";
import { recordOf } from "../../../src/cli/input/record-line.js";

const read = (text: string, problem: string | null = null) => recordOf({ number: 1, text, problem });

describe("a line of JSON Lines", () => {
  test("is an article", () => {
    expect(read('{"id": 7, "text": "Words.", "publisher": "", "title": null, "date": "2020", "wire": []}')).toEqual({
      kind: "article",
      id: 7,
      article: { text: "Words.", publisher: undefined, title: undefined, html: undefined, publishedOn: undefined },
    });
  });

  test("is a single statement", () => {
    expect(read('{"statement": "We start.", "speaker": "Ann Roe", "saidOn": "2021-03-03"}')).toMatchObject({
      kind: "statement",
      statement: { statement: "We start.", speaker: "Ann Roe", saidOn: "2021-03-03" },
    });
  });

  test.each([
    ["{", "not a JSON object"],
    ["[]", "not a JSON object"],
    ["null", "not a JSON object"],
    ["7", "not a JSON object"],
    ["{}", "must have `text`"],
    ['{"text": "a", "html": "b"}', "must have `text`"],
    ['{"text": 7}', "`text` must be text"],
    ['{"text": "a", "title": ["b"]}', "`title` must be text"],
    ['{"statement": "a"}', "`speaker` must be text"],
    ['{"__proto__": {"text": "a"}}', "must have `text`"],
  ])("%s is refused with the reason", (text, reason) => {
    const record = read(text);
    expect(record).toMatchObject({ kind: "problem" });
    expect(record.kind === "problem" ? record.reason : "").toContain(reason);
  });

  test("that could not be read keeps its reason", () => {
    expect(read("", "the line is not UTF-8")).toMatchObject({ kind: "problem", reason: "the line is not UTF-8" });
  });
});
