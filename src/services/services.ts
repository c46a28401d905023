import type { DeskDetail, DeskPage, BulkAnswer, QueueAnswer, ReviewRequest } from "./desk/desk-answers.js";
import type { Actor } from "./desk/actor.js";
import type { SeenVersions } from "./desk/confirm-article.js";
import type { HistoryFault, QueueFilter, RecordedChange } from "./desk-records.js";
import type { Facets, StatementFilter, StoreCounts } from "./queries.js";
import type { People } from "./people/people.js";
import type { Tokens } from "./people/tokens.js";
import type { Overview } from "./read-overview.js";
import type { Extraction, StoredArticle, StoredSpeaker } from "./records.js";
import type {
  ArticleView,
  CheckAnswer,
  IngestAnswer,
  LookupAnswer,
  Page,
  StatementDetail,
  VersionsAnswer,
} from "./answers.js";

export type { Facets, StatementFilter, StoreCounts } from "./queries.js";

/** An article as it comes in: pasted text or a page's HTML, with what the caller knows about it. */
export interface ArticleInput {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly publishedOn?: string | undefined;
}

/** A single attributed statement from a list or a transcript. */
export interface StatementInput {
  readonly statement: string;
  readonly speaker: string;
  readonly role?: string | undefined;
  readonly saidOn?: string | undefined;
  readonly event?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
}

export interface LookupRequest {
  readonly quote: string;
  readonly speaker?: string | undefined;
  /** At most this many matches, 1 to 20; 5 unless told. */
  readonly limit?: number | undefined;
  /** Only what this publisher printed. */
  readonly publisher?: string | undefined;
  /** Only what was said or printed on this day or later, and on that day or earlier; ISO dates. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The editorial desk: what is to be reviewed, and what was decided. */
export interface Desk {
  /** @throws ForbiddenError, InputError, ConflictError, NotPossibleError; nothing is written then. */
  review(actor: Actor, id: string, request: ReviewRequest): DeskDetail | null;
  /** Confirms the statements of an article that stand as they were seen. */
  confirmArticle(actor: Actor, seen: SeenVersions, reason: string): BulkAnswer;
  detail(id: string): DeskDetail | null;
  page(id: string): DeskPage | null;
  queue(filter: QueueFilter): QueueAnswer;
  history(id: string): readonly RecordedChange[] | null;
  /** The whole history, in order; `after` is the number of the last change seen. */
  changes(after: number, limit: number): readonly RecordedChange[];
  /** The first sign that the history was tampered with; `null` when it is whole. */
  verifyHistory(): HistoryFault | null;
  countChanges(): number;
}

/**
 * Everything that pages, API and command line can ask for: one method a use case.
 * Bad input throws `InputError`; an unknown id answers `null`; a store that fails throws `StoreError`.
 */
export interface Services {
  lookUpQuote(request: LookupRequest): LookupAnswer;
  checkDraft(text: string): CheckAnswer;
  extractArticle(input: ArticleInput): Extraction;
  ingestArticle(input: ArticleInput): IngestAnswer;
  ingestStatement(input: StatementInput): IngestAnswer;
  article(id: string): { article: StoredArticle; view: ArticleView; statements: readonly StatementDetail[] } | null;
  statement(id: string): StatementDetail | null;
  /** The statement and every other recorded version of the same utterance. */
  versions(id: string): VersionsAnswer | null;
  statements(filter: StatementFilter): Page<StatementDetail>;
  speaker(id: string): StoredSpeaker | null;
  facets(): Facets;
  counts(): StoreCounts;
  /** The same services, over public statements only where they read. */
  publicOnly(): Services;
  /** Figures over everything recorded. */
  overview(): Overview;
  readonly desk: Desk;
  readonly people: People;
  readonly tokens: Tokens;
}
