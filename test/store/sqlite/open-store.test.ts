import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { StoreError } from "../../../src/services/errors.js";
import { migrations } from "../../../src/store/sqlite/migrate.js";
import { openStore } from "../../../src/store/sqlite/open-store.js";
import { recordOne } from "../../support/stored.js";
import { tempDatabase, tempFolder, tempStore } from "../../support/temp-store.js";

/** The error that opening raises: a `StoreError` of one sentence. */
function refusal(path: string, options: Parameters<typeof openStore>[1] = {}): string {
  try {
    openStore(path, options).close();
  } catch (error) {
    expect(error).toBeInstanceOf(StoreError);
    const { message } = error as StoreError;
    expect(message).toMatch(/^[^\n]+\.$/);
    return message;
  }
  throw new Error(`${path} was opened`);
}

function withStore(path: string, work: (db: Database.Database) => void = () => undefined): string {
  openStore(path).close();
  const db = new Database(path);
  work(db);
  db.close();
  return path;
}

describe("opening a store", () => {
  test("makes missing folders and the file", () => {
    const path = join(tempFolder(), "new", "folder", "hearsay.sqlite");
    expect(tempStore(path).counts()).toEqual({ articles: 0, statements: 0, speakers: 0 });
  });

  test("keeps what is there, and opens it for reading only too", () => {
    const path = tempDatabase();
    const store = tempStore(path);
    recordOne(store, "one");
    const reader = openStore(path, { readOnly: true });
    expect(reader.counts().articles).toBe(1);
    expect(() => recordOne(reader, "two")).toThrow(/read-only: allow writing/);
    reader.close();
  });

  test("two processes may share it: each sees what the other records", () => {
    const path = tempDatabase();
    const [one, other] = [tempStore(path), tempStore(path)];
    recordOne(one, "one");
    recordOne(other, "two");
    expect([one.statements.lastMark(), other.statements.lastMark()]).toEqual([2, 2]);
    expect(one.articles.has("a-two")).toBe(true);
  });

  test("refuses a file that is no database", () => {
    const path = tempDatabase();
    writeFileSync(path, "Dear diary, ".repeat(500));
    expect(refusal(path)).toMatch(/is not a Hearsay database, or is damaged/);
  });

  test("refuses a damaged database", () => {
    const path = withStore(tempDatabase(), (db) => db.pragma("wal_checkpoint(TRUNCATE)"));
    const size = readFileSync(path).length;
    const file = openSync(path, "r+");
    for (let page = 4096 * 2; page < size; page += 4096) writeSync(file, Buffer.alloc(1000, 0xa5), 0, 1000, page);
    expect(refusal(path)).toMatch(/damaged/);
  });

  test("refuses a database cut short", () => {
    const path = withStore(tempDatabase(), (db) => db.pragma("wal_checkpoint(TRUNCATE)"));
    writeFileSync(path, readFileSync(path).subarray(0, 4096 * 3));
    expect(refusal(path)).toMatch(/damaged/);
  });

  test("refuses another program's database and leaves it as it was", () => {
    const path = tempDatabase();
    const db = new Database(path);
    db.exec("CREATE TABLE recipes (name TEXT)");
    db.close();
    expect(refusal(path)).toMatch(/another program/);
    expect(new Database(path).prepare("SELECT name FROM sqlite_master").pluck().all()).toEqual(["recipes"]);
  });

  test("refuses the schema of a newer Hearsay", () => {
    const path = withStore(tempDatabase(), (db) => db.pragma(`user_version = ${migrations().length + 1}`));
    expect(refusal(path)).toMatch(/newer Hearsay .* update Hearsay/);
    expect(refusal(path, { readOnly: true })).toMatch(/newer Hearsay/);
  });

  test("refuses a database that another program keeps locked", () => {
    const path = withStore(tempDatabase());
    const db = new Database(path);
    db.pragma("locking_mode = EXCLUSIVE");
    db.exec("BEGIN EXCLUSIVE");
    expect(refusal(path, { busyTimeout: 50 })).toMatch(/locked by another program/);
    db.close();
  });

  test("says so when a write waits in vain for another program's", () => {
    const path = tempDatabase();
    const store = openStore(path, { busyTimeout: 50 });
    const db = new Database(path);
    db.exec("BEGIN IMMEDIATE");
    expect(() => recordOne(store, "one")).toThrow(/locked by another program/);
    db.exec("ROLLBACK");
    recordOne(store, "one");
    db.close();
    store.close();
  });

  test("refuses a folder in place of the file", () => {
    expect(refusal(tempFolder())).toMatch(/is a folder/);
  });

  test("refuses a path below a file", () => {
    const path = join(tempFolder(), "file");
    writeFileSync(path, "");
    expect(refusal(join(path, "hearsay.sqlite"))).toMatch(/cannot be made/);
  });

  test("refuses a folder that nothing can be made in, and does not try for ever", () => {
    expect(refusal("/proc/hearsay/deeper/hearsay.sqlite")).toMatch(/cannot be made/);
  });

  test("refuses to read a database that is not there", () => {
    expect(refusal(tempDatabase(), { readOnly: true })).toMatch(/no database at/);
  });

  test("a closed store says that it cannot answer", () => {
    const store = openStore(":memory:");
    store.close();
    expect(() => store.check()).toThrow();
  });
});

/** The sentence that a user without rights gets; root has every right, so a process of nobody asks. */
function refusalOfNobody(path: string): string {
  const require = createRequire(import.meta.url);
  const tsx = pathToFileURL(require.resolve("tsx")).href;
  const opener = new URL("../../../src/store/sqlite/open-store.ts", import.meta.url).href;
  const program = `import(${JSON.stringify(opener)}).then(({ openStore }) => openStore(process.argv[1]))
    .then(() => console.log("opened"), (error) => console.log(error.name + ": " + error.message));`;
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const answer = spawnSync(process.execPath, ["--import", tsx, "--eval", program, path], { encoding: "utf8", ...user });
  return answer.stdout.trim() + answer.stderr.trim();
}

// Windows has no modes that keep a user from writing.
describe.skipIf(process.platform === "win32")("a store that may not be written", () => {
  test("a read-only file is refused when it is opened, not at the first article", () => {
    const path = withStore(tempDatabase());
    chmodSync(join(path, ".."), 0o777);
    chmodSync(path, 0o444);
    expect(refusalOfNobody(path)).toBe(`StoreError: The database ${path} is read-only: allow writing to it.`);
  });

  test("a read-only folder is refused", () => {
    const folder = join(tempFolder(), "folder");
    chmodSync(join(folder, ".."), 0o755);
    mkdirSync(folder);
    if (process.getuid?.() === 0) chownSync(folder, 0, 0);
    chmodSync(folder, 0o555);
    const path = join(folder, "hearsay.sqlite");
    expect(refusalOfNobody(path)).toBe(
      `StoreError: The folder ${folder} of the database is read-only: allow writing to it.`,
    );
    chmodSync(folder, 0o755);
  });
});
