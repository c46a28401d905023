import type { z } from "zod";
import { HttpError } from "../../http/problem.js";
import type { Correction } from "../../core/review/correction.js";
import type { DeskDetail } from "../../services/desk/desk-answers.js";
import { badField } from "../../services/validate.js";
import { ok, operation } from "../operation.js";
import { historySchema, reviewAnswerSchema, reviewRequestSchema } from "../schemas/review.js";
import { told } from "../schemas/request.js";
import { idParams } from "./articles.js";

type Request = z.output<typeof reviewRequestSchema>;

/** The statement as the desk has it; what the program read before a correction stands in the history. */
function answerOf({ machine: _machine, ...detail }: DeskDetail): object {
  return { id: detail.statement.id, ...detail };
}

function correctionOf({ correction }: Request): Correction | undefined {
  if (correction === null || correction === undefined) return undefined;
  const { chain, ...rest } = correction;
  const hops = chain?.map(({ kind, name, cue, evidence }) => ({ kind, name, cue: cue ?? undefined, evidence }));
  return { ...rest, ...(hops === undefined ? {} : { chain: hops }) };
}

/** A comment is added to whatever stands; everything else is decided on a version. */
function versionOf({ decision, version }: Request): number {
  if (version === undefined && decision !== "comment")
    throw badField("version", "must be the `version` of the statement that you decided on");
  return version ?? 0;
}

const unknown = (): HttpError => new HttpError(404, "No statement with this id is recorded.");

export const reviews = [
  operation({
    id: "reviewStatement",
    method: "post",
    path: "/statements/{id}/reviews",
    tag: "Reviews",
    needs: "comment",
    summary: "Decide about a statement",
    description:
      "One decision, made on one `version` of the statement; 409 with the `current` statement when it was changed " +
      "since, 422 when the decision is out of turn. Every decision is written into the history with its reason.",
    params: idParams,
    body: reviewRequestSchema,
    responses: { 200: { description: "The statement", content: { "application/json": reviewAnswerSchema } } },
    problems: [404, 409, 413, 415, 422],
    handle({ params, body, actor }, { services }) {
      const { decision, reason, assignee } = body;
      const correction = correctionOf(body);
      const request = { decision, version: versionOf(body), ...told({ reason }), assignee, correction };
      const detail = services.desk.review(actor(), params.id, request);
      if (detail === null) throw unknown();
      return ok(answerOf(detail));
    },
  }),
  operation({
    id: "readHistory",
    method: "get",
    path: "/statements/{id}/history",
    tag: "Reviews",
    needs: "read",
    summary: "Read the history of a statement",
    description: "Every change that a person made, earliest first.",
    params: idParams,
    responses: { 200: { description: "The changes", content: { "application/json": historySchema } } },
    problems: [404],
    handle({ params }, { services }) {
      const changes = services.statement(params.id) === null ? null : services.desk.history(params.id);
      if (changes === null) throw unknown();
      return ok({ changes: changes.map(({ subject: _subject, ...change }) => change) });
    },
  }),
];
