import type { StoreCounts } from "../services/queries.js";
import type { ArticleStore } from "./article-store.js";
import type { HistoryStore } from "./history-store.js";
import type { OverviewStore } from "./overview-store.js";
import type { PeopleStore } from "./people-store.js";
import type { ReviewStore } from "./review-store.js";
import type { SpeakerStore } from "./speaker-store.js";
import type { StatementStore } from "./statement-store.js";

/**
 * Everything recorded, one aggregate a field. Every method throws `StoreError` with one clear sentence when the
 * storage beneath fails. Implementations run under one contract suite (`test/contract/store.ts`).
 */
export interface Store {
  readonly articles: ArticleStore;
  readonly statements: StatementStore;
  readonly speakers: SpeakerStore;
  readonly reviews: ReviewStore;
  readonly history: HistoryStore;
  readonly people: PeopleStore;
  readonly overview: OverviewStore;
  /**
   * Runs `work` so that all it writes lands, durably, or nothing does: a throw undoes everything.
   * A transaction within a transaction is a part of it that can fail alone.
   */
  transaction<T>(work: () => T): T;
  counts(): StoreCounts;
  /** Whether it can answer now. @throws StoreError with the reason when not. */
  check(): void;
  close(): void;
}
