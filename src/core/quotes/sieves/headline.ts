import { actOf, CORE_SPEECH } from "../lexicon/cues.js";
import { DETERMINERS, PHRASE_BREAKERS, SENTENCE_OPENERS } from "../lexicon/function-words.js";
import { spanOfTokens, type Draft } from "../draft.js";
import type { Reading, TokenRange } from "../reading.js";

/** Longest speaker of a headline, in words: "Russian foreign ministry spokeswoman". */
const SOURCE_WORDS = 6;

/**
 * Titles and sub-headings, which speak without a verb: `Lavrov: Washington rhetoric 'unacceptable'`,
 * `Russia 'ready to mediate' between N. Korea and US`, `'We will fight on': Roe`. Only with a mark that shows speech:
 * a colon after a name, or quote marks beside one. A heading that merely announces gives nothing.
 */
export function headlineSieve(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  reading.paragraphs.forEach((paragraph, index) => {
    if (paragraph.kind !== "title" && paragraph.kind !== "heading") return;
    const draft =
      colonBefore(reading, paragraph, index) ??
      saysAtEnd(reading, paragraph, index) ??
      colonAfter(reading, paragraph, index) ??
      quotedPredicate(reading, paragraph, index);
    if (draft !== null) drafts.push(draft);
  });
  return drafts;
}

interface Parts {
  readonly source: [number, number];
  readonly cue: [number, number] | null;
  readonly content: [number, number];
}

function draftOf(reading: Reading, { source, cue, content }: Parts, index: number, rule: string): Draft {
  return {
    source: spanOfTokens(reading, ...source),
    cue: cue === null ? null : spanOfTokens(reading, ...cue),
    content: [spanOfTokens(reading, ...content)],
    act: "speech",
    probability: 1,
    paragraph: index,
    decidedBy: rule,
  };
}

function hasRun(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i < last; i += 1) if ((reading.runOf[i] ?? -1) >= 0) return true;
  return false;
}

/** `NAME: words`: only where the words hold a quotation, since "Korea 2017: …" and "Analysis: …" have the same look. */
function colonBefore(reading: Reading, paragraph: TokenRange, index: number): Draft | null {
  const colon = marksOutside(reading, paragraph, [":"])[0] ?? -1;
  if (
    colon <= paragraph.first ||
    !isName(reading, paragraph.first, colon) ||
    !hasRun(reading, colon + 1, paragraph.last)
  )
    return null;
  const parts: Parts = {
    source: [paragraph.first, colon],
    cue: [colon, colon + 1],
    content: [colon + 1, paragraph.last],
  };
  return draftOf(reading, parts, index, "headline-colon");
}

/** `'words': NAME` and `'words' – NAME`. */
function colonAfter(reading: Reading, paragraph: TokenRange, index: number): Draft | null {
  const mark = marksOutside(reading, paragraph, [":", "–", "—"]).at(-1) ?? -1;
  if (mark < 0 || mark + 1 >= paragraph.last || !isName(reading, mark + 1, paragraph.last)) return null;
  if (!hasRun(reading, Math.max(paragraph.first, mark - 3), mark)) return null;
  const parts: Parts = { source: [mark + 1, paragraph.last], cue: [mark, mark + 1], content: [paragraph.first, mark] };
  return draftOf(reading, parts, index, "headline-colon-after");
}

/** `Bridge will not reopen, says mayor`: the verb of saying behind the last comma, and nothing but its speaker behind it. */
function saysAtEnd(reading: Reading, paragraph: TokenRange, index: number): Draft | null {
  const comma = marksOutside(reading, paragraph, [","]).at(-1) ?? -1;
  const verb = comma + 1;
  const words = paragraph.last - verb - 1;
  if (comma - paragraph.first < 3 || words < 1 || words > SOURCE_WORDS) return null;
  if (!/^(?:says?|said|warns?|claims?)$/.test(reading.tokens[verb]?.lower ?? "")) return null;
  for (let i = verb + 1; i < paragraph.last; i += 1) {
    const token = reading.tokens[i];
    if (token?.kind !== "word" || (reading.runOf[i] ?? -1) >= 0 || PHRASE_BREAKERS.has(token.lower)) return null;
  }
  const parts: Parts = {
    source: [verb + 1, paragraph.last],
    cue: [verb, verb + 1],
    content: [paragraph.first, comma],
  };
  return draftOf(reading, parts, index, "headline-says");
}

/** `NAME 'words' rest`: the quotation is the predicate of the name before it, no verb between. */
function quotedPredicate(reading: Reading, paragraph: TokenRange, index: number): Draft | null {
  const run = reading.runs.find(
    (each) => each.first >= paragraph.first && each.last <= paragraph.last && each.last > each.first,
  );
  if (run === undefined) return null;
  const open = openingToken(reading, run.outerStart, run.first);
  if (open <= paragraph.first || !isName(reading, paragraph.first, open)) return null;
  if (namesAnother(reading, run.last, paragraph.last)) return null;
  const parts: Parts = { source: [paragraph.first, open], cue: null, content: [open, paragraph.last] };
  return draftOf(reading, parts, index, "headline-quoted-predicate");
}

/** "Bridge 'will never open again', says Ruiz": a cue after the quotation names its speaker itself. */
function namesAnother(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i < last; i += 1) {
    const word = reading.tokens[i]?.lower ?? "";
    if (CORE_SPEECH.has(word) || (word === "according" && reading.tokens[i + 1]?.lower === "to")) return true;
  }
  return false;
}

function openingToken(reading: Reading, outerStart: number, first: number): number {
  let open = first;
  while (open > 0 && (reading.tokens[open - 1]?.start ?? -1) >= outerStart) open -= 1;
  return open;
}

/** The tokens outside quote marks that are one of `marks`. */
function marksOutside(reading: Reading, range: TokenRange, marks: readonly string[]): number[] {
  const found: number[] = [];
  for (let i = range.first; i < range.last; i += 1) {
    if ((reading.runOf[i] ?? -1) < 0 && marks.includes(reading.tokens[i]?.text ?? "")) found.push(i);
  }
  return found;
}

/** Labels of sections and formats that stand before a colon and speak to nobody. */
const LABELS = new Set(
  "opinion analysis video watch live update updates exclusive review profile interview breaking editorial explainer comment poll report factbox read photos gallery podcast".split(
    " ",
  ),
);

/** Words that may stand low within a name: "Ministry of Defence", "Ursula von der Leyen", "police in Ohio". */
const LINKS = new Set("of the and for in von van der de la du al bin ibn el".split(" "));

/** Verbs, question words and pronouns, which title case shows with capitals: "Ted Cruz Is A", "How". */
function isNoNameWord(lower: string, place: number): boolean {
  if (LINKS.has(lower) && place > 1) return false;
  if (PHRASE_BREAKERS.has(lower) || (place > 1 && DETERMINERS.has(lower))) return true;
  return place === 1 && SENTENCE_OPENERS.has(lower) && !NAME_OPENERS.has(lower);
}

/** Words that open a sentence and a name alike: "The Pentagon", "Former aide". */
const NAME_OPENERS = new Set(["the", "former", "first", "new", "old", "young", "second", "third", "may"]);

/** Whether tokens `[first, last)` read as a name or office: capitals, few words, no verb known as a cue, no year. */
function isName(reading: Reading, first: number, last: number): boolean {
  if (last - first > SOURCE_WORDS + 3) return false;
  let words = 0;
  for (let i = first; i < last; i += 1) {
    const token = reading.tokens[i];
    if (token === undefined) return false;
    if (token.kind === "mark") {
      if (token.text !== ".") return false;
      continue;
    }
    words += 1;
    if (/\p{N}/u.test(token.text) || LABELS.has(token.lower) || isNoNameWord(token.lower, words)) return false;
    if (!/^\p{Lu}/u.test(token.text) && !LINKS.has(token.lower)) return false;
    if (i > first && actOf(token.lower) !== null) return false;
  }
  return words > 0 && words <= SOURCE_WORDS;
}
