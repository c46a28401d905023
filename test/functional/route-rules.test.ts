import type { Express } from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pino } from "pino";
import { createApp } from "../../src/app.js";
import { permissionsOf, ROLES, type Role } from "../../src/core/review/permissions.js";
import { SESSION_COOKIE, type Guard, type Need } from "../../src/http/identity.js";
import { OPERATOR } from "../../src/services/people/people.js";
import { memoryServices } from "../support/web-server.js";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

interface Layer {
  readonly route?: { readonly path: string; readonly stack: readonly { method?: string; handle: Partial<Guard> }[] };
  readonly handle: { readonly stack?: readonly Layer[] };
}

interface Rule {
  readonly method: string;
  readonly path: string;
  /** `undefined` for a route that has no guard in front. */
  readonly need: Need | undefined;
}

/** Every route of the app with the guard that stands first on it, read off the router itself. */
function rulesOf(layers: readonly Layer[]): Rule[] {
  return layers.flatMap((layer): Rule[] => {
    if (layer.route === undefined) return rulesOf(layer.handle.stack ?? []);
    const { path, stack } = layer.route;
    const methods = [...new Set(stack.map(({ method }) => method))].filter((method) => method !== undefined);
    return methods.map((method) => ({
      ...{ method: method.toUpperCase(), path },
      need: stack.find((step) => step.method === method)?.handle.need,
    }));
  });
}

const services = memoryServices();
const app: Express = createApp({
  services,
  config: { rateLimit: 0, trustProxy: 0, fetchPages: false, anonymous: "all" },
  log: pino({ level: "silent" }),
});
const RULES = rulesOf((app.router as unknown as { stack: readonly Layer[] }).stack);

let server: Server;
let url = "";
const headers = new Map<Role | null, Record<string, string>>([[null, {}]]);
const bearers = new Map<Role | null, Record<string, string>>([[null, {}]]);
const words = new Map<Role | null, string>([[null, ""]]);

beforeAll(async () => {
  for (const role of ROLES) {
    const password = "a long enough password";
    await services.people.add(OPERATOR, { name: role, role, password });
    const { secret, viewer } = await services.people.signIn({ name: role, password, address: "a", agent: "b" });
    headers.set(role, { cookie: `${SESSION_COOKIE}=${secret}` });
    words.set(role, viewer.session?.csrf ?? "");
    const token = services.tokens.add(OPERATOR, { user: role, scopes: ["admin"] });
    bearers.set(role, { authorization: `Bearer ${token.secret}` });
  }
  server = createServer((request, response) => void app(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test("every route has its rule", () => {
  expect(RULES.length).toBeGreaterThan(20);
  expect(RULES.filter(({ need }) => need === undefined)).toEqual([]);
});

test("what writes is never open", () => {
  const open = RULES.filter(
    ({ method, need }) => method !== "GET" && (need === "read" || need === "look-up" || need === "open"),
  );
  const harmless = [
    // They answer and record nothing.
    "POST /lookup",
    "POST /check",
    "POST /articles/preview",
    "POST /api/v1/lookups",
    "POST /api/v1/checks",
    "POST /api/v1/extractions",
    // They are how somebody comes to have an account at hand.
    "POST /sign-in",
    "POST /set-up/:secret",
  ];
  expect(harmless).toEqual(expect.arrayContaining(open.map(({ method, path }) => `${method} ${path}`)));
});

function isAllowed(need: Need | undefined, role: Role | null): boolean {
  if (need === undefined) return false;
  if (need === "open") return true;
  if (role === null) return need === "read" || need === "look-up";
  return need === "signed-in" || permissionsOf(role).has(need);
}

describe.each([null, ...ROLES])("as %s", (role) => {
  // Signing out ends the session with which the others are asked.
  const asked = RULES.filter(({ path }) => path !== "/sign-out");
  test.each(asked.map((rule) => [`${rule.method} ${rule.path}`, rule] as const))("%s", async (_name, rule) => {
    const path = rule.path.replace(/:\w+/g, "none").replace(/\{?\/?\*\w+\}?/g, "/none");
    const isApi = path.startsWith("/api/v1/");
    const own = (isApi ? bearers : headers).get(role) ?? {};
    const body = new URLSearchParams({ csrf: words.get(role) ?? "" });
    const init = rule.method === "GET" ? {} : { body: isApi ? "{}" : body };
    const type = isApi && rule.method !== "GET" ? { "content-type": "application/json" } : {};
    const response = await fetch(url + path, {
      ...init,
      method: rule.method,
      headers: { ...own, ...type },
      redirect: "manual",
    });
    const toSignIn = (response.headers.get("location") ?? "").startsWith("/sign-in?next=");
    const refused = response.status === 401 || response.status === 403 || toSignIn;
    // An open route may refuse a wrong password by itself.
    if (rule.need === "open") return;
    expect(refused, `${response.status}`).toBe(!isAllowed(rule.need, role));
    if (refused) expect(response.status === 403).toBe(role !== null);
  });
});
