/**
 * Reads an article out of a page's HTML. The stored text is the title, then the paragraphs of the main part of the page
 * with blank lines between them; regions and facts point into it. Never throws: a page without an article gives an
 * article without a body, about which `articleProblem` has a sentence.
 *
 * Facts that the caller gives win over the page's metadata, and metadata over what the text shows.
 */
import type { Article, ArticleFacts, Shown } from "../article.js";
import type { Block } from "../blocks.js";
import { makeBlock } from "../blocks.js";
import type { Decision } from "../classify.js";
import { findOutlet } from "../lexicon/outlets.js";
import { readBlocks } from "../read-text.js";
import { textSpan } from "../../text/span.js";
import { folded } from "../words.js";
import { mainHtml } from "./main-html.js";
import type { PageFacts } from "./metadata.js";
import { readMetadata } from "./metadata.js";
import type { PageLine } from "./page-lines.js";
import { pageLines } from "./page-lines.js";

export function readHtml(html: string, given: ArticleFacts = {}): Article {
  const meta = readMetadata(html);
  const facts = {
    title: given.title ?? meta.title,
    publisher: given.publisher ?? meta.publisher,
    publishedOn: given.publishedOn ?? meta.publishedOn,
    url: given.url ?? meta.url,
  };
  const lines = withTitle(articleLines(html), facts.title);
  const { text, blocks } = assemble(lines);
  const hints = lines.map((line, at) => hintOf(line, at, facts.title, meta.description));
  return withAuthors(readBlocks(text, blocks, facts, hints), meta);
}

/** From this many words on, what Readability finds is an article. */
const ENOUGH_WORDS = 40;

/** The lines of the page's main part; of the whole page where no main part was found, or next to nothing in it. */
function articleLines(html: string): PageLine[] {
  const main = mainHtml(html);
  const lines = main === null ? [] : pageLines(main);
  if (countWords(lines) >= ENOUGH_WORDS) return lines;
  const whole = pageLines(html);
  return countWords(whole) > 2 * countWords(lines) ? whole : lines;
}

const countWords = (lines: readonly PageLine[]): number =>
  lines.reduce((words, line) => words + line.text.split(" ").length, 0);

/** The title stands first, once: a heading that repeats it near the top goes. */
function withTitle(lines: readonly PageLine[], title: string | undefined): PageLine[] {
  if (title === undefined) return [...lines];
  const isRepeated = (line: PageLine, at: number): boolean => at < 12 && folded(line.text) === folded(title);
  return [{ text: title, kind: "heading", gapBefore: true }, ...lines.filter((line, at) => !isRepeated(line, at))];
}

function assemble(lines: readonly PageLine[]): { text: string; blocks: Block[] } {
  const spans: { start: number; end: number }[] = [];
  const parts: string[] = [];
  let length = 0;
  lines.forEach((line, at) => {
    const between = at === 0 ? "" : isGap(lines, at) ? "\n\n" : "\n";
    spans.push({ start: length + between.length, end: length + between.length + line.text.length });
    length += between.length + line.text.length;
    parts.push(between, line.text);
  });
  const text = parts.join("");
  const blocks = spans.map((span, at) => makeBlock(text, span, isGap(lines, at), isGap(lines, at + 1)));
  return { text, blocks };
}

/** Paragraphs, and the line behind a title or heading, stand apart. */
const isGap = (lines: readonly PageLine[], at: number): boolean =>
  at === 0 || at >= lines.length || lines[at]?.gapBefore === true || (at === 1 && lines[0]?.kind === "heading");

function hintOf(
  line: PageLine,
  at: number,
  title: string | undefined,
  description: string | undefined,
): Decision | null {
  if (at === 0 && title !== undefined) return { kind: "title", rule: "page-title" };
  if (line.kind === "caption") return { kind: "furniture", rule: "figure" };
  if (line.kind === "heading") return { kind: "heading", rule: "heading-tag" };
  if (at <= 4 && description !== undefined && saysSame(line.text, description))
    return { kind: "standfirst", rule: "page-description" };
  return null;
}

/** The description repeats the line, or the line's beginning where it was cut. */
function saysSame(line: string, description: string): boolean {
  const cut = folded(description.replace(/\s?(?:…|\.{3})$/, ""));
  return folded(line) === cut;
}

/** Authors of the metadata are the byline; an agency among them is a credit. */
function withAuthors(article: Article, meta: PageFacts): Article {
  if (meta.authors.length === 0) return article;
  const own = article.publisher?.value;
  const wire = [...article.wire];
  for (const name of meta.authors) {
    const outlet = findOutlet(name);
    if (outlet?.kind !== "agency" || outlet.name === own || wire.some((credit) => credit.value === outlet.name))
      continue;
    wire.push({ value: outlet.name, evidence: null });
  }
  return { ...article, byline: shownByline(article, meta.authors.join(", ")), wire };
}

/** The metadata's authors, shown by the page's own byline where that names them. */
function shownByline(article: Article, authors: string): Shown<string> {
  const shown = article.byline?.evidence;
  const at = shown ? shown.text.indexOf(authors) : -1;
  if (!shown || at < 0) return { value: authors, evidence: null };
  return { value: authors, evidence: textSpan(article.text, shown.start + at, shown.start + at + authors.length) };
}
