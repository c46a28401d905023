import { readConfig, type Config } from "../config.js";
import { StoreError } from "../services/errors.js";
import type { RunningServices } from "../services/create-services.js";

/** The setting of the store, with `--db` before the environment. */
export function configOf(env: NodeJS.ProcessEnv, db: string | undefined): Config {
  return readConfig(db === undefined ? env : { ...env, HEARSAY_DB: db });
}

interface Need {
  /** `write` makes the store when it is not there; `read` also works on a store that may not be written. */
  readonly access: "read" | "write";
}

/** Opens the store for writing, or, where only reading is needed and only that is possible, for reading. */
async function open({ db: path, index }: Config, { access }: Need) {
  // Loaded only by commands that need a store: `extract` runs without a database and without its binary.
  const { openServices } = await import("../app.js");
  try {
    return { ...openServices(path, { index }), writable: true };
  } catch (error) {
    if (access === "write" || !(error instanceof StoreError)) throw error;
    try {
      return { ...openServices(path, { readOnly: true, index }), writable: false };
    } catch {
      throw error;
    }
  }
}

/**
 * Lets `work` use the services over the store, and closes it after. For reading, an empty store is filled with the
 * demonstration articles first, as `serve` does; who records has articles of their own.
 * @throws StoreError, ConfigError with one sentence.
 */
export async function withServices<T>(
  config: Config,
  need: Need,
  work: (services: RunningServices) => T | Promise<T>,
): Promise<T> {
  const opened = await open(config, need);
  const { services, writable } = opened;
  try {
    if (need.access === "read" && writable && config.demo) {
      const { seedStore } = await import("../services/seed-store.js");
      seedStore(services);
    }
    return await work(services);
  } finally {
    opened.close();
  }
}
