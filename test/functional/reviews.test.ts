import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documented } from "./response-checker.js";
import { post, runApp, type RunningApp } from "./running-app.js";

let app: RunningApp;
let editor: { Authorization: string };
let id = "";

beforeAll(async () => {
  app = await runApp();
  editor = await app.as("editor", ["review"]);
  id = app.services.statements({ form: "direct" }).items[0]?.statement.id ?? "";
});
afterAll(() => app.close());

interface Reviewed {
  readonly version: number;
  readonly review: string;
  readonly publication: string;
}

const at = (path: string): string => `${app.url}/api/v1/statements/${path}`;

async function review(body: object, headers: Record<string, string> = editor): Promise<Response> {
  return post(at(`${id}/reviews`), { reason: "checked", ...body }, headers);
}

describe("reviewing by API", () => {
  test("claim, confirm, publish, withdraw: each answers the new version, review and publication", async () => {
    const told: string[] = [];
    for (const [version, decision] of ["claim", "confirm", "publish", "withdraw"].entries()) {
      const answer = (await documented("POST", await review({ decision, version: version + 1 }))) as Reviewed;
      told.push(`${answer.version} ${answer.review} ${answer.publication}`);
    }
    expect(told).toEqual([
      "2 in-review internal",
      "3 confirmed internal",
      "4 confirmed public",
      "5 confirmed withdrawn",
    ]);
    const history = (await documented("GET", await fetch(at(`${id}/history`)))) as { changes: { action: string }[] };
    expect(history.changes.map(({ action }) => action)).toEqual(["claim", "confirm", "publish", "withdraw"]);
  });

  test("a stale version is 409 with how it stands; out of turn is 422; unknown is 404", async () => {
    const stale = (await documented("POST", await review({ decision: "reopen", version: 1 }))) as {
      status: number;
      current: Reviewed;
    };
    expect([stale.status, stale.current.version]).toEqual([409, 5]);
    expect((await review({ decision: "claim", version: 5 })).status).toBe(422);
    expect((await review({ decision: "dispute", version: 5 })).status).toBe(422);
    expect((await review({ decision: "confirm" })).status).toBe(422);
    expect((await review({ decision: "bless", version: 5 })).status).toBe(422);
    expect((await post(at("nobody/reviews"), { decision: "claim", version: 1 }, editor)).status).toBe(404);
  });

  test("nobody writes without a token that holds and lets it through", async () => {
    const nobody = await review({ decision: "reopen", version: 5 }, {});
    expect(await documented("POST", nobody)).toMatchObject({ status: 401 });
    expect(nobody.headers.get("www-authenticate")).toContain("Bearer");
    expect((await review({ decision: "reopen", version: 5 }, { Authorization: "Bearer nothing" })).status).toBe(401);
    expect((await review({ decision: "reopen", version: 5 }, { Authorization: "Basic abc" })).status).toBe(401);
    expect((await review({ decision: "reopen", version: 5 }, await app.as("editor", ["lookup"]))).status).toBe(403);
    expect((await review({ decision: "reopen", version: 5 }, await app.as("reporter"))).status).toBe(403);
    expect(app.services.desk.detail(id)?.version).toBe(5);
  });

  test("a correction answers the statement as it stands now, and a bad one names its field", async () => {
    const other = app.services.statements({ form: "direct" }).items[1]?.statement.id ?? "";
    const correct = (correction: object) =>
      post(at(`${other}/reviews`), { decision: "correct", reason: "x", version: 1, correction }, editor);
    const bad = await documented("POST", await correct({ text: "words that nobody printed" }));
    expect(bad).toMatchObject({ status: 422, errors: [{ path: "correction.text" }] });
    const good = await documented("POST", await correct({ speaker: { name: "Rex Tillerson", role: "minister" } }));
    expect(good).toMatchObject({
      review: "corrected",
      version: 2,
      speaker: { name: "Rex Tillerson", role: "minister" },
    });
  });
});

describe("lists as files", () => {
  test("CSV and JSON Lines hold every statement of the filter, whatever the page", async () => {
    const total = app.services.statements({ state: "pending" }).total;
    const csv = await fetch(`${app.url}/api/v1/statements?state=pending&format=csv`);
    expect(csv.headers.get("content-type")).toContain("text/csv");
    const rows = (await csv.text()).trimEnd().split("\r\n");
    expect(rows[0]).toMatch(/^id,text,form/);
    expect(rows).toHaveLength(total + 1);
    const lines = await (await fetch(`${app.url}/api/v1/statements?format=jsonl&state=pending`)).text();
    const found = lines
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { statement: { review: string } });
    expect(found).toHaveLength(total);
    expect(new Set(found.map(({ statement }) => statement.review))).toEqual(new Set(["pending"]));
  });

  test("a filter that cannot be is told before anything is sent", async () => {
    expect((await fetch(`${app.url}/api/v1/statements?format=csv&from=2026-03-02&to=2026-03-01`)).status).toBe(422);
    expect((await fetch(`${app.url}/statements.csv?from=yesterday`)).status).toBe(422);
  });
});
