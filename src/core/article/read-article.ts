import type { Article, ArticleFacts } from "./article.js";
import { readHtml } from "./html/read-html.js";
import { readText } from "./read-text.js";

export { articleProblem } from "./article-problem.js";

/** What an article is read from: pasted text or a page's HTML, and what the caller knows beside it. */
export interface ArticleInput extends ArticleFacts {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
}

/**
 * Reads an article. Text is stored as given: `article.text` equals it, and head, foot and furniture are regions over
 * it. Of HTML the text is extracted, title first. Facts that are given win. Where both text and HTML are given, the
 * text is read and the HTML is not. Never throws on any input; `articleProblem` tells what is wrong with a result.
 */
export function readArticle(input: ArticleInput): Article {
  if (input.text === undefined && input.html !== undefined) return readHtml(input.html, input);
  return readText(input.text ?? "", input);
}
