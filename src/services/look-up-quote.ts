import { CANDIDATE_LIMIT, lookUp, type LookupResult, type RankedMatch } from "../core/match/lookup.js";
import { parsePaste, type ParsedPaste } from "../core/match/paste.js";
import type { Store } from "../store/store.js";
import type { LookupAnswer, Match } from "./answers.js";
import { DetailReader } from "./detail-reader.js";
import type { Proposals } from "./live-index.js";
import { recordedOf } from "./recorded-of.js";
import type { LookupRequest } from "./services.js";
import { badField, checkCount, checkDate, checkField, checkQuote, wellFormed } from "./validate.js";

/** Statements that the index proposes and the aligner looks at. */
const CANDIDATES = CANDIDATE_LIMIT;

const DEFAULT_LIMIT = 5;

/**
 * Who said this, in which words, and through whose hands did it reach us?
 * @throws InputError for an empty or overlong quotation, a limit outside 1 to 20, or days that cannot be.
 */
export function lookUpQuote(store: Store, index: Proposals, request: LookupRequest): LookupAnswer {
  checkQuote("quote", request.quote);
  checkCount("limit", request.limit, 1, 20);
  const speaker = request.speaker?.trim() === "" ? undefined : request.speaker?.trim();
  checkField("speaker", speaker);
  const paste = parsePaste(wellFormed(request.quote), speaker);
  checkQuote("quote", paste.quote);
  return answerPaste(store, index, paste, request.limit ?? DEFAULT_LIMIT, acceptOf(store, request));
}

/** Which statements the look-up is narrowed to; `null` for all. */
function acceptOf(store: Store, { publisher, from, to }: LookupRequest): ((mark: number) => boolean) | null {
  checkField("publisher", publisher);
  checkDate("from", from);
  checkDate("to", to);
  if (from !== undefined && to !== undefined && from > to) throw badField("from", "must not be later than `to`");
  if (publisher === undefined && from === undefined && to === undefined) return null;
  return store.statements.passing({ publisher, from, to, includeThought: true });
}

/** The answer for a quotation that is taken apart already. */
export function answerPaste(
  store: Store,
  index: Proposals,
  paste: ParsedPaste,
  limit: number,
  accept: ((mark: number) => boolean) | null = null,
): LookupAnswer {
  const reader = new DetailReader(store);
  const proposed = index.propose(paste.quote, CANDIDATES, accept);
  const candidates = proposed.map((statement) => recordedOf(statement, reader.speaker(statement.speakerId)));
  const result = lookUp(paste, candidates, limit);
  return answerOf(store, reader, result);
}

function answerOf(store: Store, reader: DetailReader, result: LookupResult): LookupAnswer {
  const matches = result.matches.map((match) => matchOf(store, reader, match)).filter((match) => match !== null);
  const { query, verdict, attribution, explanation } = result;
  return { query, verdict, attribution, explanation, matches };
}

function matchOf(store: Store, reader: DetailReader, ranked: RankedMatch): Match | null {
  const statement = store.statements.find(ranked.recorded.id);
  const detail = statement === null ? null : reader.detail(statement);
  if (detail === null) return null;
  return {
    score: ranked.score,
    components: ranked.components,
    verdict: ranked.verdict,
    attribution: ranked.attribution,
    explanation: ranked.explanation,
    changes: ranked.changes,
    diff: ranked.diff,
    pastedSpan: ranked.pastedSpan,
    recordedSpan: ranked.recordedSpan,
    statement: detail.statement,
    speaker: detail.speaker,
    chain: detail.chain,
    article: detail.article,
    citation: detail.citation,
  };
}
