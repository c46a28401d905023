/**
 * What the head of a page says about its article. For each fact the first source that has it counts:
 *
 * - title: JSON-LD `headline`, `og:title`, `twitter:title`, `<h1>`, `<title>`; the name of the site behind a bar or
 *   dash is cut off, and a headline that was cut short gives way to the `<h1>` that completes it
 * - publisher: JSON-LD `publisher`, `og:site_name`, `dc.publisher` and its like, the outlet of the address's host
 * - day of publication: JSON-LD `datePublished`, `article:published_time`, other meta tags, the first `<time datetime>`
 * - address: `<link rel="canonical">`, `og:url`, JSON-LD `url` or `mainEntityOfPage`
 * - authors: JSON-LD `author`, meta `author` and its like
 */
import { readDate } from "../dates.js";
import { findOutlet, outletOfHost } from "../lexicon/outlets.js";
import { hostOf } from "../rules/urls.js";
import { folded } from "../words.js";
import { decodeEntities } from "./entities.js";
import type { JsonObject } from "./json-ld.js";
import { articleOf, isObject, stringsOf } from "./json-ld.js";
import type { PageHead } from "./page-head.js";
import { pageHead } from "./page-head.js";

export interface PageFacts {
  readonly title: string | undefined;
  readonly publisher: string | undefined;
  readonly publishedOn: string | undefined;
  readonly url: string | undefined;
  readonly authors: readonly string[];
  /** The summary that the page gives of itself; a first paragraph that says the same is its standfirst. */
  readonly description: string | undefined;
}

const META = {
  title: ["og:title", "twitter:title", "dc.title", "dcterms.title", "sailthru.title", "parsely-title"],
  publisher: [
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "application-name",
    "twitter:app:name:iphone",
  ],
  date: [
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "dc.date.created",
    "cxenseparse:recs:publishtime",
    "article.published",
    "date",
  ],
  url: ["og:url", "twitter:url", "parsely-link"],
  author: [
    "author",
    "article:author",
    "og:article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "twitter:creator:name",
  ],
  description: ["og:description", "description", "twitter:description", "dc.description"],
} as const;

/** Reads the metadata of a page. Never throws. */
export function readMetadata(html: string): PageFacts {
  const head = pageHead(html);
  const article = articleOf(head.jsonLd);
  const url = readUrl(head, article);
  const siteName = head.meta.get("og:site_name");
  return {
    title: readTitle(head, article, siteName),
    publisher: readPublisher(head, article, url),
    publishedOn: readPublishedOn(head, article),
    url,
    authors: readAuthors(head, article),
    description: clean(fromJson(article, "description") ?? firstMeta(head, META.description)),
  };
}

/** Plain text out of a value of metadata: decoded (some sites encode twice), tags and runs of blanks taken out. */
function clean(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = decodeEntities(decodeEntities(value.slice(0, 2000))).replace(/<[^<>]{0,300}>/g, "");
  return text.replace(/\s+/g, " ").trim() || undefined;
}

function firstMeta(head: PageHead, names: readonly string[]): string | undefined {
  return names.map((name) => head.meta.get(name)).find((value) => value !== undefined && value.trim() !== "");
}

const fromJson = (article: JsonObject | null, key: string): string | undefined => stringsOf(article?.[key])[0];

function readTitle(head: PageHead, article: JsonObject | null, siteName: string | undefined): string | undefined {
  const heading = clean(head.h1[0]);
  const told = clean(fromJson(article, "headline") ?? firstMeta(head, META.title)) ?? heading ?? clean(head.title);
  if (told === undefined) return undefined;
  const title = withoutSite(told, siteName);
  const start = title.replace(/\s?(?:…|\.{3})$/, "");
  const whole = head.h1
    .map((line) => clean(line) ?? "")
    .find((line) => line.length > start.length && folded(line).startsWith(folded(start)));
  return start.length < title.length && whole !== undefined ? whole : title;
}

/** "Title | BBC News", "Title - The New York Times": the last part goes when it names the site. */
function withoutSite(title: string, siteName: string | undefined): string {
  const match = /^(.{8,300})\s(?:[|–—·•»]|-|::)\s([^|]{2,50})$/.exec(title);
  const [, front, back] = match ?? [];
  if (front === undefined || back === undefined) return title;
  const isSite = findOutlet(back) !== null || (siteName !== undefined && folded(back) === folded(siteName));
  if (isSite) return front.trim();
  return title.includes(" | ") && back.split(" ").length <= 4 && outletIn(back) ? front.trim() : title;
}

/** "CNN Politics", "BBC News Online": the first words name an outlet. */
function outletIn(words: string): boolean {
  const parts = words.split(" ");
  return parts.some((_, count) => findOutlet(parts.slice(0, count + 1).join(" ")) !== null);
}

function readPublisher(head: PageHead, article: JsonObject | null, url: string | undefined): string | undefined {
  const told = clean(namesOf(article?.publisher)[0] ?? firstMeta(head, META.publisher));
  const bare = told?.replace(/\s?\((?:https?:\/\/)?(?:www\.)?[^()]{3,60}\)$/, "");
  const host = url === undefined ? null : hostOf(url);
  const outlet =
    (bare === undefined ? null : (findOutlet(bare) ?? outletOfHost(bare))) ??
    (bare === undefined && host !== null ? outletOfHost(host) : null);
  return outlet?.name ?? bare;
}

/** Names of persons and organizations: plain strings, objects with a `name`, or arrays of both. */
function namesOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value.slice(0, 20) : [value];
  return values.flatMap((item) => (isObject(item) ? stringsOf(item.name) : stringsOf(item)));
}

function readPublishedOn(head: PageHead, article: JsonObject | null): string | undefined {
  const told = [
    fromJson(article, "datePublished"),
    ...META.date.map((name) => head.meta.get(name)),
    head.time,
    fromJson(article, "dateCreated"),
  ];
  for (const value of told) {
    const date = value === undefined ? null : readDate(value.slice(0, 100));
    if (date) return date.iso;
  }
  return undefined;
}

function readUrl(head: PageHead, article: JsonObject | null): string | undefined {
  const page = article?.mainEntityOfPage;
  const told = [
    head.canonical,
    firstMeta(head, META.url),
    fromJson(article, "url"),
    isObject(page) ? stringsOf(page["@id"])[0] : stringsOf(page)[0],
  ];
  return told
    .map((value) => clean(value))
    .find((value) => value !== undefined && /^https?:\/\/[^\s<>"]{4,2000}$/i.test(value));
}

function readAuthors(head: PageHead, article: JsonObject | null): string[] {
  const told = namesOf(article?.author);
  const names = told.length > 0 ? told : stringsOf(firstMeta(head, META.author));
  const cleaned = names
    .map((name) => clean(name)?.replace(/^by\s/i, ""))
    .filter((name) => name !== undefined && !/^https?:|^@|facebook\.com/i.test(name));
  return [...new Set(cleaned as string[])];
}
