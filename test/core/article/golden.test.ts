import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Article, Shown } from "../../../src/core/article/article.js";
import { readArticle } from "../../../src/core/article/read-article.js";

/**
 * Pages in the styles of different outlets, each beside what must be read out of it. A new page gets its expectation, and
 * a changed one is written anew, by `npx vitest run test/core/article/golden.test.ts -u`; its diff is then read by eye.
 */
const FOLDER = join(import.meta.dirname, "../../golden/article");
const PAGES = readdirSync(FOLDER).filter((name) => /\.(?:txt|html)$/.test(name) && !name.includes(".expected"));

const fact = (name: string, shown: Shown<string> | null): string =>
  `${name}: ${shown === null ? "-" : `${shown.value}${shown.evidence ? "" : " (metadata)"}`}`;

function written(article: Article): string {
  const facts = [
    fact("title", article.title),
    fact("publisher", article.publisher),
    fact("published on", article.publishedOn),
    fact("url", article.url),
    fact("byline", article.byline),
    ...article.wire.map((credit) => fact("wire", credit)),
  ];
  const regions = article.regions.map(
    ({ kind, decidedBy, start, end }) => `[${kind} / ${decidedBy}]\n${article.text.slice(start, end)}`,
  );
  return `${facts.join("\n")}\n\n${regions.join("\n")}\n`;
}

describe("golden pages", () => {
  test.each(PAGES)("%s", async (name) => {
    const source = readFileSync(join(FOLDER, name), "utf8");
    const article = readArticle(name.endsWith(".html") ? { html: source } : { text: source });
    await expect(written(article)).toMatchFileSnapshot(join(FOLDER, name.replace(/\.(?:txt|html)$/, ".expected.txt")));
  });
});
