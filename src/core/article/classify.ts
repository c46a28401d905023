/**
 * Decides what every block of a page is.
 *
 * Method: rules in order of trust. First those that need one line alone (addresses, navigation, credits, teasers, dates,
 * bylines); then the title among what is left above the story; then where the story begins; then the foot, read from
 * the end upwards; then sub-headings. What no rule takes is body, so a paragraph is lost only to a rule that names it.
 * Linear in the number of blocks, each of which is looked at over a bounded length.
 */
import type { RegionKind } from "./article.js";
import type { Block } from "./blocks.js";
import { isDateLine } from "./dates.js";
import { readDateline } from "./datelines.js";
import { bareNames, bylineRule, deskInitials, nameAndOutlet } from "./rules/bylines.js";
import { strongFoot, weakFoot } from "./rules/feet.js";
import { furnitureRule, isSectionLabel } from "./rules/furniture.js";
import { announcesNext, looksLikeHeading, nextParagraph } from "./rules/headings.js";
import { imageRule, isCaptionBeside, isMasthead } from "./rules/images.js";
import { isListHead, teaserRule } from "./rules/teasers.js";
import { findTitle } from "./rules/titles.js";
import { urlOfLine } from "./rules/urls.js";
import { endsSentence, hasQuoteMark, isProse } from "./words.js";

export interface Decision {
  readonly kind: RegionKind;
  readonly rule: string;
}

/** A block whose place in the page is known beforehand, as from the tags of HTML. */
export type Hints = readonly (Decision | null | undefined)[];

type Decisions = (Decision | null)[];

/** Of a page with more blocks than this only the first and last `EDGE` are looked at: no article has so many lines. */
const MOST_BLOCKS = 5000;
const EDGE = 300;
/** Lines further below the title than this belong to no head. */
const HEAD_REACH = 60;

/** What each of `blocks` is, in their order. */
export function classify(
  blocks: readonly Block[],
  given: { readonly title?: string | undefined },
  hints: Hints = [],
): Decision[] {
  const found: Decisions = blocks.map((block, at) => {
    const hint = hints[at] ?? null;
    // A heading tag is weak evidence: pages put "Most read" into one as well.
    const isSettled = hint !== null && hint.kind !== "heading";
    return isSettled || !isLookedAt(at, blocks.length) ? hint : (alone(block) ?? hint);
  });
  decideCaptions(blocks, found);
  decideLists(blocks, found);
  const title = decideTitle(blocks, found, given.title);
  const story = decideHead(blocks, found, title);
  reopenBody(blocks, found, hints, story);
  decideFoot(blocks, found, story);
  decideHeadings(blocks, found, story);
  return found.map((decision) => decision ?? { kind: "body", rule: "paragraph" });
}

const isLookedAt = (at: number, count: number): boolean => count <= MOST_BLOCKS || at < EDGE || at >= count - EDGE;

const decision = (kind: RegionKind, rule: string | null | undefined): Decision | null =>
  rule === null || rule === undefined ? null : { kind, rule };

/** What a block is by its own words. */
function alone(block: Block): Decision | null {
  if (block.long) return null;
  return (
    decision("url", urlOfLine(block) && "url-line") ??
    decision("furniture", furnitureRule(block)) ??
    decision("byline", bylineRule(block)?.rule) ??
    decision("furniture", imageRule(block)) ??
    decision("furniture", teaserRule(block)) ??
    decision("dateline", isDateLine(block.text) ? "date-line" : null)
  );
}

function decideCaptions(blocks: readonly Block[], found: Decisions): void {
  const rules = found.map((item) => item?.rule ?? null);
  const opens = found.filter((item) => item === null).length;
  let left = opens;
  for (let at = 0; at < blocks.length; at += 1) {
    if (found[at] !== null || !isCaptionBeside(blocks, rules, at)) continue;
    // The last line above a story is its title before it is a caption.
    if (isOnlyLineAboveStory(blocks, found, at) || left <= 1) continue;
    found[at] = { kind: "furniture", rule: "caption-beside-credit" };
    left -= 1;
  }
}

function isOnlyLineAboveStory(blocks: readonly Block[], found: Decisions, at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - 60; before -= 1) {
    const block = blocks[before];
    if (block && found[before] === null && !isSectionLabel(block.text)) return false;
  }
  return at < 60;
}

/** Short lines under "Related stories" and the like, up to the next paragraph. */
function decideLists(blocks: readonly Block[], found: Decisions): void {
  for (let at = 0; at < blocks.length; at += 1) {
    const head = blocks[at];
    if (!head || !isListHead(head)) continue;
    found[at] = { kind: "furniture", rule: "list-head" };
    for (let next = at + 1; next < blocks.length && next <= at + 12; next += 1) {
      const block = blocks[next];
      if (!block || found[next] !== null) continue;
      if (isProse(block) || endsSentence(block.text) || hasQuoteMark(block.text) || block.words > 20) break;
      // Without a story behind them, lines at the top are the page's own title and standfirst.
      if (!hasStoryBefore(blocks, found, at) && block.gapBefore) break;
      found[next] = { kind: "furniture", rule: "list-of-links" };
    }
  }
}

function hasStoryBefore(blocks: readonly Block[], found: Decisions, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 40); before -= 1) {
    const block = blocks[before];
    if (block && found[before] === null && isProse(block)) return true;
  }
  return false;
}

function decideTitle(blocks: readonly Block[], found: Decisions, given: string | undefined): number | null {
  const hinted = found.findIndex((item) => item?.kind === "title");
  if (hinted >= 0) return hinted;
  const title = findTitle(blocks, (at) => found[at] === null, given);
  if (title === null || (blocks.length === 1 && given === undefined)) return null;
  found[title.at] = { kind: "title", rule: title.rule };
  return continueTitle(blocks, found, title.at);
}

/** A title that breaks off with ";", ":" or a dash goes on in the line under it. Returns the index of its last line. */
function continueTitle(blocks: readonly Block[], found: Decisions, at: number): number {
  const line = blocks[at];
  const next = blocks[at + 1];
  if (!line || !next || next.gapBefore || found[at + 1] !== null || !/[;:–—]$/.test(line.text)) return at;
  if (next.long || next.words > 25) return at;
  found[at + 1] = { kind: "title", rule: "title-goes-on" };
  return at + 1;
}

/** Decides the blocks above the story and returns the index at which the story begins. */
function decideHead(blocks: readonly Block[], found: Decisions, title: number | null): number {
  const from = title === null ? 0 : title + 1;
  for (let at = 0; at < from - 1; at += 1) found[at] ??= aboveTitle(blocks[at]);
  let story = nextOpen(blocks, found, from, isStoryBlock);
  if (story < 0) story = blocks.length;
  for (let at = from; at < Math.min(story, from + HEAD_REACH); at += 1) {
    const block = blocks[at];
    if (block && found[at] === null) found[at] = title === null ? null : inHead(blocks, found, at, title);
  }
  if (title === null) return nextOpen(blocks, found, 0, () => true);
  if (story < blocks.length && isStandfirst(blocks, found, story)) {
    found[story] = { kind: "standfirst", rule: "paragraph-above-head-lines" };
    const next = nextOpen(blocks, found, story + 1, isStoryBlock);
    for (let at = story + 1; at < Math.min(next, story + HEAD_REACH); at += 1) {
      if (found[at] === null) found[at] = inHead(blocks, found, at, title);
    }
    return next < 0 ? blocks.length : next;
  }
  return story;
}

const isStoryBlock = (block: Block): boolean =>
  isProse(block) || (endsSentence(block.text) && block.words >= 2) || readDateline(block.text) !== null;

function nextOpen(blocks: readonly Block[], found: Decisions, from: number, is: (block: Block) => boolean): number {
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block && found[at] === null && is(block)) return at;
  }
  return -1;
}

function aboveTitle(block: Block | undefined): Decision | null {
  if (!block) return null;
  if (isSectionLabel(block.text)) return { kind: "furniture", rule: "section-label" };
  if (isMasthead(block.text)) return { kind: "furniture", rule: "masthead" };
  return block.words <= 3 && !endsSentence(block.text) ? { kind: "furniture", rule: "label-above-title" } : null;
}

/** A short line between the title and the story. */
function inHead(blocks: readonly Block[], found: Decisions, at: number, title: number): Decision | null {
  const block = blocks[at];
  if (!block) return null;
  const named = nameAndOutlet(block) ?? (isBesideDate(found, at) ? bareNames(block) : null);
  if (named) return { kind: "byline", rule: named.rule };
  if (isSectionLabel(block.text)) return { kind: "furniture", rule: "section-label" };
  if (isMasthead(block.text)) return { kind: "furniture", rule: "masthead" };
  const { words } = block;
  const afterTitle =
    at === title + 1 || found.slice(title + 1, at).every((item) => item !== null && item.kind !== "standfirst");
  if (words >= 6 && afterTitle) return { kind: "standfirst", rule: "line-under-title" };
  const isLabel = words <= 2 && !endsSentence(block.text) && !/[:,]$/.test(block.text);
  return isLabel && !hasQuoteMark(block.text) ? { kind: "furniture", rule: "label-under-title" } : null;
}

function isBesideDate(found: Decisions, at: number): boolean {
  return [at - 1, at + 1, at + 2].some(
    (near) => found[near]?.kind === "dateline" || found[near]?.rule === "name-and-outlet",
  );
}

const HEAD_LINES = new Set<RegionKind>(["dateline", "byline", "url"]);

/** A paragraph is a standfirst when a date, byline or address stands between it and the next paragraph. */
function isStandfirst(blocks: readonly Block[], found: Decisions, at: number): boolean {
  const block = blocks[at];
  if (!block || block.long || block.words > 70 || readDateline(block.text) !== null) return false;
  let headLines = 0;
  for (let next = at + 1; next < blocks.length && next <= at + 10; next += 1) {
    const kind = found[next]?.kind;
    if (kind !== undefined && HEAD_LINES.has(kind)) headLines += 1;
    const following = blocks[next];
    if (following && found[next] === null && isStoryBlock(following)) return headLines > 0;
  }
  return false;
}

/** A line of the body that looks like a date, a byline or a credit's caption is a line of the body: timelines have them. */
function reopenBody(blocks: readonly Block[], found: Decisions, hints: Hints, story: number): void {
  const last = lastStory(blocks, found);
  for (let at = Math.max(0, story); at <= last; at += 1) {
    const kind = found[at]?.kind;
    if ((kind === "dateline" || kind === "byline") && !hints[at]) found[at] = null;
  }
}

function lastStory(blocks: readonly Block[], found: Decisions): number {
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (block && found[at] === null && isStoryBlock(block) && strongFoot(block) === null && weakFoot(block) === null)
      return at;
  }
  return -1;
}

/** Reads the foot upwards: weak rules hold until the first block that is none of theirs, strong ones anywhere. */
function decideFoot(blocks: readonly Block[], found: Decisions, story: number): void {
  if (story < 0) return;
  let open = true;
  for (let at = blocks.length - 1; at > story; at -= 1) {
    const block = blocks[at];
    if (!block || (found[at] !== null && !isLineOfNames(found[at]))) continue;
    const rule = (isLookedAt(at, blocks.length) ? strongFoot(block) : null) ?? (open ? closingRule(block) : null);
    if (rule !== null) found[at] = { kind: "foot", rule };
    else if (found[at] === null) open = false;
  }
}

const isLineOfNames = (item: Decision | null | undefined): boolean =>
  item?.kind === "byline" || item?.kind === "dateline";

const closingRule = (block: Block): string | null => weakFoot(block) ?? deskInitials(block)?.rule ?? null;

function decideHeadings(blocks: readonly Block[], found: Decisions, story: number): void {
  for (let at = Math.max(0, story); at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block || found[at] !== null || !isLookedAt(at, blocks.length) || !looksLikeHeading(block)) continue;
    if (story < 0 || at === story || !block.gapBefore) continue;
    const next = nextParagraph(blocks, (near) => isFurniture(found[near]), at);
    if (!next) continue;
    found[at] = announcesNext(block, next)
      ? { kind: "heading", rule: "sub-heading" }
      : { kind: "furniture", rule: "headline-of-another-story" };
  }
}

const isFurniture = (item: Decision | null | undefined): boolean => item?.kind === "furniture";
