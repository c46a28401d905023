import type { Span } from "../text/span.js";
import { fits } from "./claimed-speaker.js";
import { compare, type Judgement } from "./judge.js";
import { quotedSpans, type Recorded } from "./recorded.js";
import { isContent, readUnits } from "./units.js";
import type { Verdict } from "./verdict.js";

/** One article's account of what somebody said: the recorded statement, and when it was said or printed. */
export interface Account {
  readonly recorded: Recorded;
  /** ISO date; `null` when neither is known. */
  readonly day: string | null;
}

/** Fewer words, or words of matter, are said alike by chance. */
const FEWEST = { words: 5, content: 3, unnamed: 8 };

/** Accounts of one utterance are printed within this many days; a slogan said again a month later is another. */
const DAYS = 21;

/** The least share of the shorter account that the longer one must hold. */
const LEAST_COVERAGE = 0.75;

const SAME: ReadonlySet<Verdict> = new Set<Verdict>(["verbatim", "excerpt", "abridged", "altered"]);

/**
 * Whether two accounts record the same utterance: quoted words of which the shorter account stands in the longer one, as
 * it is, cut or varied, by speakers who may be the same, at about the same time. Indirect reports are left out: their words
 * are the reporter's.
 */
export function sameUtterance(a: Account, b: Account): boolean {
  const first = quotedWords(a.recorded);
  const second = quotedWords(b.recorded);
  if (first === null || second === null || !near(a.day, b.day)) return false;
  const named = a.recorded.speaker.name !== null && b.recorded.speaker.name !== null;
  if (named && !maybeSame(a.recorded, b.recorded)) return false;
  const [shorter, longer] = first.text.length <= second.text.length ? [first, second] : [second, first];
  const units = readUnits(shorter.text).units;
  if (units.length < FEWEST.words || units.filter(isContent).length < FEWEST.content) return false;
  const { verdict, components } = compare(shorter.text, longer);
  if (!SAME.has(verdict) || components.coverage < LEAST_COVERAGE) return false;
  // Nobody is named on one side: the words alone must tell.
  return named || (units.length >= FEWEST.unnamed && verdict !== "altered");
}

/** How the words of an account differ from those of a fuller one. `null` when either quotes nothing. */
export function differenceFrom(fullest: Account, account: Account): Judgement | null {
  const whole = quotedWords(fullest.recorded);
  const words = quotedWords(account.recorded);
  return whole === null || words === null ? null : compare(words.text, whole);
}

/** The quoted words of a statement as a direct one: all of a direct statement, the longest quoted part of a mixed one. */
export function quotedWords(recorded: Recorded): Recorded | null {
  if (recorded.form === "direct") return recorded;
  const spans = recorded.form === "mixed" ? quotedSpans(recorded) : [];
  const [longest] = [...spans].sort((a, b) => length(b) - length(a));
  if (longest === undefined) return null;
  const { id, speaker, text } = recorded;
  return { id, speaker, form: "direct", text: text.slice(longest.start, longest.end) };
}

const length = ({ start, end }: Span): number => end - start;

function maybeSame(a: Recorded, b: Recorded): boolean {
  if (a.speaker.id === b.speaker.id) return true;
  return fits(a.speaker.name ?? "", b.speaker) !== "no" || fits(b.speaker.name ?? "", a.speaker) !== "no";
}

function near(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const apart = Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
  return Number.isNaN(apart) || apart <= DAYS;
}
