import express, { Router } from "express";
import { BODY_LIMIT_BYTES } from "../http/security.js";
import { allow } from "../http/identity.js";
import { requireCsrf } from "./csrf.js";
import { PUBLIC, sendPage } from "./render.js";
import { adminRoutes } from "./routes/admin.js";
import { articleRoutes } from "./routes/articles.js";
import { checkRoutes } from "./routes/checks.js";
import { deskRoutes } from "./routes/desk.js";
import { lookupRoutes } from "./routes/lookups.js";
import { overviewRoutes } from "./routes/overview.js";
import { peopleRoutes } from "./routes/people.js";
import { speakerRoutes } from "./routes/speakers.js";
import { statementRoutes } from "./routes/statements.js";
import { requireSameOrigin } from "./same-origin.js";
import { CHANGE_KIND_WORDS } from "./view-models/change-words.js";
import { HOP_WORDS } from "./view-models/chain-figure.js";
import { VERDICT_WORDS } from "./view-models/verdict-words.js";

const ONE_YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Every page and its static files. What it does not know, and every error, it leaves to the handlers behind it. */
export function webRouter(): Router {
  const router = Router();
  // The version in their address changes with their content.
  router.use("/assets", express.static(PUBLIC, { index: false, maxAge: ONE_YEAR_MS, immutable: true }));
  router.use(requireSameOrigin);
  router.use(express.urlencoded({ extended: false, limit: BODY_LIMIT_BYTES, parameterLimit: 100 }));
  router.use(requireCsrf);
  router.use(lookupRoutes(), statementRoutes(), speakerRoutes());
  router.use(articleRoutes(), checkRoutes(), peopleRoutes(), adminRoutes(), deskRoutes(), overviewRoutes());
  router.get("/about", allow("open"), (_req, res) => {
    const words = { verdicts: VERDICT_WORDS, hops: HOP_WORDS, kinds: CHANGE_KIND_WORDS };
    return sendPage(res, "about/show", { title: "About the answers", section: "about" }, words);
  });
  return router;
}
