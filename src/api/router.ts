import { Router, type RequestHandler } from "express";
import { HttpError } from "../http/problem.js";
import { VERSION } from "../http/version.js";
import { notFound } from "../http/errors.js";
import { actorOf, allow, servicesOf } from "../http/identity.js";
import { sendLines } from "../http/send-lines.js";
import { jsonBody } from "../http/security.js";
import type { ApiContext, Operation } from "./operation.js";
import { docsPage, type SendPage } from "./docs-page.js";
import { openApiDocument } from "./openapi.js";
import { API_ROOT, OPERATIONS } from "./operations.js";
import { parseRequest } from "./schemas/request.js";

/** "/articles/{id}" as Express writes it: "/articles/:id". */
function expressPath(path: string): string {
  return path.replace(/\{(\w{1,40})\}/g, ":$1");
}

/** Answers one operation: reads what came in by its schemas, lets it work, sends what it answers. */
function handler(operation: Operation, context: ApiContext): RequestHandler {
  return async (request, response) => {
    const input = {
      params: operation.params && parseRequest(operation.params, request.params),
      query: operation.query && parseRequest(operation.query, { ...request.query }),
      body: operation.body && parseRequest(operation.body, request.body ?? {}),
      request,
      actor: () => actorOf(response),
    };
    const answer = await operation.handle(input, { ...context, services: servicesOf(response) });
    response
      .status(answer.status)
      .set({ "Cache-Control": "private, no-cache", ...answer.headers })
      .type(answer.type ?? "application/json");
    if (answer.lines === undefined) response.send(JSON.stringify(answer.body));
    else await sendLines(response, answer.lines, answer.lineEnd ?? "\n");
  };
}

/** Refuses the other methods of a path. */
function onlyMethods(operations: readonly Operation[]): RequestHandler {
  const methods = operations.map(({ method }) => method.toUpperCase());
  const allow = [...(methods.includes("GET") ? ["HEAD"] : []), ...methods].sort().join(", ");
  return (_request, _response, next) => {
    next(new HttpError(405, `This address answers ${allow} only.`, { Allow: allow }));
  };
}

/** The whole API under `/api`: its calls, its document and the page that shows the document. */
export function apiRouter(context: ApiContext, sendPage: SendPage): Router {
  const router = Router();
  for (const path of new Set(OPERATIONS.map((operation) => operation.path))) {
    const operations = OPERATIONS.filter((operation) => operation.path === path);
    const route = router.route(API_ROOT + expressPath(path));
    for (const operation of operations) {
      const work = handler(operation, context);
      if (operation.method === "get") route.get(allow(operation.needs), work);
      else route.post(allow(operation.needs), ...jsonBody(), work);
    }
    route.all(onlyMethods(operations));
  }
  const document = openApiDocument(OPERATIONS, VERSION);
  const text = JSON.stringify(document);
  router
    .route(`${API_ROOT}/openapi.json`)
    .get(allow("open"), (_request, response) => {
      response.set("Cache-Control", "public, max-age=300").type("application/json").send(text);
    })
    .all(getOnly);
  router.route("/api/docs").get(allow("open"), docsPage(document, sendPage)).all(getOnly);
  router.all(["/api", "/api/*rest"], notFound);
  return router;
}

const getOnly: RequestHandler = (_request, _response, next) => {
  next(new HttpError(405, "This address answers GET only.", { Allow: "GET, HEAD" }));
};
