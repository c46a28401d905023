import type { Span } from "../../text/span.js";
import { spanOfTokens, type Draft } from "../draft.js";
import type { Reading } from "../reading.js";
import { credited, ledUpTo } from "./quoted.js";

/** Shortest run that can stand as a quotation of its own. */
const FEWEST_WORDS = 3;

type Placed = Reading["runs"][number];

/**
 * Quotations that no cue of their own introduces. A run goes on with the words of the attribution before it when it
 * repeats an opening mark left open, or fills its own sentence in a paragraph where somebody has just spoken; then its
 * words join that statement. A paragraph that is one quotation after an introduction that ends in a colon, or after a
 * paragraph that closes with a speaker, is a statement of that speaker.
 */
export function joinContinued(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const result = drafts.map((draft) => ({ ...draft, content: [...draft.content] }));
  const owner = ownersOf(reading, result);
  carryBack(reading, result, owner);
  const lastSpeech = new Map<number, Draft>();
  for (const draft of result) if (draft.act === "speech") lastSpeech.set(draft.paragraph, draft);
  reading.runs.forEach((run, r) => {
    if ((owner[r] ?? -1) >= 0) return;
    const target = ownerBefore(reading, run, r, owner);
    if (target >= 0) {
      result[target]?.content.push({ start: run.start, end: run.end });
      owner[r] = target;
      return;
    }
    const free = freeStanding(reading, run, lastSpeech);
    if (free === null) return;
    result.push({ ...free, content: [...free.content] });
    lastSpeech.set(free.paragraph, free);
    owner[r] = result.length - 1;
  });
  return result;
}

/** A quotation whose speaker comes in its last paragraph: the runs that led up to it are of the same speaker. */
function carryBack(reading: Reading, drafts: readonly { readonly content: Span[] }[], owner: Int32Array): void {
  for (let r = reading.runs.length - 1; r > 0; r -= 1) {
    const back = reading.runs[r]?.continues ?? -1;
    const run = reading.runs[back];
    if (run === undefined || (owner[r] ?? -1) < 0 || (owner[back] ?? -1) >= 0) continue;
    drafts[owner[r] ?? -1]?.content.push({ start: run.start, end: run.end });
    owner[back] = owner[r] ?? -1;
  }
}

/** For each run the index of the draft whose content holds it, -1 where none does. */
function ownersOf(reading: Reading, drafts: readonly Draft[]): Int32Array {
  const owner = new Int32Array(reading.runs.length).fill(-1);
  drafts.forEach((draft, d) => {
    for (const span of draft.content) {
      for (let r = firstRunFrom(reading, span.start); (reading.runs[r]?.end ?? Infinity) <= span.end; r += 1)
        owner[r] = d;
    }
  });
  return owner;
}

/** The first run whose words begin at or after `offset`. */
function firstRunFrom(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.runs[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ownerBefore(reading: Reading, run: Placed, r: number, owner: Int32Array): number {
  if (run.continues >= 0) return owner[run.continues] ?? -1;
  const before = reading.runs[r - 1];
  if (before === undefined || (owner[r - 1] ?? -1) < 0 || run.last - run.first < FEWEST_WORDS) return -1;
  const paragraph = reading.paragraphOf[run.first];
  if (isCoordinate(reading, before, run)) return owner[r - 1] ?? -1;
  if (reading.paragraphOf[before.first] !== paragraph || !fillsSentence(reading, run)) return -1;
  // One narrative sentence may stand between; more than that is another matter.
  return sentencesBetween(reading, before, run) <= 1 ? (owner[r - 1] ?? -1) : -1;
}

/** "“a shock” and “a fight”", "“a shock,” “a fight”": nothing but a comma and a conjunction between two runs. */
function isCoordinate(reading: Reading, before: Placed, after: Placed): boolean {
  if (reading.sentenceOf[before.last - 1] !== reading.sentenceOf[after.first]) return false;
  const between = reading.text.slice(before.outerEnd, Math.min(after.outerStart, before.outerEnd + 12));
  return after.outerStart - before.outerEnd <= 10 && /^[\s,]*(?:(?:and|or|but|then|also)[\s,]+){0,2}$/.test(between);
}

function sentencesBetween(reading: Reading, before: Placed, after: Placed): number {
  return (reading.sentenceOf[after.first] ?? 0) - (reading.sentenceOf[before.last - 1] ?? 0) - 1;
}

/** Whether the sentence in which the run begins and the one in which it ends hold nothing beside it. */
function fillsSentence(reading: Reading, run: Placed): boolean {
  const first = reading.sentences[reading.sentenceOf[run.first] ?? 0];
  const last = reading.sentences[reading.sentenceOf[Math.max(run.first, run.last - 1)] ?? 0];
  if (first === undefined || last === undefined) return false;
  return first.start >= run.outerStart && last.end <= run.outerEnd + 1;
}

function freeStanding(reading: Reading, run: Placed, lastSpeech: ReadonlyMap<number, Draft>): Draft | null {
  const index = reading.paragraphOf[run.first] ?? 0;
  const paragraph = reading.paragraphs[index];
  const before = reading.paragraphs[index - 1];
  if (paragraph?.kind !== "body" || before?.kind !== "body" || run.last - run.first < FEWEST_WORDS) return null;
  if (run.outerStart > paragraph.start + 1 || run.outerEnd < paragraph.end - 1) return null;
  const credit = credited(reading, run);
  if (credit !== null) return credit;
  const introduction = lastSpeech.get(index - 1);
  if (introduction === undefined || introduction.source === null) return introducedByColon(reading, before, run, index);
  return {
    ...introduction,
    content: [{ start: run.start, end: run.end }],
    paragraph: index,
    probability: 0.5,
    decidedBy: "free-standing",
  };
}

/** "Cruz continued:" as the end of the paragraph before, where the tagger saw no content to tag. */
function introducedByColon(
  reading: Reading,
  before: { first: number; last: number },
  run: Placed,
  index: number,
): Draft | null {
  const colon = before.last - 1;
  if (reading.tokens[colon]?.text !== ":") return null;
  const led = ledUpTo(reading, colon);
  return {
    source: led === null ? null : spanOfTokens(reading, led.source.first, led.source.last),
    cue: led === null ? spanOfTokens(reading, colon, colon + 1) : spanOfTokens(reading, led.cue.first, led.cue.last),
    content: [{ start: run.start, end: run.end }],
    act: "speech",
    probability: 0.5,
    paragraph: index,
    decidedBy: "introduced-by-colon",
  };
}
