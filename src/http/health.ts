import { Router, type RequestHandler } from "express";
import type { Logger } from "pino";
import type { Services } from "../services/services.js";
import { allow } from "./identity.js";
import { HttpError } from "./problem.js";
import type { Metrics } from "./metrics.js";

/** Answers that change from one moment to the next are never kept. */
const fresh: RequestHandler = (_request, response, next) => {
  response.set("Cache-Control", "no-store");
  next();
};

const onlyGet: RequestHandler = (_request, _response, next) => {
  next(new HttpError(405, "This address answers GET only.", { Allow: "GET, HEAD" }));
};

/**
 * For the machines that watch Hearsay: `/healthz` says that the process answers, `/readyz` that the store answers too
 * (503 when not), `/metrics` has figures in the Prometheus text format.
 */
export function healthRouter(services: Services, metrics: Metrics, log: Logger): Router {
  const router = Router();
  router.use(["/healthz", "/readyz", "/metrics"], fresh);
  router
    .route("/healthz")
    .get(allow("open"), (_request, response) => {
      response.json({ status: "ok" });
    })
    .all(onlyGet);
  router
    .route("/readyz")
    .get(allow("open"), (_request, response) => {
      try {
        response.json({ status: "ready", store: services.counts() });
      } catch (error) {
        log.error({ err: error }, "the store does not answer");
        response.status(503).json({ status: "unavailable", store: null });
      }
    })
    .all(onlyGet);
  router
    .route("/metrics")
    .get(allow("open"), async (_request, response) => {
      response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
    })
    .all(onlyGet);
  return router;
}
