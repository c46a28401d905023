/**
 * The day on which the words of an attribution were said, where its own sentence shows it.
 *
 * Only a date tied to the saying counts: in the frame (never inside the reported words), in the words tied to the cue,
 * before any new clause. Two different days, or a day after publication, give `null`.
 */
import type { Article } from "../article/article.js";
import type { Attribution } from "../quotes/attribution.js";
import { textSpan, type TextSpan } from "../text/span.js";
import { dayOfIso, isoOf } from "./calendar.js";
import { datePhraseAt, type DatePhrase } from "./date-phrase.js";
import { framesOf, type Frame, type WordRange } from "./frame.js";
import { EVENTS } from "./lexicon/events.js";
import { isPossessive } from "./noun-phrase.js";
import { closesTie, tiedParts } from "./tied-words.js";

export interface SaidOn {
  /** ISO calendar date, `YYYY-MM-DD`; never after publication. */
  readonly saidOn: string;
  readonly evidence: TextSpan;
}

/** The day of utterance of each attribution, in their order; `null` where its sentence does not show one. */
export function dateUtterances(article: Article, attributions: readonly Attribution[]): (SaidOn | null)[] {
  const publishedOn = article.publishedOn === null ? null : dayOfIso(article.publishedOn.value);
  return framesOf(article.text, attributions).map((frame) => {
    const phrase = settle(tiedParts(frame).flatMap((part) => phrasesIn(frame, part, publishedOn)));
    const first = phrase === null ? undefined : frame.words[phrase.from];
    const last = phrase === null ? undefined : frame.words[phrase.to - 1];
    if (phrase === null || first === undefined || last === undefined) return null;
    return { saidOn: isoOf(phrase.day), evidence: textSpan(article.text, first.start, last.end) };
  });
}

/** The date phrases of one tied part, up to the clause or object that owns what follows. */
function phrasesIn(frame: Frame, part: WordRange, publishedOn: number | null): DatePhrase[] {
  const { words, cue, source } = frame;
  const found: DatePhrase[] = [];
  for (let at = part.from; at < part.to; at += 1) {
    const word = words[at];
    if (word === undefined || isWithin(source, at)) continue;
    const phrase = datePhraseAt(words, at, publishedOn);
    if (phrase !== null && isOfSaying(frame, phrase)) {
      found.push(phrase);
      at = phrase.to - 1;
    } else if (closesTie(frame, at)) break;
  }
  return cue === null || words.some((word) => UNTIMELY.has(word.lower)) ? [] : found;
}

function isWithin(range: WordRange | null, at: number): boolean {
  return range !== null && range.from <= at && at < range.to;
}

/** Where the clause looks ahead, or parts the day of the deed from that of the saying, its day is not that of the saying. */
const UNTIMELY = new Set(["will", "shall", "later"]);

const PRINTED = new Set("published aired broadcast reported printed dated scheduled planned expected held".split(" "));

/** Not the day of printing ("an interview published Saturday"); "Tuesday's" only with its event ("at Tuesday's debate"). */
function isOfSaying({ words }: Frame, phrase: DatePhrase): boolean {
  if (PRINTED.has(words[phrase.from - 1]?.lower ?? "")) return false;
  if (!isPossessive(words[phrase.to - 1])) return true;
  return words.slice(phrase.to, phrase.to + 4).some((word) => EVENTS.has(word.lower));
}

/** The one day that the phrases agree on; a calendar date outweighs a weekday. */
function settle(phrases: readonly DatePhrase[]): DatePhrase | null {
  const dates = phrases.filter((phrase) => phrase.precision === "date");
  const considered = dates.length > 0 ? dates : phrases;
  const [first] = considered;
  return first !== undefined && considered.every((phrase) => phrase.day === first.day) ? first : null;
}
