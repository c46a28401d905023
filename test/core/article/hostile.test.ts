import { describe, expect, test } from "vitest";
import { readArticle } from "../../../src/core/article/read-article.js";

/**
 * Inputs of a megabyte that are made to be slow. Measured in processor time, so that a busy machine fails none; the
 * bounds are about three times what reading takes, which anything quadratic passes by far.
 */
const MEGA = 1_000_000;
const PARAGRAPH = '<p>The minister said on Tuesday that "the plan is ready," and the agency replied in kind.</p>\n';

/** Milliseconds of processor time that `read` takes. */
const elapsed = (read: () => unknown): number => {
  const before = process.cpuUsage();
  read();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

describe("text", () => {
  test.each([
    ["quote marks", '"'.repeat(MEGA)],
    ["one line", "word ".repeat(MEGA / 5)],
    ["line breaks", "\n".repeat(MEGA / 2)],
    ["lines of one letter", "a\n".repeat(MEGA / 2)],
    ["short lines without a story", "Hello there world\n\n".repeat(50_000)],
    ["brackets", "([{".repeat(MEGA / 3)],
    ["capitals", "A".repeat(MEGA)],
    ["names", `${"Jane Roe ".repeat(60)}\n`.repeat(1800)],
    ["credits", "((((AP)\n".repeat(MEGA / 8)],
    ["separators", `${"> A".repeat(199)}\n`.repeat(1666)],
    ["runs of blanks", `a${" ".repeat(598)}b\n`.repeat(1666)],
  ])("%s", (_, text) => {
    expect(elapsed(() => readArticle({ text }))).toBeLessThan(3000);
  });
});

describe("HTML", () => {
  test.each([
    ["an article", `<article>${PARAGRAPH.repeat(10_000)}</article>`],
    ["a hundred thousand tags deep", `${"<div>".repeat(100_000)}${PARAGRAPH}${"</div>".repeat(100_000)}`],
    ["ninety tags deep", `${"<div>".repeat(90)}${PARAGRAPH.repeat(9000)}`],
    ["links", '<a href="x">link</a> '.repeat(MEGA / 20)],
    ["open brackets", "<".repeat(MEGA)],
    ["open attributes", '<a="'.repeat(MEGA / 4)],
    ["open comments", "<!--".repeat(MEGA / 4)],
    ["open scripts", "<script>".repeat(MEGA / 8)],
    ["ampersands", `<p>${"&".repeat(MEGA)}`],
    ["nested JSON-LD", `<script type="application/ld+json">${"[".repeat(MEGA)}</script>`],
  ])("%s", (_, html) => {
    expect(elapsed(() => readArticle({ html }))).toBeLessThan(9000);
  });

  test("what stands deep is read", () => {
    const html = `${"<div>".repeat(100_000)}<h1>A title</h1>${PARAGRAPH}`;
    expect(readArticle({ html }).text).toContain("The minister said on Tuesday");
  });
});
