import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { realpathSync } from "node:fs";
import type { Logger } from "pino";
import { createApp, openServices, type OpenedServices } from "./app.js";
import { readConfig, unknownSettings, type Config } from "./config.js";
import { createLog } from "./http/log.js";
import { HearsayError } from "./services/errors.js";
import { seedStore } from "./services/seed-store.js";

/** Room for the address of a lookup: 2,000 words, percent-encoded. */
const MAX_HEADER_BYTES = 262_144;

/** How long requests that have begun may go on after the signal to stop, milliseconds. */
const GRACE_MS = 10_000;

/** Exit code for what could not be done. */
const FAILED = 3;

/** A running server. */
export interface Running {
  /** Where it answers: "http://localhost:3000". */
  readonly url: string;
  /** The one-time link with which the first admin is made; `null` when there are accounts. */
  readonly setUp: string | null;
  /** Finishes the requests that have begun, then closes the store. */
  stop(): Promise<void>;
}

/** The sentence for an error of listening; null for one that no sentence was written for. */
function listenSentence(error: NodeJS.ErrnoException, { host, port }: Config): string | null {
  const sentences = new Map([
    ["EADDRINUSE", `Port ${port} is taken: end the program that uses it, or name another port in HEARSAY_PORT.`],
    ["EACCES", `Port ${port} may not be used by this user: name a port above 1023 in HEARSAY_PORT.`],
    ["EADDRNOTAVAIL", `This machine has no address ${host}: name another in HEARSAY_HOST.`],
    ["ENOTFOUND", `The host name ${host} is not known: name an address in HEARSAY_HOST.`],
    ["EAI_AGAIN", `The host name ${host} cannot be resolved: name an address in HEARSAY_HOST.`],
  ]);
  return sentences.get(error.code ?? "") ?? null;
}

function listen(server: Server, config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const sentence = listenSentence(error, config);
      reject(sentence === null ? error : new HearsayError(sentence, { cause: error }));
    });
    server.listen({ port: config.port, host: config.host }, resolve);
  });
}

/** The address to open in a browser: loopback and "every interface" are best reached as localhost. */
function publicUrl(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  if (["127.0.0.1", "0.0.0.0", "::", "::1"].includes(address)) return `http://localhost:${port}`;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}

/** Takes no new requests, lets those that have begun finish, and cuts off what takes longer than the grace. */
function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      server.closeAllConnections();
    }, GRACE_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

async function serve(opened: OpenedServices, config: Config, log: Logger): Promise<Running> {
  const { services } = opened;
  if (config.demo) seedStore(services);
  services.warmUp();
  const app = createApp({ services, config, log });
  const options = { maxHeaderSize: MAX_HEADER_BYTES, headersTimeout: 15_000, requestTimeout: 30_000 };
  // Express calls a handler's promise to its end itself; the listener has nothing to wait for.
  const server = createServer(
    { ...options, keepAliveTimeout: 5_000 },
    (request, response) => void app(request, response),
  );
  await listen(server, config);
  server.on("error", (error) => {
    log.error({ err: error }, "the server failed");
  });
  const url = publicUrl(server);
  const secret = services.people.setupSecret();
  return {
    url,
    setUp: secret === null ? null : `${url}/set-up/${secret}`,
    stop: async () => {
      await drain(server);
      opened.close();
    },
  };
}

/**
 * Opens the store, fills an empty one with the demonstration articles, and listens.
 * @throws StoreError or HearsayError with one sentence for the person who starts it.
 */
export async function startServer(config: Config, log: Logger): Promise<Running> {
  const opened = openServices(config.db, { index: config.index });
  try {
    return await serve(opened, config, log);
  } catch (error) {
    opened.close();
    throw error;
  }
}

/** Resolves at the first signal to stop; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      process.once(signal, () => {
        resolve();
        process.once(signal, () => process.exit(FAILED));
      });
    }
  });
}

/**
 * Serves until a signal says stop, and answers the exit code: 0 after a stop, 3 when it could not start. Prints one
 * line on standard output when it is ready, and one sentence on standard error when it fails.
 */
export async function main(env: NodeJS.ProcessEnv = process.env): Promise<number> {
  try {
    const config = readConfig(env);
    const log = createLog(config.logLevel);
    for (const name of unknownSettings(env)) log.warn(`${name} is no setting of Hearsay; docs/settings.md lists them`);
    const stopped = stopSignal();
    const running = await startServer(config, log);
    process.stdout.write(`Hearsay is ready at ${running.url}\n`);
    if (running.setUp !== null)
      process.stdout.write(`To record and review, make the first account, within a day: ${running.setUp}\n`);
    await stopped;
    await running.stop();
    return 0;
  } catch (error) {
    process.stderr.write(`${failure(error)}\n`);
    return FAILED;
  }
}

/** One sentence, on one line, for the person who starts the server. */
export function failure(error: unknown): string {
  if (error instanceof HearsayError) return error.message.replace(/\s+/g, " ");
  const reason = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
  return `Hearsay could not start: ${reason}`;
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main();
}
