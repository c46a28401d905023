import Database from "better-sqlite3";
import { StoreError } from "../../services/errors.js";

/** What each failure of SQLite means to the person who runs Hearsay, by the first part of its code. */
const SENTENCES = new Map<string, (path: string) => string>([
  ["SQLITE_NOTADB", (path) => `${path} is not a Hearsay database, or is damaged: name another file in HEARSAY_DB.`],
  [
    "SQLITE_CORRUPT",
    (path) => `The database ${path} is damaged: put back a copy of it, or name another file in HEARSAY_DB.`,
  ],
  ["SQLITE_BUSY", (path) => `The database ${path} is locked by another program: end that program, then try again.`],
  ["SQLITE_LOCKED", (path) => `The database ${path} is locked by another program: end that program, then try again.`],
  ["SQLITE_READONLY", (path) => `The database ${path} is read-only: allow writing to the file and to its folder.`],
  [
    "SQLITE_CANTOPEN",
    (path) => `The database ${path} cannot be opened: check that the file and its folder can be written.`,
  ],
  ["SQLITE_FULL", (path) => `The disk that holds the database ${path} is full: make room, then try again.`],
  ["SQLITE_IOERR", (path) => `The disk failed while the database ${path} was read or written: check the disk.`],
]);

/** The failure as one clear sentence; an error that SQLite did not raise is given back as it is. */
export function toStoreError(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const [sqlite, family] = error.code.split("_");
  const sentence = SENTENCES.get(`${sqlite}_${family}`);
  const message = sentence?.(path) ?? `The database ${path} refused the change: ${error.message}.`;
  return new StoreError(message, { cause: error });
}

/** `target` with every method turned so that failures of SQLite come out as `StoreError`. */
export function guarded<T extends object>(target: T, path: string): T {
  return new Proxy(target, {
    get(object, key) {
      const value: unknown = Reflect.get(object, key);
      if (typeof value !== "function") return value;
      return (...args: unknown[]): unknown => {
        try {
          return Reflect.apply(value, object, args);
        } catch (error) {
          throw toStoreError(error, path);
        }
      };
    },
  });
}
