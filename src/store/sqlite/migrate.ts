import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { StoreError } from "../../services/errors.js";

/** "HrSy": marks a SQLite file as Hearsay's, so that another program's database is never migrated. */
export const APPLICATION_ID = 0x48725379;

const FOLDER = new URL("../../../db/migrations/", import.meta.url);

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** The migrations of this program, numbered from 1 without a gap. */
export function migrations(): Migration[] {
  const names = readdirSync(FOLDER).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name));
  return names.sort().map((name, index) => {
    if (Number(name.slice(0, 4)) !== index + 1) throw new Error(`migration ${name} should be number ${index + 1}`);
    const sql = readFileSync(new URL(name, FOLDER), "utf8");
    return { version: index + 1, name, sql, sha256: createHash("sha256").update(sql).digest("hex") };
  });
}

/**
 * Brings a database up to this program's schema: each missing migration in a transaction of its own, under the write
 * lock, so that two programs starting at once do not both apply it. What was applied is kept with its checksum.
 * @throws StoreError when the database is another program's, or newer than this program.
 */
export function migrate(db: Database, path: string): void {
  assertOurs(db, path);
  const all = migrations();
  const latest = all.length;
  refuseNewer(db, path, latest);
  if (version(db) === latest) return;
  for (const migration of all) {
    db.transaction(() => {
      if (version(db) < migration.version) apply(db, migration);
    }).immediate();
  }
}

/** @throws StoreError when the schema is not exactly this program's, which a read-only opening cannot mend. */
export function assertCurrent(db: Database, path: string): void {
  assertOurs(db, path);
  const latest = migrations().length;
  refuseNewer(db, path, latest);
  if (version(db) < latest) {
    throw new StoreError(
      `The database ${path} is from an older Hearsay: open it once for writing, and it is brought up.`,
    );
  }
}

function apply(db: Database, migration: Migration): void {
  db.exec(migration.sql);
  db.exec(
    "CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT",
  );
  db.prepare("INSERT INTO schema_migrations (version, name, sha256) VALUES (?, ?, ?)").run(
    migration.version,
    migration.name,
    migration.sha256,
  );
  db.pragma(`user_version = ${migration.version}`);
  db.pragma(`application_id = ${APPLICATION_ID}`);
}

function assertOurs(db: Database, path: string): void {
  const id = db.pragma("application_id", { simple: true });
  if (id === APPLICATION_ID) return;
  const objects = db.prepare("SELECT count(*) FROM sqlite_master").pluck().get();
  if (id !== 0 || objects !== 0 || version(db) !== 0) {
    throw new StoreError(`${path} is the database of another program: name another file in HEARSAY_DB.`);
  }
}

function refuseNewer(db: Database, path: string, latest: number): void {
  const found = version(db);
  if (found > latest) {
    throw new StoreError(
      `The database ${path} is from a newer Hearsay (schema ${found}, this one knows ${latest}): update Hearsay.`,
    );
  }
}

function version(db: Database): number {
  return Number(db.pragma("user_version", { simple: true }));
}
