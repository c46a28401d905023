import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageFetcher } from "../../src/http/fetch-page.js";

let server: Server;
let origin = "";
const seen: { url: string; cookie: string | undefined }[] = [];

const PAGE = "<!doctype html><title>Toll</title><p>Überfahrt</p>";

const answers = new Map<string, RequestListener>([
  ["/page", (_q, r) => r.setHeader("Content-Type", "text/html; charset=utf-8").end(PAGE)],
  ["/latin1", (_q, r) => r.setHeader("Content-Type", "text/html; charset=iso-8859-1").end(Buffer.from(PAGE, "latin1"))],
  ["/text", (_q, r) => r.setHeader("Content-Type", "text/plain").end("plain words")],
  ["/image", (_q, r) => r.setHeader("Content-Type", "image/png").end("x")],
  ["/none", (_q, r) => r.writeHead(404).end()],
  ["/moved", (_q, r) => r.writeHead(302, { Location: "/page", "Set-Cookie": "a=b" }).end()],
  ["/round", (_q, r) => r.writeHead(301, { Location: "/round" }).end()],
  ["/file", (_q, r) => r.writeHead(302, { Location: "file:///etc/passwd" }).end()],
  ["/inside", (_q, r) => r.writeHead(302, { Location: "http://169.254.169.254/latest/meta-data" }).end()],
  ["/gzip", (_q, r) => r.writeHead(200, { "Content-Type": "text/html", "Content-Encoding": "gzip" }).end("x")],
  ["/large", (_q, r) => r.setHeader("Content-Type", "text/html").end("x".repeat(5_000))],
  ["/stuck", (_q, r) => r.setHeader("Content-Type", "text/html").write("<p>")],
  ["/slow", () => undefined],
]);

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push({ url: request.url ?? "", cookie: request.headers.cookie });
    (answers.get(request.url ?? "") ?? ((_q, r) => r.writeHead(500).end()))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The fetcher with its guard open for the test's own server, and no other address. */
const fetchPage = pageFetcher({ bytes: 4_000, milliseconds: 400, allowsAddress: (address) => address === "127.0.0.1" });

describe("fetching a page", () => {
  test("HTML and text come with their kind", async () => {
    expect(await fetchPage(`${origin}/page`)).toEqual({ url: `${origin}/page`, kind: "html", content: PAGE });
    expect(await fetchPage(`${origin}/text`)).toMatchObject({ kind: "text", content: "plain words" });
  });

  test("the character set of the answer is heeded", async () => {
    expect((await fetchPage(`${origin}/latin1`)).content).toBe(PAGE);
  });

  test("a redirect is followed, told, and carries no cookie on", async () => {
    seen.length = 0;
    expect((await fetchPage(`${origin}/moved`)).url).toBe(`${origin}/page`);
    expect(seen).toEqual([
      { url: "/moved", cookie: undefined },
      { url: "/page", cookie: undefined },
    ]);
  });

  test("five redirects are followed, a sixth is not", async () => {
    seen.length = 0;
    await expect(fetchPage(`${origin}/round`)).rejects.toThrow(/redirects more than 5 times/);
    expect(seen).toHaveLength(6);
  });

  test.each([
    ["/image", /HTML or plain text/],
    ["/none", /status 404/],
    ["/gzip", /compressed/],
    ["/file", /http and https/],
    ["/large", /larger than/],
    ["/stuck", /within 0.4 seconds/],
    ["/slow", /within 0.4 seconds/],
  ])("%s is refused in a sentence", async (path, sentence) => {
    await expect(fetchPage(origin + path)).rejects.toThrow(sentence);
  });
});

describe("our own network is closed", () => {
  test("a redirect into it is refused although its start was allowed", async () => {
    await expect(fetchPage(`${origin}/inside`)).rejects.toThrow(/not on the public Internet/);
  });

  test.each([
    "http://127.0.0.1:3000/",
    "http://localhost:3000/",
    "http://127.1:3000/",
    "http://0x7f000001:3000/",
    "http://2130706433:3000/",
    "http://0:3000/",
    "http://[::1]:3000/",
    "http://[::ffff:127.0.0.1]:3000/",
    "http://169.254.169.254/latest/meta-data",
    "http://10.0.0.1/",
  ])("%s is refused before anything is sent", async (url) => {
    await expect(pageFetcher()(url)).rejects.toThrow(/not on the public Internet/);
  });

  test("a name is refused when only one of its addresses is inside", async () => {
    const asked: string[] = [];
    const guard = pageFetcher({
      allowsAddress: (address) => {
        asked.push(address);
        return asked.length > 1;
      },
    });
    await expect(guard("http://localhost:3000/")).rejects.toThrow(/not on the public Internet/);
    expect(asked.length).toBeGreaterThan(0);
  });

  test.each([
    ["ftp://example.org/a", /http and https/],
    ["file:///etc/passwd", /http and https/],
    ["javascript:alert(1)", /http and https/],
    ["https://user:word@example.org/", /user name/],
    ["http://example.org:22/", /Port 22/],
    ["example.org", /full URL/],
    ["", /full URL/],
  ])("%s is refused", async (url, sentence) => {
    await expect(pageFetcher()(url)).rejects.toThrow(sentence);
  });
});
