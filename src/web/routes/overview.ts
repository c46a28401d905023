import { Router } from "express";
import { allow, servicesOf } from "../../http/identity.js";
import { sendPage } from "../render.js";
import { overviewPage } from "../view-models/overview-page.js";

/** `/overview`: figures and pictures of everything recorded. For people with an account: it tells of all of it. */
export function overviewRoutes(): Router {
  const router = Router();

  router.get("/overview", allow("comment"), (_req, res) => {
    const page = overviewPage(servicesOf(res).overview());
    return sendPage(res, "overview/show", { title: "Overview", section: "overview" }, { page });
  });

  return router;
}
