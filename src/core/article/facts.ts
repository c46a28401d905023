/** Reads the facts of head and foot out of the blocks that were found to hold them. */
import type { ArticleFacts, Shown } from "./article.js";
import type { Block } from "./blocks.js";
import type { Decision } from "./classify.js";
import { readDateline } from "./datelines.js";
import { publicationDate, readDate } from "./dates.js";
import { findOutlet, outletOfHost } from "./lexicon/outlets.js";
import { bareNames, bylineRule, deskInitials, nameAndOutlet } from "./rules/bylines.js";
import { hostOf, urlOfLine } from "./rules/urls.js";
import type { Span } from "../text/span.js";
import { textSpan } from "../text/span.js";
import type { Credit } from "./wire.js";
import { bracketCredit, bylineCredits, contributionCredits, dashCredit } from "./wire.js";

/** The text of an article with its blocks and what they are. */
export interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly decisions: readonly Decision[];
}

const shownAt = (page: Page, value: string, start: number, end: number): Shown<string> => ({
  value,
  evidence: textSpan(page.text, start, end),
});

const given = (value: string | undefined): Shown<string> | null => {
  const trimmed = value?.trim() ?? "";
  return trimmed === "" ? null : { value: trimmed, evidence: null };
};

function blocksOfKind(page: Page, ...kinds: string[]): Block[] {
  return page.blocks.filter((_, at) => kinds.includes(page.decisions[at]?.kind ?? ""));
}

/** Rules by which the title block holds the title that came with the article. */
const GIVEN_TITLE = new Set(["given-title", "page-title"]);

/** The title: the given one, shown by the title block when that says the same; else the words of the title block. */
export function titleOf(page: Page, facts: ArticleFacts): Shown<string> | null {
  const lines = blocksOfKind(page, "title");
  const [first] = lines;
  const last = lines[lines.length - 1];
  const title = given(facts.title);
  if (!first || !last) return title;
  const block = { start: first.start, end: last.end };
  const at = page.decisions.findIndex((item) => item.kind === "title");
  const isGiven = GIVEN_TITLE.has(page.decisions[at]?.rule ?? "");
  if (title) return isGiven ? { value: title.value, evidence: textSpan(page.text, block.start, block.end) } : title;
  const { start, end } = withoutPoint(page.text, block);
  return shownAt(page, page.text.slice(start, end).replace(/\s+/g, " "), start, end);
}

/** A title stands without a point at its end; an abbreviation, "…" and a point inside quote marks stay. */
function withoutPoint(text: string, block: Span): { start: number; end: number } {
  const words = text.slice(block.start, block.end);
  const isPoint = /[^.\s][.]$/.test(words) && !/(?:\b\p{Lu}|\.\p{L})\.$/u.test(words);
  return { start: block.start, end: isPoint ? block.end - 1 : block.end };
}

/** The address: the given one, else the first line that is one. */
export function urlOf(page: Page, facts: ArticleFacts): Shown<string> | null {
  const url = given(facts.url);
  for (const block of blocksOfKind(page, "url")) {
    const found = urlOfLine(block);
    if (!found || (url && url.value !== found.url)) continue;
    return shownAt(page, found.url, block.start + found.start, block.start + found.start + found.url.length);
  }
  return url;
}

/**
 * The publisher: given; else the outlet of the address's host; else the masthead or copyright line. A host that the
 * lexicon does not know names no publisher.
 */
export function publisherOf(page: Page, facts: ArticleFacts, url: Shown<string> | null): Shown<string> | null {
  const told = given(facts.publisher);
  if (told) return told;
  return publisherOfHost(page, url) ?? publisherInHead(page) ?? publisherOfCopyright(page);
}

function publisherOfHost(page: Page, url: Shown<string> | null): Shown<string> | null {
  const host = url ? hostOf(url.value) : null;
  const outlet = host === null ? null : outletOfHost(host);
  if (!url || host === null || !outlet) return null;
  if (!url.evidence) return { value: outlet.name, evidence: null };
  const start = url.evidence.start + url.evidence.text.toLowerCase().indexOf(host);
  return shownAt(page, outlet.name, start, start + host.length);
}

function publisherInHead(page: Page): Shown<string> | null {
  const at = page.decisions.findIndex((item) => item.rule === "masthead");
  const block = page.blocks[at];
  const outlet = block ? findOutlet(block.text) : null;
  return block && outlet && outlet.kind !== "agency" ? shownAt(page, outlet.name, block.start, block.end) : null;
}

function publisherOfCopyright(page: Page): Shown<string> | null {
  for (const block of blocksOfKind(page, "foot")) {
    if (!/^(?:©|\(c\)|copyright)/i.test(block.text)) continue;
    for (const credit of contributionCredits(block.text)) {
      if (findOutlet(credit.name)?.kind === "agency") continue;
      return shownAt(page, credit.name, block.start + credit.start, block.start + credit.end);
    }
  }
  return null;
}

/** The day of publication: given, else the first date of a head line, else that of the dateline when it has its year. */
export function publishedOnOf(page: Page, facts: ArticleFacts): Shown<string> | null {
  const told = given(facts.publishedOn);
  const toldDate = told ? readDate(told.value) : null;
  if (toldDate) return { value: toldDate.iso, evidence: null };
  for (const block of blocksOfKind(page, "dateline", "byline")) {
    const found = publicationDate(block.text);
    if (found) return shownAt(page, found.iso, block.start + found.start, block.start + found.end);
  }
  return dateOfStory(page);
}

function dateOfStory(page: Page): Shown<string> | null {
  const block = page.blocks.find((_, at) => page.decisions[at]?.kind === "body");
  const prefix = block ? readDateline(block.text) : null;
  const found = block && prefix ? readDate(block.text.slice(0, prefix.end)) : null;
  return block && found ? shownAt(page, found.iso, block.start + found.start, block.start + found.end) : null;
}

/** Who wrote it, in the words of the page: names of the byline, else the desk's initials at the foot. */
export function bylineOf(page: Page): Shown<string> | null {
  for (const block of blocksOfKind(page, "byline", "foot")) {
    const found = bylineRule(block) ?? nameAndOutlet(block) ?? deskInitials(block) ?? bareNames(block);
    if (!found) continue;
    const start = block.start + found.start;
    return shownAt(page, page.text.slice(start, block.start + found.end), start, block.start + found.end);
  }
  return null;
}

/**
 * The agencies credited for the copy: in the dateline, the byline, the foot, or at the end of the last paragraph.
 * Each once, by its first credit; the publisher's own name is no credit.
 */
export function wireOf(page: Page, publisher: Shown<string> | null): Shown<string>[] {
  const own = publisher ? (findOutlet(publisher.value)?.name ?? publisher.value) : null;
  const wire = new Map<string, Shown<string>>();
  for (const { block, credits } of creditedBlocks(page)) {
    for (const { name, start, end } of credits) {
      if (name === own || wire.has(name)) continue;
      wire.set(name, shownAt(page, name, block.start + start, block.start + end));
    }
  }
  return [...wire.values()];
}

function creditedBlocks(page: Page): { block: Block; credits: readonly Credit[] }[] {
  const found: { block: Block; credits: readonly Credit[] }[] = [];
  const bodies = blocksOfKind(page, "body");
  for (const block of bodies.slice(0, 2)) {
    const prefix = readDateline(block.text);
    if (prefix) found.push({ block, credits: prefix.credits });
  }
  for (const block of blocksOfKind(page, "byline")) found.push({ block, credits: bylineCredits(block.text) });
  const last = bodies[bodies.length - 1];
  if (last && !last.long) found.push({ block: last, credits: closingCredit(last.text) });
  for (const block of blocksOfKind(page, "foot")) found.push({ block, credits: footCredits(block.text) });
  return found;
}

/** A credit behind the last words of the story: "… he said. (dpa, AFP)", "… he said. — AP". */
function closingCredit(line: string): Credit[] {
  return /[.!?"”’]\s{0,2}[([][^()[\]]{2,80}[)\]]\.?$/.test(line) ? bracketCredit(line) : dashCredit(line);
}

function footCredits(line: string): Credit[] {
  for (const read of [bracketCredit, dashCredit, contributionCredits]) {
    const credits = read(line);
    if (credits.length > 0) return credits;
  }
  return /^by\s/i.test(line) ? bylineCredits(line) : [];
}
