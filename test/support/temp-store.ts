import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openStore } from "../../src/store/sqlite/open-store.js";
import type { Store } from "../../src/store/store.js";

/** A folder of its own that is gone when the test is over. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The path of a database in a folder of its own; nothing is there yet. */
export function tempDatabase(): string {
  return join(tempFolder(), "hearsay.sqlite");
}

/** An open, empty store that is closed when the test is over. */
export function tempStore(path = ":memory:"): Store {
  const store = openStore(path);
  onTestFinished(() => store.close());
  return store;
}
