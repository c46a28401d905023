import type { Article, RegionKind } from "../../../../src/core/article/article.js";
import { findAttributions } from "../../../../src/core/quotes/find-attributions.js";

/** An article of plain paragraphs; a line that begins with "# " is a title, with "## " a sub-heading. */
export function plainArticle(raw: string): Article {
  const kinds: RegionKind[] = [];
  const lines = raw.split("\n").map((line) => {
    kinds.push(line.startsWith("## ") ? "heading" : line.startsWith("# ") ? "title" : "body");
    return line.replace(/^#{1,2} /, "");
  });
  let start = 0;
  const regions = lines.flatMap((line, i) => {
    const region = { start, end: start + line.length, kind: kinds[i] ?? "body", decidedBy: "test" };
    start += line.length + 1;
    return line.trim() === "" ? [] : [region];
  });
  const text = lines.join("\n");
  return { text, regions, title: null, publisher: null, publishedOn: null, url: null, byline: null, wire: [] };
}

/** Who, and what: `[source, content joined by " | "]` of each attribution. */
export const whoSaidWhat = (raw: string): [string | null, string][] =>
  findAttributions(plainArticle(raw)).map((a) => [
    a.source?.text ?? null,
    a.content.map((span) => span.text).join(" | "),
  ]);
