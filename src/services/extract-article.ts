import { articleProblem } from "../core/article/article-problem.js";
import { InputError } from "./errors.js";
import type { Extraction } from "./records.js";
import type { ArticleInput } from "./services.js";
import { checkDate, checkField, checkText, checkUrl, wellFormed } from "./validate.js";

/** The reading of an article by the rules of the core: values in, values out. */
export type Extract = (input: ArticleInput) => Extraction;

/**
 * Reads an article: head, foot, statements with their chains. Nothing is stored.
 * @throws InputError when neither or both of text and HTML are given, or a fact is malformed; TooLargeError over 1 MB.
 */
export function extractArticle(extract: Extract, input: ArticleInput): Extraction {
  const { text, html } = input;
  if ((text === undefined) === (html === undefined)) {
    const message = "give the article either as `text` or as `html`";
    throw new InputError(`There must be one article: ${message}.`, [{ path: "text", message }]);
  }
  if (text !== undefined) checkText("text", text);
  if (html !== undefined) checkText("html", html);
  checkField("title", input.title);
  checkField("publisher", input.publisher);
  checkDate("publishedOn", input.publishedOn);
  checkUrl("url", input.url);
  const extraction = extract({
    ...input,
    text: text === undefined ? undefined : wellFormed(text),
    html: html === undefined ? undefined : wellFormed(html),
  });
  const problem = html === undefined ? null : articleProblem(extraction.article);
  if (problem !== null) throw new InputError(problem, [{ path: "html", message: problem }]);
  return extraction;
}
