import { describe, expect, test } from "vitest";
import { articleProblem, readArticle } from "../../../src/core/article/read-article.js";

describe("articleProblem", () => {
  test.each([
    ["nothing", { text: "" }, /no text/],
    ["blanks", { text: " \n\t " }, /no text/],
    ["an empty page", { html: "<html><body></body></html>" }, /no text/],
    ["signs alone", { text: "!!! ???" }, /too little text/],
    ["lost signs", { text: "Pr\ufffdsident Fran\ufffdois sagte \ufffdja\ufffd." }, /encoding/],
    [
      "a cookie wall",
      { html: "<body><p>We and our partners use cookies. Please accept all cookies to continue.</p></body>" },
      /cookie/,
    ],
    [
      "a paywall",
      { html: "<body><h1>Ferry leaves island</h1><p>Subscribe to continue reading this article.</p></body>" },
      /paywall/,
    ],
    ["a page of scripts", { html: "<body><p>Please enable JavaScript to view this site.</p></body>" }, /JavaScript/],
    ["a robot check", { html: "<body><p>Please verify that you are a human.</p></body>" }, /human/],
    ["a missing page", { html: "<body><h1>404</h1><p>This page could not be found.</p></body>" }, /not found/],
  ])("%s", (_, input, sentence) => {
    expect(articleProblem(readArticle(input))).toMatch(sentence);
  });

  test.each([
    ["a sentence", "The ferry left the island on Monday."],
    ["three words", "We will see"],
    ["a quotation about cookies", '"We must accept all cookies," the minister told the press.'],
    [
      "one lost sign in a paragraph",
      `Caf\ufffd owners said ${"that they would open again in May and ".repeat(6)}stay.`,
    ],
  ])("none with %s", (_, text) => {
    expect(articleProblem(readArticle({ text }))).toBeNull();
  });
});
