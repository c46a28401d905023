/** Collects, in one pass over the tags, the places of a page in which facts about its article stand. */
import { attributesOf, htmlTokens } from "./tokens.js";

export interface PageHead {
  /** Content of meta tags by `property`, `name` or `itemprop` in small letters; the first of a name. Undecoded. */
  readonly meta: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  readonly canonical: string | undefined;
  readonly title: string | undefined;
  /** Texts of the first-rank headings. */
  readonly h1: readonly string[];
  /** `datetime` of the first `<time>` that has one. */
  readonly time: string | undefined;
}

/** Of metadata blocks and headings no more than these are kept: a page with more of them is no article. */
const MOST_JSON_LD = 20;
const MOST_H1 = 5;
const LONGEST_H1 = 600;

export function pageHead(html: string): PageHead {
  const collected = new Collected();
  for (const token of htmlTokens(html)) {
    if (token.type === "open") collected.open(token.name, token.source);
    else if (token.type === "close") collected.close(token.name);
    else if (token.type === "raw") collected.raw(token.name, token.text);
    else collected.words(token.text);
  }
  return collected;
}

class Collected implements PageHead {
  readonly meta = new Map<string, string>();
  readonly jsonLd: string[] = [];
  readonly h1: string[] = [];
  canonical: string | undefined;
  title: string | undefined;
  time: string | undefined;
  private isJsonLd = false;
  private heading: string | null = null;

  open(name: string, source: string): void {
    if (name === "meta") addMeta(this.meta, source);
    else if (name === "link") this.canonical ??= canonicalOf(source);
    else if (name === "time") this.time ??= attributesOf(source).get("datetime");
    else if (name === "script") this.isJsonLd = /application\/ld\+json/i.test(source.slice(0, 500));
    else if (name === "h1") this.heading = "";
    else if (name === "br") this.words(" ");
  }

  close(name: string): void {
    if (name !== "h1" || this.heading === null) return;
    if (this.h1.length < MOST_H1) this.h1.push(this.heading);
    this.heading = null;
  }

  raw(name: string, text: string): void {
    if (name === "title") this.title ??= text;
    if (name === "script" && this.isJsonLd && this.jsonLd.length < MOST_JSON_LD) this.jsonLd.push(text);
  }

  words(text: string): void {
    if (this.heading !== null && this.heading.length < LONGEST_H1) this.heading += text;
  }
}

function addMeta(meta: Map<string, string>, source: string): void {
  const attributes = attributesOf(source);
  const content = attributes.get("content");
  if (content === undefined) return;
  for (const key of ["property", "name", "itemprop"]) {
    const name = attributes.get(key)?.toLowerCase();
    if (name !== undefined && !meta.has(name)) meta.set(name, content);
  }
}

function canonicalOf(source: string): string | undefined {
  const attributes = attributesOf(source);
  return attributes.get("rel")?.toLowerCase() === "canonical" ? attributes.get("href") : undefined;
}
