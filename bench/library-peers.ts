import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import stringSimilarity from "string-similarity";
import { plainWords, type Engine } from "./engines.js";

/** Peers are installed in bench/ by the bench itself; `npm start` and `npm test` do without. */
const load = createRequire(join(process.cwd(), "bench", "package.json"));

/** The statement most alike, all of them compared. */
function scan(name: string, alike: (a: string, b: string) => number): Engine {
  let texts: readonly string[] = [];
  return {
    name,
    note: "every statement compared, no verdict",
    build(statements) {
      texts = statements;
    },
    search(query) {
      let place = -1;
      let best = -Infinity;
      for (const [at, text] of texts.entries()) {
        const value = alike(query, text);
        if (value > best) {
          best = value;
          place = at;
        }
      }
      return { place, verdict: null };
    },
  };
}

export const dice = (): Engine => scan("string-similarity", (a, b) => stringSimilarity.compareTwoStrings(a, b));

export function levenshtein(): Engine {
  const { distance } = load("fastest-levenshtein") as { distance: (a: string, b: string) => number };
  return scan("fastest-levenshtein", (a, b) => -distance(a, b));
}

interface MiniSearchIndex {
  addAll(documents: readonly { id: number; words: string }[]): void;
  search(query: string, options: object): { id: number }[];
}

export function miniSearch(): Engine {
  const loaded = load("minisearch") as { default?: new (options: object) => MiniSearchIndex };
  const MiniSearch = loaded.default ?? (loaded as unknown as new (options: object) => MiniSearchIndex);
  const index = new MiniSearch({ fields: ["words"] });
  return {
    name: "MiniSearch",
    note: "first by BM25+, no verdict",
    build: (statements) => {
      index.addAll(statements.map((words, id) => ({ id, words })));
    },
    search: (query) => ({ place: index.search(query, { combineWith: "OR" })[0]?.id ?? -1, verdict: null }),
  };
}

interface FlexIndex {
  add(id: number, text: string): void;
  search(query: string, options: object): (number | string)[];
}

export function flexSearch(): Engine {
  const { Index } = load("flexsearch") as { Index: new (options: object) => FlexIndex };
  const index = new Index({ tokenize: "strict", resolution: 9 });
  return {
    name: "FlexSearch",
    note: "first of its suggestions, no verdict",
    build(statements) {
      statements.forEach((text, place) => {
        index.add(place, text);
      });
    },
    search: (query) => {
      const [first] = index.search(query, { limit: 1, suggest: true });
      return { place: first === undefined ? -1 : Number(first), verdict: null };
    },
  };
}

interface LanceTable {
  createIndex(column: string, options: object): Promise<void>;
  search(
    query: unknown,
    kind: string,
  ): { limit(count: number): { select(columns: string[]): { toArray(): Promise<{ place: number }[]> } } };
}

export function lance(): Engine {
  const lancedb = load("@lancedb/lancedb") as {
    connect(folder: string): Promise<{ createTable(name: string, rows: object[]): Promise<LanceTable> }>;
    Index: { fts(): unknown };
  };
  const folder = mkdtempSync(join(tmpdir(), "hearsay-lance-"));
  let table: LanceTable | null = null;
  return {
    name: "LanceDB, full text",
    note: "first by BM25, no verdict",
    async build(statements) {
      const db = await lancedb.connect(folder);
      table = await db.createTable(
        "t",
        statements.map((words, place) => ({ place, words })),
      );
      await table.createIndex("words", { config: lancedb.Index.fts() });
    },
    async search(query) {
      const rows = await table?.search(plainWords(query).join(" "), "fts").limit(1).select(["place"]).toArray();
      return { place: rows?.[0] === undefined ? -1 : Number(rows[0].place), verdict: null };
    },
    close() {
      rmSync(folder, { recursive: true });
    },
  };
}
