import type { Article, ArticleFacts } from "./article.js";
import { readText } from "./read-text.js";

/** What an article is read from: pasted text or a page's HTML, and what the caller knows beside it. */
export interface ArticleInput extends ArticleFacts {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
}

/** Reads an article from text, which is stored as given. Never throws. */
export function readArticle(input: ArticleInput): Article {
  return readText(input.text ?? "", input);
}
