import express, { type Express } from "express";
import type { Logger } from "pino";
import { apiRouter } from "./api/router.js";
import type { Config } from "./config.js";
import { EmbeddedIndex } from "./core/match/index/embedded-index.js";
import { errorHandler, notFound } from "./http/errors.js";
import { pageFetcher, type FetchPage } from "./http/fetch-page.js";
import { healthRouter } from "./http/health.js";
import { requestLog } from "./http/log.js";
import { createMetrics } from "./http/metrics.js";
import { identify } from "./http/identity.js";
import { requestLimit, securityHeaders } from "./http/security.js";
import { createServices, type RunningServices } from "./services/create-services.js";
import type { Background } from "./services/live-index.js";
import { extractStatements } from "./services/extract-statements.js";
import type { Services } from "./services/services.js";
import { IndexFiles, type IndexReading } from "./store/index-files/index-files.js";
import { openStore } from "./store/sqlite/open-store.js";
import { renderErrorPage } from "./web/error-page.js";
import { sendPage } from "./web/render.js";
import { webRouter } from "./web/router.js";

/**
 * The composition root: the one place that chooses a store, an index and the rules, and the one that puts pages, API
 * and guards together.
 */
export interface OpenedServices {
  readonly services: RunningServices;
  close(): void;
}

export interface OpenOptions {
  /** Opens an existing store without the right to write. */
  readonly readOnly?: boolean;
  /** How the index beside the store is read; into memory unless told. */
  readonly index?: IndexReading | undefined;
}

/**
 * Services over the store at `path`, which is made and migrated when it is not there.
 * @throws StoreError with one sentence that says why it cannot be opened.
 */
export function openServices(path: string, { readOnly = false, index }: OpenOptions = {}): OpenedServices {
  const store = openStore(path, { readOnly });
  const services = createServices({
    store,
    extract: extractStatements,
    makeIndex: (kept) => new EmbeddedIndex(kept?.segments),
    indexKeeper: path === ":memory:" ? undefined : new IndexFiles(`${path}-index`, { reading: index, readOnly }),
    background,
  });
  return {
    services,
    close: () => {
      store.close();
    },
  };
}

/** Steps of upkeep between requests, one a turn of the event loop. */
const background: Background = (step) => {
  const turn = (): void => {
    if (step()) setImmediate(turn);
  };
  setImmediate(turn);
};

export interface AppParts {
  readonly services: Services;
  readonly config: Pick<Config, "rateLimit" | "trustProxy" | "fetchPages" | "anonymous">;
  readonly log: Logger;
  /** Fetches pages for `{url}`; the guarded fetcher unless told. */
  readonly fetchPage?: FetchPage;
}

/** Everything that answers HTTP: guards first, then the probes, the API and the pages. */
export function createApp({ services, config, log, fetchPage = pageFetcher() }: AppParts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", config.trustProxy);
  app.set("query parser", "simple");
  const metrics = createMetrics(services);
  const metered = metrics.meter(services);
  app.use(metrics.requests, requestLog(log), securityHeaders(), requestLimit(config.rateLimit));
  app.use(identify(metered, metrics.meter(services.publicOnly()), config.anonymous));
  app.use(healthRouter(services, metrics, log));
  app.use(apiRouter({ services: metered, fetchPage: config.fetchPages ? fetchPage : null }, sendPage));
  app.use(webRouter());
  app.use(notFound, errorHandler(log, renderErrorPage));
  return app;
}
