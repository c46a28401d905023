import type { Span } from "../core/text/span.js";

/**
 * Links to a passage by a text fragment (WICG, URL Fragment Text Directives):
 * `#:~:text=[prefix-,]start[,end][,-suffix]`.
 *
 * Method: a browser looks for the first place, in reading order, that fits the directive; it compares without case,
 * with blanks made single, and the text of a plain directive must lie within one block. So a passage that is long or
 * crosses a line is named by its first and last words; then words before and after it are added until the first place
 * in the article that fits is the passage itself. At most 6 directives are tried, each at 500 places at most.
 */

/** A passage up to this many characters is named whole; browsers' own link makers use the same bound. */
const WHOLE = 300;

/** Words that name the start and the end of a longer passage. */
const EDGE_WORDS = 6;

/** Words of context that are tried, in turn. */
const CONTEXT_WORDS = [0, 3, 6, 10, 16, 24] as const;

/** Places that are looked at before a directive is given up: a text that repeats itself this often has no one place. */
const MOST_TRIES = 500;

interface Directive {
  readonly prefix: string;
  readonly start: string;
  readonly end: string;
  readonly suffix: string;
}

/** The article's address with a fragment that opens it at the passage; `null` without an address or words. */
export function deepLink(url: string | null, text: string, span: Span): string | null {
  const exact = text.slice(span.start, span.end);
  if (url === null || exact.trim() === "") return null;
  const page = collapse(text);
  const at = collapse(text.slice(0, span.start)).trimStart();
  const target = skipBlank(page, at === "" ? 0 : at.length);
  const edges = edgesOf(exact);
  let directive: Directive = { prefix: "", suffix: "", ...edges };
  for (const words of CONTEXT_WORDS) {
    directive = {
      ...edges,
      prefix: lastWords(lastLine(text.slice(0, span.start)), words),
      suffix: firstWords(firstLine(text.slice(span.end)), words),
    };
    if (firstFit(page, directive) === target) break;
  }
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${written(directive)}`;
}

function edgesOf(exact: string): { start: string; end: string } {
  const words = exact.trim();
  if (words.length <= WHOLE && !/[\n\r]/.test(words)) return { start: words, end: "" };
  const start = firstWords(firstLine(words), EDGE_WORDS);
  const end = lastWords(lastLine(words), EDGE_WORDS);
  return { start, end };
}

/** Where the first place that fits the directive begins, in a collapsed page; -1 for none. */
function firstFit(page: string, directive: Directive): number {
  const [prefix, start, end, suffix] = [directive.prefix, directive.start, directive.end, directive.suffix].map(
    (part) => collapse(part).trim(),
  ) as [string, string, string, string];
  let from = 0;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const lead = prefix === "" ? from : page.indexOf(prefix, from);
    if (lead === -1) return -1;
    const begin = prefix === "" ? page.indexOf(start, from) : skipBlank(page, lead + prefix.length);
    if (begin === -1) return -1;
    if (page.startsWith(start, begin) && fitsAfter(page, begin + start.length, end, suffix)) return begin;
    from = (prefix === "" ? begin : lead) + 1;
  }
  return -1;
}

function fitsAfter(page: string, after: number, end: string, suffix: string): boolean {
  if (end === "") return page.startsWith(suffix, skipBlank(page, after)) || suffix === "";
  const stop = page.indexOf(end, after);
  if (stop === -1) return false;
  return suffix === "" || page.startsWith(suffix, skipBlank(page, stop + end.length));
}

function skipBlank(page: string, at: number): number {
  return page.charAt(at) === " " ? at + 1 : at;
}

/** As browsers compare: lower case, every run of blanks one space, none at the beginning. */
function collapse(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, " ").replace(/^ /, "");
}

function firstLine(text: string): string {
  return text.split(/[\n\r]/, 1)[0] ?? "";
}

function lastLine(text: string): string {
  return text.slice(Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1);
}

function firstWords(text: string, count: number): string {
  return count === 0 ? "" : text.split(/\s+/u).filter(Boolean).slice(0, count).join(" ");
}

function lastWords(text: string, count: number): string {
  return count === 0 ? "" : text.split(/\s+/u).filter(Boolean).slice(-count).join(" ");
}

function written({ prefix, start, end, suffix }: Directive): string {
  const parts = [escaped(start)];
  if (prefix !== "") parts.unshift(`${escaped(prefix)}-`);
  if (end !== "") parts.push(escaped(end));
  if (suffix !== "") parts.push(`-${escaped(suffix)}`);
  return parts.join(",");
}

/** Percent-encoded, with the hyphen, which marks prefix and suffix, and the signs that chat programs cut links at. */
function escaped(words: string): string {
  return encodeURIComponent(words.replace(/[\uD800-\uDFFF]/gu, "\uFFFD")).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
