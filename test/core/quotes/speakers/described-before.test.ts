import { describe, expect, test } from "vitest";
import { resolveSpeakers } from "../../../../src/core/quotes/resolve-speakers.js";
import { marked } from "./article-of.js";

/** The answers for the sources marked `[so]`, as "name / role / type". */
function answers(text: string): string[] {
  const { article, attributions } = marked(text);
  return resolveSpeakers(article, attributions).map((it) => `${it.name ?? "-"} / ${it.role ?? "-"} / ${it.type}`);
}

describe("a name in apposition to a body's description", () => {
  test.each([
    ["a trade", "[The port operator, Calder Holdings,] said so.", "Calder Holdings / - / organization"],
    ["a body", "[The company, Calder Holdings,] said so.", "Calder Holdings / - / organization"],
    ["with its article", "[The union, the Quay Workers Union,] said so.", "Quay Workers Union / - / organization"],
    ["a person stays one", "[The port operator, Jane Roe,] said so.", "Jane Roe / port operator / person"],
    ["a body without a name", "[The harbour authority] said so.", "- / harbour authority / unnamed"],
  ])("%s", (_name, text, expected) => {
    expect(answers(text)).toEqual([expected]);
  });

  test("the description alone means the same body later", () => {
    expect(answers("[The port operator, Calder Holdings,] said yes. [The operator] said more.")[1]).toBe(
      "Calder Holdings / - / organization",
    );
  });
});

describe("a description that was given in full before", () => {
  test.each([
    ["a spokesperson", "[A spokesperson for Brenn Foods] said yes. [The spokesperson] said more."],
    [
      "past a named speaker",
      "[A spokesperson for Brenn Foods] said yes. [Jane Roe] said no. [The spokesperson] said more.",
    ],
  ])("%s keeps its description", (_name, text) => {
    expect(answers(text).at(-1)).toBe("- / spokesperson for Brenn Foods / unnamed");
  });

  test.each([
    ["another indefinite one is new", "[A spokesperson for Brenn Foods] said yes. [A spokesperson] said more."],
    [
      "two so described, and neither spoke last",
      "[A spokesperson for Brenn Foods] said yes. [A spokesperson for Quist] said no. [Jane Roe] left it. [The spokesperson] said more.",
    ],
  ])("%s", (_name, text) => {
    expect(answers(text).at(-1)).toBe("- / spokesperson / unnamed");
  });

  test("what is said besides must agree", () => {
    expect(answers("[A police spokesperson] said yes. [The army spokesperson] said more.")[1]).toBe(
      "- / army spokesperson / unnamed",
    );
  });
});

describe("several people", () => {
  const last = (text: string) => {
    const { article, attributions } = marked(text);
    return resolveSpeakers(article, attributions).at(-1);
  };
  test("the two leaders are the two just named", () => {
    const found = last("Anna Groot met Bill Lund. [The two leaders] said so.");
    expect([found?.name, found?.candidates]).toEqual([null, ["Anna Groot", "Bill Lund"]]);
  });
  test("not when three are named", () => {
    expect(last("Anna Groot met Bill Lund and Jane Roe. [The two leaders] said so.")?.candidates).toEqual([]);
  });
});

describe("roles", () => {
  test.each([
    [
      "an office by its verb",
      "Jane Roe, who chairs the harbour committee, left. [Roe] said so.",
      "Jane Roe / chair of the harbour committee / person",
    ],
    [
      "a long description is cut before its preposition",
      "[Jane Roe, a harbour aide during the long and failed bid of the northern ports and the southern ports and the quays for a second and third and fourth term,] said so.",
      "Jane Roe / harbour aide / person",
    ],
    ["a race is no office", "Jane Roe, who leads the race, left. [Roe] said so.", "Jane Roe / - / person"],
    [
      "the mention's own goes before",
      "Senator Jane Roe left. [Roe, the committee's chairwoman,] said so.",
      "Jane Roe / committee's chairwoman / person",
    ],
    ["a relative word cut off is no description", "[A senior official who] said so.", "- / senior official / unnamed"],
    ["a capital preposition parts names", "Studio President On Jane Roe: No. [Roe] said so.", "Jane Roe / - / person"],
  ])("%s", (_name, text, expected) => {
    expect(answers(text)).toEqual([expected]);
  });
});
