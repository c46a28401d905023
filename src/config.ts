import { z } from "zod";
import { ConfigError } from "./services/errors.js";

/**
 * Every setting of Hearsay, read once from the environment. A setting that is not there, or is empty, has its default;
 * a wrong one is refused with a sentence that says what it must be. `docs/settings.md` lists them all (a test compares).
 */
export interface Config {
  /** Path of the SQLite file, relative to the working directory unless absolute. */
  readonly db: string;
  /** TCP port, 0 for any free one. */
  readonly port: number;
  /** Address to listen on: an IP address or a host name. */
  readonly host: string;
  /** Requests a minute from one client, 0 for no limit. */
  readonly rateLimit: number;
  readonly logLevel: LogLevel;
  /** How many reverse proxies in front of Hearsay are trusted to name the client's address. */
  readonly trustProxy: number;
  /** Whether `POST /api/v1/articles` with `{url}` alone may fetch the page. */
  readonly fetchPages: boolean;
  /** Whether an empty store is filled with the demonstration articles at start. */
  readonly demo: boolean;
  /** Whether the index of statements is read into memory, or from its file at each look-up. */
  readonly index: "memory" | "file";
  /** What people who have not signed in may read and look up: everything, public statements, or nothing. */
  readonly anonymous: Anonymous;
}

export const ANONYMOUS = ["all", "public", "none"] as const;
export type Anonymous = (typeof ANONYMOUS)[number];

const LOG_LEVELS = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** One setting: how its text is read, its default in words of the environment, and what it must be. */
interface Setting<T> {
  readonly variable: string;
  readonly fallback: string;
  readonly must: string;
  readonly schema: z.ZodType<T, string>;
}

function wholeNumber(most: number): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^[0-9]{1,9}$/)
    .transform(Number)
    .refine((value) => value <= most);
}

const onOff: z.ZodType<boolean, string> = z.enum(["on", "off"]).transform((value) => value === "on");

/** A path or host: some text without control characters. */
const plainText: z.ZodType<string, string> = z.string().refine((value) => !/\p{Cc}/u.test(value));

const hostName: z.ZodType<string, string> = z.string().regex(/^[0-9A-Za-z.:_-]{1,255}$/);

/** The settings by the name of their field in `Config`. */
export const SETTINGS: { readonly [Field in keyof Config]: Setting<Config[Field]> } = {
  db: {
    variable: "HEARSAY_DB",
    fallback: "db/hearsay.sqlite",
    must: "the path of the SQLite file",
    schema: plainText,
  },
  port: {
    variable: "HEARSAY_PORT",
    fallback: "3000",
    must: "a whole number from 0 to 65535 (0: any free port)",
    schema: wholeNumber(65_535),
  },
  host: {
    variable: "HEARSAY_HOST",
    fallback: "127.0.0.1",
    must: "an IP address or host name to listen on, such as 127.0.0.1 or 0.0.0.0",
    schema: hostName,
  },
  rateLimit: {
    variable: "HEARSAY_RATE_LIMIT",
    fallback: "300",
    must: "a whole number from 0 to 1000000: requests a minute from one client (0: no limit)",
    schema: wholeNumber(1_000_000),
  },
  logLevel: {
    variable: "HEARSAY_LOG_LEVEL",
    fallback: "warn",
    must: `one of ${LOG_LEVELS.join(", ")}`,
    schema: z.enum(LOG_LEVELS),
  },
  trustProxy: {
    variable: "HEARSAY_TRUST_PROXY",
    fallback: "0",
    must: "a whole number from 0 to 10: how many reverse proxies stand in front of Hearsay",
    schema: wholeNumber(10),
  },
  fetchPages: {
    variable: "HEARSAY_FETCH_PAGES",
    fallback: "on",
    must: "on or off",
    schema: onOff,
  },
  demo: {
    variable: "HEARSAY_DEMO",
    fallback: "on",
    must: "on or off",
    schema: onOff,
  },
  index: {
    variable: "HEARSAY_INDEX",
    fallback: "memory",
    must: "memory or file",
    schema: z.enum(["memory", "file"]),
  },
  anonymous: {
    variable: "HEARSAY_ANONYMOUS",
    fallback: "all",
    must: `one of ${ANONYMOUS.join(", ")}`,
    schema: z.enum(ANONYMOUS),
  },
};

function read<T>(setting: Setting<T>, env: NodeJS.ProcessEnv): T {
  const given = env[setting.variable]?.trim() ?? "";
  const result = setting.schema.safeParse(given === "" ? setting.fallback : given);
  if (result.success) return result.data;
  throw new ConfigError(`${setting.variable} must be ${setting.must}; it is ${JSON.stringify(given.slice(0, 100))}.`);
}

/**
 * The settings of `env`, checked.
 * @throws ConfigError that names the first wrong setting and says what it must be.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  return {
    db: read(SETTINGS.db, env),
    port: read(SETTINGS.port, env),
    host: read(SETTINGS.host, env),
    rateLimit: read(SETTINGS.rateLimit, env),
    logLevel: read(SETTINGS.logLevel, env),
    trustProxy: read(SETTINGS.trustProxy, env),
    fetchPages: read(SETTINGS.fetchPages, env),
    demo: read(SETTINGS.demo, env),
    index: read(SETTINGS.index, env),
    anonymous: read(SETTINGS.anonymous, env),
  };
}

/** Names in `env` that look like settings of Hearsay and are none: most likely misspelt. */
export function unknownSettings(env: NodeJS.ProcessEnv): string[] {
  const known = new Set(Object.values(SETTINGS).map((setting) => setting.variable));
  return Object.keys(env)
    .filter((name) => name.startsWith("HEARSAY_") && !known.has(name))
    .sort();
}
