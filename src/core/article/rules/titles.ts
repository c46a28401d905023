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
import { isMasthead } from "./images.js";
import { shareIn, topicWords } from "./topic-words.js";

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
  const titled = candidates.filter(({ block }) => !isSectionLabel(block.text) && !isMasthead(block.text));
  const unsectioned = titled.length > 0 ? titled : candidates.filter(({ block }) => !isSectionLabel(block.text));
  if (unsectioned.length > 0 && story >= 0) return { at: longEnough(unsectioned), rule: "first-headline" };
  if (story < 0) return candidates.length > 0 ? withoutStory(unsectioned, blocks.length) : null;
  return sentenceTitle(head, open, story);
}

/** The block begins the story: a sentence, a dateline, a paragraph. */
function isStory(block: Block): boolean {
  const { words } = block;
  return block.long || words >= 30 || (words >= 2 && endsStatement(block.text)) || readDateline(block.text) !== null;
}

/** Ends with a point, or with a point inside quote marks: "?" and "!" end headlines as well. */
const endsStatement = (line: string): boolean => endsSentence(line) && !/[?!…]["'”’»)\]]{0,4}$/.test(line);

function isTitleLike(block: Block): boolean {
  const { words } = block;
  if (block.long || block.text.length > LONGEST_TITLE || words < 1 || words > MOST_TITLE_WORDS) return false;
  // "From Jane Roe writing at the Post:" introduces a paragraph; a long question in running case opens one.
  if (/[:,]$/.test(block.text)) return false;
  return !endsSentence(block.text) || words <= LONGEST_QUESTION || capitalShare(wordsOf(block.text)) >= HEADLINE_CASE;
}

/** A question or exclamation of more words opens a paragraph, unless it is in headline case. */
const LONGEST_QUESTION = 11;

interface Candidate {
  readonly block: Block;
  readonly at: number;
}

function longEnough(candidates: readonly Candidate[]): number {
  const found = candidates.find(({ block }) => block.words >= 4);
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

/** The longest headline that is written as a sentence, in words: in headline case, and in running case. */
const MOST_HEADLINE_WORDS = 24;
const MOST_RUNNING_WORDS = 14;
/** From this share of capitals a line is in headline case. */
const HEADLINE_CASE = 0.75;
/** The same for a long line, which names alone can fill with capitals. */
const LONG_HEADLINE_CASE = 0.85;
/** How many labels ("ABSTRACT.") may stand between such a headline and the first paragraph. */
const LABELS_BETWEEN = 3;

/** A headline with a point behind it, as some archives store titles. */
function sentenceTitle(head: readonly Block[], open: (at: number) => boolean, at: number): FoundTitle | null {
  const block = head[at];
  if (!block || !standsAlone(block) || head.slice(0, at).some((_, index) => open(index))) return null;
  const below = head.slice(at + 1, at + 2 + LABELS_BETWEEN);
  const paragraph = below.find((next) => isProse(next) || readDateline(next.text) !== null);
  const rule = paragraph ? sentenceRule(block, paragraph, below) : null;
  return rule === null ? null : { at, rule };
}

function standsAlone(block: Block): boolean {
  if (block.long || !block.gapAfter || block.words < 3 || block.words > MOST_HEADLINE_WORDS) return false;
  return readDateline(block.text) === null;
}

function sentenceRule(block: Block, paragraph: Block, below: readonly Block[]): string | null {
  const capitals = capitalShare(wordsOf(block.text));
  if (block.words >= 4 && capitals >= (block.words > MOST_RUNNING_WORDS ? LONG_HEADLINE_CASE : HEADLINE_CASE)) {
    return "headline-case";
  }
  if (block.words > MOST_RUNNING_WORDS || sentences(block.text).length > 1) return null;
  if (readDateline(paragraph.text) !== null) return "above-dateline";
  if (paragraph.end - paragraph.start <= block.end - block.start) return null;
  if (isHeadlineGrammar(block.text)) return "headline-grammar";
  const told = isTold(
    block.text,
    below.map((next) => next.text),
  );
  return told ? "told-again-below" : null;
}

/** From this share on, the paragraphs below tell again what the line says. */
const TOLD_AGAIN = 0.5;

/** A headline says in short, and not in the past, what its story then tells; a first sentence is not told twice. */
function isTold(line: string, story: readonly string[]): boolean {
  const words = topicWords(line);
  return words.size >= 3 && !PAST.test(line) && shareIn(words, story) >= TOLD_AGAIN;
}

const PAST = /\b(?:was|were|had|did|said|told|asked|wrote|has been|have been)\b/i;

/** What running text has and headlines leave out: articles before nouns, past tenses with "was" and "had", "I" and "we". */
const RUNNING =
  /\b(?:was|were|had|has been|have been|said|told|asked|wrote|the|an?|i|we|my|our|he|she|it|they|there|this|that|these|those|who|which|whose)\b/gi;

function isHeadlineGrammar(line: string): boolean {
  const bare = line.replace(/["“„«‘'][^"“”„«»]{0,200}?["”»’'](?=[\s.,;:!?]|$)/g, " ");
  return (bare.match(RUNNING) ?? []).length === 0;
}
