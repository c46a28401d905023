import express, { Router } from "express";
import type { Services } from "../services/services.js";
import { BODY_LIMIT_BYTES } from "../http/security.js";
import { PUBLIC, sendPage } from "./render.js";
import { articleRoutes } from "./routes/articles.js";
import { checkRoutes } from "./routes/checks.js";
import { lookupRoutes } from "./routes/lookups.js";
import { speakerRoutes } from "./routes/speakers.js";
import { statementRoutes } from "./routes/statements.js";
import { requireSameOrigin } from "./same-origin.js";
import { CHANGE_KIND_WORDS } from "./view-models/change-words.js";
import { HOP_WORDS } from "./view-models/chain-figure.js";
import { VERDICT_WORDS } from "./view-models/verdict-words.js";

const ONE_YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Every page and its static files. What it does not know, and every error, it leaves to the handlers behind it. */
export function webRouter(services: Services): Router {
  const router = Router();
  // The version in their address changes with their content.
  router.use("/assets", express.static(PUBLIC, { index: false, maxAge: ONE_YEAR_MS, immutable: true }));
  router.use(requireSameOrigin);
  router.use(express.urlencoded({ extended: false, limit: BODY_LIMIT_BYTES, parameterLimit: 50 }));
  router.use(lookupRoutes(services), statementRoutes(services), speakerRoutes(services));
  router.use(articleRoutes(services), checkRoutes(services));
  router.get("/about", (_req, res) => {
    const words = { verdicts: VERDICT_WORDS, hops: HOP_WORDS, kinds: CHANGE_KIND_WORDS };
    return sendPage(res, "about/show", { title: "About the answers", section: "about" }, words);
  });
  return router;
}
