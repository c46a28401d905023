import Database from "better-sqlite3";
import { answer, foundIn, plainWords, type Engine } from "./engines.js";

/** Candidates that a search proposes to our aligner. */
const PROPOSED = 64;

type Db = InstanceType<typeof Database>;

function table(options: string): Db {
  const db = new Database(":memory:");
  db.exec(`CREATE VIRTUAL TABLE t USING fts5(words, content='', ${options})`);
  return db;
}

function fill(db: Db, statements: readonly string[], words: (text: string) => string): void {
  const insert = db.prepare("INSERT INTO t (rowid, words) VALUES (?, ?)");
  db.transaction(() => {
    statements.forEach((text, place) => insert.run(place + 1, words(text)));
  })();
  db.exec("INSERT INTO t(t) VALUES ('optimize')");
}

const orOf = (words: readonly string[]): string => [...new Set(words)].map((word) => `"${word}"`).join(" OR ");

function sizeOf(db: Db): number {
  return Number(db.pragma("page_count", { simple: true })) * Number(db.pragma("page_size", { simple: true }));
}

/** How many statements hold each word. */
function frequencies(
  statements: readonly string[],
  features: (text: string) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of statements)
    for (const word of new Set(features(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** All words of the query joined by OR, the first by bm25. */
export function ftsOr(): Engine {
  const db = table("tokenize='unicode61'");
  return {
    name: "SQLite FTS5, OR",
    note: "first by bm25, no verdict",
    build: (statements) => {
      fill(db, statements, (text) => text);
    },
    search(query) {
      const row = db
        .prepare("SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT 1")
        .pluck()
        .get(orOf(plainWords(query)));
      return { place: row === undefined ? -1 : Number(row) - 1, verdict: null };
    },
    bytes: () => sizeOf(db),
    close: () => void db.close(),
  };
}

/** The five rarest words of the query by OR, then our aligner. */
export function ftsRarest(): Engine {
  const db = table("tokenize='unicode61'");
  let texts: readonly string[] = [];
  let counts = new Map<string, number>();
  return {
    name: "SQLite FTS5, rarest five",
    note: "and our aligner",
    build(statements) {
      texts = statements;
      counts = frequencies(statements, plainWords);
      fill(db, statements, (text) => text);
    },
    search(query) {
      const known = [...new Set(plainWords(query))].filter((word) => counts.has(word));
      const rarest = known.sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0)).slice(0, 5);
      if (rarest.length === 0) return { place: -1, verdict: "not-found" };
      const rows = db
        .prepare("SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT ?")
        .pluck()
        .all(orOf(rarest), PROPOSED);
      const proposed = rows.map((row) => Number(row) - 1);
      return foundIn(answer(query, proposed, texts), proposed);
    },
    bytes: () => sizeOf(db),
    close: () => void db.close(),
  };
}

/** Rare words and pairs of neighbours as tokens, rarest first under a budget, votes counted in JavaScript, then our aligner. */
export function ftsPairs(): Engine {
  const db = table("detail=none, tokenize='unicode61'");
  let texts: readonly string[] = [];
  let counts = new Map<string, number>();
  const features = (text: string): string[] => {
    const words = plainWords(text);
    return [...words, ...words.slice(1).map((word, at) => `${words[at] ?? ""}0${word}`)];
  };
  const cap = (): number => Math.max(1000, texts.length / 2000);
  return {
    name: "SQLite FTS5, rare words and pairs",
    note: "and our aligner",
    build(statements) {
      texts = statements;
      counts = frequencies(statements, features);
      fill(db, statements, (text) =>
        features(text)
          .filter((word) => (counts.get(word) ?? 0) <= cap())
          .join(" "),
      );
    },
    search(query) {
      const rare = [...new Set(features(query))].filter((word) => (counts.get(word) ?? Infinity) <= cap());
      rare.sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
      const votes = new Map<number, number>();
      let budget = 6000;
      const read = db.prepare("SELECT rowid FROM t WHERE t MATCH ?").pluck();
      for (const word of rare) {
        const count = counts.get(word) ?? 0;
        if (count > budget) break;
        budget -= count;
        for (const row of read.all(`"${word}"`) as number[])
          votes.set(row, (votes.get(row) ?? 0) + Math.log1p(texts.length / count));
      }
      const best = [...votes].sort((a, b) => b[1] - a[1]).slice(0, PROPOSED);
      const proposed = best.map(([row]) => row - 1);
      return foundIn(answer(query, proposed, texts), proposed);
    },
    bytes: () => sizeOf(db),
    close: () => void db.close(),
  };
}

/** Trigrams of the query joined by OR, the first by bm25. */
export function ftsTrigram(): Engine {
  const db = table("tokenize='trigram'");
  return {
    name: "SQLite FTS5, trigrams",
    note: "first by bm25, no verdict",
    build: (statements) => {
      fill(db, statements, (text) => text);
    },
    search(query) {
      const row = db
        .prepare("SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT 1")
        .pluck()
        .get(orOf(plainWords(query).filter((word) => word.length > 2)));
      return { place: row === undefined ? -1 : Number(row) - 1, verdict: null };
    },
    bytes: () => sizeOf(db),
    close: () => void db.close(),
  };
}
