import { InputError } from "../../services/errors.js";
import type { QueueFilter } from "../../services/desk-records.js";
import { foldOutlet, speakersNamed } from "./statement-filter.js";

/** A queue's filter as SQL over statements `s`. */
export interface QueueQuery {
  readonly where: string;
  readonly values: readonly (string | number)[];
  /** The condition that skips the pages before. */
  readonly after: string;
  readonly afterValues: readonly (string | number)[];
  readonly order: string;
}

const THROUGH = `s.seq IN (SELECT statement_seq FROM outlet_statements
  WHERE outlet_seq = (SELECT seq FROM outlets WHERE part = ? AND folded_name = ?))`;

/** A reading whose confidence was never measured stands behind all others. */
const CONFIDENCE = "coalesce(s.confidence, 2)";

type Condition = readonly [sql: string, ...values: (string | number)[]];

function conditionsOf(filter: QueueFilter): Condition[] {
  const conditions: Condition[] = [];
  if (filter.includeThought !== true) conditions.push(["s.act = 'speech'"]);
  if (filter.articleId !== undefined)
    conditions.push(["s.article_seq = (SELECT seq FROM articles WHERE id = ?)", filter.articleId]);
  if (filter.form !== undefined) conditions.push(["s.form = ?", filter.form]);
  if (filter.confidenceBelow !== undefined) conditions.push([`${CONFIDENCE} < ?`, filter.confidenceBelow]);
  if (filter.publication !== undefined) conditions.push(["s.publication = ?", filter.publication]);
  if (filter.relay !== undefined) conditions.push([THROUGH, "relay", foldOutlet(filter.relay)]);
  if (filter.publisher !== undefined) conditions.push([THROUGH, "publisher", foldOutlet(filter.publisher)]);
  if (filter.speaker !== undefined) {
    const named = speakersNamed(filter.speaker);
    conditions.push([`s.speaker_seq IN (${named.sql})`, ...named.values]);
  }
  return [...conditions, ...deskConditions(filter)];
}

function deskConditions({ assignee, recordedFrom, recordedBefore }: QueueFilter): Condition[] {
  const conditions: Condition[] = [];
  const recorded = (compare: string): string =>
    `s.article_seq IN (SELECT seq FROM articles WHERE recorded_at ${compare} ?)`;
  if (recordedFrom !== undefined) conditions.push([recorded(">="), recordedFrom]);
  if (recordedBefore !== undefined) conditions.push([recorded("<"), recordedBefore]);
  if (assignee === "none")
    conditions.push(["s.seq NOT IN (SELECT statement_seq FROM desk WHERE assignee IS NOT NULL)"]);
  else if (assignee !== undefined)
    conditions.push([
      "s.seq IN (SELECT statement_seq FROM desk WHERE assignee = (SELECT seq FROM users WHERE id = ?))",
      assignee,
    ]);
  return conditions;
}

function joined(conditions: readonly Condition[]): Pick<QueueQuery, "where" | "values"> {
  const where = conditions.map(([sql]) => sql).join(" AND ") || "1";
  return { where, values: conditions.flatMap(([, ...values]) => values) };
}

/** The filter without its state: what the counts of each state are taken over. */
export function countQuery(filter: QueueFilter): Pick<QueueQuery, "where" | "values"> {
  return joined(conditionsOf(filter));
}

/** @throws InputError for a cursor that no queue of this order gave out. */
export function queueQuery(filter: QueueFilter): QueueQuery {
  const order = filter.order ?? "oldest";
  const state: Condition[] = filter.state === undefined ? [] : [["s.state = ?", filter.state]];
  const condition = joined([...state, ...conditionsOf(filter)]);
  const place = filter.cursor === undefined ? null : decodeQueueCursor(filter.cursor, order);
  if (order === "unsure") {
    const after = place === null ? "" : `AND (${CONFIDENCE}, s.seq) > (?, ?)`;
    return { ...condition, after, afterValues: place ?? [], order: `${CONFIDENCE}, s.seq` };
  }
  if (order === "oldest") {
    const after =
      place === null
        ? ""
        : `AND (s.article_seq, s.ordinal) > (SELECT article_seq, ordinal FROM statements WHERE seq = ?)`;
    return { ...condition, after, afterValues: place?.slice(1) ?? [], order: "s.article_seq, s.ordinal" };
  }
  // The statements of an article are written from its last to its first, so this is its own order too.
  const after = place === null ? "" : "AND s.seq < ?";
  return { ...condition, after, afterValues: place?.slice(1) ?? [], order: "s.seq DESC" };
}

export function encodeQueueCursor(order: string, row: { confidence: number | null; seq: number }): string {
  return Buffer.from(JSON.stringify([order, row.confidence ?? 2, row.seq])).toString("base64url");
}

function decodeQueueCursor(cursor: string, order: string): [confidence: number, seq: number] {
  try {
    const [own, confidence, seq] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as unknown[];
    if (own === order && typeof confidence === "number" && Number.isSafeInteger(seq)) return [confidence, Number(seq)];
  } catch {
    // Not JSON: said below.
  }
  const message = "must be the `next` of a page of this queue in the same order";
  throw new InputError(`The cursor is not one that a queue gave out: it ${message}.`, [{ path: "cursor", message }]);
}
