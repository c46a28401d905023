import { Router, type Request, type Response } from "express";
import { DECISIONS, type Decision } from "../../core/review/decisions.js";
import { DECISION_PERMISSION } from "../../core/review/permissions.js";
import { actorOf, allow, servicesOf } from "../../http/identity.js";
import { problemOf } from "../../http/problem.js";
import { ConflictError, InputError, NotPossibleError } from "../../services/errors.js";
import type { StoredStatement } from "../../services/records.js";
import { given, pathParameter, textField } from "../form-fields.js";
import { sendPage } from "../render.js";
import { changeRow } from "../view-models/change-row.js";
import {
  NO_QUEUE_FIELDS,
  queueFilterOf,
  queuePage,
  queueQuery,
  queueRow,
  reviewHref,
  withQuery,
  type QueueFields,
} from "../view-models/queue-page.js";
import { correctionOf, fieldsOf, typedFields, type ReviewFields } from "../view-models/review-form.js";
import { reviewPage } from "../view-models/review-page.js";
import { shownWords } from "../view-models/statement-card.js";
import { shortened } from "../view-models/words.js";

/** Decisions after which the next statement comes up; the others stay on the page. */
const MOVES_ON: readonly Decision[] = ["confirm", "correct", "reject"];

/** `/desk`: the queue. `/desk/:id`: one statement under review. `/desk/articles/:id`: an article as a work list. */
export function deskRoutes(): Router {
  const router = Router();

  router.get("/desk", allow("claim"), async (req, res) => {
    const fields = queueFields(req.query);
    const { people, desk } = servicesOf(res);
    const cursor = given(textField(req.query, "cursor"));
    const reviewers = people.reviewers();
    const filter = queueFilterOf(fields, actorOf(res).id, reviewers);
    const page = queuePage(fields, desk.queue({ ...filter, cursor }), reviewers, cursor === undefined);
    const done = doneWords(req);
    await sendPage(res, "desk/queue", { title: "The desk", section: "desk" }, { page, done });
  });

  router.get("/desk/keys", allow("claim"), (_req, res) =>
    sendPage(res, "desk/keys", { title: "Keys of the desk", section: "desk" }, {}),
  );

  router.get("/desk/articles/:id", allow("claim"), (req, res, next) => sendArticle(req, res, next, null));

  router.post("/desk/articles/:id/confirm", allow("review"), async (req, res, next) => {
    const seen = Object.fromEntries(
      textField(req.body, "seen")
        .split(",")
        .map((pair): [string, number] => [pair.split(":")[0] ?? "", Number(pair.split(":")[1])])
        .filter(([id, version]) => id !== "" && Number.isInteger(version)),
    );
    const reason = textField(req.body, "reason");
    const answer = servicesOf(res).desk.confirmArticle(actorOf(res), seen, reason);
    await sendArticle(req, res, next, answer);
  });

  router.get("/desk/:id", allow("claim"), async (req, res, next) => {
    const found = servicesOf(res).desk.page(pathParameter(req, "id"));
    if (found === null) next();
    else await sendReview(req, res, 200, fieldsOf(found.statement), {});
  });

  for (const decision of DECISIONS) {
    router.post(`/desk/:id/${decision}`, allow(DECISION_PERMISSION[decision]), async (req, res, next) => {
      const found = servicesOf(res).desk.page(pathParameter(req, "id"));
      if (found === null) next();
      else await decideAndGoOn(req, res, decision, found.statement);
    });
  }

  router.get("/statements/:id/history", allow("read"), async (req, res, next) => {
    const id = pathParameter(req, "id");
    const { statement, desk } = { statement: servicesOf(res).statement(id), desk: servicesOf(res).desk };
    const changes = statement === null ? null : desk.history(id);
    if (statement === null || changes === null) {
      next();
      return;
    }
    const words = shownWords(statement.statement, statement.content);
    const model = { words, rows: changes.map(changeRow), href: `/statements/${encodeURIComponent(id)}` };
    await sendPage(
      res,
      "statements/history",
      { title: `History: ${shortened(words, 50)}`, section: "statements" },
      model,
    );
  });

  return router;
}

function queueFields(source: unknown): QueueFields {
  const names = Object.keys(NO_QUEUE_FIELDS) as (keyof QueueFields)[];
  const told: Record<keyof QueueFields, string> = { ...NO_QUEUE_FIELDS };
  for (const name of names) {
    const has = typeof source === "object" && source !== null && Object.hasOwn(source, name);
    if (has) told[name] = textField(source, name);
  }
  return told;
}

/** What was done with the statement before, told on the page that comes after it. */
function doneWords(req: Request): { words: string; href: string } | null {
  const decision = DECISIONS.find((each) => each === textField(req.query, "done"));
  const id = textField(req.query, "was");
  if (decision === undefined || !/^[\w-]{1,64}$/.test(id)) return null;
  return { words: DONE[decision], href: `/desk/${id}` };
}

const DONE: Readonly<Record<Decision, string>> = {
  claim: "Claimed for a quarter of an hour.",
  release: "Let go.",
  confirm: "Confirmed.",
  correct: "Corrected.",
  reject: "Rejected.",
  dispute: "Disputed: a second editor must settle it.",
  reopen: "Reopened.",
  publish: "It is public now.",
  withdraw: "Withdrawn.",
  assign: "Assigned.",
  comment: "Your comment is kept.",
};

async function decideAndGoOn(req: Request, res: Response, decision: Decision, statement: StoredStatement) {
  const typed = typedFields(req.body, statement);
  const query = queryOf(req);
  try {
    servicesOf(res).desk.review(actorOf(res), statement.id, {
      decision,
      reason: decision === "comment" ? typed.comment : typed.reason,
      version: Number(textField(req.body, "version")),
      ...(decision === "correct" ? { correction: correctionOf(typed, statement) } : {}),
      ...(decision === "assign" ? { assignee: typed.assignee === "" ? null : typed.assignee } : {}),
    });
  } catch (error) {
    const known = error instanceof ConflictError || error instanceof NotPossibleError || error instanceof InputError;
    if (!known) throw error;
    const told = { problem: error.message, isConflict: error instanceof ConflictError };
    await sendReview(req, res, problemOf(error).status, typed, told);
    return;
  }
  const after = new URLSearchParams(query);
  after.set("done", decision);
  after.set("was", statement.id);
  const next = MOVES_ON.includes(decision) ? nextOf(res, query) : statement.id;
  res.redirect(303, withQuery(next === null ? "/desk" : `/desk/${encodeURIComponent(next)}`, after.toString()));
}

/** The first statement of the queue that is worked on; `null` when it is empty. */
function nextOf(res: Response, query: string): string | null {
  const { desk, people } = servicesOf(res);
  const fields = queueFields(Object.fromEntries(new URLSearchParams(query)));
  const filter = queueFilterOf(fields, actorOf(res).id, people.reviewers());
  return desk.queue({ ...filter, limit: 1 }).items[0]?.statement.id ?? null;
}

/** The queue's filter, which travels with every form and link of the desk. */
function queryOf(req: Request): string {
  const source: unknown =
    req.method === "POST" ? Object.fromEntries(new URLSearchParams(textField(req.body, "queue"))) : req.query;
  return queueQuery(queueFields(source));
}

interface Told {
  readonly problem?: string;
  readonly isConflict?: boolean;
}

async function sendReview(req: Request, res: Response, status: number, fields: ReviewFields, told: Told) {
  const found = servicesOf(res).desk.page(pathParameter(req, "id"));
  if (found === null) throw new RangeError("the statement is gone");
  const query = queryOf(req);
  const now = new Date().toISOString();
  const page = reviewPage(found, fields, actorOf(res), query, now);
  const current = told.isConflict === true ? fieldsOf(found.statement) : null;
  const title = `${told.problem === undefined ? "" : "Problem: "}Review: ${shortened(page.words, 50)}`;
  const model = {
    page,
    query,
    current,
    problem: told.problem ?? null,
    done: doneWords(req),
    backHref: withQuery("/desk", query),
    reviewers: servicesOf(res).people.reviewers(),
  };
  await sendPage(res, "desk/review", { status, title, section: "desk" }, model);
}

async function sendArticle(
  req: Request,
  res: Response,
  next: () => void,
  answer: {
    readonly confirmed: readonly string[];
    readonly left: readonly { readonly id: string; readonly why: string }[];
  } | null,
): Promise<void> {
  const id = pathParameter(req, "id");
  const services = servicesOf(res);
  const found = services.article(id);
  if (found === null) {
    next();
    return;
  }
  const details = found.statements
    .map(({ statement }) => services.desk.detail(statement.id))
    .filter((each) => each !== null);
  const pending = details.filter(({ review }) => review === "pending");
  const model = {
    title: found.view.title ?? "Article without a title",
    id,
    rows: details.map((detail) => queueRow(detail, `article=${encodeURIComponent(id)}`)),
    seen: pending.map(({ statement, version }) => `${statement.id}:${version}`).join(","),
    pending: pending.length,
    mayConfirm: actorOf(res).permissions.has("review"),
    answer:
      answer === null
        ? null
        : {
            confirmed: answer.confirmed.length,
            left: answer.left.map((each) => ({ ...each, href: reviewHref(each.id, "") })),
          },
  };
  await sendPage(
    res,
    "desk/article",
    { title: `Work list: ${shortened(model.title, 50)}`, section: "desk" },
    { page: model },
  );
}
