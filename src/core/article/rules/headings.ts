/** Sub-headings between paragraphs, and headlines of other stories that stand there in their place. */
import type { Block } from "../blocks.js";
import { capitalShare, endsSentence, isProse, wordsOf } from "../words.js";
import { shareIn, topicWords } from "./topic-words.js";

const LONGEST_HEADING = 14;

/** A list item, a transcript label, a line inside quote marks or an unfinished sentence is no heading. */
const NOT_HEADING =
  /^(?:[-–—•*·]\s|\d{1,3}[.)]\s|["“„«].{0,600}["”»]$|''.{0,600}''$|@|#|\p{Lu}[\p{Lu}.' -]{1,30}:)|[,;:–—-]$/u;

/** Whether a block has the shape of a sub-heading: short, set apart, no stop at its end. */
export function looksLikeHeading(block: Block): boolean {
  if (block.long || !block.gapAfter || NOT_HEADING.test(block.text)) return false;
  const { words } = block;
  if (words === 0 || words > LONGEST_HEADING || !/^["'“‘«¿¡(]?[\p{Lu}\p{N}]/u.test(block.text)) return false;
  if (/\?["'”’]?$/.test(block.text)) return words <= 10;
  return !endsSentence(block.text);
}

/** From this many words that count, a line between paragraphs is a headline of its own rather than a label. */
const HEADLINE_WORDS = 6;

/**
 * Whether the heading at `at` announces what follows. A sub-heading takes its words from the section under it; the
 * headline of another story, left behind by a link or a video between two paragraphs, is long and shares less than a
 * third of its words with the next paragraph.
 */
export function announcesNext(heading: Block, next: Block | undefined): boolean {
  const words = topicWords(heading.text);
  if (words.size < HEADLINE_WORDS || !next || isNominal(heading.text)) return true;
  return shareIn(words, [next.text]) * 3 >= 1;
}

/** A question, a quotation or a line with a colon speaks about this story; only a plain headline can be another's. */
function isNominal(line: string): boolean {
  return /[?:"“”'‘]/.test(line) || capitalShare(wordsOf(line)) === 0;
}

/** Whether a paragraph follows at `at`, past blocks that were found to be furniture. */
export function nextParagraph(
  blocks: readonly Block[],
  isTaken: (at: number) => boolean,
  at: number,
): Block | undefined {
  for (let next = at + 1; next < blocks.length && next <= at + 6; next += 1) {
    const block = blocks[next];
    if (!block || isTaken(next)) continue;
    return isProse(block) || endsSentence(block.text) || /["”]$/.test(block.text) ? block : undefined;
  }
  return undefined;
}
