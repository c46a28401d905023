import type { Recorded } from "../src/core/match/recorded.js";
import { CANDIDATE_LIMIT, lookUp, type LookupResult } from "../src/core/match/lookup.js";
import { EmbeddedIndex } from "../src/core/match/index/embedded-index.js";
import { MemoryIndex } from "../src/core/match/index/memory-index.js";

/** What one engine answers: the place of the statement that it puts first, or -1; and its verdict where it has one. */
export interface Found {
  readonly place: number;
  readonly verdict: string | null;
}

export interface Engine {
  readonly name: string;
  build(statements: readonly string[]): void;
  search(query: string): Found;
  /** Bytes of what it keeps beside the texts, where it can tell. */
  bytes?(): number;
}

const SPEAKER = { id: "s", name: "Speaker", role: null, type: "person", aliases: [] } as const;

/** The full answer over what an index proposes: the statements are read out of memory, as from a store's cache. */
export function answer(query: string, places: readonly number[], statements: readonly string[]): LookupResult {
  const candidates = places.map((place): Recorded => ({
    id: String(place),
    text: statements[place] ?? "",
    form: "direct",
    speaker: SPEAKER,
  }));
  return lookUp({ quote: query, claimedSpeaker: null, quoteSpans: [{ start: 0, end: query.length }] }, candidates);
}

function foundIn(result: LookupResult): Found {
  const [top] = result.matches;
  return { place: top === undefined ? -1 : Number(top.recorded.id), verdict: result.verdict };
}

export function embedded(): Engine & { readonly index: () => EmbeddedIndex } {
  let index = new EmbeddedIndex();
  let texts: readonly string[] = [];
  return {
    name: "Hearsay",
    index: () => index,
    build(statements) {
      texts = statements;
      index = new EmbeddedIndex();
      index.load(statements.map((text, place) => ({ id: String(place), text })));
    },
    search: (query) => foundIn(answer(query, index.propose(query, CANDIDATE_LIMIT).map(Number), texts)),
    bytes: () => index.segments.reduce((sum, segment) => sum + segment.source.length, 0),
  };
}

export function memory(): Engine {
  const index = new MemoryIndex();
  let texts: readonly string[] = [];
  return {
    name: "Hearsay, index in memory",
    build(statements) {
      texts = statements;
      statements.forEach((text, place) => {
        index.add(String(place), text);
      });
    },
    search: (query) => foundIn(answer(query, index.propose(query, CANDIDATE_LIMIT).map(Number), texts)),
  };
}
