import { timingSafeEqual } from "node:crypto";
import type { RequestHandler } from "express";
import { viewerOf } from "../http/identity.js";
import { HttpError } from "../http/problem.js";
import { textField } from "./form-fields.js";

/**
 * Refuses (403) a form within a session that does not carry the session's own word: another site's page cannot know it.
 * Stands behind the check of the origin, which a browser can be too old for.
 */
export const requireCsrf: RequestHandler = (req, res, next) => {
  const session = viewerOf(res)?.session ?? null;
  if (req.method !== "POST" || session === null || isEqual(textField(req.body, "csrf"), session.csrf)) next();
  else next(new HttpError(403, "The form was not one of this session, so nothing was done: open the page again."));
};

function isEqual(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
