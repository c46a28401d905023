import { actOf } from "../lexicon/cues.js";
import { PREPOSITIONS, RELATIVES } from "../lexicon/function-words.js";
import type { Reading } from "../reading.js";
import { nounKind } from "../speakers/mention-phrase.js";
import type { Range } from "../tagger/tag.js";
import { isCapital, isVerb, nounPhraseAt, OPENERS, PRONOUNS, SUBORDINATE } from "./noun-phrase.js";

/** A subject that may be the speaker, with how well it fits. */
export interface Subject {
  readonly range: Range;
  /** The token of its verb. */
  readonly verb: number;
  readonly score: number;
}

/**
 * The subjects of tokens `[first, last)`: noun phrases outside quote marks with a verb right after them (an adverb or an
 * apposition between), best first.
 */
export function subjectsIn(reading: Reading, first: number, last: number): Subject[] {
  const found: Subject[] = [];
  for (let i = first; i < last; i += 1) {
    if (!mayBegin(reading, i, first)) continue;
    const phrase = nounPhraseAt(reading, i, last);
    if (phrase === null) continue;
    const whole = withApposition(reading, phrase, last);
    const verb = verbAfter(reading, whole.last, last);
    if (verb >= 0)
      found.push({ range: whole, verb, score: fitness(reading, phrase, verb, i === first) - beneath(reading, i) });
    i = phrase.last - 1;
  }
  return found.sort((a, b) => b.score - a.score);
}

/** A subject does not stand after a preposition, an article or a verb with an object. */
function mayBegin(reading: Reading, i: number, first: number): boolean {
  if ((reading.runOf[i] ?? -1) >= 0) return false;
  const before = reading.tokens[i - 1];
  if (i === first || before === undefined) return true;
  if (SUBORDINATE.has(reading.tokens[i]?.lower ?? "")) return false;
  return before.kind === "mark" || !(PREPOSITIONS.has(before.lower) || OPENERS.has(before.lower));
}

const APPOSED = new Set(["the", "a", "an", "now", "then", "once"]);

/** "Ana Ruiz, the mayor of Porto, said": what stands between two commas after a name belongs to the mention. */
function withApposition(reading: Reading, phrase: Range, limit: number): Range {
  const { tokens } = reading;
  if (tokens[phrase.last]?.text !== "," || !opensApposition(reading, phrase.last + 1)) return phrase;
  for (let i = phrase.last + 2; i < Math.min(limit, phrase.last + 18); i += 1) {
    if ((reading.runOf[i] ?? -1) >= 0) return phrase;
    if (tokens[i]?.text === "," && verbAfter(reading, i + 1, limit) >= 0) return { first: phrase.first, last: i };
  }
  return phrase;
}

/** "the mayor", "Trump's manager", "mayor of Porto": no clause, no phrase with a preposition. */
function opensApposition(reading: Reading, i: number): boolean {
  const opener = reading.tokens[i];
  if (opener?.kind !== "word") return false;
  if (APPOSED.has(opener.lower) || /^\p{Lu}.*['’]s?$/u.test(opener.text)) return true;
  return (
    !isCapital(opener.text) && !PREPOSITIONS.has(opener.lower) && !RELATIVES.has(opener.lower) && !isVerb(reading, i)
  );
}

/** The verb at `i` or after a comma and one adverb; -1 when something else stands there. */
function verbAfter(reading: Reading, i: number, limit: number): number {
  for (let at = i; at < Math.min(limit, i + 3); at += 1) {
    const token = reading.tokens[at];
    if (token === undefined) return -1;
    if (isVerb(reading, at)) return at;
    const passes =
      token.text === "," || token.lower.endsWith("ly") || /^(?:also|then|once|later|still|now)$/.test(token.lower);
    // After a name any small-letter word in "-s" is its verb: "Cruz hammers".
    if (!passes) return at === i && isThirdPerson(reading, at) ? at : -1;
  }
  return -1;
}

function isThirdPerson(reading: Reading, i: number): boolean {
  const token = reading.tokens[i];
  const before = reading.tokens[i - 1]?.text ?? "";
  if (OPENERS.has(before.toLowerCase()) || /^(?:years|months|weeks|days|hours|minutes)$/.test(token?.lower ?? ""))
    return false;
  return token?.kind === "word" && /^\p{Ll}{2,}s$/u.test(token.text) && isCapital(before) && !/['’]s$/.test(before);
}

/** What a subject loses that stands in a clause beneath another: "when Ms. Schifano moved". */
function beneath(reading: Reading, i: number): number {
  return SUBORDINATE.has(reading.tokens[i - 1]?.lower ?? "") ? 1 : 0;
}

/** Pronouns, names, and what the lexicons know for people, bodies and documents. */
function canSpeak(reading: Reading, phrase: Range): boolean {
  const head = reading.tokens[phrase.first];
  if (head === undefined) return false;
  if (PRONOUNS.has(head.lower) || (isCapital(head.text) && !OPENERS.has(head.lower))) return true;
  for (let i = phrase.first + 1; i < phrase.last; i += 1) {
    const token = reading.tokens[i];
    if (token !== undefined && (isCapital(token.text) || nounKind(token.lower) !== null)) return true;
  }
  return false;
}

function fitness(reading: Reading, phrase: Range, verb: number, opens: boolean): number {
  const head = reading.tokens[phrase.first];
  const word = reading.tokens[verb]?.lower ?? "";
  const act = actOf(word);
  let score = act === "speech" ? 2 : act === "thought" ? 1 : 0;
  if (opens) score += 0.75;
  if (head !== undefined && RELATIVES.has(head.lower)) score -= 2;
  if (head !== undefined && /^(?:it|that|this|there|you|one)$/.test(head.lower)) score -= 2;
  else if (canSpeak(reading, phrase)) score += 1;
  return score;
}
