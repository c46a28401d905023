import { CANDIDATE_LIMIT, lookUp, type LookupResult } from "../src/core/match/lookup.js";
import type { Recorded } from "../src/core/match/recorded.js";

/** What one engine answers: the place of the statement that it puts first, or -1; and its verdict where it has one. */
export interface Found {
  readonly place: number;
  readonly verdict: string | null;
}

export interface Engine {
  readonly name: string;
  /** Why it stands in the table. */
  readonly note: string;
  build(statements: readonly string[]): void | Promise<void>;
  search(query: string): Found | Promise<Found>;
  /** Bytes of what it keeps beside the texts, where it can tell. */
  bytes?(): number;
  close?(): void;
}

const SPEAKER = { id: "s", name: "Speaker", role: null, type: "person", aliases: [] } as const;

/** The full answer over what an index proposes: the statements are read out of memory, as from a store's cache. */
export function answer(query: string, places: readonly number[], statements: readonly string[]): LookupResult {
  const candidates = places
    .slice(0, CANDIDATE_LIMIT)
    .map((place): Recorded => ({ id: String(place), text: statements[place] ?? "", form: "direct", speaker: SPEAKER }));
  const quoteSpans = [{ start: 0, end: query.length }];
  return lookUp({ quote: query, claimedSpeaker: null, quoteSpans }, candidates);
}

/** What comes first, accepted or not, and the verdict. */
export function foundIn(result: LookupResult, proposed: readonly number[]): Found {
  const [top] = result.matches;
  return { place: top === undefined ? (proposed[0] ?? -1) : Number(top.recorded.id), verdict: result.verdict };
}

/** The words of a text as search engines take them. */
export function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
