import type { RequestHandler } from "express";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Services } from "../services/services.js";

export interface Metrics {
  readonly registry: Registry;
  /** Counts and times every request by method, route and status. */
  readonly requests: RequestHandler;
  /** The same services, with their lookups counted by verdict. */
  meter(services: Services): Services;
}

/** Bounds of the duration histogram, seconds: from a cached page to a slow check of a long draft. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Methods that may stand in a label; a client can send any word, and a label must have few values. */
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Metrics of one running app in a registry of its own. Labels are routes ("/statements/:id"), never paths. */
export function createMetrics(services: Services): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: "hearsay_http_request_duration_seconds",
    help: "Time from a request to the end of its answer, by method, route and status",
    labelNames: ["method", "route", "status"] as const,
    buckets: SECONDS,
    registers,
  });
  const lookups = new Counter({
    name: "hearsay_lookups_total",
    help: "Quotations looked up, by verdict",
    labelNames: ["verdict"] as const,
    registers,
  });
  new Gauge({
    name: "hearsay_store_records",
    help: "Records in the store, by kind",
    labelNames: ["kind"] as const,
    registers,
    collect() {
      this.reset();
      for (const [kind, count] of stored(services)) this.set({ kind }, count);
    },
  });
  return {
    registry,
    requests: timed(requests),
    meter: (inner) => metered(inner, (verdict) => lookups.inc({ verdict })),
  };
}

/** What is stored; nothing when the store does not answer, so that the other figures still come. */
function stored(services: Services): [string, number][] {
  try {
    return Object.entries(services.counts()).map(([kind, count]): [string, number] => [kind, Number(count)]);
  } catch {
    return [];
  }
}

function timed(histogram: Histogram<"method" | "route" | "status">): RequestHandler {
  return (request, response, next) => {
    const done = histogram.startTimer();
    response.once("close", () => {
      const route: unknown = (request.route as { path?: unknown } | undefined)?.path;
      done({
        method: METHODS.has(request.method) ? request.method : "other",
        route: typeof route === "string" ? request.baseUrl + route : "none",
        status: response.statusCode,
      });
    });
    next();
  };
}

/** `services` whose lookups, alone or in a checked draft, are told to `count`. */
function metered(services: Services, count: (verdict: string) => void): Services {
  return Object.assign(Object.create(services) as Services, {
    lookUpQuote(request: Parameters<Services["lookUpQuote"]>[0]) {
      const answer = services.lookUpQuote(request);
      count(answer.verdict);
      return answer;
    },
    checkDraft(text: string) {
      const answer = services.checkDraft(text);
      for (const quotation of answer.quotations) count(quotation.lookup.verdict);
      return answer;
    },
  });
}
