import { get } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { IngestAnswer, LookupAnswer, Page, StatementDetail } from "../../src/services/answers.js";
import { extractionSchema } from "../../src/api/schemas/article.js";
import { checkAnswerSchema, lookupAnswerSchema } from "../../src/api/schemas/lookup.js";
import { quotationSchema, statementDetailSchema } from "../../src/api/schemas/statement.js";
import { documented } from "./response-checker.js";
import { post, runApp, type RunningApp } from "./running-app.js";

const EXACT = "Russia is ready if both sides need it and want it";

const NEWS = `Harbour tunnel opens

By Ann Example

March 3, 2021

The tunnel will open to lorries in May, Mayor Jane Roe told the Evening Post on Monday.

"We will not charge a toll for the first year," Roe said.
`;

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
});
afterAll(() => app.close());

const at = (path: string): string => `${app.url}/api/v1${path}`;

describe("lookups", () => {
  test("POST answers what DESIGN shows, and no field more than is documented", async () => {
    const body = await documented("POST", await post(at("/lookups"), { quote: EXACT, speaker: "Peskov", limit: 2 }));
    const answer = body as LookupAnswer;
    expect(lookupAnswerSchema.parse(body)).toEqual(body);
    expect(answer).toMatchObject({ query: { quote: EXACT, claimedSpeaker: "Peskov" }, verdict: "verbatim" });
    expect(answer.attribution).toBe("confirmed");
    expect(answer.matches[0]?.speaker.name).toBe("Dmitry Peskov");
    expect(answer.matches[0]?.chain.map((hop) => hop.kind)).toContain("relay");
    expect(answer.matches.length).toBeLessThanOrEqual(2);
  });

  test("GET answers the same as POST", async () => {
    const query = new URLSearchParams({ quote: EXACT, speaker: "Peskov", limit: "2" });
    const got = await documented("GET", await fetch(`${at("/lookups")}?${query.toString()}`));
    expect(got).toEqual(await (await post(at("/lookups"), { quote: EXACT, speaker: "Peskov", limit: 2 })).json());
  });

  test("a quotation of 2,000 words fits into the address", async () => {
    const query = new URLSearchParams({ quote: "посредничество ".repeat(1_300) });
    expect((await fetch(`${at("/lookups")}?${query.toString()}`)).status).toBe(200);
  });

  test("null means not told", async () => {
    const answer = await documented("POST", await post(at("/lookups"), { quote: EXACT, speaker: null, limit: null }));
    expect(answer).toMatchObject({ query: { claimedSpeaker: null }, attribution: "unclaimed" });
  });

  test.each([
    ["nothing", {}, "quote"],
    ["an empty quotation", { quote: "" }, "quote"],
    ["a number", { quote: 7 }, "quote"],
    ["a list", { quote: [EXACT] }, "quote"],
    ["too many matches", { quote: EXACT, limit: 21 }, "limit"],
    ["a misspelt field", { quote: EXACT, speeker: "Peskov" }, "speeker"],
    ["2,001 words", { quote: "word ".repeat(2_001) }, "quote"],
  ])("%s is refused, and the field is named", async (_what, body, path) => {
    const response = await post(at("/lookups"), body);
    const problem = await documented("POST", response);
    expect(problem).toMatchObject({ status: 422, errors: [{ path }] });
    expect(response.headers.get("cache-control")).toBe("no-store");
  });
});

test("checks answer each quotation with its place and lookup", async () => {
  const text = `Kremlin spokesman Dmitry Peskov said: "${EXACT}."`;
  const body = await documented("POST", await post(at("/checks"), { text }));
  expect(checkAnswerSchema.parse(body)).toEqual(body);
  const { quotations } = checkAnswerSchema.parse(body);
  expect(quotations).toHaveLength(1);
  for (const { span } of quotations) expect(text.slice(span.start, span.end)).toBe(span.text);
});

describe("extractions", () => {
  test("every span gives back its words, pasted text stays as given, and nothing is stored", async () => {
    const before = app.services.counts();
    const body = await documented("POST", await post(at("/extractions"), { text: NEWS, publisher: "Evening Post" }));
    expect(extractionSchema.parse(body)).toEqual(body);
    const { article, statements } = extractionSchema.parse(body);
    expect(article).toMatchObject({ text: NEWS, publisher: "Evening Post" });
    expect(statements.map((statement) => statement.speaker.name)).toContain("Jane Roe");
    for (const { content, chain } of statements) {
      const evidence = chain.map((hop) => hop.evidence).filter((span) => span !== null);
      for (const span of [...content, ...evidence]) expect(article.text.slice(span.start, span.end)).toBe(span.text);
    }
    expect(app.services.counts()).toEqual(before);
  });

  test.each([
    ["neither text nor HTML", { title: "x" }],
    ["both", { text: "a", html: "b" }],
    ["an address alone", { url: "https://example.org/" }],
    ["a day that is none", { text: NEWS, publishedOn: "2021-02-30" }],
    ["an address that is none", { text: NEWS, url: "javascript:alert(1)" }],
  ])("%s is refused", async (_what, body) => {
    const problem = await documented("POST", await post(at("/extractions"), body));
    expect(problem).toMatchObject({ status: 422 });
  });
});

describe("articles and statements", () => {
  test("the first time 201 with Location, the second time 200, and then it is read and found", async () => {
    const reporter = await app.as("reporter", ["ingest"]);
    const first = await post(at("/articles"), { text: NEWS, publisher: "Evening Post" }, reporter);
    const answer = (await documented("POST", first)) as IngestAnswer;
    expect(first.status).toBe(201);
    expect(answer.created).toBe(true);
    const again = await post(at("/articles"), { text: NEWS, publisher: "Evening Post" }, reporter);
    expect(again.status).toBe(200);
    expect(await documented("POST", again)).toEqual({ ...answer, created: false });

    const location = first.headers.get("location") ?? "";
    expect(location).toBe(`/api/v1/articles/${answer.articleId}`);
    const article = await documented("GET", await fetch(app.url + location));
    expect(article).toMatchObject({ article: { id: answer.articleId, text: NEWS } });

    const found = (await (await post(at("/lookups"), { quote: "We will not charge a toll" })).json()) as LookupAnswer;
    expect(found).toMatchObject({ verdict: "excerpt", matches: [{ speaker: { name: "Jane Roe" } }] });
  });

  test("pages follow each other by cursor until all statements were seen once", async () => {
    const seen: string[] = [];
    let address: string | null = `${at("/statements")}?limit=4&includeThought=true`;
    let total = -1;
    while (address !== null) {
      const response: Response = await fetch(address);
      const page = (await documented("GET", response)) as Page<StatementDetail>;
      seen.push(...page.items.map(({ statement }) => statement.id));
      total = page.total;
      const link = /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
      expect(link === undefined).toBe(page.next === null);
      address = link === undefined ? null : app.url + link;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(total);
  });

  test("filters narrow the list, and a misspelt one is refused", async () => {
    const page = (await documented("GET", await fetch(`${at("/statements")}?speaker=Peskov`))) as Page<StatementDetail>;
    expect(page.items.length).toBeGreaterThan(0);
    for (const { speaker } of page.items) expect(speaker.name).toContain("Peskov");
    for (const query of ["speker=Peskov", "from=2017", "limit=0", "limit=101", "form=spoken", "cursor=nonsense"]) {
      expect(await documented("GET", await fetch(`${at("/statements")}?${query}`)), query).toMatchObject({
        status: 422,
      });
    }
  });

  test("a statement comes as JSON, and as a schema.org Quotation by Accept", async () => {
    const id = app.services.statements({ speaker: "Peskov" }).items[0]?.statement.id ?? "";
    const plain = await fetch(at(`/statements/${id}`));
    expect(statementDetailSchema.parse(await documented("GET", plain.clone()))).toEqual(await plain.json());
    const linked = await fetch(at(`/statements/${id}`), { headers: { Accept: "application/ld+json" } });
    expect(linked.headers.get("vary")).toContain("Accept");
    const quotation = await documented("GET", linked);
    expect(quotationSchema.parse(quotation)).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Quotation",
      identifier: id,
      spokenByCharacter: { "@type": "Person", name: "Dmitry Peskov" },
      isPartOf: { "@type": "Article", publisher: { "@type": "Organization", name: "DW" } },
    });
  });

  test("an unknown id is a problem with 404", async () => {
    for (const path of ["/statements/nobody", "/articles/nobody"]) {
      expect(await documented("GET", await fetch(at(path)))).toMatchObject({ status: 404 });
    }
  });

  test("an answer that has not changed is not sent again", async () => {
    const address = `${at("/statements")}?limit=1`;
    const etag = (await fetch(address)).headers.get("etag") ?? "";
    expect(etag).not.toBe("");
    // `fetch` itself adds `Cache-Control: no-cache` to a conditional request, which asks for the body all the same.
    const status = await new Promise((resolve) => {
      get(address, { headers: { "If-None-Match": etag } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
    });
    expect(status).toBe(304);
  });
});

describe("fetching a page for {url}", () => {
  test("the page is fetched, recorded under the address it was found at, and given facts stay", async () => {
    const fetched: string[] = [];
    const own = await runApp({
      fetchPage: (url) => {
        fetched.push(url);
        return Promise.resolve({ url: "https://news.example/a", kind: "text", content: NEWS });
      },
    });
    const body = { url: "https://short.example/x", publisher: "The Post" };
    const response = await post(`${own.url}/api/v1/articles`, body, await own.as("reporter"));
    expect(response.status).toBe(201);
    expect(fetched).toEqual(["https://short.example/x"]);
    const { articleId } = (await response.json()) as IngestAnswer;
    expect(own.services.article(articleId)?.view).toMatchObject({
      url: "https://news.example/a",
      publisher: "The Post",
    });
    await own.close();
  });

  test("an address inside our own network is refused, and so is any when fetching is switched off", async () => {
    const problem = await documented(
      "POST",
      await post(at("/articles"), { url: `${app.url}/metrics` }, await app.as("reporter")),
    );
    expect(problem).toMatchObject({ status: 422, errors: [{ path: "url" }] });
    const own = await runApp({ config: { rateLimit: 0, trustProxy: 0, fetchPages: false, anonymous: "all" as const } });
    const off = await post(`${own.url}/api/v1/articles`, { url: "https://news.example/a" }, await own.as("reporter"));
    expect(off.status).toBe(422);
    expect(await off.text()).toContain("switched off");
    await own.close();
  });
});
