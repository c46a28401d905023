import { FOREIGN_CUES } from "../lexicon/foreign-cues.js";
import type { Reading } from "../reading.js";
import type { Range } from "../tagger/tag.js";
import { isCapital, nounPhraseAt } from "./noun-phrase.js";

/** Who a form of words beside a quotation names, and the words that do it. */
export interface Named {
  readonly source: Range;
  readonly cue: Range;
  readonly rule: string;
}

/**
 * The speaker that set forms of words beside a quotation name, given the token before its opening mark and the one
 * after its closing mark: a passive with its agent ("was called “…” by Ruiz"), "in the words of Ruiz", a question that
 * announces words ("Ruiz’s verdict? “…”"), and a French, German, Spanish or Italian verb of saying.
 */
export function namedBeside(reading: Reading, before: number, after: number): Named | null {
  return (
    agent(reading, before, after) ??
    inTheWords(reading, before, after) ??
    verdict(reading, before) ??
    foreignBehind(reading, after) ??
    foreignBefore(reading, before)
  );
}

const word = (reading: Reading, i: number): string => reading.tokens[i]?.lower ?? "";
const isOutside = (reading: Reading, i: number): boolean => (reading.runOf[i] ?? -1) < 0;

function endOf(reading: Reading, i: number): number {
  return reading.sentences[reading.sentenceOf[i] ?? 0]?.last ?? i;
}

const TERMED =
  /^(?:called|described|dismissed|denounced|condemned|labelled|labeled|branded|dubbed|praised|hailed|derided)$/;

/** How far before the opening mark the passive may stand: "was described at the time as “…”". */
const PASSIVE_REACH = 6;

function agent(reading: Reading, before: number, after: number): Named | null {
  if (word(reading, after) !== "by") return null;
  for (let i = before; i > Math.max(0, before - PASSIVE_REACH) && isOutside(reading, i); i -= 1) {
    if (!TERMED.test(word(reading, i)) || !/^(?:is|was|were|are|been|being|be)$/.test(word(reading, i - 1))) continue;
    const source = nounPhraseAt(reading, after + 1, endOf(reading, after));
    return source === null ? null : { source, cue: { first: i, last: i + 1 }, rule: "passive-agent" };
  }
  return null;
}

/** Longest form of words between a quotation and "in the words of". */
const WORDS_REACH = 24;

function inTheWords(reading: Reading, before: number, after: number): Named | null {
  if (before >= 0) {
    const first = reading.sentences[reading.sentenceOf[before] ?? 0]?.first ?? before;
    const from = Math.max(first, before - WORDS_REACH);
    for (let i = from; i + 3 < before; i += 1) {
      const found = isOutside(reading, i) ? wordsOf(reading, i, before) : null;
      if (found !== null) return found;
    }
  }
  const start = reading.tokens[after]?.text === "," ? after + 1 : after;
  return wordsOf(reading, start, endOf(reading, start));
}

/** "in the words of Ruiz" at token `i`. */
function wordsOf(reading: Reading, i: number, limit: number): Named | null {
  if (!["in", "the", "words", "of"].every((each, k) => word(reading, i + k) === each)) return null;
  const source = nounPhraseAt(reading, i + 4, limit);
  return source === null ? null : { source, cue: { first: i + 2, last: i + 3 }, rule: "in-the-words-of" };
}

const ANNOUNCED = /^(?:verdict|answer|response|reply|advice|message|explanation|reaction|motto|warning|conclusion)$/;

/** "Ruiz’s verdict? “…”": a possessive and a noun of speech, with nothing before them in their sentence. */
function verdict(reading: Reading, before: number): Named | null {
  const noun = before - 1;
  if (before < 2 || !/^[?:]$/.test(reading.tokens[before]?.text ?? "") || !ANNOUNCED.test(word(reading, noun)))
    return null;
  const first = reading.sentences[reading.sentenceOf[noun] ?? 0]?.first ?? noun;
  if (first >= noun || noun - first > 6 || !isOutside(reading, first)) return null;
  if (!/^(?:his|her|their|its)$|['’]s?$/.test(word(reading, noun - 1))) return null;
  const cue = { first: noun, last: noun + 1 };
  if (noun - first === 1) return { source: { first, last: noun }, cue, rule: "announced" };
  const phrase = nounPhraseAt(reading, first, noun);
  return phrase?.last === noun ? { source: phrase, cue, rule: "announced" } : null;
}

/** "« … », a déclaré Ana Ruiz": behind the quotation a foreign verb of saying, then a name in capitals. */
function foreignBehind(reading: Reading, after: number): Named | null {
  let at = /^[,.]$/.test(reading.tokens[after]?.text ?? "") ? after + 1 : after;
  if (AUXILIARY.test(word(reading, at))) at += 1;
  if (!FOREIGN_CUES.has(word(reading, at))) return null;
  const source = foreignName(reading, at + 1, endOf(reading, after));
  return source === null ? null : { source, cue: { first: at, last: at + 1 }, rule: "foreign-cue" };
}

const AUXILIARY = /^(?:a|ont|ha|han|hat|haben)$/;

/** Most words of a foreign speaker: article, office, names. */
const FOREIGN_NAME = 7;

/** "der Minister Jan Vogt", "la maire Ana Ruiz": from the article to the last word in capitals. */
function foreignName(reading: Reading, first: number, limit: number): Range | null {
  let last = -1;
  for (let i = first; i < Math.min(limit, first + FOREIGN_NAME); i += 1) {
    const token = reading.tokens[i];
    if (token?.kind !== "word" || !isOutside(reading, i)) break;
    if (isCapital(token.text)) last = i + 1;
    else if (last >= 0 && !PARTICLE.test(token.lower)) break;
  }
  return last < 0 ? null : { first, last };
}

const PARTICLE = /^(?:de|del|della|di|du|des|von|der|van|la|le|zu)$/;

/** "Die Ministerin sagte: „…“", "Le maire a dit : « … »": the phrase before a foreign verb and a colon. */
function foreignBefore(reading: Reading, before: number): Named | null {
  if (!/^[:,]$/.test(reading.tokens[before]?.text ?? "") || !FOREIGN_CUES.has(word(reading, before - 1))) return null;
  const cue = before - 1;
  const end = AUXILIARY.test(word(reading, cue - 1)) ? cue - 1 : cue;
  const first = Math.max(reading.sentences[reading.sentenceOf[cue] ?? 0]?.first ?? cue, end - FOREIGN_NAME);
  const opener = reading.tokens[first];
  if (first >= end || opener === undefined || !isCapital(opener.text)) return null;
  for (let i = first; i < end; i += 1) if (reading.tokens[i]?.kind !== "word" || !isOutside(reading, i)) return null;
  return { source: { first, last: end }, cue: { first: cue, last: cue + 1 }, rule: "foreign-cue" };
}
