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
import { isDateLine, readDate } from "../dates.js";
import { findOutlet } from "../lexicon/outlets.js";
import { readBlocks } from "../read-text.js";
import { textSpan } from "../../text/span.js";
import { bylineRule } from "../rules/bylines.js";
import { folded } from "../words.js";
import type { MainPart } from "./main-part.js";
import { mainPart } from "./main-part.js";
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
  const main = mainPart(html);
  const whole = pageLines(html);
  const lines = withHead(articleLines(main, whole), whole, facts.title);
  const { text, blocks } = assemble(lines);
  const hints = lines.map((line, at) => hintOf(line, at, facts.title, meta.description));
  const authors = meta.authors.length > 0 ? meta.authors : authorsOf(main?.byline);
  return withAuthors(readBlocks(text, blocks, facts, hints), authors);
}

/** From this many words on, what Readability finds is an article. */
const ENOUGH_WORDS = 40;

/** The lines of the page's main part; of the whole page where no main part was found, or next to nothing in it. */
function articleLines(main: MainPart | null, whole: readonly PageLine[]): readonly PageLine[] {
  const lines = main === null ? [] : pageLines(main.html);
  if (countWords(lines) >= ENOUGH_WORDS) return lines;
  return countWords(whole) > 2 * countWords(lines) ? whole : lines;
}

const countWords = (lines: readonly PageLine[]): number =>
  lines.reduce((words, line) => words + line.text.split(" ").length, 0);

/** How far under the title byline and date stand, and how far down the main part its title may be repeated, in lines. */
const HEAD_LINES = 12;

/** The title stands first, once; then byline and date lines of the page that the main part left out; then the rest. */
function withHead(lines: readonly PageLine[], whole: readonly PageLine[], title: string | undefined): PageLine[] {
  if (title === undefined) return [...lines];
  const isTitle = (line: PageLine): boolean => folded(line.text) === folded(title);
  const rest = lines.filter((line, at) => at >= HEAD_LINES || !isTitle(line));
  const kept = new Set(rest.slice(0, HEAD_LINES).map((line) => line.text));
  const at = whole.findIndex(isTitle);
  const under = at < 0 ? [] : whole.slice(at + 1, at + 1 + HEAD_LINES);
  const head = under.filter((line) => !kept.has(line.text) && isHeadLine(line));
  return [
    { text: title, kind: "heading", gapBefore: true },
    ...head.map((line) => ({ ...line, gapBefore: true })),
    ...rest,
  ];
}

function isHeadLine(line: PageLine): boolean {
  const block = makeBlock(line.text, { start: 0, end: line.text.length }, true, true);
  return isDateLine(line.text) || bylineRule(block) !== null;
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

/** Longer than this, what stands where authors do is no name. */
const LONGEST_AUTHOR = 120;

function authorsOf(byline: string | undefined): string[] {
  const names =
    byline
      ?.replace(/\s+/g, " ")
      .replace(/^\s?by\s/i, "")
      .trim() ?? "";
  return names === "" || names.length > LONGEST_AUTHOR || readDate(names) !== null ? [] : [names];
}

/** Authors of the metadata are the byline; an agency among them is a credit. */
function withAuthors(article: Article, authors: readonly string[]): Article {
  if (authors.length === 0) return article;
  const own = article.publisher?.value;
  const wire = [...article.wire];
  for (const name of authors) {
    const outlet = findOutlet(name);
    if (outlet?.kind !== "agency" || outlet.name === own || wire.some((credit) => credit.value === outlet.name))
      continue;
    wire.push({ value: outlet.name, evidence: null });
  }
  return { ...article, byline: shownByline(article, authors.join(", ")), wire };
}

/** The metadata's authors, shown by the page's own byline where that names them. */
function shownByline(article: Article, authors: string): Shown<string> {
  const shown = article.byline?.evidence;
  const at = shown ? shown.text.indexOf(authors) : -1;
  if (!shown || at < 0) return { value: authors, evidence: null };
  return { value: authors, evidence: textSpan(article.text, shown.start + at, shown.start + at + authors.length) };
}
