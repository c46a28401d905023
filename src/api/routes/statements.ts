import type { Request } from "express";
import { HttpError } from "../../http/problem.js";
import { ok, operation, type Answer } from "../operation.js";
import { quotation } from "../quotation.js";
import { told } from "../schemas/request.js";
import {
  quotationSchema,
  statementDetailSchema,
  statementPageSchema,
  statementQuerySchema,
  versionsSchema,
} from "../schemas/statement.js";
import { idParams } from "./articles.js";

/** The address of the next page: the same filters with another cursor (RFC 8288). */
function nextLink(request: Request, cursor: string): Record<string, string> {
  const query = new URLSearchParams(new URL(request.originalUrl, "http://localhost").search);
  query.set("cursor", cursor);
  return { Link: `</api/v1/statements?${query.toString()}>; rel="next"` };
}

const LINKED_DATA = "application/ld+json";

export const statements = [
  operation({
    id: "listStatements",
    method: "get",
    path: "/statements",
    tag: "Statements",
    needs: "read",
    summary: "Browse recorded statements",
    description:
      "Filters narrow the list together. `next` is the cursor of the page after; the same stands in the Link header.",
    query: statementQuerySchema,
    responses: {
      200: {
        description: "One page of statements",
        content: { "application/json": statementPageSchema },
        headers: { Link: "The next page, when there is one" },
      },
    },
    problems: [422],
    handle({ query, request }, { services }): Answer {
      const { includeThought, ...filter } = query;
      const page = services.statements(told({ ...filter, includeThought: includeThought === "true" }));
      return { status: 200, body: page, headers: page.next === null ? {} : nextLink(request, page.next) };
    },
  }),
  operation({
    id: "readStatement",
    method: "get",
    path: "/statements/{id}",
    tag: "Statements",
    needs: "read",
    summary: "Read a recorded statement",
    description: "With `Accept: application/ld+json` the statement comes as linked data, a schema.org Quotation.",
    params: idParams,
    responses: {
      200: {
        description: "The statement with its speaker, chain and article",
        content: { "application/json": statementDetailSchema, [LINKED_DATA]: quotationSchema },
      },
    },
    problems: [404],
    handle({ params, request }, { services }): Answer {
      const detail = services.statement(params.id);
      if (detail === null) throw new HttpError(404, "No statement with this id is recorded.");
      if (request.accepts(["application/json", LINKED_DATA]) !== LINKED_DATA) {
        return { ...ok(detail), headers: { Vary: "Accept" } };
      }
      return { status: 200, body: quotation(detail), type: LINKED_DATA, headers: { Vary: "Accept" } };
    },
  }),
  operation({
    id: "readVersions",
    method: "get",
    path: "/statements/{id}/versions",
    tag: "Statements",
    needs: "read",
    summary: "Read the versions of an utterance",
    description:
      "Every recorded statement that holds the same utterance, as it is, cut or varied, in order of time, each compared with the fullest.",
    params: idParams,
    responses: {
      200: { description: "The versions", content: { "application/json": versionsSchema } },
    },
    problems: [404],
    handle({ params }, { services }): Answer {
      const versions = services.versions(params.id);
      if (versions === null) throw new HttpError(404, "No statement with this id is recorded.");
      return ok(versions);
    },
  }),
];
