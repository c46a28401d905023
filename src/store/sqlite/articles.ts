import type { Database, Statement } from "better-sqlite3";
import type { Region, RegionKind, Shown } from "../../core/article/article.js";
import type { StoredArticle } from "../../services/records.js";
import type { ArticleStore } from "../article-store.js";
import { provenOrNull, spanOf, withinColumns } from "./spans.js";

const SINGLE_FACTS = ["title", "publisher", "publishedOn", "url", "byline"] as const;

interface ArticleRow {
  seq: number;
  id: string;
  sha256: string;
  text: string;
  recorded_at: string;
}

interface FactRow {
  kind: (typeof SINGLE_FACTS)[number] | "wire";
  value: string;
  starts: number | null;
  ends: number | null;
}

interface RegionRow {
  kind: RegionKind;
  starts: number;
  ends: number;
  decided_by: string;
}

/** Articles in SQLite: text and head facts, with the spans that show them. */
export class SqliteArticles implements ArticleStore {
  readonly #has: Statement;
  readonly #find: Statement;
  readonly #facts: Statement;
  readonly #regions: Statement;
  readonly #add: Statement;
  readonly #addFact: Statement;
  readonly #addRegion: Statement;
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
    this.#has = db.prepare("SELECT 1 FROM articles WHERE id = ?");
    this.#find = db.prepare("SELECT seq, id, sha256, text, recorded_at FROM articles WHERE id = ?");
    this.#facts = db.prepare(
      "SELECT kind, value, starts, ends FROM article_facts WHERE article_seq = ? ORDER BY kind, ordinal",
    );
    this.#regions = db.prepare(
      "SELECT kind, starts, ends, decided_by FROM regions WHERE article_seq = ? ORDER BY ordinal",
    );
    this.#add = db.prepare("INSERT INTO articles (id, sha256, text, recorded_at) VALUES (?, ?, ?, ?)");
    this.#addFact = db.prepare(
      "INSERT INTO article_facts (article_seq, kind, ordinal, value, starts, ends) VALUES (?, ?, ?, ?, ?, ?)",
    );
    this.#addRegion = db.prepare(
      "INSERT INTO regions (article_seq, ordinal, kind, starts, ends, decided_by) VALUES (?, ?, ?, ?, ?, ?)",
    );
  }

  has(id: string): boolean {
    return this.#has.get(id) !== undefined;
  }

  add(article: StoredArticle): void {
    this.#db.transaction(() => {
      const { text } = article;
      const seq = this.#add.run(article.id, article.sha256, text, article.recordedAt).lastInsertRowid;
      for (const kind of SINGLE_FACTS) {
        const fact = article[kind];
        if (fact !== null) this.#addFact.run(seq, kind, 0, fact.value, ...provenOrNull(text, fact.evidence));
      }
      for (const [ordinal, fact] of article.wire.entries()) {
        this.#addFact.run(seq, "wire", ordinal, fact.value, ...provenOrNull(text, fact.evidence));
      }
      for (const [ordinal, region] of article.regions.entries()) {
        this.#addRegion.run(seq, ordinal, region.kind, ...withinColumns(text, region), region.decidedBy);
      }
    })();
  }

  find(id: string): StoredArticle | null {
    const row = this.#find.get(id) as ArticleRow | undefined;
    if (row === undefined) return null;
    const facts = this.#facts.all(row.seq) as FactRow[];
    const shown = (fact: FactRow): Shown<string> => ({
      value: fact.value,
      evidence: spanOf(row.text, fact.starts, fact.ends),
    });
    const single = (kind: FactRow["kind"]): Shown<string> | null => {
      const fact = facts.find((candidate) => candidate.kind === kind);
      return fact === undefined ? null : shown(fact);
    };
    return {
      id: row.id,
      sha256: row.sha256,
      recordedAt: row.recorded_at,
      text: row.text,
      title: single("title"),
      publisher: single("publisher"),
      publishedOn: single("publishedOn"),
      url: single("url"),
      byline: single("byline"),
      wire: facts.filter((fact) => fact.kind === "wire").map(shown),
      regions: (this.#regions.all(row.seq) as RegionRow[]).map(regionOf),
    };
  }
}

function regionOf(row: RegionRow): Region {
  return { kind: row.kind, start: row.starts, end: row.ends, decidedBy: row.decided_by };
}
