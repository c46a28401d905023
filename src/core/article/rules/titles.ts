/**
 * Finds the title among the first blocks.
 *
 * Above the first sentence of the story, the title is the first line that is no label: of four words or more, or the
 * longest where all are shorter. A text whose first block is a sentence has a title only where that sentence is
 * written as headlines are and a longer paragraph follows; everything else is a body without a head.
 */
import { sentences } from "../../text/sentences.js";
import type { Block } from "../blocks.js";
import { readDateline } from "../datelines.js";
import { capitalShare, endsSentence, folded, isProse, wordsOf } from "../words.js";
import { isSectionLabel } from "./furniture.js";

/** How far down the page a title is looked for, in blocks. */
const HEAD_REACH = 60;
const LONGEST_TITLE = 320;
const MOST_TITLE_WORDS = 45;

export interface FoundTitle {
  readonly at: number;
  readonly rule: string;
}

/** The title among `blocks`; `open` tells which blocks no other rule has taken. */
export function findTitle(blocks: readonly Block[], open: (at: number) => boolean, given?: string): FoundTitle | null {
  const head = blocks.slice(0, HEAD_REACH);
  if (given !== undefined) {
    const at = head.findIndex((block, index) => open(index) && folded(block.text) === folded(given));
    if (at >= 0) return { at, rule: "given-title" };
  }
  const story = head.findIndex((block, at) => open(at) && isStory(block));
  const candidates = head
    .map((block, at) => ({ block, at }))
    .filter(({ block, at }) => open(at) && (story < 0 || at < story) && isTitleLike(block));
  const unsectioned = candidates.filter(({ block }) => !isSectionLabel(block.text));
  if (unsectioned.length > 0 && story >= 0) return { at: longEnough(unsectioned), rule: "first-headline" };
  if (story < 0) return candidates.length > 0 ? withoutStory(unsectioned, blocks.length) : null;
  return sentenceTitle(head, open, story);
}

/** The block begins the story: a sentence, a dateline, a paragraph. */
function isStory(block: Block): boolean {
  const words = wordsOf(block.text).length;
  return block.long || words >= 30 || (words >= 2 && endsStatement(block.text)) || readDateline(block.text) !== null;
}

/** Ends with a point, or with a point inside quote marks: "?" and "!" end headlines as well. */
const endsStatement = (line: string): boolean => endsSentence(line) && !/[?!…]["'”’»)\]]{0,4}$/.test(line);

function isTitleLike(block: Block): boolean {
  const words = wordsOf(block.text).length;
  return !block.long && block.text.length <= LONGEST_TITLE && words >= 1 && words <= MOST_TITLE_WORDS;
}

interface Candidate {
  readonly block: Block;
  readonly at: number;
}

function longEnough(candidates: readonly Candidate[]): number {
  const found = candidates.find(({ block }) => wordsOf(block.text).length >= 4);
  if (found) return found.at;
  const longest = candidates.reduce((best, next) => (next.block.text.length > best.block.text.length ? next : best));
  return longest.at;
}

/** No sentence anywhere near: the first line is a title only when it stands apart and more follows. */
function withoutStory(candidates: readonly Candidate[], count: number): FoundTitle | null {
  const [first] = candidates;
  if (!first || count < 3 || !first.block.gapAfter || wordsOf(first.block.text).length < 4) return null;
  return { at: first.at, rule: "first-line" };
}

/** The longest headline that is written as a sentence, in words. */
const MOST_SENTENCE_WORDS = 22;
/** From this share of capitals a line is in headline case. */
const HEADLINE_CASE = 0.75;

/** A headline with a point behind it, as some archives store titles. */
function sentenceTitle(head: readonly Block[], open: (at: number) => boolean, at: number): FoundTitle | null {
  const block = head[at];
  const next = head.findIndex((_, index) => index > at && open(index));
  const following = head[next];
  if (!block || !following || !block.gapAfter || head.findIndex((_, index) => open(index)) !== at) return null;
  const words = wordsOf(block.text);
  if (block.long || words.length < 3 || words.length > MOST_SENTENCE_WORDS) return null;
  if (readDateline(block.text) !== null || sentences(block.text).length > 1) return null;
  if (words.length >= 4 && capitalShare(words) >= HEADLINE_CASE) return { at, rule: "headline-case" };
  const leads = isProse(following) && following.end - following.start > block.end - block.start;
  return leads && (isHeadlineGrammar(block.text) || readDateline(following.text) !== null)
    ? { at, rule: "headline-grammar" }
    : null;
}

/** What running text has and headlines leave out: articles before nouns, past tenses with "was" and "had", "I" and "we". */
const RUNNING =
  /\b(?:was|were|had|has been|have been|said|told|asked|wrote|the|an?|i|we|my|our|he|she|it|they|there|this|that|these|those|who|which|whose)\b/gi;

function isHeadlineGrammar(line: string): boolean {
  const bare = line.replace(/["“„«‘'][^"“”„«»]{0,200}?["”»’'](?=[\s.,;:!?]|$)/g, " ");
  return (bare.match(RUNNING) ?? []).length === 0;
}
