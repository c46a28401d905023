import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { StoreError } from "../../src/services/errors.js";
import { memoryServices, serveWeb, signedIn, type WebServer } from "../support/web-server.js";

const HARBOUR = {
  text: [
    'The harbour was closed on Monday. "The gates will not open before the storm has passed," Maria Holt said, as quoted by Coast Wire.',
    '"We counted forty ships outside the breakwater last night," Jonas Berg said.',
  ].join("\n"),
  title: "Harbour closed <b>until</b> Friday",
  publisher: "Northern Gazette",
  publishedOn: "2024-03-05",
  url: "https://gazette.example/harbour",
};
const QUOTE = "The gates will not open before the storm has passed";

let web: WebServer;
let articleId: string;
let statementId: string;

beforeAll(async () => {
  web = await serveWeb();
  const answer = web.services.ingestArticle(HARBOUR);
  articleId = answer.articleId;
  statementId = answer.statementIds[0] ?? "";
});
afterAll(() => web.close());

async function get(path: string): Promise<{ status: number; html: string; headers: Headers }> {
  const response = await fetch(web.url + path, { redirect: "manual" });
  return { status: response.status, html: await response.text(), headers: response.headers };
}

async function post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(fields);
  const response = await fetch(web.url + path, { method: "POST", body, headers, redirect: "manual" });
  return { status: response.status, html: await response.text(), headers: response.headers };
}

function lookup(quote: string, speaker?: string) {
  return get(`/lookup?${new URLSearchParams(speaker === undefined ? { quote } : { quote, speaker }).toString()}`);
}

describe("every page", () => {
  test.each([
    ["/", 200, "Paste a quotation"],
    ["/check", 200, "Check a draft"],
    ["/statements", 200, "2 statements"],
    ["/articles/new", 200, "Record an article"],
    ["/about", 200, "How to read an answer"],
    ["/nowhere", 404, "There is no such page"],
    ["/statements/unknown", 404, "There is no such page"],
    ["/speakers/unknown", 404, "There is no such page"],
    ["/articles/unknown", 404, "There is no such page"],
    ["/statements/%E0%A4%A", 400, "could not be read"],
  ])("%s answers %i with a whole page", async (path, status, words) => {
    const page = await get(path);
    expect(page.status).toBe(status);
    expect(page.html).toContain(words);
    expect(page.html).toContain('<html lang="en">');
    expect(page.html).toContain("Skip to content");
    expect(page.html.trimEnd().endsWith("</html>")).toBe(true);
    expect(page.html).not.toMatch(/\bat .{1,200}\.[jt]s:\d/);
  });

  test("carries a policy without inline script or style, and has neither", async () => {
    const { headers, html } = await lookup(QUOTE);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("unsafe");
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]{2,20}=|<script(?! src=)/);
  });

  test("its static files are served under versioned addresses, for good", async () => {
    const { html } = await get("/");
    const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]{1,100})"/g)].map((found) => found[1] ?? "");
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const response = await get(file);
      expect(response.status, file).toBe(200);
      expect(response.headers.get("cache-control")).toContain("immutable");
    }
  });
});

describe("looking up", () => {
  test("the form leads to the permanent address of the result", async () => {
    const { status, headers } = await post("/lookup", { quote: `${QUOTE}\r\nand more`, speaker: " Maria Holt " });
    expect(status).toBe(303);
    const target = new URL(headers.get("location") ?? "", web.url);
    expect(target.pathname).toBe("/lookup");
    expect(target.searchParams.get("quote")).toBe(`${QUOTE}\nand more`);
    expect(target.searchParams.get("speaker")).toBe("Maria Holt");
  });

  test("the result says verdict, speaker, chain, passage and citation", async () => {
    const { status, html } = await lookup(QUOTE);
    expect(status).toBe(200);
    for (const words of ["Verbatim", "Maria Holt", "Coast Wire", "Northern Gazette", "5 March 2024", "Copy citation"]) {
      expect(html).toContain(words);
    }
    expect(html).toContain("https://gazette.example/harbour#:~:text=");
    expect(html).toContain(`/articles/${articleId}#statement-${statementId}`);
  });

  test("a lost negation is named in words", async () => {
    const { html } = await lookup("The gates will open before the storm has passed");
    expect(html).toContain("Altered");
    expect(html).toContain("negation");
    expect(html).toContain("not in the paste");
  });

  test("a wrong speaker is contradicted, naming who is recorded", async () => {
    const { html } = await lookup(QUOTE, "Jonas Berg");
    expect(html).toContain("Speaker contradicted");
    expect(html).toContain("You named Jonas Berg, but the recorded speaker is Maria Holt.");
  });

  test("what is not found is never called false, and helps on", async () => {
    const { html } = await lookup("Parliament adopted seventeen budget amendments yesterday evening");
    expect(html).toContain("Not found");
    expect(html).toContain("says nothing about whether");
    expect(html.slice(html.indexOf("<main"), html.indexOf("</main>"))).not.toMatch(/\b(?:false|fake|lie)\b(?!")/i);
  });

  test.each(["", "   \n "])("an empty paste (%j) is told so beside the form", async (quote) => {
    for (const page of [await lookup(quote), await post("/lookup", { quote, speaker: "Ann Lee" })]) {
      expect(page.status).toBe(422);
      expect(page.html).toContain("Nothing was pasted");
      expect(page.html).toContain('aria-invalid="true"');
    }
  });

  test("a paste that is too long is told so, and kept", async () => {
    const long = "word ".repeat(2001);
    const page = await post("/lookup", { quote: long, speaker: "" });
    expect(page.status).toBe(422);
    expect(page.html).toContain("2,000");
    expect(page.html).toContain("word word word");
  });

  test("a paste that fits no address is answered at once, without a permanent link", async () => {
    const page = await post("/lookup", { quote: `${QUOTE} ${"и снова ".repeat(400)}`, speaker: "" });
    expect(page.status).toBe(200);
    expect(page.html).toContain("too long for a permanent link");
  });

  test("an address without a paste is the form", async () => {
    const page = await get("/lookup");
    expect([page.status, page.headers.get("location")]).toEqual([303, "/"]);
  });

  test("markup in a paste is text", async () => {
    const { html } = await lookup('<script>alert(1)</script> "><img src=x onerror=alert(1)>', "</textarea><b>");
    expect(html).not.toContain("<script>alert");
    expect(html).not.toContain("<img");
    expect(html).not.toContain("</textarea><b>");
  });
});

describe("browsing", () => {
  test.each([
    ["speaker=holt", ["Maria Holt"], ["Jonas Berg"]],
    ["relay=Coast+Wire", ["Maria Holt"], ["forty ships"]],
    ["publisher=Nobody", ["Nothing recorded fits"], ["forty ships"]],
    ["from=2024-03-05&to=2024-03-05", ["Maria Holt", "forty ships"], []],
    ["to=2020-01-01", ["Nothing recorded fits"], ["forty ships"]],
    ["form=indirect", ["Nothing recorded fits"], ["forty ships"]],
  ])("?%s", async (query, expected, left) => {
    const { status, html } = await get(`/statements?${query}`);
    const results = html.slice(html.indexOf('class="results"'));
    expect(status).toBe(200);
    for (const words of expected) expect(results).toContain(words);
    for (const words of left) expect(results).not.toContain(words);
  });

  test.each(["from=yesterday", "cursor=nonsense"])(
    "?%s is told beside the form, which stays as it was",
    async (query) => {
      const { status, html } = await get(`/statements?${query}&speaker=holt`);
      expect(status).toBe(422);
      expect(html).toContain('role="alert"');
      expect(html).toContain('value="holt"');
    },
  );

  test("a statement leads to its speaker, its article and its lookup", async () => {
    const { html } = await get(`/statements/${statementId}`);
    expect(html).toContain(QUOTE);
    expect(html).toContain(`/articles/${articleId}#statement-${statementId}`);
    const speaker = /href="(\/speakers\/[^"]{1,80})"/.exec(html)?.[1] ?? "";
    const page = await get(speaker);
    expect(page.status).toBe(200);
    expect(page.html).toContain("<h1>Maria Holt</h1>");
    expect(page.html).toContain("1 statement");
  });

  test("an article shows its text with every statement marked and numbered", async () => {
    const { html } = await get(`/articles/${articleId}`);
    expect(html).toContain(`id="statement-${statementId}"`);
    expect(html).toContain(`<mark class="in-content">${QUOTE}</mark>`);
    expect(html).toContain("Harbour closed &lt;b&gt;until&lt;/b&gt; Friday");
    expect(html).toContain("2 statements");
  });
});

describe("recording an article", () => {
  const FIELDS = {
    body: '\nThe mill burned down. "Nobody was inside when the roof fell," Petra Lund said.\n',
    format: "auto",
    title: "Mill burned",
    publisher: "Valley Post",
    publishedOn: "2024-04-01",
    url: "",
  };

  let session: { headers: { cookie: string }; csrf: string };
  beforeAll(async () => {
    session = await signedIn(web.services, "reporter");
  });
  const record = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    post("/articles", { ...fields, csrf: session.csrf }, { ...session.headers, ...headers });

  test("who has not signed in is sent to sign in, and nothing is recorded", async () => {
    const refused = await post("/articles", { ...FIELDS, body: "Snow fell. “We are cut off,” Ola Vik said." });
    expect(refused.status).toBe(401);
    expect(web.services.lookUpQuote({ quote: "We are cut off" }).verdict).toBe("not-found");
    expect((await post("/articles/preview", FIELDS)).html).toContain("sign in");
  });

  test("a form within a session needs the session’s own word", async () => {
    expect((await post("/articles", FIELDS, session.headers)).status).toBe(403);
    expect((await post("/articles", { ...FIELDS, csrf: "x" }, session.headers)).status).toBe(403);
  });

  test("preview, record, find", async () => {
    const preview = await post("/articles/preview", FIELDS);
    expect(preview.status).toBe(200);
    expect(preview.html).toContain("1 statement would be recorded");
    expect(preview.html).toContain("Petra Lund");
    expect(web.services.lookUpQuote({ quote: "Nobody was inside when the roof fell" }).verdict).toBe("not-found");

    const recorded = await record(FIELDS);
    expect(recorded.status).toBe(303);
    const article = await get(recorded.headers.get("location") ?? "");
    expect(article.html).toContain("Recorded.");
    expect((await lookup("Nobody was inside when the roof fell")).html).toContain("Verbatim");

    const again = await record(FIELDS);
    expect((await get(again.headers.get("location") ?? "")).html).toContain("recorded before");
  });

  test("the text comes back as it was pasted, its first line break included", async () => {
    const { html } = await post("/articles/preview", FIELDS);
    // HTML drops one line break after <textarea>; the one that was pasted must stand behind it.
    expect(html).toMatch(/<textarea id="body"[^>]{1,200}>\n\nThe mill/);
  });

  test("an article without statements says so", async () => {
    const { html } = await post("/articles/preview", { ...FIELDS, body: "Rain fell on the valley all day." });
    expect(html).toContain("No statement was found");
  });

  test.each([
    [{ body: "  " }, "Nothing was pasted", "Mill burned"],
    [{ publishedOn: "1 April" }, "publishedOn-error", "Nobody was inside"],
    [{ url: "javascript:alert(1)" }, "url-error", "Nobody was inside"],
  ])("what cannot be recorded (%j) comes back with the reason and everything typed", async (wrong, reason, kept) => {
    for (const path of ["/articles/preview", "/articles"]) {
      const fields: Record<string, string> = { ...FIELDS, ...wrong, csrf: session.csrf };
      const { status, html } = await post(path, fields, session.headers);
      expect(status).toBe(422);
      expect(html).toContain(reason);
      expect(html).toContain(kept);
    }
  });

  test.each([
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ origin: "https://elsewhere.example" }, 403],
    [{ origin: "null" }, 403],
    [{ "sec-fetch-site": "same-origin" }, 303],
    [{}, 303],
  ])("sent with %j answers %i", async (headers, status) => {
    expect((await record(FIELDS, headers as Record<string, string>)).status).toBe(status);
  });

  test("a body over 1 MB is refused with a page", async () => {
    const { status, html } = await record({ ...FIELDS, body: "x".repeat(1_100_000) });
    expect(status).toBe(413);
    expect(html).toContain("too much text");
  });
});

describe("checking a draft", () => {
  const DRAFT = `The port stays shut. "${QUOTE}," Maria Holt said. "The budget was adopted without a single vote against it," Jonas Berg said.`;

  test("each quotation with its verdict, in order", async () => {
    const { status, html } = await post("/check", { text: DRAFT });
    expect(status).toBe(200);
    expect(html).toContain("2 quotations checked");
    expect(html.indexOf("The gates")).toBeLessThan(html.indexOf("The budget"));
    expect(html).toContain('id="in-draft-2"');
  });

  test("a draft without a quotation says so", async () => {
    expect((await post("/check", { text: "Rain all day." })).html).toContain("No quotation was found");
  });

  test("an empty draft is told so", async () => {
    const page = await post("/check", { text: " " });
    expect([page.status, page.html.includes("Nothing was pasted")]).toEqual([422, true]);
  });
});

describe("when something breaks", () => {
  test.each([
    [new StoreError("the database /var/secret.sqlite is locked"), 503, "cannot be read just now"],
    [new Error("secret detail"), 500, "Something went wrong here"],
  ])("%s becomes a page that tells nothing of the inside", async (error, status, words) => {
    const services = {
      ...memoryServices(),
      lookUpQuote: () => {
        throw error;
      },
    };
    const broken = await serveWeb(services);
    const response = await fetch(`${broken.url}/lookup?quote=words`);
    const html = await response.text();
    await broken.close();
    expect(response.status).toBe(status);
    expect(html).toContain(words);
    expect(html).not.toContain("secret");
  });
});

test("an empty store invites to record the first article", async () => {
  const empty = await serveWeb();
  for (const path of ["/", "/statements"]) {
    expect(await (await fetch(empty.url + path)).text()).toContain("Record the first article");
  }
  await empty.close();
});

describe("the versions of an utterance", () => {
  test("stand on a page of their own, which the statement's page leads to", async () => {
    const cut = web.services.ingestArticle({
      text: 'The storm went on. "The gates will not open before the storm," Maria Holt said. The council met.',
      publisher: "Southern Post",
      publishedOn: "2024-03-06",
    });
    const statement = await get(`/statements/${statementId}`);
    expect(statement.html).toContain(`href="/statements/${statementId}/versions">1 other record`);
    const page = await get(`/statements/${cut.statementIds[0] ?? ""}/versions`);
    expect(page.status).toBe(200);
    expect(page.html).toContain("2 versions, none with changed words.");
    expect(page.html.indexOf("Northern Gazette")).toBeLessThan(page.html.indexOf("Southern Post"));
    expect(page.html).toContain("relay: Coast Wire");
    expect((await get("/statements/unknown/versions")).status).toBe(404);
  });
});
