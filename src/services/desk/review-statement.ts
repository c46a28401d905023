import { applyCorrection, sameReading, type Correction, type Reading } from "../../core/review/correction.js";
import { needsReason } from "../../core/review/decisions.js";
import { DECISION_PERMISSION } from "../../core/review/permissions.js";
import type { PersonRef } from "../../core/review/standing.js";
import { decide } from "../../core/review/transitions.js";
import type { Store } from "../../store/store.js";
import { ConflictError, InputError, NotPossibleError } from "../errors.js";
import type { StoredStatement } from "../records.js";
import { SpeakerBook } from "../settle-speakers.js";
import { badField, checkDate, checkField, checkText, MAX_FIELD_CHARACTERS, wellFormed } from "../validate.js";
import { mustBeAllowed, type Actor } from "./actor.js";
import type { DeskDetail, ReviewRequest } from "./desk-answers.js";
import { readDeskDetail } from "./read-desk.js";
import { difference, snapshotOf } from "./snapshot.js";

/** Most characters of a reason or comment. */
export const MAX_REASON_CHARACTERS = 4_000;

/**
 * Makes one decision about one statement, and writes it into the history in the same transaction.
 * `null` for an unknown statement.
 * @throws ForbiddenError without the right, InputError for a request that cannot be, ConflictError when the statement
 * was changed since `version`, NotPossibleError for a decision out of turn. Nothing is written then.
 */
export function reviewStatement(
  store: Store,
  actor: Actor,
  id: string,
  request: ReviewRequest,
  now: Date,
): DeskDetail | null {
  const { decision } = request;
  mustBeAllowed(actor, DECISION_PERMISSION[decision], `${decision} a statement`);
  const reason = checkedReason(request);
  return store.transaction(() => {
    const statement = store.statements.find(id);
    const standing = store.reviews.standing(id);
    if (statement === null || standing === null) return null;
    if (decision !== "comment" && request.version !== standing.version) throw stale(store, id, now);
    const at = now.toISOString();
    const outcome = decide(standing, {
      decision,
      by: { id: actor.id, name: actor.name, mayTakeOver: actor.permissions.has("review") },
      at,
      reason,
      assignee: assigneeOf(store, request),
      corrected: store.reviews.machineReading(id) !== null,
    });
    if (!outcome.allowed) throw new NotPossibleError(outcome.why);
    const after = decision === "correct" ? corrected(store, statement, request) : statement;
    if (after !== statement) store.reviews.correct(statement, after);
    if (decision !== "comment") store.reviews.save(id, outcome.standing);
    store.history.append({
      at,
      actor: { id: actor.id, name: actor.name },
      subject: { kind: "statement", id },
      action: decision,
      reason,
      ...difference(snapshotOf(statement, standing), snapshotOf(after, outcome.standing)),
    });
    return readDeskDetail(store, id, now);
  });
}

function checkedReason({ decision, reason = "" }: ReviewRequest): string {
  const told = wellFormed(reason).trim();
  if (told === "" && needsReason(decision)) throw badField("reason", "must say why, in a few words");
  if (told.length > MAX_REASON_CHARACTERS)
    throw badField("reason", `must have at most ${MAX_REASON_CHARACTERS} characters`);
  return told;
}

function stale(store: Store, id: string, now: Date): ConflictError {
  const current = readDeskDetail(store, id, now);
  const last = store.history.of("statement", id).findLast((change) => change.action !== "comment");
  const who = last === undefined ? "" : ` by ${last.actor.name} (${last.action})`;
  return new ConflictError(
    `The statement was changed since${who}: it is version ${current?.version ?? "?"} now. Look at it as it stands, then decide again.`,
    current,
  );
}

function assigneeOf(store: Store, { decision, assignee }: ReviewRequest): PersonRef | null {
  if (decision !== "assign" || assignee === null) return null;
  if (assignee === undefined) throw badField("assignee", "must be the name of an account, or null for nobody");
  const user = store.people.named(assignee);
  if (user?.disabledAt !== null) throw badField("assignee", "must be the name of an account");
  return { id: user.id, name: user.name };
}

/** The statement with the correction in it, and its speaker settled. */
function corrected(store: Store, statement: StoredStatement, { correction }: ReviewRequest): StoredStatement {
  if (correction === undefined) throw badField("correction", "must say what is put right");
  checkCorrection(correction);
  const article = store.articles.find(statement.articleId);
  if (article === null) throw new RangeError(`the article ${statement.articleId} is not recorded`);
  const { reading, errors } = applyCorrection(article.text, statement, correction);
  if (reading === null) {
    const [first] = errors;
    throw new InputError(`\`${first?.path ?? "correction"}\` ${first?.message ?? "cannot be"}.`, errors);
  }
  if (sameReading(statement, reading))
    throw badField("correction", "must change something: confirm the statement when it is right as it stands");
  return { ...statement, ...reading, speakerId: speakerIdOf(store, statement, reading) };
}

function checkCorrection({ speaker, saidOn, chain, text }: Correction): void {
  checkField("correction.speaker.name", speaker?.name);
  // A blank role takes the role away.
  if (typeof speaker?.role === "string" && speaker.role.trim() !== "")
    checkField("correction.speaker.role", speaker.role);
  if (text !== undefined) checkText("correction.text", text);
  checkDate("correction.saidOn", saidOn ?? undefined);
  for (const [index, hop] of (chain ?? []).entries()) checkHop(index, hop);
}

function checkHop(index: number, { name, cue }: { readonly name: string; readonly cue?: string | undefined }): void {
  checkField(`correction.chain.${index}.name`, name);
  if ((cue?.length ?? 0) > MAX_FIELD_CHARACTERS)
    throw badField(`correction.chain.${index}.cue`, `must have at most ${MAX_FIELD_CHARACTERS} characters`);
}

function speakerIdOf(store: Store, statement: StoredStatement, { speaker }: Reading): string {
  if (speaker === statement.speaker) return statement.speakerId;
  return new SpeakerBook(store.speakers, statement.articleId).settle(speaker);
}
