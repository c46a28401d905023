import { differenceFrom, quotedWords, sameUtterance, type Account } from "../core/match/same-utterance.js";
import type { StatementToMatch } from "../store/statement-store.js";
import type { Store } from "../store/store.js";
import type { StatementDetail, Version, VersionsAnswer } from "./answers.js";
import { DetailReader } from "./detail-reader.js";
import type { Proposals } from "./live-index.js";
import { recordedOf } from "./recorded-of.js";

/** Most versions that are gathered of one utterance. */
const MOST_VERSIONS = 40;
/** Statements that the index proposes for the whole words, and for each stretch of them. */
const CANDIDATES = 32;
/** Words of a stretch, and how many are looked up by themselves: a short version holds but a part of a long one. */
const STRETCH = 12;
const MOST_STRETCHES = 40;

/** An account with all that a page shows of it. */
interface Member extends Account {
  readonly detail: StatementDetail;
}

/**
 * Every recorded version of the utterance that a statement records, in order of time. Versions are found anew at each
 * call, through the index, from the statement and then from each version found: nothing is stored that could be behind
 * the articles.
 */
export function readVersions(store: Store, index: Proposals, id: string): VersionsAnswer | null {
  const [found] = store.statements.toMatch([id]);
  const reader = new DetailReader(store);
  const start = found === undefined ? null : memberOf(store, reader, found);
  if (start === null) return null;
  const members = gathered(start, (member) => candidates(store, reader, index, member));
  const fullest = [...members].sort((a, b) => wordsOf(b).length - wordsOf(a).length || byTime(a, b))[0] ?? start;
  const days = members.map(({ day }) => day).filter((day) => day !== null);
  const earliest = days.sort()[0] ?? null;
  const versions = members.sort(byTime).map((member): Version => {
    const first = earliest !== null && member.day === earliest;
    return {
      detail: member.detail,
      day: member.day,
      first,
      fullest: member === fullest,
      difference: difference(fullest, member),
    };
  });
  return { words: wordsOf(fullest), versions };
}

/** The start and all that record the same utterance as it, or as one of them. */
function gathered(start: Member, near: (member: Member) => Iterable<Member>): Member[] {
  const members = [start];
  const seen = new Set([start.recorded.id]);
  for (let at = 0; at < members.length && members.length < MOST_VERSIONS; at += 1) {
    const member = members[at];
    if (member === undefined || quotedWords(member.recorded) === null) continue;
    for (const candidate of near(member)) {
      if (seen.has(candidate.recorded.id) || !sameUtterance(member, candidate)) continue;
      seen.add(candidate.recorded.id);
      members.push(candidate);
    }
  }
  return members.slice(0, MOST_VERSIONS);
}

function* candidates(store: Store, reader: DetailReader, index: Proposals, member: Member): Generator<Member> {
  const words = wordsOf(member);
  const queries = [words, ...stretches(words)];
  for (const query of queries) {
    for (const proposed of index.propose(query, CANDIDATES)) {
      const candidate = memberOf(store, reader, proposed);
      if (candidate !== null && candidate.detail.statement.act === "speech") yield candidate;
    }
  }
}

/** The words cut into stretches, none when they are hardly longer than one. */
function stretches(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  if (words.length < STRETCH * 1.5) return [];
  const count = Math.min(MOST_STRETCHES, Math.ceil(words.length / STRETCH));
  return Array.from({ length: count }, (_, at) => words.slice(at * STRETCH, (at + 1) * STRETCH).join(" "));
}

function memberOf(store: Store, reader: DetailReader, found: StatementToMatch): Member | null {
  const statement = store.statements.find(found.id);
  const detail = statement === null ? null : reader.detail(statement);
  if (detail === null) return null;
  const recorded = recordedOf(found, reader.speaker(found.speakerId));
  return { recorded, detail, day: detail.article.publishedOn ?? detail.statement.saidOn };
}

const wordsOf = ({ recorded }: Member): string => quotedWords(recorded)?.text ?? recorded.text;

/** Earlier days first, unknown ones last. */
function byTime(a: Member, b: Member): number {
  const [first, second] = [a.day ?? "9999", b.day ?? "9999"];
  if (first !== second) return first < second ? -1 : 1;
  return a.recorded.id < b.recorded.id ? -1 : 1;
}

function difference(fullest: Member, member: Member): Version["difference"] {
  const judgement = member === fullest ? null : differenceFrom(fullest, member);
  if (judgement === null) return null;
  const { verdict, explanation, changes, diff, pastedSpan, recordedSpan } = judgement;
  return { quote: wordsOf(member), verdict, explanation, changes, diff, pastedSpan, recordedSpan };
}
