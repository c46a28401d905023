import type { LookupAnswer, Match } from "../../services/answers.js";
import { changeWords } from "./change-words.js";
import type { ChangeWords } from "./change-words.js";
import { chainFigure } from "./chain-figure.js";
import type { ChainFigure } from "./chain-figure.js";
import { comparison } from "./comparison.js";
import type { Comparison } from "./comparison.js";
import { lookupPath } from "./lookup-path.js";
import { speakerName, statementCard } from "./statement-card.js";
import type { StatementCard } from "./statement-card.js";
import { attributionWords, toneOf, VERDICT_WORDS } from "./verdict-words.js";
import type { AttributionWords, Tone, VerdictWords } from "./verdict-words.js";
import { safeHref } from "./words.js";

/** Longest permanent link that is offered: servers and proxies refuse longer request lines. */
export const LONGEST_LINK = 8000;

/** One match in full. */
export interface MatchView {
  readonly title: string;
  readonly explanation: readonly string[];
  readonly sides: Comparison;
  readonly changes: readonly ChangeWords[];
  readonly attribution: AttributionWords;
  readonly figure: ChainFigure;
  readonly card: StatementCard;
  readonly passage: Match["article"]["passage"];
  readonly deepLink: string | null;
  readonly citation: string;
  readonly components: readonly { readonly name: string; readonly percent: number }[];
  readonly percent: number;
}

/** A match further down the list. */
export interface OtherMatch {
  readonly card: StatementCard;
  readonly verdict: VerdictWords;
  readonly percent: number;
}

export interface LookupPage {
  readonly quote: string;
  readonly claimedSpeaker: string | null;
  readonly verdict: VerdictWords;
  readonly verdictKey: LookupAnswer["verdict"];
  /** Of the whole answer. */
  readonly tone: Tone;
  /** Of the verdict alone, without the check of the speaker. */
  readonly verdictTone: Tone;
  /** The check of the named speaker; `null` when the paste names no one or nothing is recorded to hold it against. */
  readonly attribution: AttributionWords | null;
  readonly explanation: readonly string[];
  readonly matches: readonly MatchView[];
  readonly others: readonly OtherMatch[];
  readonly json: string;
  /** Path of this very result, or `null` when it would be too long to be followed. */
  readonly permalink: string | null;
}

/**
 * @param typed what the reader typed, as the permanent link must carry it
 * @param piecesOf the pieces of a statement's words as the article has them: several for a split quotation
 */
export function lookupPage(
  answer: LookupAnswer,
  typed: { readonly quote: string; readonly speaker: string | undefined },
  piecesOf: (statementId: string) => readonly string[] = () => [],
): LookupPage {
  const { quote, claimedSpeaker } = answer.query;
  const inFull = fullMatches(answer);
  const best = inFull[0];
  const changes = inFull.flatMap((match) => match.changes);
  const path = lookupPath(typed.quote, typed.speaker);
  return {
    quote,
    claimedSpeaker,
    verdict: VERDICT_WORDS[answer.verdict],
    verdictKey: answer.verdict,
    tone: toneOf(answer.verdict, answer.attribution, changes),
    verdictTone: toneOf(answer.verdict, "unclaimed", changes),
    attribution: best === undefined || answer.attribution === "unclaimed" ? null : checkOf(answer, best),
    explanation: answer.explanation,
    matches: inFull.map((match, index) =>
      matchView(answer, match, matchTitle(answer, index, inFull.length), piecesOf(match.statement.id)),
    ),
    others: answer.matches.slice(inFull.length).map((match) => ({
      card: statementCard(match),
      verdict: VERDICT_WORDS[match.verdict],
      percent: percent(match.score),
    })),
    json: JSON.stringify(answer, null, 2),
    permalink: path.length <= LONGEST_LINK ? path : null,
  };
}

/** All pieces of a splice, the best match of anything else; what is not found has near misses at most. */
function fullMatches(answer: LookupAnswer): readonly Match[] {
  if (answer.verdict === "not-found") return [];
  return answer.verdict === "spliced" ? answer.matches : answer.matches.slice(0, 1);
}

function matchTitle(answer: LookupAnswer, index: number, count: number): string {
  return answer.verdict === "spliced" && count > 1 ? `Piece ${index + 1} of ${count}` : "Closest recorded statement";
}

function checkOf(answer: LookupAnswer, match: Match): AttributionWords {
  return attributionWords(answer.attribution, answer.query.claimedSpeaker, speakerName(match.speaker));
}

function matchView(answer: LookupAnswer, match: Match, title: string, recorded: readonly string[]): MatchView {
  const repeated = new Set(answer.explanation);
  return {
    title,
    explanation: match.explanation.filter((sentence) => !repeated.has(sentence)),
    sides: comparison(answer.query.quote, match, recorded),
    changes: match.changes.map(changeWords),
    attribution: attributionWords(match.attribution, answer.query.claimedSpeaker, speakerName(match.speaker)),
    figure: chainFigure(match),
    card: statementCard(match),
    passage: match.article.passage,
    deepLink: safeHref(match.article.deepLink),
    citation: match.citation,
    components: Object.entries(match.components).map(([name, value]) => ({ name, percent: percent(value) })),
    percent: percent(match.score),
  };
}

/** Whole per cent; only a full score is shown as 100. */
function percent(score: number): number {
  return score >= 1 ? 100 : Math.min(99, Math.max(0, Math.round(score * 100)));
}
