import { Router, type Request, type Response } from "express";
import { SCOPES, type Scope } from "../../core/review/permissions.js";
import { actorOf, allow, servicesOf, SESSION_COOKIE, sessionSecret, viewerOf } from "../../http/identity.js";
import { HearsayError, InputError, StoreError, UnauthorizedError } from "../../services/errors.js";
import type { Viewer } from "../../services/people/people.js";
import { problemOf } from "../../http/problem.js";
import { given, pathParameter, textField } from "../form-fields.js";
import { sendPage } from "../render.js";
import { accountPage } from "../view-models/account-page.js";
import { isOwnPath } from "../own-path.js";

/** `/sign-in`, `/sign-out`, `/set-up/:secret`, `/account`: how somebody comes to be known here. */
export function peopleRoutes(): Router {
  const router = Router();

  router.get("/sign-in", allow("open"), (req, res) => signInPage(res, 200, "", textField(req.query, "next"), null));

  router.post("/sign-in", allow("open"), async (req, res) => {
    const [name, password] = [textField(req.body, "name").trim(), textField(req.body, "password")];
    const next = textField(req.body, "next");
    try {
      await enter(req, res, name, password);
    } catch (error) {
      if (!(error instanceof HearsayError) || error instanceof StoreError) throw error;
      await signInPage(res, problemOf(error).status, name, next, error.message);
      return;
    }
    res.redirect(303, isOwnPath(next) ? next : "/desk");
  });

  router.post("/sign-out", allow("signed-in"), (_req, res) => {
    const viewer = viewerOf(res);
    const session = viewer?.session ?? null;
    if (viewer !== null && session !== null) servicesOf(res).people.endSession(viewer, session.id);
    res.clearCookie(SESSION_COOKIE, { path: "/" });
    res.redirect(303, "/");
  });

  router.get("/set-up/:secret", allow("open"), (req, res) => setUpPage(req, res, 200, "", null));

  router.post("/set-up/:secret", allow("open"), async (req, res) => {
    const [name, password] = [textField(req.body, "name").trim(), textField(req.body, "password")];
    try {
      await servicesOf(res).people.setUp(pathParameter(req, "secret"), name, password);
    } catch (error) {
      if (!(error instanceof InputError || error instanceof UnauthorizedError)) throw error;
      await setUpPage(req, res, problemOf(error).status, name, error.message);
      return;
    }
    await enter(req, res, name, password);
    res.redirect(303, "/desk");
  });

  router.get("/account", allow("signed-in"), (_req, res) => sendAccount(res, 200, {}));

  router.post("/account/password", allow("signed-in"), (req, res) =>
    orAccount(res, async (viewer) => {
      const [current, next] = [textField(req.body, "current"), textField(req.body, "next")];
      await servicesOf(res).people.changePassword(viewer, current, next);
      await sendAccount(res, 200, { done: "Your password is changed; every other session of yours has ended." });
    }),
  );

  router.post("/account/sessions/:id/end", allow("signed-in"), (req, res) =>
    orAccount(res, async (viewer) => {
      servicesOf(res).people.endSession(viewer, pathParameter(req, "id"));
      await sendAccount(res, 200, { done: "The session has ended." });
    }),
  );

  router.post("/account/tokens", allow("signed-in"), (req, res) =>
    orAccount(res, async () => {
      const scopes = SCOPES.filter((scope) => textField(req.body, `scope-${scope}`) === "yes");
      const days = given(textField(req.body, "days"));
      const made = servicesOf(res).tokens.add(actorOf(res), {
        user: actorOf(res).name,
        scopes: scopes satisfies readonly Scope[],
        label: textField(req.body, "label"),
        ...(days === undefined ? {} : { days: Number(days) }),
      });
      await sendAccount(res, 200, { secret: made.secret });
    }),
  );

  router.post("/account/tokens/:id/revoke", allow("signed-in"), (req, res) =>
    orAccount(res, async () => {
      servicesOf(res).tokens.revoke(actorOf(res), pathParameter(req, "id"));
      await sendAccount(res, 200, { done: "The token is revoked." });
    }),
  );

  return router;
}

/** Signs in with a new session; the one that the browser came with ends, so that nobody can have planted it. */
async function enter(req: Request, res: Response, name: string, password: string): Promise<void> {
  const { people } = servicesOf(res);
  const before = sessionSecret(req);
  const old = before === undefined ? null : people.ofSession(before);
  const attempt = { name, password, address: req.ip ?? "", agent: req.get("user-agent") ?? "" };
  const { secret } = await people.signIn(attempt);
  const session = old?.session ?? null;
  if (old !== null && session !== null) people.endSession(old, session.id);
  res.cookie(SESSION_COOKIE, secret, { httpOnly: true, sameSite: "lax", secure: req.secure, path: "/" });
}

async function signInPage(res: Response, status: number, name: string, next: string, problem: string | null) {
  const model = { name, next: isOwnPath(next) ? next : "", problem, nobody: !servicesOf(res).people.hasAnybody() };
  await sendPage(res, "people/sign-in", { status, title: "Sign in", section: "account" }, model);
}

async function setUpPage(req: Request, res: Response, status: number, name: string, problem: string | null) {
  const secret = pathParameter(req, "secret");
  const holds = servicesOf(res).people.isSetupSecret(secret);
  const code = holds || status !== 200 ? status : 410;
  await sendPage(res, "people/set-up", { status: code, title: "First account" }, { secret, holds, name, problem });
}

interface Notice {
  readonly done?: string;
  readonly problem?: string;
  /** A token that was just made. */
  readonly secret?: string;
}

async function sendAccount(res: Response, status: number, notice: Notice): Promise<void> {
  const viewer = viewerOf(res);
  if (viewer === null) throw new UnauthorizedError("Sign in first.");
  const services = servicesOf(res);
  const page = accountPage(viewer, services.people.sessions(viewer), services.tokens.list(viewer.actor));
  const told = { done: null, problem: null, secret: null, ...notice };
  await sendPage(res, "people/account", { status, title: "Your account", section: "account" }, { page, ...told });
}

/** Does `work`; what is wrong with the form is told on the account page. */
async function orAccount(res: Response, work: (viewer: Viewer) => Promise<void>): Promise<void> {
  const viewer = viewerOf(res);
  if (viewer === null) throw new UnauthorizedError("Sign in first.");
  try {
    await work(viewer);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    await sendAccount(res, 422, { problem: error.message });
  }
}
