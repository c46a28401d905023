import type { Publication, ReviewState } from "../core/review/states.js";

export interface StatementFilter {
  readonly speakerId?: string | undefined;
  /** Words of the speaker's name. */
  readonly speaker?: string | undefined;
  /** Name of an outlet or agency in a `relay` or `wire` hop. */
  readonly relay?: string | undefined;
  readonly publisher?: string | undefined;
  readonly articleId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly form?: "direct" | "mixed" | "indirect" | undefined;
  readonly state?: ReviewState | undefined;
  readonly publication?: Publication | undefined;
  /** Thought is left out unless `true`. */
  readonly includeThought?: boolean | undefined;
  readonly cursor?: string | undefined;
  /** 1 to 100; 25 unless told. */
  readonly limit?: number | undefined;
}

/** Values that the browse page offers in its filters, each with its number of statements. */
export interface Facets {
  readonly speakers: readonly { id: string; name: string; count: number }[];
  readonly relays: readonly { name: string; count: number }[];
  readonly publishers: readonly { name: string; count: number }[];
}

export interface StoreCounts {
  readonly articles: number;
  readonly statements: number;
  readonly speakers: number;
}
