import type { CandidateIndex } from "../core/match/candidates.js";
import type { IndexKeeper, KeptIndex } from "../store/index-keeper.js";
import type { Store } from "../store/store.js";
import { browseStatements, listFacets } from "./browse-statements.js";
import { checkDraft } from "./check-draft.js";
import { confirmArticle } from "./desk/confirm-article.js";
import { readDeskDetail, readDeskPage, readHistory, readQueue } from "./desk/read-desk.js";
import { reviewStatement } from "./desk/review-statement.js";
import { extractArticle, type Extract } from "./extract-article.js";
import { ingestArticle } from "./ingest-article.js";
import { ingestStatement } from "./ingest-statement.js";
import { LiveIndex, type Background, type Proposals } from "./live-index.js";
import { lookUpQuote } from "./look-up-quote.js";
import { readArticle, readStatement } from "./read-records.js";
import { readOverview } from "./read-overview.js";
import { readVersions } from "./read-versions.js";
import type { PasswordCost } from "./people/passwords.js";
import { People } from "./people/people.js";
import { Tokens } from "./people/tokens.js";
import { publicIndex, publicStore } from "./public-only.js";
import type { Desk, Services } from "./services.js";

/** What the services work with; the composition root chooses, tests put in their own. */
export interface ServiceParts {
  readonly store: Store;
  /** The rules that read an article. */
  readonly extract: Extract;
  /** Makes an index over what was kept; it is filled from the store at the first look-up, and by `warmUp`. */
  readonly makeIndex: (kept: KeptIndex | null) => CandidateIndex;
  /** Keeps the index over a restart. */
  readonly indexKeeper?: IndexKeeper | undefined;
  /** Does the upkeep of the index while nobody waits; without it none is done. */
  readonly background?: Background | undefined;
  /** The clock; the time of day unless told. */
  readonly now?: (() => Date) | undefined;
  /** Cost of hashing a password; only tests make it cheap. */
  readonly passwordCost?: PasswordCost | undefined;
}

/** The services together with what only the composition root calls. */
export interface RunningServices extends Services {
  /** Fills the index from the store now, so that the first look-up need not. */
  warmUp(): void;
  /** Runs many ingests as one durable write: all land or none; an ingest that throws can be caught and left out. */
  batch<T>(work: () => T): T;
}

type ReadingServices = Pick<
  Services,
  "lookUpQuote" | "checkDraft" | "article" | "statement" | "versions" | "statements" | "speaker" | "facets"
>;

export function createServices(parts: ServiceParts): RunningServices {
  const { store, extract, makeIndex, indexKeeper, background, now = () => new Date() } = parts;
  const index = new LiveIndex({
    statements: store.statements,
    reviews: store.reviews,
    make: makeIndex,
    keeper: indexKeeper,
    background,
  });
  const publicOnly = { store: publicStore(store), index: publicIndex(store, index) };
  const services: RunningServices = {
    ...reading(parts, store, index),
    extractArticle: (input) => extractArticle(extract, input),
    ingestArticle: (input) => ingestArticle(store, extract, input, now()),
    ingestStatement: (input) => ingestStatement(store, input, now()),
    counts: () => store.counts(),
    overview: () => readOverview(store, index),
    desk: deskOver(store, now),
    people: new People({ store, now, cost: parts.passwordCost }),
    tokens: new Tokens(store, now),
    warmUp: () => void index.current(),
    batch: (work) => store.transaction(work),
    publicOnly: () => ({ ...services, ...reading(parts, publicOnly.store, publicOnly.index) }),
  };
  return services;
}

/** The use cases that read, over a store and what proposes its statements. */
function reading({ extract }: ServiceParts, store: Store, index: Proposals): ReadingServices {
  return {
    lookUpQuote: (request) => lookUpQuote(store, index, request),
    checkDraft: (text) => checkDraft(store, index, extract, text),
    article: (id) => readArticle(store, id),
    statement: (id) => readStatement(store, id),
    versions: (id) => readVersions(store, index, id),
    statements: (filter) => browseStatements(store, filter),
    speaker: (id) => store.speakers.find(id),
    facets: () => listFacets(store),
  };
}

function deskOver(store: Store, now: () => Date): Desk {
  return {
    review: (actor, id, request) => reviewStatement(store, actor, id, request, now()),
    confirmArticle: (actor, seen, reason) => confirmArticle(store, actor, seen, reason, now()),
    detail: (id) => readDeskDetail(store, id, now()),
    page: (id) => readDeskPage(store, id, now()),
    queue: (filter) => readQueue(store, filter, now()),
    history: (id) => readHistory(store, id),
    changes: (after, limit) => store.history.after(after, limit),
    verifyHistory: () => store.history.verify(),
    countChanges: () => store.history.count(),
  };
}
