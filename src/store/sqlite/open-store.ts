import type { Database } from "better-sqlite3";
import type { Store } from "../store.js";
import { SqliteArticles } from "./articles.js";
import { connect, type OpenOptions } from "./connect.js";
import { SqliteHistory } from "./history.js";
import { SqliteOverview } from "./overview.js";
import { SqlitePeople } from "./people.js";
import { SqliteReviews } from "./reviews.js";
import { SqliteSpeakers } from "./speakers.js";
import { SqliteStatements } from "./statements.js";
import { guarded } from "./store-error.js";

/**
 * Opens the store at `path`, makes folder and file when they are missing, and brings the schema up to date.
 * Several processes may have the same store open.
 * @throws StoreError with one sentence that says why it cannot be opened and what to do.
 */
export function openStore(path: string, options: OpenOptions = {}): Store {
  const db = connect(path, options);
  const store: Store = {
    articles: guarded(new SqliteArticles(db), path),
    statements: guarded(new SqliteStatements(db), path),
    speakers: guarded(new SqliteSpeakers(db), path),
    reviews: guarded(new SqliteReviews(db), path),
    history: guarded(new SqliteHistory(db), path),
    people: guarded(new SqlitePeople(db), path),
    overview: guarded(new SqliteOverview(db), path),
    transaction: (work) => db.transaction(work).immediate(),
    counts: () => counts(db),
    check: () => void db.prepare("SELECT seq FROM articles LIMIT 1").get(),
    close: () => void db.close(),
  };
  return guarded(store, path);
}

function counts(db: Database): ReturnType<Store["counts"]> {
  const count = (table: string): number => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  return { articles: count("articles"), statements: count("statements"), speakers: count("speakers") };
}
