import { overlaps, type Span } from "../text/span.js";
import type { Draft } from "./draft.js";
import { HEDGE_PARTICIPLES, HEDGE_VERBS, HEDGE_WORDS } from "./lexicon/hedges.js";
import { tokenAt, type Reading } from "./reading.js";

/** How many words on either side of the cue are looked at. */
const REACH = 5;

/**
 * Whether the article keeps its distance: a word of doubt beside the cue, outside the words reported; a passive report
 * ("is said to have"); a verb that doubts what it reports ("claims to have").
 */
export function isHedged(reading: Reading, draft: Draft): boolean {
  const cue = draft.cue;
  if (cue === null) return false;
  const at = tokenAt(reading, cue.start);
  const sentence = reading.sentences[reading.sentenceOf[at] ?? 0];
  if (sentence === undefined) return false;
  const beside = reading.tokens.slice(Math.max(sentence.first, at - REACH), Math.min(sentence.last, at + REACH));
  const outside = (token: Span) => !draft.content.some((content) => overlaps(content, token));
  if (beside.some((token) => HEDGE_WORDS.has(token.lower) && outside(token))) return true;
  return isDoubted(reading, at);
}

function isDoubted(reading: Reading, at: number): boolean {
  const word = (i: number) => reading.tokens[i]?.lower ?? "";
  // "claims to have warned", "is said to have warned": the doubt stands before the verb that the words hang on.
  const doubted = word(at - 2) === "to" && word(at - 1) === "have" ? word(at - 3) : "";
  if (HEDGE_VERBS.has(doubted) || HEDGE_PARTICIPLES.has(doubted)) return true;
  const follows = word(at + 1) === "to" && (word(at + 2) === "have" || word(at + 2) === "be");
  if (HEDGE_VERBS.has(word(at))) return follows;
  return HEDGE_PARTICIPLES.has(word(at)) && follows && /^(?:is|are|was|were|been|being)$/.test(word(at - 1));
}
