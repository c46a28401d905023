import type { Database, Statement } from "better-sqlite3";
import type { StoredStatement } from "../../services/records.js";
import type { Facets, StatementFilter } from "../../services/queries.js";
import type { StatementList, StatementStore, StatementToMatch, StatementWords } from "../statement-store.js";
import { encodeCursor } from "./cursor.js";
import { listQuery, passQuery } from "./statement-filter.js";
import { STATEMENT_COLUMNS, StatementReader, type StatementRow } from "./statement-reader.js";
import { ARTICLE_OF_STATEMENTS, StatementWriter, type ArticleOfStatements } from "./statement-writer.js";

const DEFAULT_LIMIT = 25;

/** Statements in SQLite: writing, reading, lists in keyset pages, facets from kept counts. */
export class SqliteStatements implements StatementStore {
  readonly #db: Database;
  readonly #reader: StatementReader;
  readonly #writer: StatementWriter;
  readonly #article: Statement;
  readonly #find: Statement;
  readonly #ofArticle: Statement;
  readonly #idsOfArticle: Statement;
  readonly #lastMark: Statement;
  readonly #wordsAfter: Statement;

  constructor(db: Database) {
    this.#db = db;
    this.#reader = new StatementReader(db);
    this.#writer = new StatementWriter(db);
    this.#article = db.prepare(ARTICLE_OF_STATEMENTS);
    this.#find = db.prepare(`SELECT ${STATEMENT_COLUMNS} FROM statements s WHERE s.id = ?`);
    const inArticle = "WHERE s.article_seq = (SELECT seq FROM articles WHERE id = ?) ORDER BY s.ordinal";
    this.#ofArticle = db.prepare(`SELECT ${STATEMENT_COLUMNS} FROM statements s ${inArticle}`);
    this.#idsOfArticle = db.prepare(`SELECT s.id FROM statements s ${inArticle}`).pluck();
    this.#lastMark = db.prepare("SELECT coalesce(max(seq), 0) FROM statements").pluck();
    this.#wordsAfter = db.prepare("SELECT seq AS mark, id, text FROM statements WHERE seq > ? ORDER BY seq LIMIT ?");
  }

  /** Written from the last to the first, so that lists, which run from the latest, show an article in its own order. */
  add(statements: readonly StoredStatement[]): void {
    this.#db.transaction(() => {
      for (const statement of [...statements].reverse()) {
        const article = this.#article.get(statement.articleId) as ArticleOfStatements | undefined;
        if (article === undefined) throw new RangeError(`no article ${statement.articleId} is recorded`);
        this.#writer.write(article, statement);
      }
    })();
  }

  find(id: string): StoredStatement | null {
    const row = this.#find.get(id) as StatementRow | undefined;
    return row === undefined ? null : (this.#reader.read([row])[0] ?? null);
  }

  ofArticle(articleId: string): StoredStatement[] {
    return this.#reader.read(this.#ofArticle.all(articleId) as StatementRow[]);
  }

  toMatch(ids: readonly string[]): StatementToMatch[] {
    return ids.map((id) => this.#reader.toMatch(id)).filter((statement) => statement !== null);
  }

  atMarks(marks: readonly number[]): StatementToMatch[] {
    return marks.map((mark) => this.#reader.atMark(mark)).filter((statement) => statement !== null);
  }

  passing(filter: StatementFilter): (mark: number) => boolean {
    const { sql, values } = passQuery(filter);
    const statement = this.#db.prepare(sql).pluck();
    return (mark) => statement.get(mark, ...values) !== undefined;
  }

  idsOfArticle(articleId: string): string[] {
    return this.#idsOfArticle.all(articleId) as string[];
  }

  list(filter: StatementFilter): StatementList {
    const limit = filter.limit ?? DEFAULT_LIMIT;
    const query = listQuery(filter);
    const rows = this.#db
      .prepare(
        `SELECT ${STATEMENT_COLUMNS} FROM statements s WHERE s.seq IN (
           SELECT ${query.key} FROM ${query.from} WHERE ${query.where} ${query.after} ORDER BY ${query.order} LIMIT ?)
         ORDER BY s.dated DESC, s.seq DESC`,
      )
      .all(...query.values, ...query.afterValues, limit + 1) as StatementRow[];
    const total = this.#db
      .prepare(`SELECT count(*) FROM ${query.from} WHERE ${query.where}`)
      .pluck()
      .get(...query.values) as number;
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return { items: this.#reader.read(page), next: last === undefined ? null : encodeCursor(last), total };
  }

  facets(limit: number): Facets {
    const speakers = this.#db.prepare(
      `SELECT id, name, statements AS count FROM speakers WHERE folded_name IS NOT NULL AND statements > 0
       ORDER BY statements DESC, folded_name LIMIT ?`,
    );
    const outlets = this.#db.prepare(
      `SELECT name, statements AS count FROM outlets WHERE part = ? AND statements > 0
       ORDER BY statements DESC, folded_name LIMIT ?`,
    );
    return {
      speakers: speakers.all(limit) as { id: string; name: string; count: number }[],
      relays: outlets.all("relay", limit) as { name: string; count: number }[],
      publishers: outlets.all("publisher", limit) as { name: string; count: number }[],
    };
  }

  lastMark(): number {
    return this.#lastMark.get() as number;
  }

  wordsAfter(mark: number, limit: number): StatementWords[] {
    return this.#wordsAfter.all(mark, limit) as StatementWords[];
  }
}
