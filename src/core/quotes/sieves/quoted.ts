import { actOf, CORE_SPEECH } from "../lexicon/cues.js";
import { spanOfTokens, type Draft } from "../draft.js";
import { tokenAt, type Reading } from "../reading.js";
import type { Range } from "../tagger/tag.js";
import { namedBeside } from "./named-beside.js";
import { nounPhraseAt } from "./noun-phrase.js";
import { subjectsIn, type Subject } from "./subjects.js";

/** Shortest run that can stand as a quotation of its own. */
export const FEWEST_WORDS = 3;

export type Placed = Reading["runs"][number];

/**
 * Quotations that no cue word introduces, by the place of the marks in their sentence: after a colon or dash that a
 * noun phrase or clause leads up to ("The mayor was blunt: “…”", "Carl Bialik: “…”"), or as a part of what is told of the
 * subject of the sentence ("Ruiz is “very worried about it”"). Titles of works and names are left; where the sentence
 * has no subject to speak, nothing is said.
 */
export function quotedSieve(reading: Reading, taken: readonly Draft[]): Draft[] {
  const covered = coveredRuns(reading, taken);
  const last = spokenBefore(reading, taken);
  const drafts: Draft[] = [];
  reading.runs.forEach((run, r) => {
    if (covered[r] === 1 || wordCount(reading, run) < FEWEST_WORDS) return;
    const kind = reading.paragraphs[reading.paragraphOf[run.first] ?? 0]?.kind;
    if (kind !== "body" && kind !== "standfirst" && kind !== "title") return;
    const draft =
      credited(reading, run) ??
      besideNamed(reading, run) ??
      afterColon(reading, run) ??
      (isNamed(reading, run) ? null : ofSubject(reading, run, last(run)));
    if (draft !== null) drafts.push(draft);
  });
  return drafts;
}

/** 1 for each run half of whose words a draft covers. */
export function coveredRuns(reading: Reading, drafts: readonly Draft[]): Uint8Array {
  const covered = new Uint8Array(reading.runs.length);
  for (const draft of drafts)
    for (const span of draft.content) {
      for (let r = firstRunAfter(reading, span.start); r < reading.runs.length; r += 1) {
        const run = reading.runs[r];
        if (run === undefined || run.start >= span.end) break;
        const shared = Math.min(run.end, span.end) - Math.max(run.start, span.start);
        if (2 * shared >= run.end - run.start) covered[r] = 1;
      }
    }
  return covered;
}

/** The first run that ends after `offset`. */
function firstRunAfter(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.runs[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words of a run, counted up to `most`. */
export function wordCount(reading: Reading, run: Placed, most = FEWEST_WORDS): number {
  let words = 0;
  for (let i = run.first; i < run.last && words < most; i += 1) {
    if (reading.tokens[i]?.kind === "word") words += 1;
  }
  return words;
}

/** The token before the opening mark, and the one after the closing mark. */
export function beside(reading: Reading, run: Placed): { before: number; after: number } {
  return { before: tokenAt(reading, run.outerStart) - 1, after: tokenAt(reading, run.outerEnd - 1) + 1 };
}

const SMALL = /^(?:the|a|an|of|and|or|in|on|at|to|for|with|from|by|vs|is|as)$/;

/** Capitals on all words but small ones: the title of a work, the name of a thing. */
export function isNamed(reading: Reading, run: Placed): boolean {
  let words = 0;
  for (let i = run.first; i < run.last; i += 1) {
    const token = reading.tokens[i];
    if (token?.kind !== "word") continue;
    words += 1;
    if (words > 16) return false;
    if (!/^[\p{Lu}\p{N}]/u.test(token.text) && (words === 1 || !SMALL.test(token.lower))) return false;
  }
  return words > 1;
}

function sentenceBefore(reading: Reading, at: number): Range {
  const sentence = reading.sentences[reading.sentenceOf[at] ?? 0];
  return { first: sentence?.first ?? at, last: at };
}

function draftOf(reading: Reading, run: Placed, source: Range, cue: Range | null, rule: string): Draft {
  const word = cue === null ? "" : (reading.tokens[cue.first]?.lower ?? "");
  return {
    source: spanOfTokens(reading, source.first, source.last),
    cue: cue === null ? null : spanOfTokens(reading, cue.first, cue.last),
    content: [{ start: run.start, end: run.end }],
    act: (word === "" ? null : actOf(word)) ?? "speech",
    probability: 0.4,
    paragraph: reading.paragraphOf[run.first] ?? 0,
    decidedBy: rule,
  };
}

/** "“…” — Ana Ruiz, mayor", "“…” – Ana Ruiz (@ruiz) May 3": a credit after a dash, in the paragraph or the next one. */
export function credited(reading: Reading, run: Placed): Draft | null {
  const { after } = beside(reading, run);
  if (!/^[-–—]$/.test(reading.tokens[after]?.text ?? "")) return null;
  const home = reading.paragraphOf[run.first] ?? 0;
  const paragraph = reading.paragraphs[reading.paragraphOf[after] ?? 0];
  const index = reading.paragraphOf[after] ?? 0;
  if (paragraph === undefined || index - home > 1 || (index > home && paragraph.first !== after)) return null;
  const name = nounPhraseAt(reading, after + 1, paragraph.last);
  if (name === null || !/^\p{Lu}/u.test(reading.tokens[name.first]?.text ?? "") || paragraph.last - name.first > CREDIT)
    return null;
  return draftOf(reading, run, name, { first: after, last: after + 1 }, "credit");
}

/** Longest credit in tokens: name, office, handle and date. */
const CREDIT = 20;

function besideNamed(reading: Reading, run: Placed): Draft | null {
  const { before, after } = beside(reading, run);
  const named = namedBeside(reading, before, after);
  return named === null ? null : draftOf(reading, run, named.source, named.cue, named.rule);
}

/** "Bialik: “…”", "- More from Bialik: “…”", "The mayor was blunt: “…”". */
function afterColon(reading: Reading, run: Placed): Draft | null {
  const { before } = beside(reading, run);
  if (reading.tokens[before]?.text !== ":" || reading.paragraphOf[before] !== reading.paragraphOf[run.first])
    return null;
  const led = ledUpTo(reading, before);
  return led === null ? null : draftOf(reading, run, led.source, led.cue, "colon");
}

/** Who a colon gives the word to: the phrase right before it after a dash, the subject of its clause, or a bare label. */
export function ledUpTo(reading: Reading, colon: number): { source: Range; cue: Range } | null {
  const clause = sentenceBefore(reading, colon);
  const mark = { first: colon, last: colon + 1 };
  const label = lastPhrase(reading, clause);
  const opener = label === null ? undefined : reading.tokens[label.first];
  // "Tweeted Ruiz: “…”": the capital of the first word is that of its sentence.
  if (label !== null && label.last - label.first > 1 && CORE_SPEECH.has(opener?.lower ?? ""))
    return { source: { ...label, first: label.first + 1 }, cue: { first: label.first, last: label.first + 1 } };
  if (label !== null && (label.first === clause.first || isDash(reading, label.first - 1)))
    return { source: label, cue: mark };
  const subject = bestSubject(reading, clause);
  if (subject !== null) return { source: subject.range, cue: { first: subject.verb, last: subject.verb + 1 } };
  return label === null ? null : { source: label, cue: mark };
}

function isDash(reading: Reading, i: number): boolean {
  return /^[-–—•~*|]$/.test(reading.tokens[i]?.text ?? "");
}

/** The noun phrase that ends right before the end of the range. */
function lastPhrase(reading: Reading, range: Range): Range | null {
  for (let i = Math.max(range.first, range.last - 14); i < range.last; i += 1) {
    const phrase = nounPhraseAt(reading, i, range.last);
    if (phrase?.last === range.last) return phrase;
    if (phrase !== null) i = phrase.last - 1;
  }
  return null;
}

/** How far before a quotation its subject is looked for, in tokens. */
const REACH = 60;

export function bestSubject(reading: Reading, range: Range): Subject | null {
  const from = Math.max(range.first, range.last - REACH);
  return subjectsIn(reading, from, range.last)[0] ?? null;
}

/** The subject of the sentence that the quotation is a part of, or who has just spoken in the paragraph. */
function ofSubject(reading: Reading, run: Placed, last: Draft | null): Draft | null {
  const { before, after } = beside(reading, run);
  const clause = sentenceBefore(reading, before + 1);
  const subject = bestSubject(reading, clause);
  if (subject !== null && subject.score >= SURE) return ofVerb(reading, run, subject);
  const behind = before < clause.first ? subjectBehind(reading, run, after) : null;
  if (behind !== null) return ofVerb(reading, run, behind);
  if (last !== null)
    return {
      ...draftOf(reading, run, { first: 0, last: 1 }, null, "same-speaker"),
      source: last.source,
      cue: last.cue,
    };
  const fills = before < clause.first;
  return (fills ? ofSentenceBefore(reading, run) : null) ?? unnamed(reading, run, fills);
}

/** Fewest words of a part of a sentence that is a quotation of somebody, whoever it was. */
const UNNAMED_WORDS = 6;

/** A whole sentence, or a good part of one, in quote marks is speech even where the text does not say whose. */
function unnamed(reading: Reading, run: Placed, fills: boolean): Draft | null {
  if (wordCount(reading, run, UNNAMED_WORDS) < (fills ? FEWEST_WORDS : UNNAMED_WORDS)) return null;
  return { ...draftOf(reading, run, { first: 0, last: 1 }, null, "quoted-unnamed"), source: null, probability: 0.2 };
}

/** The score of a subject with a verb of speech or a person's name. */
const SURE = 1;

function ofVerb(reading: Reading, run: Placed, subject: Subject): Draft {
  return draftOf(reading, run, subject.range, { first: subject.verb, last: subject.verb + 1 }, "quoted-predicate");
}

/** "“…” was how Ruiz put it": a subject with a verb of speech in the rest of the sentence. */
function subjectBehind(reading: Reading, run: Placed, after: number): Subject | null {
  const sentence = reading.sentences[reading.sentenceOf[after] ?? 0];
  if (sentence === undefined || reading.sentenceOf[after] !== reading.sentenceOf[run.last - 1]) return null;
  const subject = subjectsIn(reading, after, Math.min(sentence.last, after + REACH))[0];
  return subject !== undefined && subject.score >= 2 ? subject : null;
}

/** "Ruiz shrugged. “Ask me again in May.”": the sentence before, in the same paragraph, tells of one person. */
function ofSentenceBefore(reading: Reading, run: Placed): Draft | null {
  const { before } = beside(reading, run);
  if (
    before < 0 ||
    reading.paragraphOf[before] !== reading.paragraphOf[run.first] ||
    (reading.runOf[before] ?? -1) >= 0
  )
    return null;
  const subject = bestSubject(reading, sentenceBefore(reading, before));
  return subject === null || subject.score < SURE ? null : ofVerb(reading, run, subject);
}

/** For each run the draft that has spoken last before it in its paragraph, at most two sentences back. */
function spokenBefore(reading: Reading, drafts: readonly Draft[]): (run: Placed) => Draft | null {
  const byParagraph = new Map<number, Draft[]>();
  for (const draft of drafts) {
    if (draft.source === null || draft.cue === null || draft.act !== "speech") continue;
    const list = byParagraph.get(draft.paragraph);
    if (list === undefined) byParagraph.set(draft.paragraph, [draft]);
    else if (list.length < MOST_DRAFTS) list.push(draft);
  }
  return (run) => nearestBefore(reading, run, byParagraph.get(reading.paragraphOf[run.first] ?? -1) ?? []);
}

function nearestBefore(reading: Reading, run: Placed, drafts: readonly Draft[]): Draft | null {
  let nearest: { draft: Draft; cue: number } | null = null;
  for (const draft of drafts) {
    const cue = draft.cue?.start ?? run.start;
    if (cue < run.start && cue >= (nearest?.cue ?? 0)) nearest = { draft, cue };
  }
  if (nearest === null) return null;
  const apart = (reading.sentenceOf[run.first] ?? 0) - (reading.sentenceOf[tokenAt(reading, nearest.cue)] ?? 0);
  return apart <= 2 ? nearest.draft : null;
}

/** A paragraph of prose has a few drafts; no more are looked at, which keeps the work linear. */
const MOST_DRAFTS = 40;
