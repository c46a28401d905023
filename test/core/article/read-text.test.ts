import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article, RegionKind } from "../../../src/core/article/article.js";
import { articleProblem, readArticle } from "../../../src/core/article/read-article.js";
import { readText } from "../../../src/core/article/read-text.js";

/** Kinds of the blocks of a text, in order. */
const kinds = (text: string): RegionKind[] => readText(text).regions.map(({ kind }) => kind);

const STORY = "The ferry left the island on Monday with forty people on board, the harbour master said.";
const MORE = "It was the first crossing since the storm, and nobody knows when the next one will be.";

describe("a text without a head is body", () => {
  test.each([
    ["one sentence", STORY],
    ["two paragraphs", `${STORY}\n\n${MORE}`],
    ["a few words", "We will see"],
    ["one quotation", '"We will never surrender," she said.'],
    ["a long line", `${STORY} ${MORE} `.repeat(200)],
    ["a short first sentence in the past", `It was over by noon.\n\n${STORY}\n\n${MORE}`],
    ["an introduction with a colon", `From a letter to the editor:\n\n${STORY}`],
    ["a transcript", "VALE: We will rebuild the pier.\n\nROE: With what money?\n\nVALE: With yours."],
  ])("%s", (_, text) => {
    expect(new Set(kinds(text))).toEqual(new Set(["body"]));
    expect(readText(text).title).toBeNull();
  });
});

describe("titles", () => {
  test.each([
    ["a line without a stop", "Ferry leaves island after storm"],
    ["with quotation marks", "Harbour master: crossing was 'madness'"],
    ["a question", "Will the ferry sail again?"],
    ["in capitals", "FERRY LEAVES ISLAND AFTER STORM"],
    ["in headline case with a point", "Ferry Leaves Island After The Storm."],
    ["in headline grammar with a point", "Harbour master warns of second storm."],
  ])("%s", (_, line) => {
    const article = readText(`${line}\n\n${STORY}\n\n${MORE}`);
    expect(article.title?.value).toBe(line.replace(/\.$/, ""));
    expect(article.title?.evidence?.text).toBe(article.title?.value);
  });

  test("under navigation and a section label", () => {
    const text = `Skip to content\nMenu\nPolitics\n\nFerry leaves island\n\nBy Ana Roe\n\n${STORY}`;
    expect(kinds(text)).toEqual(["furniture", "furniture", "furniture", "title", "byline", "body"]);
  });

  test("the given title wins, and is shown by the line that repeats it", () => {
    const shown = readText(`Islands\nFerry leaves the island\n\n${STORY}`, { title: "Ferry Leaves The Island" });
    expect(shown.title).toMatchObject({
      value: "Ferry Leaves The Island",
      evidence: { text: "Ferry leaves the island" },
    });
    expect(readText(STORY, { title: "Another title" }).title).toEqual({ value: "Another title", evidence: null });
  });
});

describe("bylines", () => {
  test.each([
    ["By Jane Roe and John Vale", "Jane Roe and John Vale"],
    ["By JANE ROE, Associated Press", "JANE ROE, Associated Press"],
    ["Written by Jane Roe", "Jane Roe"],
    ["By Jane Roe | June 3, 2019", "Jane Roe"],
    ["By Jane Roe in Oslo", "Jane Roe in Oslo"],
    ["Jane Roe, Reuters correspondent", "Jane Roe"],
    ["Jane Roe | BBC News", "Jane Roe"],
    ["Jane Roe\n3 June 2019", "Jane Roe"],
  ])("%s", (line, names) => {
    expect(readText(`Ferry leaves island after storm\n\n${line}\n\n${STORY}`).byline?.value).toBe(names);
  });

  test("a sentence that begins with By is body", () => {
    const text = `Ferry leaves island\n\nBy Monday the ferry had left the island and nobody was there to see it.\n\n${MORE}`;
    expect(readText(text).byline).toBeNull();
    expect(kinds(text)).toEqual(["title", "body", "body"]);
  });
});

describe("the story keeps its paragraphs", () => {
  test.each([
    "Related costs rose by a third in the same year, the ministry said.",
    "Read more books, the minister told pupils at the school on Friday.",
    "Watch him closely, the coach said of the young keeper.",
    "Image is everything in this campaign, said the strategist.",
    "Share prices on Facebook fell by a tenth, analysts said on Monday.",
    "Cookies were served at the vigil, and the mayor said a few words.",
    '"Subscribe to our newsletter," the spam said, according to the police.',
    "Advertisement spending fell, the agency said.",
    "Photo finishes are rare, said the judge, and this was none.",
    "More from the island came on Tuesday, when the ferry brought its news.",
    "The pictures were first shown by KCNA, said an official in Seoul.",
    "Copyright law must change, the commissioner said.",
    "Follow the money, he told the committee on Thursday.",
    "Print is dead, she said, and so are we.",
  ])("%s", (line) => {
    expect(kinds(`Ferry leaves island after storm\n\n${STORY}\n\n${line}\n\n${MORE}`)).toEqual([
      "title",
      "body",
      "body",
      "body",
    ]);
  });
});

describe("furniture between paragraphs", () => {
  test.each([
    "Read moreIsland plans: The end of the ferry?",
    "READ: What the storm left behind",
    "Related: How the pier was built",
    "SEE ALSO",
    "Watch: The ferry in the storm",
    "Advertisement",
    "Share on Facebook",
    "Sign up for our newsletter",
    "Image: Reuters/KCNA",
    "Photo: Jane Roe for the Post",
    "FILE PHOTO: The ferry at its pier in 2016.",
    "FILE - In this Jan. 3, 2017, file photo, the ferry rests at its pier.",
    "The ferry at its pier on Monday. (AP Photo/Jane Roe)",
    "The ferry at its pier on Monday / Getty Images",
    "The pier after the storm [Jane Roe/Al Jazeera]".replace("Al Jazeera", "Reuters"),
    "Image source, Getty Images",
    "12 comments",
    "We use cookies to improve your visit. Read our privacy policy.",
  ])("%s", (line) => {
    const text = `Ferry leaves island after storm\n\n${STORY}\n\n${line}\n\n${MORE}`;
    expect(kinds(text)).toEqual(["title", "body", "furniture", "body"]);
  });

  test("a sub-heading announces what follows; the headline of another story does not", () => {
    const under = (line: string): RegionKind | undefined =>
      kinds(`Ferry leaves island\n\n${STORY}\n\n${line}\n\n${MORE}`)[2];
    expect(under("First crossing since storm")).toBe("heading");
    expect(under("Harbour master: 'Nobody knows'")).toBe("heading");
    expect(under("Bank chief quits over lost pension money in Malta")).toBe("furniture");
  });
});

describe("publisher and address", () => {
  test("the host names the publisher", () => {
    const { url, publisher } = readText(`Ferry leaves island\n\nhttps://p.dw.com/p/2py4T\n\n${STORY}`);
    expect(url).toMatchObject({ value: "https://p.dw.com/p/2py4T", evidence: { text: "https://p.dw.com/p/2py4T" } });
    expect(publisher).toMatchObject({ value: "DW", evidence: { text: "p.dw.com" } });
  });

  test("an unknown host names none", () => {
    expect(readText(`Ferry leaves island\n\nhttps://news.example/1\n\n${STORY}`).publisher).toBeNull();
  });
});

/** Regions in order, apart, over every non-blank unit; evidence that gives back its words. */
function expectSound(article: Article): void {
  let at = 0;
  for (const { start, end } of article.regions) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    expect(article.text.slice(at, start).trim()).toBe("");
    at = end;
  }
  expect(article.text.slice(at).trim()).toBe("");
  const { title, publisher, publishedOn, url, byline, wire } = article;
  for (const shown of [title, publisher, publishedOn, url, byline, ...wire]) {
    if (!shown?.evidence) continue;
    expect(article.text.slice(shown.evidence.start, shown.evidence.end)).toBe(shown.evidence.text);
    expect(shown.evidence.text).not.toBe("");
  }
}

describe("any text", () => {
  const pieces = fc.constantFrom(
    ...[
      "\n",
      "\n\n",
      "\r\n",
      " ",
      "\u00a0",
      "\u2028",
      STORY,
      "Ferry leaves island",
      "By Jane Roe",
      "(AFP, dpa)",
      "rs/jm",
      "— AP",
    ],
    ...[
      "May 3, 2017",
      "https://p.dw.com/x",
      "Read more",
      "Image: AP",
      '"',
      "“",
      "OSLO (AP) — ",
      "Related stories",
      "\ud83d",
      "12/12/2012",
    ],
  );
  const page = fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 40 });

  test("is stored as given and covered by its regions", () => {
    fc.assert(
      fc.property(page, (parts) => {
        const text = parts.join("");
        const article = readArticle({ text });
        expect(article.text).toBe(text);
        expectSound(article);
      }),
      { numRuns: 500 },
    );
  });

  test("as HTML is read without throwing", () => {
    const tags = fc.constantFrom(
      ...[
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<h1>",
        "</h1>",
        "<nav>",
        "<",
        ">",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "&quot;",
      ],
      ...[
        '<meta property="og:title" content="',
        '">',
        "<title>",
        "</title>",
        "<br>",
        "<figure>",
        "<li>",
        '<script type="application/ld+json">{"@type":"NewsArticle"',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(tags, pieces), { maxLength: 60 }), (parts) => {
        const article = readArticle({ html: parts.join("") });
        expectSound(article);
        articleProblem(article);
      }),
      { numRuns: 200 },
    );
  });
});
