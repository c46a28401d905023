import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { createApp, openServices, type AppParts } from "../../src/app.js";
import { SCOPES, type Role, type Scope } from "../../src/core/review/permissions.js";
import { OPERATOR } from "../../src/services/people/people.js";
import { seedStore } from "../../src/services/seed-store.js";
import type { Services } from "../../src/services/services.js";

export interface RunningApp {
  readonly url: string;
  readonly services: Services;
  /** The header of a new account of this role with a token of these scopes. */
  as(role: Role, scopes?: readonly Scope[]): Promise<{ Authorization: string }>;
  /** What the app logged, one line each. */
  readonly logged: readonly string[];
  close(): Promise<void>;
}

/** The whole app over a seeded store in memory, on a port of its own. */
export async function runApp(parts: Partial<AppParts> = {}): Promise<RunningApp> {
  const opened = openServices(":memory:");
  seedStore(opened.services);
  const services = parts.services ?? opened.services;
  let accounts = 0;
  const logged: string[] = [];
  const log = pino({ level: "warn" }, { write: (line: string) => void logged.push(line) });
  const config = { rateLimit: 0, trustProxy: 0, fetchPages: true, anonymous: "all" as const };
  const app = createApp({ config, log, ...parts, services });
  const server = createServer({ maxHeaderSize: 262_144 }, (request, response) => void app(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    services,
    as: async (role, scopes = SCOPES) => {
      const name = `${role} ${(accounts += 1)}`;
      await services.people.add(OPERATOR, { name, role });
      const { secret } = services.tokens.add(OPERATOR, { user: name, scopes });
      return { Authorization: `Bearer ${secret}` };
    },
    logged,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          opened.close();
          resolve();
        });
      }),
  };
}

/** A POST of JSON; a string is sent as it is. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}
