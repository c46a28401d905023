import { Router } from "express";
import { allow, servicesOf } from "../../http/identity.js";
import { given, pathParameter, textField } from "../form-fields.js";
import { sendPage } from "../render.js";
import { speakerPage } from "../view-models/speaker-page.js";

/** `/speakers/:id`: a speaker, the other names, and everything recorded from them. */
export function speakerRoutes(): Router {
  const router = Router();

  router.get("/speakers/:id", allow("read"), async (req, res, next) => {
    const speaker = servicesOf(res).speaker(pathParameter(req, "id"));
    if (speaker === null) {
      next();
      return;
    }
    const cursor = given(textField(req.query, "cursor"));
    const statements = servicesOf(res).statements({ speakerId: speaker.id, includeThought: true, cursor });
    const page = speakerPage(speaker, statements, cursor !== undefined);
    await sendPage(res, "speakers/show", { title: page.name, section: "statements" }, { page });
  });

  return router;
}
