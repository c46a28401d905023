import { standingAt, type Standing } from "../../core/review/standing.js";
import type { Store } from "../../store/store.js";
import { DetailReader } from "../detail-reader.js";
import type { QueueFilter, RecordedChange } from "../desk-records.js";
import type { StoredStatement } from "../records.js";
import { badField, checkCount, checkField } from "../validate.js";
import type { DeskDetail, DeskPage, QueueAnswer } from "./desk-answers.js";

/** One statement as the desk shows it at `now`; `null` for an unknown id. */
export function readDeskDetail(store: Store, id: string, now: Date): DeskDetail | null {
  const statement = store.statements.find(id);
  const standing = store.reviews.standing(id);
  if (statement === null || standing === null) return null;
  return detailOf(store, new DetailReader(store), statement, standingAt(standing, now.toISOString()));
}

function detailOf(
  store: Store,
  reader: DetailReader,
  statement: StoredStatement,
  standing: Standing,
): DeskDetail | null {
  const detail = reader.detail({ ...statement, review: standing.state });
  if (detail === null) return null;
  return {
    ...detail,
    version: standing.version,
    review: standing.state,
    publication: standing.publication,
    standing,
    confidence: statement.confidence,
    machine: store.reviews.machineReading(statement.id),
  };
}

/** A statement with its whole article and its history; `null` for an unknown id. */
export function readDeskPage(store: Store, id: string, now: Date): DeskPage | null {
  const statement = store.statements.find(id);
  const detail = readDeskDetail(store, id, now);
  const article = statement === null ? null : store.articles.find(statement.articleId);
  if (statement === null || detail === null || article === null) return null;
  const statements = new DetailReader(store).details(store.statements.ofArticle(article.id));
  return { detail, statement, article, statements, history: store.history.of("statement", id) };
}

/** The changes of a statement, earliest first; `null` for an unknown one. */
export function readHistory(store: Store, id: string): RecordedChange[] | null {
  return store.reviews.standing(id) === null ? null : store.history.of("statement", id);
}

/**
 * One page of the queue, with the number of statements in each state under the same filter.
 * Claims that have lapsed are let go first, and the history tells so.
 * @throws InputError for a filter that cannot be.
 */
export function readQueue(store: Store, filter: QueueFilter, now: Date): QueueAnswer {
  checkCount("limit", filter.limit, 1, 100);
  checkField("speaker", filter.speaker);
  checkField("relay", filter.relay);
  checkField("publisher", filter.publisher);
  const { confidenceBelow } = filter;
  if (confidenceBelow !== undefined && !(confidenceBelow > 0 && confidenceBelow <= 1))
    throw badField("confidenceBelow", "must be a share between 0 and 1");
  letGoOfLapsed(store, now);
  const reader = new DetailReader(store);
  const { items, next } = store.reviews.queue(filter);
  const counts = store.reviews.stateCounts(filter);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const details = items.map(({ statement, standing }) => detailOf(store, reader, statement, standing));
  return {
    items: details.filter((detail) => detail !== null),
    next,
    total: filter.state === undefined ? all : counts[filter.state],
    counts,
  };
}

/** The actor under whom the program itself writes into the history. */
export const PROGRAM = { id: "", name: "Hearsay" };

/** Lets go of claims that have lapsed. The version stays: what the claimant has typed can still be sent. */
export function letGoOfLapsed(store: Store, now: Date): void {
  const at = now.toISOString();
  if (store.reviews.lapsed(at).length === 0) return;
  store.transaction(() => {
    for (const { id, standing } of store.reviews.lapsed(at)) {
      const after = standingAt(standing, at);
      store.reviews.save(id, after);
      store.history.append({
        at,
        actor: PROGRAM,
        subject: { kind: "statement", id },
        action: "lapse",
        reason: "The claim lapsed.",
        before: placeOf(standing),
        after: placeOf(after),
      });
    }
  });
}

const placeOf = ({ state, publication, version, claim }: Standing): object => ({
  state,
  publication,
  version,
  claim: claim === null ? null : { by: claim.by.name, until: claim.until },
});
