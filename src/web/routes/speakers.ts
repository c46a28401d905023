import { Router } from "express";
import type { Services } from "../../services/services.js";
import { given, pathParameter, textField } from "../form-fields.js";
import { sendPage } from "../render.js";
import { speakerPage } from "../view-models/speaker-page.js";

/** `/speakers/:id`: a speaker, the other names, and everything recorded from them. */
export function speakerRoutes(services: Services): Router {
  const router = Router();

  router.get("/speakers/:id", async (req, res, next) => {
    const speaker = services.speaker(pathParameter(req, "id"));
    if (speaker === null) {
      next();
      return;
    }
    const cursor = given(textField(req.query, "cursor"));
    const statements = services.statements({ speakerId: speaker.id, includeThought: true, cursor });
    const page = speakerPage(speaker, statements, cursor !== undefined);
    await sendPage(res, "speakers/show", { title: page.name, section: "statements" }, { page });
  });

  return router;
}
