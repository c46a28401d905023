import { describe, expect, test } from "vitest";
import { readText } from "../../../src/core/article/read-text.js";

const HEAD = "Ministers meet over river dam\n\n";
const BODY =
  "Ministers of three countries met on Monday to speak about a dam on the river that they share.\n\n" +
  "The talks will go on for a week, a spokeswoman for the host said.";

/** What the foot `line` under a story credits, each with the words that show it. */
function credited(line: string): (string | undefined)[][] {
  return readText(`${HEAD}${BODY}\n\n${line}`).wire.map(({ value, evidence }) => [value, evidence?.text]);
}

describe("wire credits at the foot", () => {
  test.each([
    ["rs/jm (AFP, dpa, Reuters)", ["AFP", "dpa", "Reuters"]],
    ["(AFP, dpa, Reuters)", ["AFP", "dpa", "Reuters"]],
    ["— AP", ["AP"]],
    ["- Reuters", ["Reuters"]],
    ["Reuters contributed to this report.", ["Reuters"]],
    ["The Associated Press contributed to this report.", ["The Associated Press"]],
    ["Reuters and Agence France-Presse contributed to this report", ["Reuters", "Agence France-Presse"]],
    ["Associated Press writers Ana Roe in Oslo and Jo Day in Bern contributed to this report.", ["Associated Press"]],
    ["By Staff and wire services", ["wire services"]],
    ["With files from The Canadian Press", ["The Canadian Press"]],
    ["With reporting by Reuters and AFP", ["Reuters", "AFP"]],
    ["SOURCE: AFP", ["AFP"]],
    ["h/t Mediaite and Fox News", ["Fox News"]],
    ["© 2016 AFP", ["AFP"]],
    ["Copyright 2018 The Associated Press. All rights reserved.", ["The Associated Press"]],
    ["(Reporting by Ana Roe; Editing by Jo Day)", []],
    ["Ana Roe covers rivers for this newspaper.", []],
  ])("%s", (line, words) => {
    expect(credited(line).map(([, shown]) => shown)).toEqual(words);
  });

  test("at the end of the last paragraph, which stays body", () => {
    for (const credit of [" (dpa, AFP)", " — AP"]) {
      const article = readText(HEAD + BODY + credit);
      expect(article.wire.length).toBeGreaterThan(0);
      expect(article.regions.at(-1)?.kind).toBe("body");
    }
  });

  test("the publisher does not credit itself", () => {
    const article = readText(`${HEAD}${BODY}\n\n(AFP, Reuters)`, { publisher: "Reuters" });
    expect(article.wire.map(({ value }) => value)).toEqual(["AFP"]);
  });

  test("a name in brackets inside the story is no credit", () => {
    expect(readText(`${HEAD}The agency (AFP) reported on it in the morning of a long day.\n\n${BODY}`).wire).toEqual(
      [],
    );
  });
});

describe("wire credits in the head", () => {
  test.each([
    [`By ANA ROE, Associated Press\n\n${BODY}`, ["AP"]],
    [`Ana Roe, Reuters correspondent\n\n${BODY}`, ["Reuters"]],
    [`GENEVA (AFP) – ${BODY}`, ["AFP"]],
    [`By Staff and wire services\n\n${BODY}`, ["wire services"]],
  ])("%s", (rest, names) => {
    expect(readText(HEAD + rest).wire.map(({ value }) => value)).toEqual(names);
  });
});
