import { expect, test } from "vitest";
import { OPERATOR } from "../../src/services/people/people.js";
import { runApp } from "./running-app.js";

const config = (anonymous: "public" | "none") => ({ rateLimit: 0, trustProxy: 0, fetchPages: false, anonymous });

test("none: nothing is read or looked up without an account; probes and sign-in stay open", async () => {
  const app = await runApp({ config: config("none") });
  for (const path of ["/api/v1/statements", "/api/v1/lookups?quote=some+words"])
    expect((await fetch(app.url + path)).status).toBe(401);
  const page = await fetch(`${app.url}/statements?form=direct`, { redirect: "manual" });
  expect(page.headers.get("location")).toBe("/sign-in?next=%2Fstatements%3Fform%3Ddirect");
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${app.url}/sign-in`)).status).toBe(200);
  const headers = await app.as("reader", ["lookup"]);
  expect((await fetch(`${app.url}/api/v1/statements`, { headers })).status).toBe(200);
  await app.close();
});

test("public: only what the desk made public is read and looked up, until somebody signs in", async () => {
  const app = await runApp({ config: config("public") });
  const { statement } = app.services.statements({ form: "direct" }).items[0] ?? {};
  const id = statement?.id ?? "";
  const ask = async (headers: Record<string, string> = {}) => {
    const query = new URLSearchParams({ quote: statement?.text.slice(0, 60) ?? "" }).toString();
    const lookup = (await (await fetch(`${app.url}/api/v1/lookups?${query}`, { headers })).json()) as {
      verdict: string;
    };
    const read = (await fetch(`${app.url}/api/v1/statements/${id}`, { headers })).status;
    const page = (await fetch(`${app.url}/statements/${id}`)).status;
    const history = (await fetch(`${app.url}/api/v1/statements/${id}/history`, { headers })).status;
    return [lookup.verdict === "not-found", read, page, history];
  };
  expect(await ask()).toEqual([true, 404, 404, 404]);
  expect(await ask(await app.as("reader", ["lookup"]))).toEqual([false, 200, 404, 200]);
  const person = await app.services.people.add(OPERATOR, { name: "Editor", role: "editor" });
  const actor = app.services.tokens.viewer(
    app.services.tokens.add(OPERATOR, { user: person.name, scopes: ["admin"] }).secret,
  ).actor;
  for (const [at, decision] of (["confirm", "publish"] as const).entries())
    app.services.desk.review(actor, id, { decision, reason: "checked", version: at + 1 });
  expect(await ask()).toEqual([false, 200, 200, 200]);
  await app.close();
});
