import type { Article } from "../../../../src/core/article/article.js";
import type { Attribution } from "../../../../src/core/quotes/attribution.js";
import { sentences } from "../../../../src/core/text/sentences.js";
import { textSpan } from "../../../../src/core/text/span.js";

/** An article that is all body, one region for each line. */
export function articleOf(text: string): Article {
  const regions: Article["regions"][number][] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") regions.push({ start, end: start + line.length, kind: "body", decidedBy: "test" });
    start += line.length + 1;
  }
  const nothing = { title: null, publisher: null, publishedOn: null, url: null, byline: null };
  return { text, ...nothing, wire: [], regions };
}

/** An attribution whose source is `[start, end)` of the text. */
export function attributionAt(text: string, start: number, end: number): Attribution {
  const sentence = sentences(text).find((span) => span.start <= start && start < span.end) ?? { start, end };
  return {
    source: textSpan(text, start, end),
    cue: null,
    content: [],
    form: "indirect",
    act: "speech",
    hedged: false,
    sentence,
    region: "body",
    within: null,
    decidedBy: "test",
  };
}

/** Takes the sources marked `[so]` out of a text: the article without the marks, and one attribution for each. */
export function marked(text: string): { article: Article; attributions: Attribution[] } {
  let plain = "";
  const spans: { start: number; end: number }[] = [];
  let open = 0;
  for (const sign of text) {
    if (sign === "[") open = plain.length;
    else if (sign === "]") spans.push({ start: open, end: plain.length });
    else plain += sign;
  }
  return { article: articleOf(plain), attributions: spans.map(({ start, end }) => attributionAt(plain, start, end)) };
}
