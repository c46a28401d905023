import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createServices } from "../../src/services/create-services.js";
import type { Services } from "../../src/services/services.js";
import { OPERATOR } from "../../src/services/people/people.js";
import { openStore } from "../../src/store/sqlite/open-store.js";
import { isOwnPath } from "../../src/web/own-path.js";
import { readQuotedLines, WordIndex } from "../support/quoted-article.js";
import { CHEAP, serveWeb, signedIn, type WebServer } from "../support/web-server.js";

const PASSWORD = "a long enough password";
const clock = { now: new Date("2026-05-04T08:00:00.000Z") };

let web: WebServer;
let services: Services;

beforeAll(async () => {
  services = createServices({
    store: openStore(":memory:"),
    extract: readQuotedLines,
    makeIndex: () => new WordIndex(),
    passwordCost: CHEAP,
    now: () => clock.now,
  });
  web = await serveWeb(services);
});
afterAll(() => web.close());

async function send(path: string, fields: Record<string, string>, cookie = "") {
  const body = new URLSearchParams(fields);
  const response = await fetch(web.url + path, { method: "POST", body, headers: { cookie }, redirect: "manual" });
  const set = response.headers.get("set-cookie") ?? "";
  return { status: response.status, html: await response.text(), to: response.headers.get("location"), set };
}

const cookieOf = (set: string): string => set.split(";", 1)[0] ?? "";

async function get(path: string, cookie = "") {
  const response = await fetch(web.url + path, { headers: { cookie }, redirect: "manual" });
  return { status: response.status, html: await response.text(), to: response.headers.get("location") };
}

describe("the first account", () => {
  test("is made by the one-time link, which then is used up", async () => {
    const secret = services.people.setupSecret() ?? "";
    expect((await get(`/set-up/${secret}`)).html).toContain("Make the first account");
    expect((await get("/set-up/another")).status).toBe(410);
    expect((await send(`/set-up/${secret}`, { name: "Root", password: "short" })).status).toBe(422);
    const made = await send(`/set-up/${secret}`, { name: "Root", password: PASSWORD });
    expect([made.status, made.to]).toEqual([303, "/desk"]);
    expect((await get("/admin/users", cookieOf(made.set))).html).toContain("Root");
    expect((await get(`/set-up/${secret}`)).status).toBe(410);
    expect((await send(`/set-up/${secret}`, { name: "Mallory", password: PASSWORD })).status).toBe(401);
    expect(services.people.setupSecret()).toBeNull();
  });
});

describe("signing in", () => {
  beforeAll(async () => {
    await services.people.add(OPERATOR, { name: "Ann Berg", role: "editor", password: PASSWORD });
    await services.people.add(OPERATOR, { name: "Tokens only", role: "reporter" });
  });
  const enter = (name: string, password: string, next = "", cookie = "") =>
    send("/sign-in", { name, password, next }, cookie);

  test("sets a cookie that scripts cannot read, and goes where one wanted to go", async () => {
    const { status, to, set } = await enter("ann berg", PASSWORD, "/desk?speaker=Vik");
    expect([status, to]).toEqual([303, "/desk?speaker=Vik"]);
    expect(set).toMatch(/HttpOnly/);
    expect(set).toMatch(/SameSite=Lax/);
  });

  test("a wrong name, a wrong password and an account without one are told in the same words", async () => {
    const answers = [
      await enter("Ann Berg", "wrong password"),
      await enter("Nobody", "wrong password"),
      await enter("Tokens only", "wrong password"),
    ];
    expect(answers.map(({ status, set }) => [status, set])).toEqual(answers.map(() => [401, ""]));
    const told = answers.map(({ html }) => /<strong>([^<]+)<\/strong>/.exec(html)?.[1]);
    expect(new Set(told)).toEqual(new Set(["Name or password is wrong."]));
  });

  test("every sign-in is a new session, and ends the one that the browser came with", async () => {
    const first = cookieOf((await enter("Ann Berg", PASSWORD)).set);
    const second = cookieOf(
      (
        await enter("Ann Berg", PASSWORD, "", first).then(async (answer) => {
          // Within a session the form carries its word; without it nothing happens.
          expect(answer.status).toBe(403);
          const csrf = /name="csrf" value="([\w-]+)"/.exec((await get("/sign-in", first)).html)?.[1] ?? "";
          return send("/sign-in", { name: "Ann Berg", password: PASSWORD, csrf }, first);
        })
      ).set,
    );
    expect(second).not.toBe(first);
    expect((await get("/account", first)).to).toMatch(/^\/sign-in\?next=/);
    expect((await get("/account", second)).status).toBe(200);
  });

  test("a session lapses when it is not used for twelve hours", async () => {
    const cookie = cookieOf((await enter("Ann Berg", PASSWORD)).set);
    clock.now = new Date(clock.now.getTime() + 11 * 3_600_000);
    expect((await get("/account", cookie)).status).toBe(200);
    clock.now = new Date(clock.now.getTime() + 13 * 3_600_000);
    expect((await get("/account", cookie)).status).toBe(303);
  });

  test("after five failures nobody gets in from there for a quarter of an hour, the right password or not", async () => {
    await services.people.add(OPERATOR, { name: "Ben Dahl", role: "editor", password: PASSWORD });
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await enter("Ben Dahl", "guess guess")).status).toBe(401);
    expect((await enter("Ben Dahl", PASSWORD)).status).toBe(429);
    clock.now = new Date(clock.now.getTime() + 16 * 60_000);
    expect((await enter("Ben Dahl", PASSWORD)).status).toBe(303);
  });

  test.each([
    ["/desk", true],
    ["/desk?state=pending", true],
    ["//evil.example", false],
    ["/\\evil.example", false],
    ["https://evil.example", false],
    ["", false],
    ["/a b", false],
  ])("next=%j is our own: %s", (next, expected) => {
    expect(isOwnPath(next)).toBe(expected);
  });
});

describe("accounts", () => {
  test("a password change ends the other sessions; closing an account ends all, and its tokens", async () => {
    const { headers, csrf, actor } = await signedIn(services, "reporter", "Rolf");
    const other = (await services.people.signIn({ name: "Rolf", password: PASSWORD, address: "b", agent: "b" })).secret;
    const wrong = await send("/account/password", { csrf, current: "no", next: PASSWORD }, headers.cookie);
    expect(wrong.status).toBe(422);
    const right = await send(
      "/account/password",
      { csrf, current: PASSWORD, next: "another long one" },
      headers.cookie,
    );
    expect(right.html).toContain("Your password is changed");
    expect(services.people.ofSession(other)).toBeNull();
    const { secret } = services.tokens.add(actor, { user: "Rolf", scopes: ["ingest"] });
    expect(services.tokens.viewer(secret).actor.name).toBe("Rolf");
    services.people.change(OPERATOR, actor.id, { disabled: true });
    expect(() => services.tokens.viewer(secret)).toThrow(/not known/);
    expect((await get("/account", headers.cookie)).status).toBe(303);
  });

  test("a token is shown once, works until it is revoked or lapses, and is never listed", async () => {
    const { headers, csrf, actor } = await signedIn(services, "editor", "Token maker");
    const made = await send(
      "/account/tokens",
      { csrf, label: "feed", "scope-review": "yes", days: "2" },
      headers.cookie,
    );
    const secret = /hsy_[\w-]{43}/.exec(made.html)?.[0] ?? "";
    expect(services.tokens.viewer(secret).actor.id).toBe(actor.id);
    expect((await get("/account", headers.cookie)).html).not.toContain(secret);
    clock.now = new Date(clock.now.getTime() + 3 * 86_400_000);
    expect(() => services.tokens.viewer(secret)).toThrow(/lapsed/);
  });

  test("nobody changes their own role, and only an admin sees the accounts", async () => {
    const admin = await signedIn(services, "admin", "Second admin");
    const own = { csrf: admin.csrf, role: "reader" };
    expect((await send(`/admin/users/${admin.actor.id}/role`, own, admin.headers.cookie)).html).toContain(
      "ask another admin",
    );
    const editor = await signedIn(services, "editor", "Curious");
    expect((await get("/admin/users", editor.headers.cookie)).status).toBe(403);
    expect((await get("/admin/history", editor.headers.cookie)).html).toContain("The history is whole");
  });
});
