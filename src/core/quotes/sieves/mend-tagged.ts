import type { Reading } from "../reading.js";
import type { Range } from "../tagger/tag.js";

/**
 * Repairs of what the tagger cannot see, since it labels word by word: each is a fact of how English reports are
 * punctuated, not of one text.
 */

const VERB_NEXT = new Set(
  "has have had is are was were be been will would can could may might must shall should did does do not n't cannot won't".split(
    " ",
  ),
);

/**
 * A clause reported after its cue that is broken off before its own verb ("said the world | must accept …") goes on to
 * the next comma, semicolon or the end of the sentence.
 */
export function wholeClause(reading: Reading, cue: number, range: Range): Range {
  if (range.first <= cue || !VERB_NEXT.has(reading.tokens[range.last]?.lower ?? "")) return range;
  const sentence = reading.sentenceOf[cue];
  if (reading.sentenceOf[range.last] !== sentence) return range;
  let last = range.last;
  while (last < reading.tokens.length && reading.sentenceOf[last] === sentence && !endsClause(reading, last)) last += 1;
  return { first: range.first, last };
}

function endsClause(reading: Reading, i: number): boolean {
  return /^[,;.!?]$/.test(reading.tokens[i]?.text ?? "");
}

/**
 * A quotation before its cue that closes with a comma, question or exclamation mark ends there: the words between it
 * and the cue are the source (`"It's not nothing," one of them | told …`). Answers the quotation and those words, or
 * `null` where the range is of another shape.
 */
export function splitAtClosedQuote(
  reading: Reading,
  cue: number,
  range: Range,
): { content: Range; between: Range } | null {
  if (range.last > cue) return null;
  for (let i = range.first; i < range.last; i += 1) {
    const run = reading.runs[reading.runOf[i] ?? -1];
    if (run === undefined) {
      if (reading.tokens[i]?.kind === "word") return null;
      continue;
    }
    let last = run.last;
    while (last < range.last && reading.tokens[last]?.kind === "mark") last += 1;
    const ended =
      /[,?!—–]$/.test(reading.text.slice(run.start, run.end).trimEnd()) || reading.tokens[last - 1]?.text === ",";
    return ended && last < range.last
      ? { content: { first: range.first, last }, between: { first: last, last: range.last } }
      : null;
  }
  return null;
}

/** Words that open the circumstances of the saying after a source: "…, at a news conference", "…, speaking in Bonn". */
const CIRCUMSTANCE = new Set(
  "at in on during after before as when while following speaking addressing via amid through by despite ahead".split(
    " ",
  ),
);

/** A source after its cue ends before the circumstances that follow it behind a comma. */
export function withoutCircumstances(reading: Reading, cue: number, range: Range): Range {
  if (range.first < cue) return range;
  for (let i = range.first + 1; i + 1 < range.last; i += 1) {
    if (reading.tokens[i]?.text === "," && CIRCUMSTANCE.has(reading.tokens[i + 1]?.lower ?? ""))
      return { first: range.first, last: i };
  }
  return range;
}

/** Fewest words that can be a clause reported before its cue. */
const CLAUSE_WORDS = 3;

/**
 * A clause reported before its cue that was left untagged: "The port will close, the mayor | told reporters". The source
 * stands between a comma and the cue; what is before the comma, from the start of the sentence, is the report.
 */
export function clauseBefore(reading: Reading, cue: number, source: Range): Range | null {
  const comma = source.first - 1;
  const sentence = reading.sentences[reading.sentenceOf[cue] ?? 0];
  if (sentence === undefined || source.last > cue || cue - source.last > 2 || reading.tokens[comma]?.text !== ",")
    return null;
  const range = { first: sentence.first, last: comma };
  const words = reading.tokens
    .slice(range.first, Math.max(range.first, range.last))
    .filter((token) => token.kind === "word");
  return words.length >= CLAUSE_WORDS ? range : null;
}

/** "The engineer claims to have | warned": the subject of an infinitive is that of the verb before it. */
export function subjectOfInfinitive(reading: Reading, cue: number): Range | null {
  const word = (i: number) => reading.tokens[i]?.lower ?? "";
  if (word(cue - 1) !== "have" || word(cue - 2) !== "to") return null;
  const verb = cue - 3;
  let first = verb;
  const sentence = reading.sentences[reading.sentenceOf[cue] ?? 0];
  while (first > (sentence?.first ?? verb) && reading.tokens[first - 1]?.kind === "word") first -= 1;
  return first < verb ? { first, last: verb } : null;
}

/** Most tokens of a dateline: "NORTH PLATTE, Nebraska, Sept 30 (Reuters) –". */
const DATELINE_TOKENS = 16;

/**
 * A clause that opens its paragraph begins after the dateline: a place in capitals, what belongs to it in capital letters,
 * figures and brackets, and a dash.
 */
export function withoutDateline(reading: Reading, range: Range): Range {
  const { tokens } = reading;
  const opener = tokens[range.first];
  const paragraph = reading.paragraphs[reading.paragraphOf[range.first] ?? 0];
  if (opener === undefined || paragraph?.first !== range.first || !/^\p{Lu}{3,}$/u.test(opener.text)) return range;
  for (let i = range.first + 1; i + 1 < Math.min(range.last, range.first + DATELINE_TOKENS); i += 1) {
    const token = tokens[i];
    if (token === undefined) return range;
    if (/^[-–—]+$/.test(token.text)) return { first: i + 1, last: range.last };
    if (token.kind === "word" && !/^[\p{Lu}\d]/u.test(token.text)) return range;
  }
  return range;
}

/**
 * `"…," Clinton told reporters Friday at | a convention of journalists`: after a quotation that stands before its cue, plain
 * words behind a preposition of place or time are where it was said.
 */
export function isSetting(reading: Reading, cue: number, quotation: Range, range: Range): boolean {
  const holdsRun = (of: Range) => {
    for (let i = of.first; i < of.last; i += 1) if ((reading.runOf[i] ?? -1) >= 0) return true;
    return false;
  };
  return (
    quotation.last <= cue &&
    range.first > cue &&
    CIRCUMSTANCE.has(reading.tokens[range.first - 1]?.lower ?? "") &&
    holdsRun(quotation) &&
    !holdsRun(range)
  );
}

/**
 * `"We will not pay." Ruiz said she would have sold it`: a quotation that ended with a full stop before the speaker of a
 * clause is no part of what that clause reports. A list with other parts only.
 */
export function withoutClosedQuote(reading: Reading, cue: number, ranges: readonly Range[]): readonly Range[] {
  if (ranges.length < 2 || !ranges.some((range) => range.first > cue && !startsRun(reading, range))) return ranges;
  return ranges.filter((range) => range.first > cue || !closedBefore(reading, range));
}

const startsRun = (reading: Reading, range: Range): boolean =>
  (reading.runOf[range.first] ?? -1) >= 0 || (reading.runOf[range.first + 1] ?? -1) >= 0;

/** All of the range stands in one quotation that ends with a full stop. */
function closedBefore(reading: Reading, range: Range): boolean {
  let last = range.last - 1;
  while (last > range.first && (reading.runOf[last] ?? -1) < 0) last -= 1;
  const run = reading.runOf[last] ?? -1;
  return (
    run >= 0 &&
    startsRun(reading, range) &&
    reading.tokens[last]?.text === "." &&
    last === (reading.runs[run]?.last ?? 0) - 1
  );
}

/** Verbs whose object names what was said, not a clause of it: "aired her concerns". */
const AIRING = new Set(
  (
    "aired airs airing voiced voices voicing expressed expresses expressing raised raises raising reiterated reiterates " +
    "repeated renewed outlined shared unveiled"
  ).split(" "),
);
const CLAUSE_OPENERS = new Set(["that", "whether", "how", "why", "what", "if"]);

/** "aired her concerns | during a conference call": behind what was aired stands when it was, not more of it. */
export function withoutOccasion(reading: Reading, cue: number, range: Range): Range {
  if (range.first <= cue || !AIRING.has(reading.tokens[cue]?.lower ?? "")) return range;
  for (let i = range.first; i < range.last; i += 1) {
    const word = reading.tokens[i]?.lower ?? "";
    // Within a reported clause or a quotation "during" belongs to what was said.
    if (CLAUSE_OPENERS.has(word) || (reading.runOf[i] ?? -1) >= 0) return range;
    if (word === "during" && i > range.first) return { first: range.first, last: i };
  }
  return range;
}
