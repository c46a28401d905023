/** Lines that lead the reader to another story. */
import type { Block } from "../blocks.js";
import { endsSentence, hasQuoteMark, hasSpeechVerb, isProse, wordsOf } from "../words.js";

/** Labels that only teasers have, also glued to the title that follows ("Read moreNorth Korea …"). */
const ALWAYS =
  /^(?:read more(?=\s{0,2}(?:[\p{Lu}\p{N}:›»>…“"'‘-]|$|(?:about|on|here|at|from|in|of)\b))|read (?:also|next)\b|also read\b|see also\b|read the (?:full|whole|rest of (?:the|this)) (?:story|article|interview|report|transcript|statement)\b|more (?:from|on this (?:story|topic)|coverage)\b|you (?:might|may) (?:also )?(?:like|be interested)|(?:recommended|suggested)(?: for you| reading| stories)?$|related (?:articles?|stories|stor(?:y|ies)|content|coverage|links?|news|topics?|posts?|video)\b|don['’]t miss\b|in case you missed|watch(?: the)? (?:video|full|interview|more|the clip|the interview)\b|listen to the|click here\b|(?:full|complete) coverage\b)/iu;

/** Labels that need a colon or a dash, since they begin sentences too: "Related: …", "READ: …", "Watch: …". */
const WITH_COLON =
  /^(?:read|read more|related|more|watch|video|listen|see|see more|explore|opinion|analysis|explainer|explained|gallery|in pictures|photos|in pics|podcast|must[- ]read|editor['’]s picks?|also|background|live|live blog|fact ?check|recommended|next|up next|interactive|play)\s?[:|›»>]\s?\S/i;
const CAPITAL_LABEL =
  /^(?:READ|READ MORE|RELATED|WATCH|MORE|SEE ALSO|ALSO READ|OPINION|VIDEO|LISTEN|EXPLORE|PHOTOS)\s?[:|–—-]\s?\S/;

/** "Watch the interview segment here.", "Read part 1 here, and part 2 here." */
const POINTS_HERE = /^(?:watch|read|listen|see|click|view|hear|check out)\b.{1,100}\b(?:here|below|above)[.:]?$/i;

const LONGEST_TEASER = 30;

/** The name of the rule by which a line is a teaser, or `null`. A colon label before prose is no teaser unless in capitals. */
export function teaserRule(block: Block): string | null {
  if (block.long) return null;
  const line = block.text;
  const words = wordsOf(line).length;
  if (words > LONGEST_TEASER) return null;
  if (ALWAYS.test(line) && (!isProse(block) || isProseTeaser(line, words))) return "teaser";
  if (CAPITAL_LABEL.test(line)) return "teaser";
  if (WITH_COLON.test(line) && words <= 20 && !endsAsProse(line)) return "teaser";
  if (POINTS_HERE.test(line) && words <= 18 && !hasQuoteMark(line) && !hasSpeechVerb(line)) return "teaser";
  return null;
}

/** A whole sentence is a teaser only when it bids the reader to read or watch and reports nobody. */
function isProseTeaser(line: string, words: number): boolean {
  return words <= 14 && /^(?:read|watch|listen|click)\b/i.test(line) && !hasSpeechVerb(line);
}

function endsAsProse(line: string): boolean {
  return endsSentence(line) && !/[?!…]["'”’]?$/.test(line);
}

const LIST_HEADS =
  /^(?:related(?: articles| stories| content| coverage| links| news| posts)?|most (?:read|popular|viewed|shared)|trending(?: now| stories)?|top stories|latest (?:news|stories|headlines)|more (?:from|in|on) [\p{L}\p{N} &.'’]{1,40}|more stories|more news|you (?:might|may) (?:also )?like|recommended(?: for you| stories)?|editor['’]s picks?|popular now|don['’]t miss|read next|around the web|from the web|sponsored links|in this (?:story|series)|see also|what to read next|tags|topics|related topics|explore more)\s?:?$/iu;

/** Whether a line stands over a list of links to other stories. */
export function isListHead(block: Block): boolean {
  return !block.long && LIST_HEADS.test(block.text);
}
