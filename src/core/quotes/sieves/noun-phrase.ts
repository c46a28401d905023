import { actOf } from "../lexicon/cues.js";
import {
  NAME_PARTICLES,
  PHRASE_BREAKERS,
  PREPOSITIONS,
  RELATIVES,
  SENTENCE_OPENERS,
  WEEKDAYS_AND_MONTHS,
} from "../lexicon/function-words.js";
import { roleNoun } from "../lexicon/titles.js";
import type { Reading } from "../reading.js";
import type { Range } from "../tagger/tag.js";

const set = (rows: string): ReadonlySet<string> => new Set(rows.trim().split(/\s+/));

/** Pronouns that are a whole source. */
export const PRONOUNS = set("he she they we i it you who one someone somebody everyone everybody nobody both");

/** Words that open a noun phrase in small letters. */
export const OPENERS =
  set(`the a an this these those his her its their my our your one two three four five six seven eight nine ten
some many most several few another other others all any both each every no`);

/** Auxiliaries, with what goes with them. */
const AUXILIARIES =
  set(`is was are were be been being has have had do does did will would can could may might must shall
should 's 've 'd isn't wasn't weren't doesn't don't didn't won't wouldn't can't couldn't hasn't haven't hadn't not never`);

/** Verbs of countenance and movement that go before words without reporting them: "Ruiz shrugged." */
const GESTURES =
  set(`smiled smiles nods shrugs sighs laughs grins frowns turns adds hits takes gives goes makes gets wants jokes begins
starts opens ends closes keeps lets comes came went got gave took ran began kept said says told made left met saw knew`);

/** Words that open a clause beneath another. */
export const SUBORDINATE = set(
  "when while after before because if although though since as until that whom which where than",
);

/** Words that join two parts of one noun phrase. */
const JOINS = set("of for in at from on and with");

/** Abbreviations whose point does not end a phrase. */
const ABBREVIATED = /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|lt|col|sgt|capt|rev|st|jr|sr|prof|hon|sens|reps|\p{L})$/u;

/** Last words of phrases of time. */
const OF_TIME =
  set(`year years month months week weeks day days hour hours minute minutes morning afternoon evening night time
moment today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june
july august september october november december`);

/** Longest noun phrase in tokens. */
const LONGEST = 16;

/** Whether the word begins with a capital. */
export const isCapital = (text: string) => /^\p{Lu}/u.test(text);

/** Whether the token reads as a finite verb: an auxiliary, a known cue in a finite form, a past form in "-ed". */
export function isVerb(reading: Reading, i: number): boolean {
  const token = reading.tokens[i];
  if (token?.kind !== "word" || isCapital(token.text)) return false;
  const { lower } = token;
  if (AUXILIARIES.has(lower) || GESTURES.has(lower)) return true;
  if (lower.endsWith("ed") && lower.length > 3) return true;
  const before = reading.tokens[i - 1]?.lower ?? "";
  // A participle has no subject of its own, and some nouns look like verbs of saying.
  if (lower.endsWith("ing") || /^(?:debate|debates|interview|comments)$/.test(lower)) return false;
  return actOf(lower) !== null && !OPENERS.has(before) && !before.endsWith("'s") && !PREPOSITIONS.has(before);
}

/** The noun phrase that begins at token `i` and ends before `limit`; `null` when none begins there. */
export function nounPhraseAt(reading: Reading, i: number, limit: number): Range | null {
  const token = reading.tokens[i];
  if (token?.kind !== "word" || (reading.runOf[i] ?? -1) >= 0) return null;
  if (isPronoun(reading, i)) return { first: i, last: i + 1 };
  const named = (isCapital(token.text) && !isNoName(token.lower)) || /^\p{N}/u.test(token.text);
  if (!named && !OPENERS.has(token.lower)) return null;
  const last = phraseEnd(reading, i, Math.min(limit, i + LONGEST));
  if (last <= i || !holdsNoun(reading, i, last) || OF_TIME.has(reading.tokens[last - 1]?.lower ?? "")) return null;
  return { first: i, last };
}

/** Words in capitals only because they begin a sentence. */
const isNoName = (lower: string): boolean =>
  !/^(?:former|new|old|young)$/.test(lower) &&
  (SENTENCE_OPENERS.has(lower) || PHRASE_BREAKERS.has(lower) || PREPOSITIONS.has(lower) || SUBORDINATE.has(lower));

function isPronoun(reading: Reading, i: number): boolean {
  const token = reading.tokens[i];
  if (token === undefined || !PRONOUNS.has(token.lower) || token.text === "US") return false;
  return !(/^(?:one|both)$/.test(token.lower) && reading.tokens[i + 1]?.lower === "of");
}

function holdsNoun(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i < last; i += 1) {
    const token = reading.tokens[i];
    if (token?.kind === "word" && !OPENERS.has(token.lower) && !WEEKDAYS_AND_MONTHS.has(token.lower)) return true;
  }
  return false;
}

function phraseEnd(reading: Reading, first: number, limit: number): number {
  let end = first;
  // After a name in capitals only a particle or another capital goes on; "the old bridge" takes small letters.
  let name = false;
  for (let i = first; i < limit; i += 1) {
    const token = reading.tokens[i];
    if (token === undefined || (reading.runOf[i] ?? -1) >= 0) break;
    if (token.kind === "mark") {
      if (token.text === "(") return bracketEnd(reading, i, limit) ?? end;
      if (!standsInside(reading, i, limit)) break;
      continue;
    }
    if (JOINS.has(token.lower)) {
      if (!joins(reading, i, limit, name)) break;
      name = false;
      continue;
    }
    if (i > first && endsPhrase(reading, i, name)) break;
    if (isCapital(token.text)) name = !OPENERS.has(token.lower) && !/['’]s?$/.test(token.text);
    end = i + 1;
  }
  return end;
}

function standsInside(reading: Reading, i: number, limit: number): boolean {
  const token = reading.tokens[i];
  if (token === undefined) return false;
  if (/^[&/]$/.test(token.text)) return true;
  return token.text === "." && i + 1 < limit && ABBREVIATED.test(reading.tokens[i - 1]?.lower ?? "");
}

/** Words that cannot stand inside a noun phrase, and small letters after a name. */
function endsPhrase(reading: Reading, i: number, name: boolean): boolean {
  const token = reading.tokens[i];
  if (token === undefined || isVerb(reading, i)) return true;
  if (
    PREPOSITIONS.has(token.lower) ||
    (token.text.endsWith("ly") && !isCapital(token.text)) ||
    RELATIVES.has(token.lower)
  )
    return true;
  return name && !isCapital(token.text) && !NAME_PARTICLES.has(token.lower) && !leadsToName(reading, i);
}

/** "Republican |pollster| Daron Shaw", "Post bureau |chief| …": an office in small letters before the name of its holder. */
function leadsToName(reading: Reading, i: number): boolean {
  let role = false;
  for (let at = i; at < i + 4; at += 1) {
    const token = reading.tokens[at];
    if (token?.kind !== "word" || (reading.runOf[at] ?? -1) >= 0) return false;
    if (isCapital(token.text)) return role;
    if (roleNoun(token.lower) !== null) role = true;
    else if (isVerb(reading, at) || (PREPOSITIONS.has(token.lower) && token.lower !== "of")) return false;
  }
  return false;
}

/** "Rep. Trey Gowdy (R-S.C.)": a short bracket belongs to the phrase. */
function bracketEnd(reading: Reading, open: number, limit: number): number | null {
  for (let i = open + 1; i < Math.min(limit, open + 6); i += 1) if (reading.tokens[i]?.text === ")") return i + 1;
  return null;
}

function joins(reading: Reading, i: number, limit: number, name: boolean): boolean {
  const word = reading.tokens[i]?.lower ?? "";
  const next = reading.tokens[i + 1];
  if (next?.kind !== "word" || i + 1 >= limit) return false;
  if (word === "of") return true;
  if (word === "and" || word === "with") return word === "and" && name && isCapital(next.text);
  return !name && (isCapital(next.text) || OPENERS.has(next.lower));
}
