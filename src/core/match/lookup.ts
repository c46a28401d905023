import { checkAttribution } from "./claimed-speaker.js";
import { judge, type Judgement } from "./judge.js";
import type { ParsedPaste } from "./paste.js";
import { shareRight } from "./share-right.js";
import { readNear } from "./near-statement.js";
import type { Recorded, RecordedSpeaker } from "./recorded.js";
import { pieceSpans, type Piece, type Splice } from "./splice.js";
import { searchSplice } from "./splice-search.js";
import { readUnits, type Units } from "./units.js";
import { VERDICTS, type AttributionCheck, type Change, type Verdict } from "./verdict.js";

/** One recorded statement that answers the paste. Pasted spans point into `query.quote`, recorded ones into `recorded.text`. */
export interface RankedMatch extends Judgement {
  /** How near the words are, 0 to 1: what matches are ranked by. `score` is the share of matches as near that are right. */
  readonly closeness: number;
  readonly attribution: AttributionCheck;
}

/** The answer over all candidates: what a `LookupAnswer` needs from the matcher. */
export interface LookupResult {
  readonly query: { readonly quote: string; readonly claimedSpeaker: string | null };
  readonly verdict: Verdict;
  readonly attribution: AttributionCheck;
  readonly explanation: readonly string[];
  readonly matches: readonly RankedMatch[];
}

/** How many candidates to ask an index for. */
export const CANDIDATE_LIMIT = 16;

const NOT_FOUND = "Nothing close enough to these words is recorded here. That does not mean that they were never said.";

/**
 * Ranks the candidates that an index proposed for a paste. Pure: the caller proposes with
 * `index.propose(query.quote, CANDIDATE_LIMIT)` and loads the statements, in the order proposed.
 */
export function lookUp(query: ParsedPaste, candidates: readonly Recorded[], limit = 5): LookupResult {
  const pasted = readUnits(query.quote);
  const asked = { quote: query.quote, claimedSpeaker: query.claimedSpeaker };
  const near = candidates.slice(0, CANDIDATE_LIMIT).map((recorded) => readNear(pasted, recorded));
  const found = near
    .filter(({ share }) => share >= LEAST_SHARE)
    .map(({ prepared }) => judge(pasted, prepared))
    .filter((judgement) => judgement.verdict !== "not-found");
  const splice = wantsSplice(found) ? searchSplice(pasted, near) : null;
  if (splice !== null && beats(splice, found)) return splicedResult(asked, pasted, splice);
  const speakers = found.map((judgement) => judgement.recorded.speaker);
  const matches = found
    .map((judgement) => ranked(judgement, asked.claimedSpeaker, speakers))
    .sort(byRank)
    .slice(0, limit);
  const [top] = matches;
  if (top === undefined) {
    return { query: asked, verdict: "not-found", attribution: "unclaimed", explanation: [NOT_FOUND], matches: [] };
  }
  const explanation = [...top.explanation, ...sameWordsFromOthers(top, matches)];
  return { query: asked, verdict: top.verdict, attribution: top.attribution, explanation, matches };
}

function ranked(judgement: Judgement, claimed: string | null, speakers: readonly RecordedSpeaker[]): RankedMatch {
  const { speaker } = judgement.recorded;
  const attribution = checkAttribution(claimed, speaker, speakers);
  return {
    ...judgement,
    closeness: judgement.score,
    score: shareRight(judgement.score),
    attribution,
    explanation: [...judgement.explanation, ...attributionSentence(claimed, attribution, speaker)],
  };
}

/** A speaker's name for a sentence. */
export function speakerName(speaker: RecordedSpeaker): string {
  return speaker.name ?? speaker.role ?? "an unnamed source";
}

function attributionSentence(claimed: string | null, check: AttributionCheck, speaker: RecordedSpeaker): string[] {
  const name = speakerName(speaker);
  if (check === "contradicted") return [`The paste names ${claimed ?? ""}, but these words are recorded from ${name}.`];
  if (check !== "ambiguous") return [];
  return [
    speaker.name === null
      ? `The paste names ${claimed ?? ""}; the record keeps its source unnamed (${name}), so it can neither confirm nor contradict that.`
      : `The name ${claimed ?? ""} fits more than one recorded speaker of such words; one of them is ${name}.`,
  ];
}

function strength(verdict: Verdict): number {
  return VERDICTS.indexOf(verdict);
}

const CHECK_ORDER: readonly AttributionCheck[] = ["confirmed", "unclaimed", "ambiguous", "contradicted"];

/** Words that are recorded exactly come first, by verdict; then by score; equal words by the speaker whom the paste names. */
function byRank(a: RankedMatch, b: RankedMatch): number {
  const exact = strengthClass(a.verdict) - strengthClass(b.verdict);
  if (exact !== 0) return exact;
  const near = Math.abs(a.closeness - b.closeness) < 0.02;
  const check = CHECK_ORDER.indexOf(a.attribution) - CHECK_ORDER.indexOf(b.attribution);
  if (near && check !== 0) return check;
  return (
    (near ? strength(a.verdict) - strength(b.verdict) : 0) ||
    b.closeness - a.closeness ||
    (b.recorded.standing ?? 0) - (a.recorded.standing ?? 0) ||
    (a.recorded.id < b.recorded.id ? -1 : 1)
  );
}

/** Verbatim, excerpt and abridged say "these are the words"; the others only "near these". */
function strengthClass(verdict: Verdict): number {
  return strength(verdict) <= strength("abridged") ? 0 : 1;
}

function sameWordsFromOthers(top: RankedMatch, matches: readonly RankedMatch[]): string[] {
  const others = new Set(
    matches
      .filter((match) => match !== top && strengthClass(match.verdict) === 0 && strengthClass(top.verdict) === 0)
      .map((match) => speakerName(match.recorded.speaker))
      .filter((name) => name !== speakerName(top.recorded.speaker)),
  );
  return others.size === 0 ? [] : [`The same words are also recorded from ${[...others].join(", ")}.`];
}

/** A splice is looked for unless the paste is found as it stands. */
function wantsSplice(found: readonly Judgement[]): boolean {
  return !found.some((judgement) => strengthClass(judgement.verdict) === 0);
}

/** Below this share of the pasted words no alignment can be close enough. */
const LEAST_SHARE = 0.7;

/** Pieces must explain clearly more of the paste than any one statement does in one breath. */
const SPLICE_GAIN = 0.08;

function beats(splice: Splice, found: readonly Judgement[]): boolean {
  const best = Math.max(0, ...found.map((judgement) => judgement.components.coverage));
  return splice.coverage >= best + SPLICE_GAIN;
}

function splicedResult(asked: LookupResult["query"], pasted: Units, splice: Splice): LookupResult {
  const speakers = splice.pieces.map((piece) => piece.prepared.recorded.speaker);
  const matches = splice.pieces.map((piece) => pieceMatch(asked, pasted, piece, speakers));
  const names = [...new Set(speakers.map(speakerName))];
  const from =
    names.length > 1
      ? `from ${names.length} speakers: ${names.join(" and ")}`
      : `all from ${names[0] ?? "one speaker"}`;
  const explanation = [
    `The paste joins ${splice.pieces.length} pieces that stand apart in the record, as if they were said in one breath, ${from}.`,
  ];
  const attribution = worst(matches.map((match) => match.attribution));
  return { query: asked, verdict: "spliced", attribution, explanation, matches };
}

/** For words of several speakers the worst check counts: one of them did not say it. */
function worst(checks: readonly AttributionCheck[]): AttributionCheck {
  return [...checks].sort((a, b) => CHECK_ORDER.indexOf(b) - CHECK_ORDER.indexOf(a))[0] ?? "unclaimed";
}

function pieceMatch(
  asked: LookupResult["query"],
  pasted: Units,
  piece: Piece,
  speakers: readonly RecordedSpeaker[],
): RankedMatch {
  const spans = pieceSpans(pasted, piece);
  const words = pasted.raw.slice(spans.pasted.start, spans.pasted.end);
  const own = judge(readUnits(words), piece.prepared);
  const { speaker } = piece.prepared.recorded;
  const attribution = checkAttribution(asked.claimedSpeaker, speaker, speakers);
  const shift = (change: Change): Change => ({
    ...change,
    pastedSpan:
      change.pastedSpan === null
        ? null
        : { start: change.pastedSpan.start + spans.pasted.start, end: change.pastedSpan.end + spans.pasted.start },
  });
  return {
    ...own,
    closeness: own.score,
    score: shareRight(own.score),
    verdict: "spliced",
    attribution,
    changes: own.changes.map(shift),
    explanation: [
      `The words “${words}” are a piece of this statement.`,
      ...own.explanation.slice(1),
      ...attributionSentence(asked.claimedSpeaker, attribution, speaker),
    ],
    pastedSpan: spans.pasted,
    recordedSpan: own.verdict === "not-found" ? spans.recorded : own.recordedSpan,
  };
}
