import { Router } from "express";
import { allow, servicesOf } from "../../http/identity.js";
import { sendLines } from "../../http/send-lines.js";
import { EXPORT_FORMATS, exportStatements, LINE_ENDS } from "../../services/export-statements.js";
import { InputError } from "../../services/errors.js";
import type { FieldError } from "../../services/errors.js";
import type { Services } from "../../services/services.js";
import { pathParameter, textField } from "../form-fields.js";
import { sendPage } from "../render.js";
import { browsePage, filterOf, NO_FILTERS } from "../view-models/browse-page.js";
import type { BrowseFields } from "../view-models/browse-page.js";
import { statementPage } from "../view-models/statement-card.js";
import { versionsPage } from "../view-models/versions-page.js";
import { shortened } from "../view-models/words.js";

/** `/statements`: browse with filters. `/statements/:id`: one statement. */
export function statementRoutes(): Router {
  const router = Router();

  router.get("/statements", allow("read"), async (req, res) => {
    const fields = browseFields(req.query);
    const found = statementsOrProblem(servicesOf(res), fields);
    const page = browsePage(fields, found.page, servicesOf(res).facets());
    const status = found.problem === null ? 200 : 422;
    const model = { page, problem: found.problem, errors: found.errors };
    await sendPage(res, "statements/index", { status, title: "Recorded statements", section: "statements" }, model);
  });

  for (const format of EXPORT_FORMATS) {
    router.get(`/statements.${format}`, allow("read"), async (req, res) => {
      const lines = exportStatements(servicesOf(res), filterOf(browseFields(req.query)), format);
      res.attachment(`statements.${format}`).type(format === "csv" ? "text/csv" : "application/x-ndjson");
      await sendLines(res, lines, LINE_ENDS[format]);
    });
  }

  router.get("/statements/:id", allow("read"), async (req, res, next) => {
    const detail = servicesOf(res).statement(pathParameter(req, "id"));
    if (detail === null) {
      next();
      return;
    }
    const page = statementPage(detail);
    const others = (servicesOf(res).versions(detail.statement.id)?.versions.length ?? 1) - 1;
    const title = `${page.card.speaker}: ${shortened(page.card.words, 60)}`;
    await sendPage(res, "statements/show", { title, section: "statements" }, { page, others });
  });

  router.get("/statements/:id/versions", allow("read"), async (req, res, next) => {
    const id = pathParameter(req, "id");
    const answer = servicesOf(res).versions(id);
    if (answer === null) {
      next();
      return;
    }
    const page = versionsPage(answer, id);
    const title = `Versions: ${shortened(answer.words, 60)}`;
    await sendPage(res, "statements/versions", { title, section: "statements" }, { page });
  });

  return router;
}

function browseFields(query: unknown): BrowseFields {
  const names = Object.keys(NO_FILTERS) as (keyof BrowseFields)[];
  return Object.fromEntries(names.map((name) => [name, textField(query, name)])) as unknown as BrowseFields;
}

interface Found {
  readonly page: ReturnType<Services["statements"]> | null;
  readonly problem: string | null;
  readonly errors: readonly FieldError[];
}

/** A filter that cannot be is told beside the form, and the form stays as it was typed. */
function statementsOrProblem(services: Services, fields: BrowseFields): Found {
  try {
    return { page: services.statements(filterOf(fields)), problem: null, errors: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { page: null, problem: error.message, errors: error.errors };
  }
}
