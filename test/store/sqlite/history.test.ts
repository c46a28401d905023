import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { openStore } from "../../../src/store/sqlite/open-store.js";
import { UNTOUCHED } from "../../../src/core/review/standing.js";
import type { Store } from "../../../src/store/store.js";
import { recordOne } from "../../support/stored.js";
import { tempDatabase } from "../../support/temp-store.js";

function change(store: Store, id: string, version: number): void {
  store.transaction(() => {
    store.reviews.save(id, { ...UNTOUCHED, state: "confirmed", version });
    store.history.append({
      at: `2026-05-0${version}T10:00:00.000Z`,
      actor: { id: "a", name: "Ann" },
      subject: { kind: "statement", id },
      action: "confirm",
      reason: `reason ${version}`,
      before: { state: "pending", publication: "internal", version: version - 1 },
      after: { state: "confirmed", publication: "internal", version },
    });
  });
}

/** A database with five changes of one statement, closed. */
function five(): string {
  const path = tempDatabase();
  const store = openStore(path);
  const { statement } = recordOne(store, "one");
  for (let version = 2; version <= 6; version += 1) change(store, statement.id, version);
  expect(store.history.verify()).toBeNull();
  store.close();
  return path;
}

/** The fault that is found after somebody with the file at hand did `sql` to it. */
function foundAfter(sql: string) {
  const path = five();
  const db = new Database(path);
  db.exec("DROP TRIGGER history_is_immutable; DROP TRIGGER history_is_kept;");
  db.exec(sql);
  db.close();
  const store = openStore(path);
  const fault = store.history.verify();
  store.close();
  return fault;
}

describe("the history is never rewritten", () => {
  test.each(["UPDATE history SET reason = 'other'", "DELETE FROM history WHERE seq = 2"])("%s is refused", (sql) => {
    const db = new Database(five());
    expect(() => db.exec(sql)).toThrow(/never/);
    db.close();
  });
});

describe("somebody who opens the file is found out", () => {
  test.each([
    ["an edited reason", "UPDATE history SET reason = 'other' WHERE seq = 3", 3],
    ["an edited name", "UPDATE history SET actor_name = 'Ben' WHERE seq = 1", 1],
    ["an edited instant", "UPDATE history SET at = '2026-05-09T10:00:00.000Z' WHERE seq = 5", 5],
    ["an edited value", "UPDATE history SET after = '{}' WHERE seq = 4", 4],
    ["an edited hash", "UPDATE history SET hash = replace(hash, substr(hash, 1, 1), 'f') || '' WHERE seq = 2", null],
    ["a dropped row", "DELETE FROM history WHERE seq = 3", 3],
    ["a dropped last row", "DELETE FROM history WHERE seq = 5", 5],
    ["a dropped first row", "DELETE FROM history WHERE seq = 1", 1],
    [
      "two rows that changed places",
      "UPDATE history SET seq = CASE seq WHEN 2 THEN -3 ELSE -2 END WHERE seq IN (2, 3); UPDATE history SET seq = -seq WHERE seq < 0",
      2,
    ],
    ["everything dropped", "DELETE FROM history", 1],
    ["a statement moved past the desk", "UPDATE statements SET state = 'rejected'", 5],
    ["a version set back", "UPDATE statements SET version = 2", 5],
    [
      "a row added without its place in the chain",
      "INSERT INTO history SELECT 6, at, actor_id, actor_name, subject_kind, subject_id, action, reason, before, after, hash, hash FROM history WHERE seq = 5",
      6,
    ],
  ])("%s", (_what, sql, seq) => {
    const fault = foundAfter(sql);
    expect(fault).not.toBeNull();
    expect(fault?.why).toMatch(/\.$/);
    if (seq !== null) expect(fault?.seq).toBe(seq);
  });

  test("a statement that no change tells of", () => {
    const path = tempDatabase();
    const store = openStore(path);
    const { statement } = recordOne(store, "one");
    store.reviews.save(statement.id, { ...UNTOUCHED, state: "confirmed", version: 2 });
    expect(store.history.verify()).toMatchObject({ seq: null, why: expect.stringContaining(statement.id) as string });
    store.close();
  });
});
