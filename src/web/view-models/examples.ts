import type { StatementDetail } from "../../services/answers.js";
import { lookupPath } from "./lookup-path.js";
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

/**
 * A few recorded quotations to try: of readable length, of different speakers as far as there are any. Of a split
 * quotation it is the first piece, since nobody would paste the pieces run together.
 */
export function chooseExamples(pool: readonly StatementDetail[]): Example[] {
  const fitting = pool
    .map(({ statement, content, speaker }) => ({ quote: content[0]?.text ?? statement.text, speaker }))
    .filter(({ quote }) => quote.length >= SHORTEST && quote.length <= LONGEST);
  const seen = new Set<string>();
  const ofNewSpeakers = fitting.filter(({ speaker }) => !seen.has(speaker.id) && seen.add(speaker.id));
  const rest = fitting.filter((each) => !ofNewSpeakers.includes(each));
  return [...ofNewSpeakers, ...rest].slice(0, WANTED).map(({ quote, speaker }) => ({
    quote,
    speaker: speakerName(speaker),
    href: lookupPath(quote, undefined),
  }));
}
