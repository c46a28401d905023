import { actOf, CORE_SPEECH } from "../lexicon/cues.js";
import { spanOfTokens, type Draft } from "../draft.js";
import type { Reading, TokenRange } from "../reading.js";
import type { Range } from "../tagger/tag.js";
import { nounPhraseAt } from "./noun-phrase.js";
import { ledUpTo } from "./quoted.js";

/**
 * Reports by their form alone: the passive ("Ruiz was quoted as saying that …"), and what a colon after a verb of saying
 * brings in without quote marks: the rest of the sentence ("Ruiz told the Post: We have …"), or the points of the list
 * below it ("Ruiz said:" and lines that open with a bullet).
 */
export function reportedAsSieve(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of reading.sentences) {
    const draft =
      quotedAsSaying(reading, sentence) ??
      citedAsSaying(reading, sentence) ??
      firstReported(reading, sentence) ??
      brokeStory(reading, sentence);
    if (draft !== null) drafts.push(draft);
  }
  reading.paragraphs.forEach((paragraph, index) => {
    if (paragraph.kind !== "body") return;
    const draft =
      posted(reading, paragraph, index) ?? listed(reading, paragraph, index) ?? afterColon(reading, paragraph, index);
    if (draft !== null) drafts.push(draft);
  });
  return drafts;
}

const PASSIVE = new Set(["was", "were", "been", "is", "are", "being"]);
const QUOTED = new Set(["quoted", "cited", "reported", "heard", "overheard", "recorded", "filmed"]);

/** "X was quoted (by Y) as saying that …", "“…”, X was quoted as saying". */
function quotedAsSaying(reading: Reading, sentence: TokenRange): Draft | null {
  const word = (i: number) => reading.tokens[i]?.lower ?? "";
  for (let i = sentence.first + 1; i + 2 < sentence.last; i += 1) {
    if (!QUOTED.has(word(i)) || !PASSIVE.has(word(i - 1)) || (reading.runOf[i] ?? -1) >= 0) continue;
    const saying = sayingAfter(reading, i, sentence.last);
    const source = saying < 0 ? null : phraseBefore(reading, sentence.first, i - 1);
    if (source === null) return null;
    const content = wordsOf(reading, sentence, source, saying);
    if (content === null) return null;
    return {
      source: spanOfTokens(reading, source.first, source.last),
      cue: spanOfTokens(reading, i, i + 1),
      content: [spanOfTokens(reading, content.first, content.last)],
      act: "speech",
      probability: 1,
      paragraph: reading.paragraphOf[i] ?? 0,
      decidedBy: "quoted-as-saying",
    };
  }
  return null;
}

/** "The agency cited Ruiz as saying that …": words of Ruiz, which the agency relays. */
function citedAsSaying(reading: Reading, sentence: TokenRange): Draft | null {
  for (let i = sentence.first + 1; i + 3 < sentence.last; i += 1) {
    if (!CITED.test(reading.tokens[i]?.lower ?? "") || isQuoted(reading, i)) continue;
    const source = nounPhraseAt(reading, i + 1, sentence.last);
    const saying = source === null ? -1 : asSayingAt(reading, source.last);
    if (source === null || saying < 0) continue;
    const content = saidAfter(reading, saying, sentence.last);
    if (content === null) return null;
    return {
      source: spanOfTokens(reading, source.first, source.last),
      cue: spanOfTokens(reading, saying, saying + 1),
      content: [spanOfTokens(reading, content.first, content.last)],
      act: "speech",
      probability: 1,
      paragraph: reading.paragraphOf[i] ?? 0,
      decidedBy: "cited-as-saying",
    };
  }
  return null;
}

const CITED = /^(?:quoted|cited|quotes|cites)$/;
const isQuoted = (reading: Reading, i: number): boolean => (reading.runOf[i] ?? -1) >= 0;

/** The "saying" of "as saying" at token `i`, or -1. */
function asSayingAt(reading: Reading, i: number): number {
  return reading.tokens[i]?.lower === "as" && reading.tokens[i + 1]?.lower === "saying" ? i + 1 : -1;
}

/** The rest of the sentence; words in quote marks have sieves of their own, which know where the quotation ends. */
function saidAfter(reading: Reading, saying: number, limit: number): Range | null {
  const joins = /^(?:that|:)$/.test(reading.tokens[saying + 1]?.lower ?? "");
  const first = saying + (joins ? 2 : 1);
  const last = withoutStop(reading, first, limit);
  return last - first < FEWEST_WORDS || isQuoted(reading, first) || isQuoted(reading, first + 1)
    ? null
    : { first, last };
}

/** Nouns in apposition to a whole clause: "…, a fact first reported by the Post". */
const OF_CLAUSE = /^(?:fact|detail|claim|allegation|story|development|finding|news|connection|link)$/;

/** "The meeting was first reported by the Post", "… — a fact first reported by the Post": the Post says it. */
function firstReported(reading: Reading, sentence: TokenRange): Draft | null {
  const word = (i: number) => reading.tokens[i]?.lower ?? "";
  for (let i = sentence.first + 2; i + 2 < sentence.last; i += 1) {
    if (word(i - 1) !== "first" || !/^(?:reported|revealed|disclosed)$/.test(word(i)) || word(i + 1) !== "by") continue;
    const source = (reading.runOf[i] ?? -1) >= 0 ? null : nounPhraseAt(reading, i + 2, sentence.last);
    const last = PASSIVE.has(word(i - 2)) ? mainSubjectEnd(reading, i - 2) : clauseEnd(reading, sentence, i - 2);
    if (source === null || last <= sentence.first) return null;
    return {
      source: spanOfTokens(reading, source.first, source.last),
      cue: spanOfTokens(reading, i, i + 1),
      content: [spanOfTokens(reading, sentence.first, last)],
      act: "speech",
      probability: 1,
      paragraph: reading.paragraphOf[i] ?? 0,
      decidedBy: "first-reported",
    };
  }
  return null;
}

/** Most words between "broke the story" and what the story is: "in March 2015, on its front page". */
const STORY_SETTING = 8;

/** "The Post broke the story of a lost ferry": the Post says it. */
function brokeStory(reading: Reading, sentence: TokenRange): Draft | null {
  const word = (i: number) => reading.tokens[i]?.lower ?? "";
  for (let i = sentence.first + 1; i + 4 < sentence.last; i += 1) {
    if (word(i) !== "broke" || word(i + 1) !== "the" || !/^(?:story|news)$/.test(word(i + 2))) continue;
    let join = i + 3;
    while (join < Math.min(sentence.last, i + 3 + STORY_SETTING) && !/^(?:of|that|about)$/.test(word(join))) join += 1;
    const first = join + 1;
    const last = withoutStop(reading, first, sentence.last);
    const end = /^(?:initially|first|originally|also)$/.test(word(i - 1)) ? i - 1 : i;
    const source = phraseBefore(reading, sentence.first, end);
    if (source === null || !/^(?:of|that|about)$/.test(word(join)) || last - first < FEWEST_WORDS) return null;
    return {
      source: spanOfTokens(reading, source.first, source.last),
      cue: spanOfTokens(reading, i, i + 3),
      content: [spanOfTokens(reading, first, last)],
      act: "speech",
      probability: 1,
      paragraph: reading.paragraphOf[i] ?? 0,
      decidedBy: "broke-story",
    };
  }
  return null;
}

/** The end of the subject before an auxiliary; -1 for "which was" and after a comma: what is reported is told elsewhere then. */
function mainSubjectEnd(reading: Reading, auxiliary: number): number {
  return /^(?:which|that|who|and|but|,)$/.test(reading.tokens[auxiliary - 1]?.lower ?? "") ? -1 : auxiliary;
}

/** Where the clause ends to which "— a fact" stands in apposition, -1 when it does not. */
function clauseEnd(reading: Reading, sentence: TokenRange, noun: number): number {
  const article = noun - 1;
  const mark = article - 1;
  if (!OF_CLAUSE.test(reading.tokens[noun]?.lower ?? "")) return -1;
  if (!/^an?$/.test(reading.tokens[article]?.lower ?? "") || mark <= sentence.first) return -1;
  return /^[,–—-]$|^--$/.test(reading.tokens[mark]?.text ?? "") ? mark : -1;
}

/** How many tokens may name who quoted: "by the Evening Post". */
const BY = 9;

function sayingAfter(reading: Reading, quoted: number, limit: number): number {
  for (let i = quoted + 1; i < Math.min(limit, quoted + BY); i += 1) {
    if (/^(?:saying|telling|asking|writing)$/.test(reading.tokens[i]?.lower ?? "")) return i;
  }
  return -1;
}

/** The noun phrase that ends where the auxiliary begins. */
function phraseBefore(reading: Reading, first: number, end: number): Range | null {
  let last = end;
  while (last > first && /^(?:has|have|had|also|later)$/.test(reading.tokens[last - 1]?.lower ?? "")) last -= 1;
  for (let i = Math.max(first, last - 14); i < last; i += 1) {
    const phrase = nounPhraseAt(reading, i, last);
    if (phrase?.last === last) return phrase;
    if (phrase !== null) i = phrase.last - 1;
  }
  return null;
}

/** What is reported: the words after "saying" when there are enough, else those before the source. */
function wordsOf(reading: Reading, sentence: TokenRange, source: Range, saying: number): Range | null {
  const next = reading.tokens[saying + 1]?.text ?? "";
  const behind = /^(?:by|in|on|at|to|\.|)$/.test(next) || saying + 2 >= sentence.last;
  const that = behind ? thatAfter(reading, saying + 1, sentence.last) : -1;
  if (that >= 0) return { first: that, last: withoutStop(reading, that, sentence.last) };
  if (!behind) return { first: saying + 1, last: withoutStop(reading, saying + 1, sentence.last) };
  const from = sentence.first;
  const before = reading.tokens[source.first - 1]?.text ?? "";
  return source.first - from >= 3 && /^[,”"'’»]$/.test(before) ? { first: from, last: source.first } : null;
}

/** Longest place and time between "saying" and its "that": "in the Metro Standard on Sunday". */
const SETTING = 12;

function thatAfter(reading: Reading, first: number, limit: number): number {
  for (let i = first; i + FEWEST_WORDS < Math.min(limit, first + SETTING); i += 1) {
    if (reading.tokens[i]?.lower === "that" && (reading.runOf[i] ?? -1) < 0) return i;
  }
  return -1;
}

function withoutStop(reading: Reading, first: number, last: number): number {
  return last - 1 > first && reading.tokens[last - 1]?.text === "." ? last - 1 : last;
}

/** Fewest words after a colon that are a report. */
const FEWEST_WORDS = 3;

/** "Ruiz told the Post: We have no money left.": no quote mark, but a verb of saying and a capital after the colon. */
function afterColon(reading: Reading, paragraph: TokenRange, index: number): Draft | null {
  for (let i = paragraph.first + 2; i + FEWEST_WORDS < paragraph.last; i += 1) {
    if (reading.tokens[i]?.text !== ":" || (reading.runOf[i] ?? -1) >= 0) continue;
    return opensSentence(reading, i + 1) ? saidAt(reading, i, index) : null;
  }
  return null;
}

function opensSentence(reading: Reading, i: number): boolean {
  const token = reading.tokens[i];
  return token?.kind === "word" && /^\p{Lu}/u.test(token.text) && (reading.runOf[i] ?? -1) < 0;
}

function saidAt(reading: Reading, colon: number, index: number): Draft | null {
  const led = saidBefore(reading, colon);
  if (led === null || !CORE_SPEECH.has(reading.tokens[led.cue.first]?.lower ?? "")) return null;
  const sentence = reading.sentences[reading.sentenceOf[colon + 1] ?? 0];
  const last = withoutStop(reading, colon + 1, sentence?.last ?? colon + 1);
  return last - colon <= FEWEST_WORDS ? null : draftOf(reading, led, [{ first: colon + 1, last }], index, "said-colon");
}

/** "@anaruiz: The bridge stays shut.": a post set as a paragraph of its own. */
function posted(reading: Reading, paragraph: TokenRange, index: number): Draft | null {
  const { first, last } = paragraph;
  const colon = first + 2;
  if (reading.tokens[first]?.text !== "@" || reading.tokens[colon]?.text !== ":" || last - colon <= FEWEST_WORDS)
    return null;
  const led = { source: { first, last: colon }, cue: { first: colon, last: colon + 1 } };
  return draftOf(reading, led, [{ first: colon + 1, last }], index, "post");
}

const BULLET = /^[•·*‣▪●–—-]$/;
/** Most points of one list. */
const MOST_POINTS = 40;

/** "Ruiz said:" over lines that open with a bullet. */
function listed(reading: Reading, paragraph: TokenRange, index: number): Draft | null {
  const colon = paragraph.last - 1;
  if (reading.tokens[colon]?.text !== ":" || !opensWithBullet(reading, index + 1)) return null;
  const led = saidBefore(reading, colon);
  if (led === null) return null;
  const points: Range[] = [];
  for (let next = index + 1; points.length < MOST_POINTS && opensWithBullet(reading, next); next += 1) {
    const point = reading.paragraphs[next];
    if (point !== undefined) points.push({ first: point.first + 1, last: point.last });
  }
  return draftOf(reading, led, points, index, "said-list");
}

function opensWithBullet(reading: Reading, index: number): boolean {
  const paragraph = reading.paragraphs[index];
  if (paragraph?.kind !== "body" || paragraph.last - paragraph.first < FEWEST_WORDS) return false;
  return BULLET.test(reading.tokens[paragraph.first]?.text ?? "");
}

/** Who a colon gives the word to, when a verb of saying stands before it. */
function saidBefore(reading: Reading, colon: number): { source: Range; cue: Range } | null {
  const led = ledUpTo(reading, colon);
  return led !== null && actOf(reading.tokens[led.cue.first]?.lower ?? "") === "speech" ? led : null;
}

function draftOf(
  reading: Reading,
  led: { source: Range; cue: Range },
  content: readonly Range[],
  paragraph: number,
  rule: string,
): Draft {
  return {
    source: spanOfTokens(reading, led.source.first, led.source.last),
    cue: spanOfTokens(reading, led.cue.first, led.cue.last),
    content: content.map((range) => spanOfTokens(reading, range.first, range.last)),
    act: "speech",
    probability: 1,
    paragraph,
    decidedBy: rule,
  };
}
