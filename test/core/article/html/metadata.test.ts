import { describe, expect, test } from "vitest";
import { readMetadata } from "../../../../src/core/article/html/metadata.js";

const ld = (json: string): string => `<script type="application/ld+json">${json}</script>`;
const SOURCES = {
  jsonLd: ld(
    '{"@type":"NewsArticle","headline":"From JSON-LD","datePublished":"2020-01-01","publisher":{"name":"One"}}',
  ),
  og:
    '<meta property="og:title" content="From OpenGraph"><meta property="og:site_name" content="Two">' +
    '<meta property="article:published_time" content="2020-02-02T00:00:00Z">',
  meta: '<meta name="dc.title" content="From meta"><meta name="dc.publisher" content="Three"><meta name="date" content="2020-03-03">',
  page: '<title>From title</title><body><h1>From heading</h1><time datetime="2020-04-04">x</time>',
};

describe("the order of trust", () => {
  test.each([
    ["JSON-LD first", SOURCES.page + SOURCES.meta + SOURCES.og + SOURCES.jsonLd, ["From JSON-LD", "One", "2020-01-01"]],
    ["then OpenGraph", SOURCES.page + SOURCES.meta + SOURCES.og, ["From OpenGraph", "Two", "2020-02-02"]],
    ["then other meta tags", SOURCES.page + SOURCES.meta, ["From meta", "Three", "2020-03-03"]],
    ["then the page", SOURCES.page, ["From heading", undefined, "2020-04-04"]],
    ["nothing", "<p>Hello", [undefined, undefined, undefined]],
  ])("%s", (_, html, facts) => {
    const { title, publisher, publishedOn } = readMetadata(html);
    expect([title, publisher, publishedOn]).toEqual(facts);
  });

  test("a date that is no day of the calendar gives way to the next", () => {
    const html = ld('{"@type":"Article","datePublished":"2020-02-31"}') + SOURCES.og;
    expect(readMetadata(html).publishedOn).toBe("2020-02-02");
  });

  test("the canonical address wins over OpenGraph and JSON-LD", () => {
    const html =
      '<link rel="canonical" href="https://a.example/1"><meta property="og:url" content="https://b.example/1">' +
      ld('{"@type":"Article","url":"https://c.example/1"}');
    expect(readMetadata(html).url).toBe("https://a.example/1");
    expect(readMetadata(html.replace("canonical", "alternate")).url).toBe("https://b.example/1");
    expect(readMetadata('<link rel="canonical" href="javascript:alert(1)">').url).toBeUndefined();
  });
});

describe("JSON-LD as sites serve it", () => {
  const headline = "Ferry leaves";
  test.each([
    ["an object", '{"@type":"NewsArticle","headline":"Ferry leaves"}'],
    ["an array", '[{"@type":"Organization"},{"@type":["ReportageNewsArticle"],"headline":"Ferry leaves"}]'],
    ["a graph", '{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"Ferry leaves"}]}'],
    ["a trailing comma", '{"@type":"NewsArticle","headline":"Ferry leaves",}'],
    ["a line break in a string", '{"@type":"NewsArticle","headline":"Ferry\nleaves"}'],
    ["CDATA around it", '//<![CDATA[\n{"@type":"NewsArticle","headline":"Ferry leaves"}\n//]]>'],
    ["entities in it", "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Ferry leaves&quot;}"],
    ["broken beyond mending", '{"@type":"NewsArticle","headline":"Ferry leaves","x":"a" "b"}'],
  ])("%s", (_, json) => {
    expect(readMetadata(ld(json)).title).toBe(headline);
  });

  test("an article is looked for in every block", () => {
    expect(readMetadata(ld("not json") + ld('{"@type":"Article","headline":"Ferry leaves"}')).title).toBe(headline);
  });

  test.each([
    ['"Jane Roe"', ["Jane Roe"]],
    ['{"name":"By Jane Roe"}', ["Jane Roe"]],
    ['[{"name":"Jane Roe"},{"name":"Reuters"}]', ["Jane Roe", "Reuters"]],
    ['"https://example.org/jane"', []],
  ])("authors %s", (author, names) => {
    expect(readMetadata(ld(`{"@type":"Article","author":${author}}`)).authors).toEqual(names);
  });
});

describe("titles", () => {
  test.each([
    ["<title>Ferry leaves island | BBC News</title>", "Ferry leaves island"],
    ["<title>Ferry leaves island - The New York Times</title>", "Ferry leaves island"],
    ["<title>Ferry leaves island | CNN Politics</title>", "Ferry leaves island"],
    [
      '<meta property="og:site_name" content="Bay News"><title>Ferry leaves island – Bay News</title>',
      "Ferry leaves island",
    ],
    ["<title>Ferry leaves island - for good</title>", "Ferry leaves island - for good"],
    ["<title>Ferry &amp;amp; pier: &#8216;gone&#x2019;</title>", "Ferry & pier: ‘gone’"],
    [
      '<meta property="og:title" content="Ferry leaves the …"><h1>Ferry leaves the <em>island</em></h1>',
      "Ferry leaves the island",
    ],
  ])("%s", (html, title) => {
    expect(readMetadata(html).title).toBe(title);
  });
});
