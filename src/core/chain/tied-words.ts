/**
 * The words of a frame that a reader ties to the cue: those that follow it without a new clause between ("said on
 * Monday in a speech"), and the parts between commas that begin as an adjunct does ("At a rally in Ohio, …",
 * "…, in an interview, said"). What stands in an apposition or relative clause is told about the speaker, not about
 * the saying.
 */
import type { Frame, WordRange } from "./frame.js";
import { ADJUNCT_STARTS, CLOSERS, COORDINATORS, SUBORDINATORS, TIMES } from "./lexicon/grammar.js";
import { isCapital } from "./noun-phrase.js";

/** The stretches between commas, dashes and gaps whose adjuncts are tied to the cue. */
export function tiedParts({ words, cue, source }: Frame): WordRange[] {
  const parts: WordRange[] = [];
  let from = 0;
  for (let at = 0; at <= words.length; at += 1) {
    const word = words[at];
    if (word !== undefined && word.kind !== "gap" && !",;–—()-".includes(word.text)) continue;
    if (at > from) parts.push({ from, to: at });
    from = at + 1;
  }
  return parts.flatMap((part) => {
    const start = tiedFrom({ words, cue, source }, part);
    return start < 0 ? [] : [{ from: start, to: part.to }];
  });
}

/** Participles that open a sentence about other words than those of the attribution. */
const OTHER_WORDS = new Set(
  "referring alluding recalling citing quoting describing discussing following regarding".split(" "),
);

/** "Marking the end of the race with a speech, …": what the speaker was doing when speaking. */
function opensWithParticiple({ words }: Frame, part: WordRange): boolean {
  const first = words[part.from];
  if (part.from > 1 || first === undefined || !isCapital(first)) return false;
  return first.lower.endsWith("ing") && first.lower.length > 5 && !OTHER_WORDS.has(first.lower);
}

/** Where in a part the words tied to the cue begin; -1 for a part that is not tied to it. */
function tiedFrom({ words, cue, source }: Frame, part: WordRange): number {
  if (cue !== null && part.from < cue.to && cue.from < part.to) return tiedAroundCue({ words, cue, source }, part);
  const opening = firstWord({ words, cue, source }, part);
  const first = words[opening]?.lower ?? "";
  const afterGap = words[part.from - 1]?.kind === "gap" && cue !== null && part.from > cue.to;
  const isTied = ADJUNCT_STARTS.has(first) || TIMES.has(first) || afterGap;
  return isTied || opensWithParticiple({ words, cue, source }, part) ? part.from : -1;
}

/** In the part of the cue: from an adjunct before the speaker, else from the end of speaker or cue. */
function tiedAroundCue({ words, cue, source }: Frame, part: WordRange): number {
  const opening = firstWord({ words, cue, source }, part);
  const first = words[opening]?.lower ?? "";
  if (ADJUNCT_STARTS.has(first) || TIMES.has(first)) return part.from;
  if (cue === null) return part.from;
  const isSourceFirst = source !== null && source.to <= cue.from && source.to > part.from;
  return isSourceFirst ? source.to : cue.from;
}

/** The first word of a part that is no coordinator, mark or adverb. */
function firstWord({ words }: Frame, part: WordRange): number {
  let at = part.from;
  while (at < part.to - 1) {
    const word = words[at];
    const isLight = word?.kind !== "word" || word.lower.endsWith("ly") || COORDINATORS.has(word.lower);
    if (!isLight) break;
    at += 1;
  }
  return at;
}

/** Whether the word at `at` begins a clause or object that owns what follows, so that it is not tied to the cue. */
export function closesTie({ words, cue }: Frame, at: number): boolean {
  const word = words[at]?.lower ?? "";
  // "of" inside "a group of reporters" closes nothing; right after the cue ("said of the attack on Tuesday") it does.
  if (word === "of") return at === cue?.to;
  return SUBORDINATORS.has(word) || CLOSERS.has(word);
}
