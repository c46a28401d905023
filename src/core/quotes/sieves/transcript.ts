import type { Span } from "../../text/span.js";
import type { Draft } from "../draft.js";
import { spanOfTokens } from "../draft.js";
import { countryByCapital, countryByName, PLACES, STATE_NAMES } from "../lexicon/countries.js";
import { PHRASE_BREAKERS, SENTENCE_OPENERS, WEEKDAYS_AND_MONTHS } from "../lexicon/function-words.js";
import type { Reading } from "../reading.js";

/** A speaker label has at most this many words: "SEN. ELIZABETH WARREN", "THE PRESIDENT". */
const LABEL_WORDS = 5;
/** Single labels happen in prose ("WARNING: …"); a layout repeats. */
const FEWEST_TURNS = 2;
/** Paragraphs without a label of their own that one turn may go on for. */
const LONGEST_TURN = 8;

interface Label {
  /** The token of the colon. */
  readonly colon: number;
  readonly name: string;
  /** All in capitals, or "Q", "A". */
  readonly loud: boolean;
}

/**
 * Transcript and interview layouts: paragraphs that open with a label and a colon ("MERKEL: …", "Q: …", "Hearsay Daily:
 * …"). Labels in capitals must come twice, others must repeat; a place that opens a dispatch ("CANBERRA: …") is no label.
 * The label speaks all the words of its paragraph, and those of the unlabelled paragraphs between it and the next label,
 * but for a question that stands alone between the answers of an interview.
 */
export function transcriptSieve(reading: Reading): Draft[] {
  const labels = keptLabels(reading);
  const drafts: Draft[] = [];
  labels.forEach((label, index) => {
    const paragraph = reading.paragraphs[index];
    if (label === null || paragraph === undefined || label.colon + 1 >= paragraph.last) return;
    drafts.push({
      source: spanOfTokens(reading, paragraph.first, label.colon),
      cue: spanOfTokens(reading, label.colon, label.colon + 1),
      content: [spanOfTokens(reading, label.colon + 1, paragraph.last), ...turnAfter(reading, labels, index)],
      act: "speech",
      probability: 1,
      paragraph: index,
      decidedBy: label.loud ? "transcript" : "interview",
    });
  });
  return drafts;
}

/** For each paragraph its label; `null` where it has none or no layout shows. */
function keptLabels(reading: Reading): (Label | null)[] {
  const labels = reading.paragraphs.map((paragraph) => labelOf(reading, paragraph.first, paragraph.last));
  const times = new Map<string, number>();
  for (const label of labels) if (label !== null) times.set(label.name, (times.get(label.name) ?? 0) + 1);
  const loud = labels.filter((label) => label?.loud === true).length >= FEWEST_TURNS;
  // Labels in small letters look like headings ("Price: …"): only a layout with one that comes back is read.
  const repeated = [...times.values()].some((count) => count >= FEWEST_TURNS);
  return labels.map((label) => (label !== null && (label.loud ? loud : repeated) ? label : null));
}

/** The unlabelled paragraphs between a label and the next one. */
function turnAfter(reading: Reading, labels: readonly (Label | null)[], index: number): Span[] {
  const found: Span[] = [];
  for (let next = index + 1; next < labels.length && next - index <= LONGEST_TURN; next += 1) {
    if (labels[next] !== null) return found;
    const paragraph = reading.paragraphs[next];
    if (paragraph?.kind !== "body" || paragraph.last <= paragraph.first) return [];
    const asks = labels[index]?.loud !== true && reading.tokens[paragraph.last - 1]?.text === "?";
    if (!asks) found.push(spanOfTokens(reading, paragraph.first, paragraph.last));
  }
  // After the last label the article may go on in prose of its own.
  return [];
}

/** Labels of formats and fields that stand before a colon and speak to nobody. */
const NO_SPEAKER = new Set(
  `warning update updates note correction source sources photo photos video watch related read more opinion analysis
exclusive breaking summary price prices date time where when who what why how venue tickets address phone contact email
rating cast director runtime correction editor's editors topics tags key facts background context verdict claim ruling
result results score scores prediction pick weather`.split(/\s+/),
);

function labelOf(reading: Reading, first: number, last: number): Label | null {
  const colon = labelEnd(reading, first, last);
  if (colon === 0 || (reading.runOf[colon + 1] ?? -1) >= 0) return null;
  const name = reading.text.slice(reading.tokens[first]?.start ?? 0, reading.tokens[colon]?.start ?? 0).trim();
  if (isPlace(name) || NO_SPEAKER.has(reading.tokens[first]?.lower ?? "")) return null;
  return { colon, name, loud: name === name.toUpperCase() };
}

/** The token index of the colon after a speaker label at the head of a paragraph; 0 when there is none. */
function labelEnd(reading: Reading, first: number, last: number): number {
  let words = 0;
  let bracket = false;
  for (let i = first; i < last && words <= LABEL_WORDS; i += 1) {
    const token = reading.tokens[i];
    if (token === undefined) return 0;
    if (token.text === ":") return words > 0 && !bracket ? i : 0;
    if (token.kind === "mark") {
      if (!/^[.,()]$/.test(token.text)) return 0;
      bracket = token.text === "(" || (bracket && token.text !== ")");
      continue;
    }
    if (!isLabelWord(token, words)) return 0;
    if (!bracket) words += 1;
  }
  return 0;
}

function isLabelWord(token: { text: string; lower: string }, place: number): boolean {
  if (!/^\p{Lu}/u.test(token.text)) return place > 0 && /^(?:of|the|de|la|van|von|der|bin|al)$/.test(token.text);
  const loud = token.text === token.text.toUpperCase();
  if (loud && token.text.length > 1) return true;
  if (WEEKDAYS_AND_MONTHS.has(token.lower) || PHRASE_BREAKERS.has(token.lower)) return false;
  return loud || place > 0 || !SENTENCE_OPENERS.has(token.lower);
}

/** "CANBERRA", "PARIS, France": where a dispatch comes from. */
function isPlace(name: string): boolean {
  const head = (name.split(/[,(]/)[0] ?? "").trim();
  const titled = head.replace(/\p{L}+/gu, (word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase());
  return [head, titled].some(
    (each) =>
      PLACES.has(each) || STATE_NAMES.has(each) || countryByCapital(each) !== null || countryByName(each) !== null,
  );
}
