import type { Article, Region } from "../src/core/article/article.js";
import type { GoldArticle } from "./corpus.js";

/** The corpus's own paragraphs, title first, as an article's regions: reading is then measured apart from page furniture. */
export function bodyOf(article: GoldArticle): Pick<Article, "text" | "regions"> {
  const regions: Region[] = [];
  let start = 0;
  for (const line of article.text.split("\n")) {
    if (line.trim() !== "") {
      regions.push({
        start,
        end: start + line.length,
        kind: regions.length === 0 ? "title" : "body",
        decidedBy: "line",
      });
    }
    start += line.length + 1;
  }
  return { text: article.text, regions };
}
