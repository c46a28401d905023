import type { AddressInfo } from "node:net";
import express from "express";
import { pino } from "pino";
import { errorHandler, notFound } from "../../src/http/errors.js";
import { identify, SESSION_COOKIE } from "../../src/http/identity.js";
import { securityHeaders } from "../../src/http/security.js";
import type { Role } from "../../src/core/review/permissions.js";
import type { Actor } from "../../src/services/desk/actor.js";
import { OPERATOR } from "../../src/services/people/people.js";
import { createServices } from "../../src/services/create-services.js";
import type { Services } from "../../src/services/services.js";
import { openStore } from "../../src/store/sqlite/open-store.js";
import { renderErrorPage } from "../../src/web/error-page.js";
import { webRouter } from "../../src/web/router.js";
import { readQuotedLines, WordIndex } from "./quoted-article.js";

/** Hashing that takes no time; only tests use it. */
export const CHEAP = { N: 1_024, r: 8, p: 1 };

/** The headers of somebody who has signed in with a new account of this role, and the word of their forms. */
export async function signedIn(
  services: Services,
  role: Role,
  name = `Test ${role}`,
): Promise<{ headers: { cookie: string }; csrf: string; actor: Actor }> {
  const password = "a long enough password";
  await services.people.add(OPERATOR, { name, role, password });
  const { secret, viewer } = await services.people.signIn({ name, password, address: "test", agent: "test" });
  return {
    headers: { cookie: `${SESSION_COOKIE}=${secret}` },
    csrf: viewer.session?.csrf ?? "",
    actor: viewer.actor,
  };
}

export interface WebServer {
  readonly url: string;
  readonly services: Services;
  readonly close: () => Promise<void>;
}

/** Services over an empty store in memory; articles are read by the stand-in rules of `quoted-article.ts`. */
export function memoryServices(): Services {
  return createServices({
    store: openStore(":memory:"),
    extract: readQuotedLines,
    makeIndex: () => new WordIndex(),
    passwordCost: CHEAP,
  });
}

/** The pages alone, on a port of their own, before the handlers that every server has. */
export async function serveWeb(services: Services = memoryServices()): Promise<WebServer> {
  const app = express();
  app.use(
    securityHeaders(),
    identify(services, services.publicOnly(), "all"),
    webRouter(),
    notFound,
    errorHandler(pino({ level: "silent" }), renderErrorPage),
  );
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    services,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
