import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { APPLICATION_ID, migrate, migrations } from "../../../src/store/sqlite/migrate.js";
import { openStore } from "../../../src/store/sqlite/open-store.js";
import { recordOne } from "../../support/stored.js";
import { tempDatabase } from "../../support/temp-store.js";

const GENERATOR = fileURLToPath(new URL("../../../scripts/generate-schema.mjs", import.meta.url));

test("db/schema.sql is what the migrations make", () => {
  const run = spawnSync(process.execPath, [GENERATOR, "--check"], { encoding: "utf8" });
  expect(run.stderr).toBe("");
  expect(run.status).toBe(0);
});

describe("migrating", () => {
  test("keeps what was applied with its checksum, and does nothing the second time", () => {
    const db = new Database(":memory:");
    migrate(db, "x");
    migrate(db, "x");
    const applied = db.prepare("SELECT version, name, sha256 FROM schema_migrations ORDER BY version").all();
    expect(applied).toEqual(migrations().map(({ version, name, sha256 }) => ({ version, name, sha256 })));
    expect(db.pragma("application_id", { simple: true })).toBe(APPLICATION_ID);
  });

  test("every table is strict", () => {
    const db = new Database(":memory:");
    migrate(db, "x");
    const loose = db.prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    );
    expect(loose.pluck().all()).toEqual([]);
  });
});

describe("what is recorded", () => {
  function recorded(): Database.Database {
    const path = tempDatabase();
    const store = openStore(path);
    recordOne(store, "one");
    store.close();
    return new Database(path);
  }

  test.each([
    ["UPDATE articles SET text = 'other words'", "a recorded article never changes"],
    ["UPDATE articles SET recorded_at = '2026-01-01T00:00:00Z'", "a recorded article never changes"],
    ["DELETE FROM articles", "a recorded article is never deleted"],
    ["UPDATE statements SET text = 'other words'", "the words of a recorded statement change by correction only"],
    ["UPDATE content_spans SET ends = ends + 1", "the words of a recorded statement never change"],
    ["INSERT INTO content_spans VALUES (1, 7, 5, 5)", "CHECK"],
    ["INSERT INTO content_spans VALUES (99, 0, 0, 1)", "FOREIGN KEY"],
    ["INSERT INTO articles VALUES (9, 'x', 'short', 'text', '2026-01-01T00:00:00Z')", "CHECK"],
    ["INSERT INTO article_facts VALUES (1, 'publishedOn', 0, '26 December', NULL, NULL)", "CHECK"],
    ["INSERT INTO article_facts VALUES (1, 'title', 0, 'Title', 3, NULL)", "CHECK"],
  ])("refuses %s", (sql, reason) => {
    const db = recorded();
    db.pragma("foreign_keys = ON");
    expect(() => db.exec(sql)).toThrow(reason);
    db.close();
  });
});
