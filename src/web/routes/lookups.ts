import { Router } from "express";
import { allow, servicesOf } from "../../http/identity.js";
import type { Request, Response } from "express";
import { InputError, TooLargeError } from "../../services/errors.js";
import type { Services } from "../../services/services.js";
import { given, textField } from "../form-fields.js";
import { sendPage } from "../render.js";
import { chooseExamples } from "../view-models/examples.js";
import { LONGEST_LINK, lookupPage } from "../view-models/lookup-page.js";
import { lookupPath } from "../view-models/lookup-path.js";

interface Typed {
  readonly quote: string;
  readonly speaker: string;
}

/** How many statements are read to choose examples from. */
const EXAMPLE_POOL = 40;

/** `/`: the paste box. `/lookup`: the answer, under an address that gives it again. */
export function lookupRoutes(): Router {
  const router = Router();

  router.get("/", allow("look-up"), (_req, res) =>
    pasteBox(servicesOf(res), res, 200, { quote: "", speaker: "" }, null),
  );

  router.post("/lookup", allow("look-up"), async (req, res) => {
    const typed = typedIn(req.body);
    const path = lookupPath(typed.quote.trim(), given(typed.speaker));
    // An address is only made for what can be looked up and followed; everything else is answered at once.
    if (typed.quote.trim() === "" || path.length > LONGEST_LINK) await answer(servicesOf(res), res, typed);
    else res.redirect(303, path);
  });

  router.get("/lookup", allow("look-up"), async (req: Request, res: Response) => {
    if (!("quote" in req.query)) res.redirect(303, "/");
    else await answer(servicesOf(res), res, typedIn(req.query));
  });

  return router;
}

function typedIn(source: unknown): Typed {
  return { quote: textField(source, "quote"), speaker: textField(source, "speaker") };
}

async function answer(services: Services, res: Response, typed: Typed): Promise<void> {
  const request = { quote: typed.quote.trim(), speaker: given(typed.speaker) };
  if (request.quote === "") {
    await pasteBox(services, res, 422, typed, "Nothing was pasted. Paste the words that you want to check.");
    return;
  }
  try {
    const piecesOf = (id: string) => services.statement(id)?.content.map((piece) => piece.text) ?? [];
    const page = lookupPage(services.lookUpQuote(request), request, piecesOf);
    await sendPage(res, "lookups/show", { title: `${page.verdict.word}: lookup`, section: "lookup" }, { page, typed });
  } catch (error) {
    if (!(error instanceof InputError || error instanceof TooLargeError)) throw error;
    await pasteBox(services, res, 422, typed, error.message);
  }
}

async function pasteBox(
  services: Services,
  res: Response,
  status: number,
  typed: Typed,
  problem: string | null,
): Promise<void> {
  const pool = services.statements({ form: "direct", limit: EXAMPLE_POOL });
  const model = { typed, problem, examples: chooseExamples(pool.items), counts: services.counts() };
  const title = problem === null ? "Look up a quotation" : "Problem: look up a quotation";
  await sendPage(res, "lookups/new", { status, title, section: "lookup" }, model);
}
