import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import Database from "better-sqlite3";
import { StoreError } from "../../services/errors.js";
import { assertCurrent, migrate } from "./migrate.js";
import { toStoreError } from "./store-error.js";

export interface OpenOptions {
  /** Opens for reading only; the file must exist and have this program's schema. */
  readonly readOnly?: boolean | undefined;
  /** How long a write waits for another program's write, in milliseconds; 5,000 unless told. */
  readonly busyTimeout?: number | undefined;
}

/** Up to this size, in bytes, a database is checked page by page when it is opened: 220 ms at 30 MiB, 670 ms at 90 MiB. */
const CHECKED_WHOLE = 32 * 1024 * 1024;

/**
 * A connection to the database at `path` (":memory:" for one that lives with the process), migrated and ready.
 *
 * `synchronous = FULL`: in WAL mode NORMAL survives a killed process, but not a power cut right after the commit. An
 * editor was told that the article is recorded, so every commit waits for the disk (0.3 ms measured, against 0.04 ms);
 * who records many at once wraps them in one transaction.
 * @throws StoreError with one sentence that says why it cannot be opened and what to do.
 */
export function connect(path: string, options: OpenOptions = {}): Database.Database {
  const inMemory = path === ":memory:";
  if (!inMemory) prepareFolder(path, options.readOnly ?? false);
  let db: Database.Database | undefined;
  try {
    db = new Database(path, {
      readonly: options.readOnly ?? false,
      fileMustExist: options.readOnly ?? false,
      timeout: options.busyTimeout ?? 5_000,
    });
    setUp(db, options.readOnly ?? false);
    if (!inMemory) refuseDamaged(db, path);
    if (options.readOnly) assertCurrent(db, path);
    else migrate(db, path);
    return db;
  } catch (error) {
    db?.close();
    throw toStoreError(error, path);
  }
}

function setUp(db: Database.Database, readOnly: boolean): void {
  db.pragma("foreign_keys = ON");
  db.pragma("trusted_schema = OFF");
  if (readOnly) return;
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma("temp_store = MEMORY");
}

/**
 * Makes a folder and those above it, one at a time: `recursive` of Node 20 tries for ever where a parent lets nothing be
 * made in it and says that the child is missing (`/proc`).
 */
function makeFolder(folder: string): void {
  if (exists(folder)) {
    if (!statSync(folder).isDirectory()) throw new Error(`${folder} is a file`);
    return;
  }
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function prepareFolder(path: string, readOnly: boolean): void {
  if (readOnly) {
    if (!exists(path))
      throw new StoreError(`There is no database at ${path}: record something first, or mend HEARSAY_DB.`);
    return;
  }
  try {
    makeFolder(dirname(resolve(path)));
  } catch (cause) {
    throw new StoreError(
      `The folder ${dirname(path)} for the database cannot be made: mend HEARSAY_DB or allow writing.`,
      {
        cause,
      },
    );
  }
  if (exists(path) && statSync(path).isDirectory()) {
    throw new StoreError(`${path} is a folder: HEARSAY_DB must name a file.`);
  }
  assertWritable(dirname(path), `The folder ${dirname(path)} of the database is read-only: allow writing to it.`);
  if (exists(path)) assertWritable(path, `The database ${path} is read-only: allow writing to it.`);
}

/** SQLite itself would open a read-only file quietly and fail at the first article that someone records. */
function assertWritable(path: string, sentence: string): void {
  try {
    accessSync(path, constants.W_OK);
  } catch (cause) {
    throw new StoreError(sentence, { cause });
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** A larger database is read page by page only as it is used; damage there comes out as `StoreError` then. */
function refuseDamaged(db: Database.Database, path: string): void {
  if (statSync(path).size > CHECKED_WHOLE) return;
  const answer = db.pragma("quick_check(1)", { simple: true });
  if (answer !== "ok") {
    throw new StoreError(
      `The database ${path} is damaged (${String(answer).replaceAll(/\s+/g, " ")}): put back a copy of it, or name another file in HEARSAY_DB.`,
    );
  }
}
