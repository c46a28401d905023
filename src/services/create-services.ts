import type { CandidateIndex } from "../core/match/candidates.js";
import type { Store } from "../store/store.js";
import { browseStatements, listFacets } from "./browse-statements.js";
import { checkDraft } from "./check-draft.js";
import { extractArticle, type Extract } from "./extract-article.js";
import { ingestArticle } from "./ingest-article.js";
import { ingestStatement } from "./ingest-statement.js";
import { LiveIndex } from "./live-index.js";
import { lookUpQuote } from "./look-up-quote.js";
import { readArticle, readStatement } from "./read-records.js";
import type { Services } from "./services.js";

/** What the services work with; the composition root chooses, tests put in their own. */
export interface ServiceParts {
  readonly store: Store;
  /** The rules that read an article. */
  readonly extract: Extract;
  /** Makes an empty index; it is filled from the store at the first look-up, and by `warmUp`. */
  readonly makeIndex: () => CandidateIndex;
  /** The clock; the time of day unless told. */
  readonly now?: (() => Date) | undefined;
}

/** The services together with what only the composition root calls. */
export interface RunningServices extends Services {
  /** Fills the index from the store now, so that the first look-up need not. */
  warmUp(): void;
  /** Runs many ingests as one durable write: all land or none; an ingest that throws can be caught and left out. */
  batch<T>(work: () => T): T;
}

export function createServices({ store, extract, makeIndex, now = () => new Date() }: ServiceParts): RunningServices {
  const index = new LiveIndex(store.statements, makeIndex);
  return {
    lookUpQuote: (request) => lookUpQuote(store, index, request),
    checkDraft: (text) => checkDraft(store, index, extract, text),
    extractArticle: (input) => extractArticle(extract, input),
    ingestArticle: (input) => ingestArticle(store, extract, input, now()),
    ingestStatement: (input) => ingestStatement(store, input, now()),
    article: (id) => readArticle(store, id),
    statement: (id) => readStatement(store, id),
    statements: (filter) => browseStatements(store, filter),
    speaker: (id) => store.speakers.find(id),
    facets: () => listFacets(store),
    counts: () => store.counts(),
    warmUp: () => void index.current(),
    batch: (work) => store.transaction(work),
  };
}
