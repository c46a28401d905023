import { request as rawRequest } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { StoreError } from "../../src/services/errors.js";
import type { Services } from "../../src/services/services.js";
import { documented } from "./response-checker.js";
import { post, runApp, type RunningApp } from "./running-app.js";

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
});
afterAll(() => app.close());

const api = (path: string): string => `${app.url}/api/v1${path}`;
const lookups = (): string => api("/lookups");

/** What a broken client may write straight onto the wire. */
function wire(text: string): Promise<string> {
  const { hostname, port } = new URL(app.url);
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.setTimeout(5_000, () => socket.destroy());
    socket.on("data", (data) => (answer += data.toString("latin1")));
    socket.on("close", () => {
      resolve(answer);
    });
    socket.on("error", reject);
  });
}

describe("bodies", () => {
  test("one byte over 1 MB is 413, and 1 MB is read", async () => {
    const filled = (size: number): string => {
      const frame = JSON.stringify({ quote: "" });
      return JSON.stringify({ quote: "a".repeat(size - frame.length) });
    };
    expect(await documented("POST", await post(lookups(), filled(1_048_577)))).toMatchObject({ status: 413 });
    expect((await post(lookups(), filled(1_048_576))).status).toBe(422);
  });

  test.each([
    ["half an object", '{"quote": '],
    ["no JSON at all", "quote=x"],
    ["a byte that is no UTF-8 inside of JSON syntax", "\u00ff{}"],
  ])("%s is 400", async (_what, body) => {
    expect(await documented("POST", await post(lookups(), body))).toMatchObject({ status: 400 });
  });

  test.each([
    ["a form", "application/x-www-form-urlencoded"],
    ["plain text", "text/plain"],
    ["an unknown character set", "application/json; charset=klingon"],
  ])("%s is 415", async (_what, type) => {
    const response = await post(lookups(), '{"quote":"some words"}', { "Content-Type": type });
    expect(await documented("POST", response)).toMatchObject({ status: 415 });
  });

  test("a body that claims to be compressed and is not is refused", async () => {
    const response = await post(lookups(), '{"quote":"some words"}', { "Content-Encoding": "gzip" });
    expect(response.status).toBe(400);
  });

  test.each([
    ["deep lists", "[".repeat(200_000) + "]".repeat(200_000)],
    ["deep objects", '{"quote":'.repeat(50_000) + "1" + "}".repeat(50_000)],
    ["a list", '["some words"]'],
    ["null", "null"],
    ["__proto__", '{"__proto__": {"quote": "some words"}, "quote": "some words"}'],
    ["constructor", '{"constructor": {"prototype": {"x": 1}}, "quote": "some words"}'],
    ["half of a surrogate pair", '{"quote": "some \\ud800 words"}'],
  ])("%s is refused without harm", async (_what, body) => {
    const problem = await documented("POST", await post(lookups(), body));
    expect(problem).toMatchObject({ status: 422 });
    expect("quote" in {}).toBe(false);
  });

  test("a NUL and signs that turn the reading direction are looked up like any other", async () => {
    const response = await post(lookups(), { quote: "Russia is\u0000 ready \u202Eif both sides" });
    expect(response.status).toBe(200);
    await documented("POST", response);
  });

  test("an article with a NUL is recorded or refused whole, and read back as it was sent", async () => {
    const text = 'Roe spoke.\u0000\n\n"We shall build it," Jane Roe said.';
    const response = await post(api("/articles"), { text }, await app.as("reporter"));
    expect([201, 422]).toContain(response.status);
    if (response.status === 201) {
      const { articleId } = (await response.json()) as { articleId: string };
      expect(app.services.article(articleId)?.article.text).toBe(text);
    }
  });
});

describe("addresses", () => {
  test.each(["quote[]=a", "quote[x]=a", "quote=a&quote=b", "quote", "", "quote=a&__proto__=b"])(
    "?%s is refused, and no field is guessed",
    async (query) => {
      expect(await documented("GET", await fetch(`${lookups()}?${query}`))).toMatchObject({ status: 422 });
    },
  );

  test("broken percent signs are 400, not 500", async () => {
    const response = await fetch(api("/statements/%E0%A4%A"));
    expect(await documented("GET", response)).toMatchObject({ status: 400 });
  });

  test("a path that climbs finds nothing", async () => {
    const answer = await wire("GET /assets/../../package.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d/);
    expect(answer).not.toContain("better-sqlite3");
  });

  test("line breaks in what a client sends do not become headers", async () => {
    const query = new URLSearchParams({ cursor: "x\r\nSet-Cookie: a=b", speaker: "y\r\nX-Evil: 1" });
    const response = await fetch(`${api("/statements")}?${query.toString()}`);
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(response.headers.get("x-evil")).toBeNull();
  });

  test("another method is 405 and says which it may be", async () => {
    const response = await fetch(lookups(), { method: "DELETE" });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD, POST");
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect((await fetch(`${app.url}/healthz`, { method: "POST" })).status).toBe(405);
  });

  test("nothing is a problem under /api, and a page elsewhere", async () => {
    const inside = await fetch(`${app.url}/api/v2/lookups`);
    expect(inside.headers.get("content-type")).toContain("application/problem+json");
    expect(await inside.json()).toEqual({
      type: "about:blank",
      title: "Not Found",
      status: 404,
      detail: "There is nothing at this address.",
    });
    const outside = await fetch(`${app.url}/no-such-page`);
    expect(outside.status).toBe(404);
    expect(outside.headers.get("content-type")).toContain("text/html");
  });
});

describe("headers", () => {
  test.each(["/", "/api/docs", "/api/v1/openapi.json", "/healthz", "/no-such-page", "/api/none"])(
    "%s carries a policy without anything inline",
    async (path) => {
      const { headers } = await fetch(app.url + path);
      const policy = headers.get("content-security-policy") ?? "";
      for (const part of ["default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"]) {
        expect(policy).toContain(part);
      }
      expect(policy).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-powered-by")).toBeNull();
      expect(headers.get("access-control-allow-origin")).toBeNull();
    },
  );
});

describe("the rate limit", () => {
  test("the request beyond it is 429 with Retry-After; probes are not counted", async () => {
    const own = await runApp({ config: { rateLimit: 3, trustProxy: 0, fetchPages: false, anonymous: "all" as const } });
    for (let count = 0; count < 5; count += 1) expect((await fetch(`${own.url}/healthz`)).status).toBe(200);
    for (let count = 0; count < 3; count += 1) expect((await fetch(`${own.url}/api/v1/statements`)).status).toBe(200);
    // A header that anyone can send makes nobody another client.
    const beyond = await fetch(`${own.url}/api/v1/statements`, { headers: { "X-Forwarded-For": "198.51.100.7" } });
    expect(await documented("GET", beyond)).toMatchObject({ status: 429 });
    expect(Number(beyond.headers.get("retry-after"))).toBeGreaterThan(0);
    const page = await fetch(`${own.url}/statements`);
    expect(page.status).toBe(429);
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(page.headers.get("retry-after")).not.toBeNull();
    await own.close();
  });

  test("behind a trusted proxy each client has a limit of its own", async () => {
    const own = await runApp({ config: { rateLimit: 1, trustProxy: 1, fetchPages: false, anonymous: "all" as const } });
    const ask = async (client: string): Promise<number> =>
      (await fetch(`${own.url}/api/v1/statements`, { headers: { "X-Forwarded-For": client } })).status;
    expect([await ask("198.51.100.7"), await ask("198.51.100.7"), await ask("198.51.100.8")]).toEqual([200, 429, 200]);
    await own.close();
  });
});

describe("faults of our own", () => {
  const failing = (error: Error): Partial<Services> => ({
    lookUpQuote: () => {
      throw error;
    },
    counts: () => {
      throw error;
    },
  });

  test("an unforeseen error is 500, logged, and tells the client nothing", async () => {
    const services = { ...app.services, ...failing(new TypeError("secret at /srv/hearsay/src/x.ts:7")) };
    const own = await runApp({ services });
    const response = await post(`${own.url}/api/v1/lookups`, { quote: "some words" });
    const text = await response.clone().text();
    expect(await documented("POST", response)).toMatchObject({ status: 500 });
    expect(text).not.toMatch(/secret|srv|TypeError|\bat\b.*:\d/);
    expect(own.logged.join("")).toContain("secret");
    await own.close();
  });

  test("a store that does not answer is 503, and readyz says so while healthz stays alive", async () => {
    const services = { ...app.services, ...failing(new StoreError("The disk of /srv/hearsay.sqlite failed.")) };
    const own = await runApp({ services });
    const response = await post(`${own.url}/api/v1/lookups`, { quote: "some words" });
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain("/srv");
    expect((await fetch(`${own.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${own.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${own.url}/metrics`)).status).toBe(200);
    await own.close();
  });
});

test("metrics count requests by route, lookups by verdict, and what is stored", async () => {
  await post(lookups(), { quote: "Russia is ready if both sides need it and want it" });
  await fetch(api("/statements/nobody"));
  const text = await (await fetch(`${app.url}/metrics`)).text();
  expect(text).toMatch(/hearsay_lookups_total\{verdict="verbatim"\} [1-9]/);
  expect(text).toMatch(/hearsay_store_records\{kind="articles"\} [1-9]/);
  expect(text).toMatch(/duration_seconds_count\{method="GET",route="\/api\/v1\/statements\/:id",status="404"\}/);
  expect(text).not.toContain("nobody");
});

test("HEAD answers like GET, without a body", async () => {
  const status = await new Promise((resolve) => {
    const ask = rawRequest(`${api("/statements")}?limit=1`, { method: "HEAD" }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    ask.end();
  });
  expect(status).toBe(200);
});
