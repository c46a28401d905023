import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { loadOwnArticles, parseOwnArticle } from "../../eval/own-articles.js";

const ROOT = join(import.meta.dirname, "..", "..");
const FILE = `publisher: The Courier
date: 2026-01-02

Ferry late
She waited. The ferry is late, said Ana Ruiz. “It is,” she added, “very late.”
---
Ana Ruiz | said | The ferry ... late
she | added | “It is,” ~ “very late.”
`;

describe("the articles written for the project", () => {
  test("annotations become the spans of their words", () => {
    const article = parseOwnArticle("ferry", FILE);
    const words = (spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => article.text.slice(start, end));
    expect(article).toMatchObject({ publisher: "The Courier", date: "2026-01-02", title: "Ferry late" });
    expect(
      article.attributions.map(({ source, cue, content, type }) => [words(source), words(cue), words(content), type]),
    ).toEqual([
      [["Ana Ruiz"], ["said"], ["The ferry is late"], "indirect"],
      [["she"], ["added"], ["“It is,”", "“very late.”"], "direct"],
    ]);
  });

  test("words that the text does not hold are named", () => {
    expect(() => parseOwnArticle("ferry", FILE.replace("Ana Ruiz |", "Ana Ruis |"))).toThrow(
      'ferry-1: "Ana Ruis" is not in the text.',
    );
  });

  test("each file holds annotations", () => {
    for (const article of loadOwnArticles()) expect(article.attributions.length, article.id).toBeGreaterThan(4);
  });

  test("no figure lies more than half a point below the baseline", async () => {
    const run = promisify(execFile)(process.execPath, ["--import", "tsx", join("eval", "run.ts"), "--part", "own"], {
      cwd: ROOT,
    });
    await expect(run).resolves.toMatchObject({ stderr: "" });
  }, 60_000);
});
