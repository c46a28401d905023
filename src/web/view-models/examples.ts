import type { StatementDetail } from "../../services/answers.js";
import { lookupPath } from "./lookup-page.js";
import { speakerName } from "./statement-card.js";

export interface Example {
  readonly quote: string;
  readonly speaker: string;
  readonly href: string;
}

const WANTED = 3;
/** Lengths, in UTF-16 units, that read well in a list. */
const SHORTEST = 30;
const LONGEST = 220;

/** A few recorded quotations to try: of readable length, of different speakers as far as there are any. */
export function chooseExamples(pool: readonly StatementDetail[]): Example[] {
  const fitting = pool.filter(({ statement: { text } }) => text.length >= SHORTEST && text.length <= LONGEST);
  const seen = new Set<string>();
  const ofNewSpeakers = fitting.filter(({ speaker }) => !seen.has(speaker.id) && seen.add(speaker.id));
  const rest = fitting.filter((detail) => !ofNewSpeakers.includes(detail));
  return [...ofNewSpeakers, ...rest].slice(0, WANTED).map(({ statement, speaker }) => ({
    quote: statement.text,
    speaker: speakerName(speaker),
    href: lookupPath(statement.text, undefined),
  }));
}
