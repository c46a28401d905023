import type { Act } from "../attribution.js";
import { actOf, CORE_SPEECH } from "../lexicon/cues.js";
import { HEDGE_WORDS } from "../lexicon/hedges.js";
import { spanOfTokens, type Draft } from "../draft.js";
import type { Reading } from "../reading.js";
import {
  clauseBefore,
  isSetting,
  splitAtClosedQuote,
  subjectOfInfinitive,
  wholeClause,
  withoutClosedQuote,
  withoutDateline,
  withoutOccasion,
  withoutCircumstances,
} from "./mend-tagged.js";
import { tagAttributions, type Range, type Tagged } from "../tagger/tag.js";

/**
 * Least probability of a cue, by what its word is. Chosen by hand on the held-out articles, where one threshold for all
 * between 0.2 and 0.5 moved the content overlap F1 by less than 0.02: the surer the word, the less the model must be.
 */
const LEAST = { core: 0.25, speech: 0.35, thought: 0.4 } as const;

/** Attributions that the trained tagger finds around a cue: see `docs/adr/0003-learned-tagger.md`. */
export function learnedSieve(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  for (const tagged of tagAttributions(reading, (token) => floor(reading.tokens[token]?.lower ?? ""))) {
    const draft = draftOf(reading, tagged);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

function draftOf(reading: Reading, untended: Tagged): Draft | null {
  const tagged = complete(reading, untended);
  const word = reading.tokens[tagged.cue];
  const paragraph = reading.paragraphOf[tagged.cue] ?? 0;
  if (word === undefined || tagged.content.length === 0 || HEDGE_WORDS.has(word.lower)) return null;
  const act = actOf(word.lower);
  if (act === null || tagged.probability < least(word.lower, act, holdsRun(reading, tagged.content))) return null;
  const kind = reading.paragraphs[paragraph]?.kind;
  // A heading announces more often than it reports: only marks of speech count there.
  if (kind === "heading" && !holdsRun(reading, tagged.content) && !CORE_SPEECH.has(word.lower)) return null;
  const split = tagged.content
    .map((range) => splitAtClosedQuote(reading, tagged.cue, range))
    .find((each) => each !== null);
  const content = withoutClosedQuote(reading, tagged.cue, tagged.content)
    .map((range) => (range.first === split?.content.first ? split.content : wholeClause(reading, tagged.cue, range)))
    .map((range) => withoutOccasion(reading, tagged.cue, withoutDateline(reading, range)))
    .filter((range, _, all) => !isSetting(reading, tagged.cue, all[0] ?? range, range));
  const found = chosen(reading, tagged.source, tagged.cue) ?? split?.between ?? null;
  const source = found === null ? null : trimSource(reading, withoutCircumstances(reading, tagged.cue, found));
  if (!isReport(reading, tagged, act, source !== null, content)) return null;
  return {
    source,
    cue: cuePhrase(reading, tagged.cue),
    content: content.map((range) => spanOfTokens(reading, range.first, range.last)),
    act,
    probability: tagged.probability,
    paragraph,
    decidedBy: `tagger:${word.lower}`,
  };
}

/** What the tagger left out where the order of the words shows it: a clause before its cue, the subject of an infinitive. */
function complete(reading: Reading, tagged: Tagged): Tagged {
  const [source] = tagged.source;
  const [content] = tagged.content;
  if (content !== undefined) {
    const subject = source === undefined ? subjectOfInfinitive(reading, tagged.cue) : null;
    if (subject !== null) return { ...tagged, source: [subject] };
    const clause = source === undefined ? null : clauseBefore(reading, tagged.cue, source);
    // The clause that the tagger began goes on to the comma before the source.
    const begun = tagged.content.length === 1 && clause?.first === content.first && content.last < clause.last;
    return begun && isUnbroken(reading, content.last, clause.last) ? { ...tagged, content: [clause] } : tagged;
  }
  const sure = tagged.probability >= CLAUSE_CUE && actOf(reading.tokens[tagged.cue]?.lower ?? "") === "speech";
  const clause = source === undefined || !sure ? null : clauseBefore(reading, tagged.cue, source);
  return clause === null ? tagged : { ...tagged, content: [clause] };
}

function isUnbroken(reading: Reading, first: number, last: number): boolean {
  return reading.tokens.slice(first, last).every((token) => token.kind === "word");
}

/** A cue must be this sure to take a clause that the tagger left. */
const CLAUSE_CUE = 0.5;

/** A cue without a source must be surer than this to count. */
const SOURCELESS = 0.8;

/** Words of an indirect report that say nothing: "declined to comment" reports one word. */
const FEWEST_WORDS = 2;

/** With nobody to say it, these give a thing its name: a book called "Women at Work". */
const NAMING = new Set(["called", "named", "dubbed", "labeled", "labelled", "termed", "branded"]);

/** These name what was talked about, not what was said of it: "discussed North Korea" reports no words. */
const TOPICAL = new Set(
  "discuss discussed discusses discussing debate debated debates debating mention mentioned".split(" "),
);
const FEWEST_TOPICAL_WORDS = 4;

/** What says nothing: "declined to comment", "did not respond to a request for comment", "refused to say more". */
const EMPTY = new Set(
  "to that the a an for on of request requests comment comments say more further elaborate inquiries".split(" "),
);

/** Whether anything is reported, by anybody: indirect words need a source or a sure cue, and more than one word. */
function isReport(reading: Reading, tagged: Tagged, act: Act, hasSource: boolean, content: readonly Range[]): boolean {
  const word = reading.tokens[tagged.cue]?.lower ?? "";
  if (holdsRun(reading, content)) return hasSource || !NAMING.has(word);
  if (!hasSource && tagged.probability < SOURCELESS) return false;
  if (act === "thought") return true;
  let words = 0;
  for (const range of content) {
    for (let i = range.first; i < range.last; i += 1) {
      const token = reading.tokens[i];
      if (token?.kind === "word" && !EMPTY.has(token.lower)) words += 1;
    }
  }
  return words >= (TOPICAL.has(word) ? FEWEST_TOPICAL_WORDS : FEWEST_WORDS);
}

/** The threshold below which a word is not even tagged. */
function floor(lower: string): number {
  return actOf(lower) === "thought" ? LEAST.thought : LEAST.core;
}

function least(lower: string, act: "speech" | "thought", quoted: boolean): number {
  return CORE_SPEECH.has(lower) || (quoted && act === "speech") ? LEAST.core : LEAST[act];
}

function holdsRun(reading: Reading, ranges: readonly Range[]): boolean {
  return ranges.some((range) => {
    for (let i = range.first; i < range.last; i += 1) if ((reading.runOf[i] ?? -1) >= 0) return true;
    return false;
  });
}

/** The range that touches the cue but for auxiliaries, adverbs and a comma; failing that, the first: the subject of the sentence. */
function chosen(reading: Reading, ranges: readonly Range[], cue: number): Range | null {
  return ranges.find((range) => touches(reading, range, cue)) ?? ranges[0] ?? null;
}

function touches(reading: Reading, range: Range, cue: number): boolean {
  const [from, to] = range.first > cue ? [cue + 1, range.first] : [range.last, cue];
  if (to - from > 4) return false;
  for (let i = from; i < to; i += 1) {
    const token = reading.tokens[i];
    if (token === undefined) return false;
    if (token.text !== "," && token.lower !== "to" && !token.lower.endsWith("ly") && !LOOSE.has(token.lower))
      return false;
  }
  return true;
}

/** A source without marks at its ends and without adverbs of doubt or time at its end ("Lavrov reportedly"). */
function trimSource(reading: Reading, range: Range): { start: number; end: number } | null {
  let { first, last } = range;
  while (last > first && isLoose(reading, last - 1)) last -= 1;
  while (last > first && reading.tokens[first]?.kind === "mark") first += 1;
  if (last <= first) return null;
  const span = spanOfTokens(reading, first, last);
  // An address is where words stand, never who said them.
  return reading.text.slice(span.start, span.end).includes("://") ? null : span;
}

const LOOSE = new Set(
  "also then later still now has have had is was were are did does do will would could even once again".split(" "),
);

function isLoose(reading: Reading, i: number): boolean {
  const token = reading.tokens[i];
  if (token === undefined) return false;
  if (token.kind === "mark") return token.text !== "." && token.text !== ")";
  return HEDGE_WORDS.has(token.lower) || LOOSE.has(token.lower);
}

/** Second words that belong to a cue. */
const PARTICLES: ReadonlyMap<string, string> = new Map([
  ["according", "to"],
  ["pointed", "out"],
  ["pointing", "out"],
  ["points", "out"],
  ["point", "out"],
  ["called", "for"],
  ["calls", "for"],
  ["calling", "for"],
  ["made", "clear"],
  ["put", "it"],
]);

function cuePhrase(reading: Reading, cue: number): { start: number; end: number } {
  const particle = PARTICLES.get(reading.tokens[cue]?.lower ?? "");
  const last = particle !== undefined && reading.tokens[cue + 1]?.lower === particle ? cue + 2 : cue + 1;
  return spanOfTokens(reading, cue, last);
}
