import type { Database } from "better-sqlite3";
import { REVIEW_STATES, type ReviewState } from "../../core/review/states.js";
import type { DayCount, LongChain, OverviewStore, RelayFlow, ReworkedStatement } from "../overview-store.js";

/** The overview's figures in SQL. Asked seldom, so prepared when asked. */
export class SqliteOverview implements OverviewStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  states(): Readonly<Record<ReviewState, number>> {
    const sql = "SELECT state, count(*) AS found FROM statements WHERE act = 'speech' GROUP BY state";
    const rows = this.#db.prepare(sql).all() as { state: ReviewState; found: number }[];
    const counts = Object.fromEntries(REVIEW_STATES.map((state) => [state, 0])) as Record<ReviewState, number>;
    for (const { state, found } of rows) counts[state] = found;
    return counts;
  }

  days(limit: number): DayCount[] {
    return this.#db
      .prepare(
        `SELECT dated AS day, count(*) AS statements FROM statements WHERE act = 'speech' AND dated > ''
         GROUP BY dated ORDER BY dated DESC LIMIT ?`,
      )
      .all(limit) as DayCount[];
  }

  relayFlows(limit: number): RelayFlow[] {
    return this.#db
      .prepare(
        `SELECT p.id AS speakerId, p.name AS speaker, r.name AS relay, coalesce(f.value, 'Unknown publisher') AS publisher,
           count(*) AS statements
         FROM outlets r
         JOIN outlet_statements o ON o.outlet_seq = r.seq AND o.act = 'speech'
         JOIN statements s ON s.seq = o.statement_seq
         JOIN speakers p ON p.seq = s.speaker_seq
         LEFT JOIN article_facts f ON f.article_seq = s.article_seq AND f.kind = 'publisher' AND f.ordinal = 0
         WHERE r.part = 'relay' AND p.name IS NOT NULL
         GROUP BY p.seq, r.seq, f.value ORDER BY statements DESC, speaker, relay LIMIT ?`,
      )
      .all(limit) as RelayFlow[];
  }

  longestChains(limit: number): LongChain[] {
    return this.#db
      .prepare(
        `SELECT s.id AS statementId, h.hops FROM (
           SELECT statement_seq, count(*) AS hops FROM hops WHERE kind IN ('occasion', 'document', 'relay')
           GROUP BY statement_seq ORDER BY hops DESC, statement_seq LIMIT ?) h
         JOIN statements s ON s.seq = h.statement_seq ORDER BY h.hops DESC, s.seq`,
      )
      .all(limit) as LongChain[];
  }

  mostReworked(limit: number): ReworkedStatement[] {
    return this.#db
      .prepare(
        `SELECT subject_id AS statementId, count(*) AS changes FROM history
         WHERE subject_kind = 'statement' AND action = 'correct'
         GROUP BY subject_id ORDER BY changes DESC, subject_id LIMIT ?`,
      )
      .all(limit) as ReworkedStatement[];
  }
}
