import { Router } from "express";
import { allow, servicesOf } from "../../http/identity.js";
import { InputError, TooLargeError } from "../../services/errors.js";
import type { Services } from "../../services/services.js";
import { textField } from "../form-fields.js";
import { sendPage } from "../render.js";
import { checkPage } from "../view-models/check-page.js";
import type { CheckPage } from "../view-models/check-page.js";

/** `/check`: a draft in, each of its quotations with its verdict out. Nothing is stored. */
export function checkRoutes(): Router {
  const router = Router();

  router.get("/check", allow("look-up"), (_req, res) =>
    sendPage(res, "checks/show", { title: "Check a draft", section: "check" }, { text: "", page: null, problem: null }),
  );

  router.post("/check", allow("look-up"), async (req, res) => {
    const text = textField(req.body, "text");
    const { page, problem } = checked(servicesOf(res), text);
    const title = problem === null ? "Check of a draft" : "Problem: check a draft";
    const status = problem === null ? 200 : 422;
    await sendPage(res, "checks/show", { status, title, section: "check" }, { text, page, problem });
  });

  return router;
}

function checked(services: Services, text: string): { page: CheckPage | null; problem: string | null } {
  if (text.trim() === "") {
    return { page: null, problem: "Nothing was pasted. Paste the draft whose quotations you want to check." };
  }
  try {
    return { page: checkPage(text, services.checkDraft(text)), problem: null };
  } catch (error) {
    if (error instanceof InputError || error instanceof TooLargeError) return { page: null, problem: error.message };
    throw error;
  }
}
