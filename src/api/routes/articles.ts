import { z } from "zod";
import { HttpError } from "../../http/problem.js";
import { InputError } from "../../services/errors.js";
import { extractionView } from "../../services/extraction-view.js";
import type { ArticleInput, Services } from "../../services/services.js";
import { ok, operation, type ApiContext, type Answer } from "../operation.js";
import {
  articleAnswerSchema,
  articleRequestSchema,
  extractionRequestSchema,
  extractionSchema,
  ingestAnswerSchema,
} from "../schemas/article.js";
import { told } from "../schemas/request.js";

/** An id as a part of an address. What is no id of ours is simply not found. */
export const idParams = z.object({ id: z.string().max(200) });

/** The article with its page fetched where only the address was given. Facts that the caller gave stay. */
async function withPage(given: ArticleInput, fetchPage: ApiContext["fetchPage"]): Promise<ArticleInput> {
  if (given.text !== undefined || given.html !== undefined || given.url === undefined) return given;
  if (fetchPage === null) {
    const message = "is not fetched: fetching pages is switched off here; send the text or HTML with it";
    throw new InputError(`The page ${message}.`, [{ path: "url", message }]);
  }
  const page = await fetchPage(given.url);
  const content = page.kind === "html" ? { html: page.content } : { text: page.content };
  return { ...given, ...content, url: page.url };
}

function readArticle(services: Services, id: string): Answer {
  const found = services.article(id);
  if (found === null) throw new HttpError(404, "No article with this id is recorded.");
  const { article, view, statements } = found;
  const { text, sha256, recordedAt, regions } = article;
  return ok({ article: { ...view, text, sha256, recordedAt, regions }, statements });
}

const json = { "application/json": ingestAnswerSchema };

export const articles = [
  operation({
    id: "extractArticle",
    method: "post",
    path: "/extractions",
    tag: "Articles",
    needs: "look-up",
    summary: "Read an article without recording it",
    description:
      "Finds the statements of an article: who said it, in which words, and the chain that the article shows. " +
      "Every span points into `article.text`, in UTF-16 code units; pasted text is kept as given.",
    body: extractionRequestSchema,
    responses: {
      200: { description: "The article and its statements", content: { "application/json": extractionSchema } },
    },
    problems: [413, 415, 422],
    handle: ({ body }, { services }) => ok(extractionView(services.extractArticle(told(body)))),
  }),
  operation({
    id: "ingestArticle",
    method: "post",
    path: "/articles",
    tag: "Articles",
    needs: "ingest",
    summary: "Read and record an article",
    description:
      "Records an article and its statements, whole or not at all. The same text again changes nothing. " +
      "With `url` alone the page is fetched: from public addresses only, at most 2 MB, within ten seconds.",
    body: articleRequestSchema,
    responses: {
      200: { description: "This very text was recorded before", content: json, headers: { Location: "The article" } },
      201: { description: "Recorded", content: json, headers: { Location: "The article" } },
    },
    problems: [413, 415, 422, 503],
    async handle({ body }, { services, fetchPage }) {
      const answer = services.ingestArticle(await withPage(told(body), fetchPage));
      const headers = { Location: `/api/v1/articles/${encodeURIComponent(answer.articleId)}` };
      return { status: answer.created ? 201 : 200, body: answer, headers };
    },
  }),
  operation({
    id: "readArticle",
    method: "get",
    path: "/articles/{id}",
    tag: "Articles",
    needs: "read",
    summary: "Read a recorded article",
    description: "The article's text as recorded, with its statements.",
    params: idParams,
    responses: {
      200: { description: "The article and its statements", content: { "application/json": articleAnswerSchema } },
    },
    problems: [404],
    handle: ({ params }, { services }) => readArticle(services, params.id),
  }),
];
