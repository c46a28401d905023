import { Router } from "express";
import { allow, servicesOf } from "../../http/identity.js";
import type { Response } from "express";
import { InputError, TooLargeError } from "../../services/errors.js";
import type { FieldError } from "../../services/errors.js";
import { pathParameter, textField } from "../form-fields.js";
import { sendPage } from "../render.js";
import { articleFields, articleInput, NO_ARTICLE } from "../view-models/article-form.js";
import type { ArticleFields } from "../view-models/article-form.js";
import { articlePage, previewPage } from "../view-models/article-page.js";

/** `/articles/new` → `/articles/preview` → `/articles`: paste an article, see what would be recorded, record it. */
export function articleRoutes(): Router {
  const router = Router();

  router.get("/articles/new", allow("look-up"), (_req, res) => sendForm(res, 200, NO_ARTICLE, null, []));

  router.post("/articles/preview", allow("look-up"), async (req, res) => {
    const fields = articleFields(req.body);
    await orForm(res, fields, async () => {
      const page = previewPage(servicesOf(res).extractArticle(articleInput(fields)));
      await sendPage(
        res,
        "articles/preview",
        { title: "What would be recorded", section: "articles" },
        { page, fields, errors: [] },
      );
    });
  });

  router.post("/articles", allow("ingest"), async (req, res) => {
    const fields = articleFields(req.body);
    await orForm(res, fields, () => {
      const { articleId, created } = servicesOf(res).ingestArticle(articleInput(fields));
      res.redirect(303, `/articles/${encodeURIComponent(articleId)}?recorded=${created ? "now" : "before"}`);
      return Promise.resolve();
    });
  });

  router.get("/articles/:id", allow("read"), async (req, res, next) => {
    const found = servicesOf(res).article(pathParameter(req, "id"));
    if (found === null) {
      next();
      return;
    }
    const page = articlePage(found);
    const recorded = RECORDED.get(textField(req.query, "recorded")) ?? null;
    await sendPage(res, "articles/show", { title: page.title, section: "statements" }, { page, recorded });
  });

  return router;
}

const RECORDED: ReadonlyMap<string, string> = new Map([
  ["now", "Recorded. Its statements can be looked up from now on."],
  ["before", "This very text was recorded before, so nothing was changed."],
]);

/** Does `work`; when the input is not usable, shows the form again with everything that was typed. */
async function orForm(res: Response, fields: ArticleFields, work: () => Promise<void>): Promise<void> {
  if (fields.body.trim() === "") {
    const message = "Nothing was pasted. Paste the article’s text, or its page’s HTML.";
    await sendForm(res, 422, fields, message, [{ path: "body", message }]);
    return;
  }
  try {
    await work();
  } catch (error) {
    if (!(error instanceof InputError || error instanceof TooLargeError)) throw error;
    await sendForm(res, 422, fields, error.message, error instanceof InputError ? error.errors : []);
  }
}

async function sendForm(
  res: Response,
  status: number,
  fields: ArticleFields,
  problem: string | null,
  errors: readonly FieldError[],
): Promise<void> {
  const title = problem === null ? "Record an article" : "Problem: record an article";
  await sendPage(res, "articles/new", { status, title, section: "articles" }, { fields, problem, errors });
}
