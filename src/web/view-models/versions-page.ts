import type { Version, VersionsAnswer } from "../../services/answers.js";
import { changeWords, type ChangeWords } from "./change-words.js";
import { comparison, type Comparison } from "./comparison.js";
import { statementCard, type StatementCard } from "./statement-card.js";
import { toneOf, VERDICT_WORDS, type Tone, type VerdictWords } from "./verdict-words.js";
import { counted, dateInWords } from "./words.js";

/** One version on the timeline. */
export interface VersionRow {
  readonly card: StatementCard;
  readonly day: string;
  readonly first: boolean;
  readonly fullest: boolean;
  /** The one that the reader came from. */
  readonly isAsked: boolean;
  readonly verdict: VerdictWords | null;
  readonly tone: Tone;
  readonly changes: readonly ChangeWords[];
  readonly sides: Comparison | null;
  /** The stretch of the fullest version that this one keeps, in hundredths. */
  readonly kept: { readonly x: number; readonly width: number };
  readonly keptSentence: string;
}

export interface VersionsPage {
  readonly words: string;
  readonly summary: string;
  readonly versions: readonly VersionRow[];
}

/** @param asked id of the statement whose versions they are */
export function versionsPage({ words, versions }: VersionsAnswer, asked: string): VersionsPage {
  const rows = versions.map((version) => rowOf(version, words, asked));
  const altered = rows.filter(({ verdict }) => verdict === VERDICT_WORDS.altered).length;
  const others = versions.length - 1;
  const summary =
    others === 0
      ? "No other recorded article quotes these words."
      : `${counted(versions.length, "version")}${altered === 0 ? ", none with changed words" : `, ${altered} with changed words`}.`;
  return { words, summary, versions: rows };
}

function rowOf(version: Version, words: string, asked: string): VersionRow {
  const { detail, day, first, fullest, difference } = version;
  const kept = keptOf(version, words);
  return {
    card: statementCard(detail),
    day: dateInWords(day) ?? "No date known",
    first,
    fullest,
    isAsked: detail.statement.id === asked,
    verdict: difference === null ? null : VERDICT_WORDS[difference.verdict],
    tone: difference === null ? "plain" : toneOf(difference.verdict, "unclaimed", difference.changes),
    changes: difference?.changes.map((change) => ({ ...changeWords(change), action: ACTIONS[change.op] })) ?? [],
    sides: difference === null ? null : comparison(difference.quote, { ...difference, statement: { text: words } }),
    kept,
    keptSentence: fullest
      ? "All of the recorded words."
      : difference === null
        ? "Not quoted."
        : kept.width >= 99.5
          ? "From the first word to the last."
          : `About ${Math.max(1, Math.round(kept.width))} % of the fullest version.`,
  };
}

/** What a version did to the words of the fullest one. */
const ACTIONS = { dropped: "Left out", added: "Put in", replaced: "Replaced", cut: "Cut off" } as const;

function keptOf({ fullest, difference }: Version, words: string): VersionRow["kept"] {
  if (fullest) return { x: 0, width: 100 };
  if (difference === null || words.length === 0) return { x: 0, width: 0 };
  const hundredths = (offset: number): number => Math.round((1000 * offset) / words.length) / 10;
  const { start, end } = difference.recordedSpan;
  return { x: hundredths(start), width: hundredths(end - start) };
}
