import type { Draft } from "../draft.js";
import { spanOfTokens } from "../draft.js";
import type { Reading } from "../reading.js";

/** A speaker label has at most this many words: "SEN. ELIZABETH WARREN", "THE PRESIDENT". */
const LABEL_WORDS = 5;
/** Single labels happen in prose ("WARNING: …"); a layout repeats. */
const FEWEST_TURNS = 2;

/**
 * Transcript and interview layouts: paragraphs that open with a label in capitals and a colon ("MERKEL: …", "Q: …").
 * The label speaks all the words of its paragraph, and of the unlabelled paragraphs after it until the next label.
 */
export function transcriptSieve(reading: Reading): Draft[] {
  const labels = reading.paragraphs.map((paragraph) => labelEnd(reading, paragraph.first, paragraph.last));
  if (labels.filter((end) => end > 0).length < FEWEST_TURNS) return [];
  const drafts: Draft[] = [];
  reading.paragraphs.forEach((paragraph, index) => {
    const colon = labels[index] ?? 0;
    if (colon === 0 || colon + 1 >= paragraph.last) return;
    drafts.push({
      source: spanOfTokens(reading, paragraph.first, colon),
      cue: spanOfTokens(reading, colon, colon + 1),
      content: [spanOfTokens(reading, colon + 1, paragraph.last)],
      act: "speech",
      probability: 1,
      paragraph: index,
      decidedBy: "transcript",
    });
  });
  return drafts;
}

/** The token index of the colon after a speaker label at the head of a paragraph; 0 when there is none. */
function labelEnd(reading: Reading, first: number, last: number): number {
  let words = 0;
  for (let i = first; i < last && words <= LABEL_WORDS; i += 1) {
    const token = reading.tokens[i];
    if (token === undefined) return 0;
    if (token.text === ":") return words > 0 ? i : 0;
    if (token.kind === "mark") {
      if (token.text !== "." && token.text !== ",") return 0;
      continue;
    }
    if (token.text !== token.text.toUpperCase() || !/\p{Lu}/u.test(token.text)) return 0;
    words += 1;
  }
  return 0;
}
