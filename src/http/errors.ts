import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import type { Logger } from "pino";
import { HttpError, problemOf, type Problem } from "./problem.js";

/** Draws an error page of the web site: HTML for a status and a sentence. */
export type RenderError = (status: number, message: string) => Promise<string> | string;

/** Sends `body` as `application/problem+json`. */
export function sendProblem(response: Response, body: Problem): void {
  response
    .status(body.status)
    .set("Cache-Control", "no-store")
    .type("application/problem+json")
    .send(JSON.stringify(body));
}

/** Refuses a path that nothing answers. */
export const notFound: RequestHandler = (_request, _response, next) => {
  next(new HttpError(404, "There is nothing at this address."));
};

/** Whether a path belongs to the API, whose errors are problems in JSON. The reading page of it is a page. */
function isApi(path: string): boolean {
  return path === "/api" || (path.startsWith("/api/") && path !== "/api/docs");
}

const escapes = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** The page when even the error page cannot be drawn. */
function plainPage(body: Problem): string {
  const text = (value: string): string => value.replace(/[&<>"]/g, (sign) => escapes.get(sign) ?? "");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${text(body.title)}</title><h1>${text(body.title)}</h1><p>${text(body.detail)}</p><p><a href="/">Hearsay</a></p></html>`;
}

async function page(body: Problem, render: RenderError, log: Logger): Promise<string> {
  try {
    return await render(body.status, body.detail);
  } catch (error) {
    log.error({ err: error }, "the error page could not be drawn");
    return plainPage(body);
  }
}

/** The last handler: logs what the server did wrong, and answers as problem+json under /api and as a page elsewhere. */
export function errorHandler(log: Logger, render: RenderError): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    const body = problemOf(error);
    if (body.status >= 500) log.error({ err: error, method: request.method, path: request.path }, "request failed");
    if (response.headersSent) {
      next(error);
      return;
    }
    if (error instanceof HttpError) response.set(error.headers);
    if (body.status === 401) response.set("WWW-Authenticate", 'Bearer realm="hearsay"');
    if (body.status === 401 && request.method === "GET" && !isApi(request.path)) {
      response.redirect(303, `/sign-in?next=${encodeURIComponent(request.originalUrl)}`);
      return;
    }
    if (isApi(request.path)) {
      sendProblem(response, body);
      return;
    }
    const html = await page(body, render, log);
    response.status(body.status).set("Cache-Control", "no-store").type("html").send(html);
  };
}
