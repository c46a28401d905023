import { describe, expect, test } from "vitest";
import { readHtml } from "../../../../src/core/article/html/read-html.js";

const PARAGRAPHS = [
  "The ferry left the island on Monday with forty people on board, the harbour master said in the morning.",
  "It was the first crossing since the storm, and nobody knows when the next one will be, or who will be on it.",
  "“We were glad to see the pier go,” said Jane Roe, who has lived on the island for most of her long life.",
];
const body = (inner: string): string => `<body><article><h1>Ferry leaves island</h1>${inner}</article></body>`;
const STORY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n");

describe("readHtml", () => {
  test("the text is the title and the paragraphs, with blank lines between", () => {
    expect(readHtml(body(STORY)).text).toBe(["Ferry leaves island", ...PARAGRAPHS].join("\n\n"));
  });

  test("scripts, styles and hidden parts are no text", () => {
    const { text } = readHtml(
      body(`<script>var a = "<p>x</p>";</script><style>p{}</style>${STORY}<template>no</template>`),
    );
    expect(text).toBe(["Ferry leaves island", ...PARAGRAPHS].join("\n\n"));
  });

  test("line breaks, lists and entities are kept", () => {
    const { text } = readHtml(
      body(`${STORY}<p>One<br>two &amp; three</p><ul><li>a first point</li><li>a second</li></ul>`),
    );
    expect(text).toContain("One\ntwo & three");
    expect(text).toContain("a first point\na second");
  });

  test("headings are headings and captions furniture", () => {
    const html = body(
      `${STORY}<h2>What now</h2>${STORY}<figure><img src="a.jpg"><figcaption>The pier</figcaption></figure>${STORY}`,
    );
    const { text, regions } = readHtml(html);
    const kindOf = (words: string): string | undefined =>
      regions.find(({ start, end }) => text.slice(start, end) === words)?.kind;
    expect(kindOf("What now")).toBe("heading");
    expect(kindOf("The pier")).toBe("furniture");
  });

  test("facts that are given win over metadata", () => {
    const html = `<meta property="og:title" content="Other"><meta property="og:site_name" content="Other News">${body(STORY)}`;
    const article = readHtml(html, { title: "Ferry leaves island", publisher: "Bay News", publishedOn: "2020-01-02" });
    expect(article).toMatchObject({
      title: { value: "Ferry leaves island", evidence: { start: 0 } },
      publisher: { value: "Bay News", evidence: null },
      publishedOn: { value: "2020-01-02", evidence: null },
    });
  });

  test("an agency among the authors is credited for the copy", () => {
    const html = `<meta name="author" content="Agence France-Presse"><meta property="og:site_name" content="Bay News">`;
    expect(readHtml(html + body(STORY)).wire).toEqual([{ value: "AFP", evidence: null }]);
  });

  test("byline and date beside the main part are kept as lines", () => {
    const html = body(`<div class="byline">By Jane Roe</div><div>3 June 2019</div>${STORY}`);
    const article = readHtml(html);
    expect(article.byline?.value).toBe("Jane Roe");
    expect(article.publishedOn?.value).toBe("2019-06-03");
  });
});
