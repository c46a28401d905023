import type { Request } from "express";
import { HttpError } from "../../http/problem.js";
import { exportStatements, LINE_ENDS, type ExportFormat } from "../../services/export-statements.js";
import { ok, operation, type Answer } from "../operation.js";
import { quotation } from "../quotation.js";
import { told } from "../schemas/request.js";
import {
  linesSchema,
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

/** A list as a file that is saved under a name of its own. */
function exported(lines: Iterable<string>, format: ExportFormat): Answer {
  const headers = { "Content-Disposition": `attachment; filename="statements.${format}"` };
  return { status: 200, body: null, lines, lineEnd: LINE_ENDS[format], type: EXPORT_TYPES[format], headers };
}

const EXPORT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv; charset=utf-8; header=present",
  jsonl: "application/x-ndjson; charset=utf-8",
};

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
        content: {
          "application/json": statementPageSchema,
          "text/csv": linesSchema,
          "application/x-ndjson": linesSchema,
        },
        headers: { Link: "The next page, when there is one" },
      },
    },
    problems: [422],
    handle({ query, request }, { services }): Answer {
      const { includeThought, format, ...rest } = query;
      const filter = told({ ...rest, includeThought: includeThought === "true" });
      if (format === "csv" || format === "jsonl") return exported(exportStatements(services, filter, format), format);
      const page = services.statements(filter);
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
    description:
      "With `Accept: application/ld+json` the statement comes as linked data: a schema.org Quotation with a W3C Web Annotation of its words and the chain in PROV-O.",
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
      return {
        status: 200,
        body: quotation(detail, services.article(detail.article.id)?.article.text ?? ""),
        type: LINKED_DATA,
        headers: { Vary: "Accept" },
      };
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
