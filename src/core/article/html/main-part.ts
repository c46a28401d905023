/**
 * Finds the part of a page that holds its article, by Mozilla's Readability over a linkedom tree. Neither runs scripts.
 *
 * Both recurse over the tree and weigh each element against its ancestors, so that pages that are too deep or have too
 * many tags for any article (measured: a second and more) are left to the caller's linear reading: `null`.
 */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { htmlTokens } from "./tokens.js";

const DEEPEST = 100;
const MOST_TAGS = 20_000;
/** Signs "<" that open no tag: the tree builder takes them one by one, at growing cost. */
const MOST_STRAY = 2000;

export interface MainPart {
  /** HTML of the article's part of the page. */
  readonly html: string;
  /** The author line that was found beside it. */
  readonly byline: string | undefined;
}

/** The article's part of a page; `null` when none was found or the page is not for a tree. */
export function mainPart(html: string): MainPart | null {
  if (!isForTree(html)) return null;
  try {
    // The types of linkedom name the DOM of browsers, which this project does not load.
    const { document } = parseHTML(withRoot(html)) as unknown as { document: object };
    const found = new Readability(document, { disableJSONLD: true, maxElemsToParse: MOST_TAGS }).parse();
    return found?.content ? { html: found.content, byline: found.byline ?? undefined } : null;
  } catch {
    // The libraries give up on malformed trees in ways of their own; the linear reading takes any page.
    return null;
  }
}

/** The tree builder expects a root; fragments are pages too. */
function withRoot(html: string): string {
  return /<body[\s>]/i.test(html.slice(0, 200_000)) ? html : `<!doctype html><html><body>${html}</body></html>`;
}

/** Elements without an end tag, or whose end tag may be left out: they make no page deep. */
const FLAT = new Set([
  "p",
  "li",
  "dt",
  "dd",
  "td",
  "th",
  "tr",
  "tbody",
  "thead",
  "tfoot",
  "option",
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);

function isForTree(html: string): boolean {
  let depth = 0;
  let tags = 0;
  for (const token of htmlTokens(html)) {
    if (token.type === "open" && !FLAT.has(token.name) && !token.source.endsWith("/>")) depth += 1;
    if (token.type === "close" && !FLAT.has(token.name)) depth = Math.max(0, depth - 1);
    if (token.type === "raw") depth = Math.max(0, depth - 1);
    if (token.type === "open") tags += 1;
    if (depth > DEEPEST || tags > MOST_TAGS) return false;
  }
  return strayBrackets(html) <= MOST_STRAY;
}

function strayBrackets(html: string): number {
  let stray = 0;
  for (let at = html.indexOf("<"); at >= 0 && stray <= MOST_STRAY; at = html.indexOf("<", at + 1)) {
    if (!/[a-z/!?]/i.test(html.charAt(at + 1))) stray += 1;
  }
  return stray;
}
