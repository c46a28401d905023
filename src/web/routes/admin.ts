import { Router, type Response } from "express";
import { ROLES, type Role } from "../../core/review/permissions.js";
import { actorOf, allow, servicesOf } from "../../http/identity.js";
import { ForbiddenError, InputError } from "../../services/errors.js";
import { given, pathParameter, textField } from "../form-fields.js";
import { sendPage } from "../render.js";
import { tokenRow } from "../view-models/account-page.js";
import { changeRow } from "../view-models/change-row.js";

const PAGE = 50;

/** `/admin/users`: accounts and tokens of everybody. `/admin/history`: every change, and whether the history is whole. */
export function adminRoutes(): Router {
  const router = Router();

  router.get("/admin/users", allow("accounts"), (_req, res) => sendUsers(res, 200, {}));

  router.post("/admin/users", allow("accounts"), (req, res) =>
    orUsers(res, async () => {
      const password = given(textField(req.body, "password"));
      const name = textField(req.body, "name");
      const role = textField(req.body, "role") as Role;
      await servicesOf(res).people.add(actorOf(res), { name, role, ...(password === undefined ? {} : { password }) });
      return `${name.trim()} has an account now.`;
    }),
  );

  router.post("/admin/users/:id/role", allow("accounts"), (req, res) =>
    orUsers(res, () => {
      const role = ROLES.find((each) => each === textField(req.body, "role"));
      if (role === undefined) throw new InputError(`The role must be one of ${ROLES.join(", ")}.`);
      servicesOf(res).people.change(actorOf(res), pathParameter(req, "id"), { role });
      return "The role is changed.";
    }),
  );

  router.post("/admin/users/:id/disable", allow("accounts"), (req, res) =>
    orUsers(res, () => {
      const disabled = textField(req.body, "disabled") === "yes";
      servicesOf(res).people.change(actorOf(res), pathParameter(req, "id"), { disabled });
      return disabled ? "The account is closed; its sessions have ended." : "The account is open again.";
    }),
  );

  router.post("/admin/users/:id/password", allow("accounts"), (req, res) =>
    orUsers(res, async () => {
      await servicesOf(res).people.setPassword(
        ...([actorOf(res), pathParameter(req, "id"), textField(req.body, "password")] as const),
      );
      return "The password is set; the sessions of the account have ended.";
    }),
  );

  router.post("/admin/tokens/:id/revoke", allow("accounts"), (req, res) =>
    orUsers(res, () => {
      servicesOf(res).tokens.revoke(actorOf(res), pathParameter(req, "id"));
      return "The token is revoked.";
    }),
  );

  router.get("/admin/history", allow("audit"), async (req, res) => {
    const { desk } = servicesOf(res);
    const after = Number(/^\d{1,12}$/.exec(textField(req.query, "after"))?.[0] ?? 0);
    const changes = desk.changes(after, PAGE + 1);
    const next = changes.length > PAGE ? `/admin/history?after=${changes[PAGE - 1]?.seq ?? 0}` : null;
    const rows = changes.slice(0, PAGE).map(changeRow);
    const model = { rows, next, first: after > 0 ? "/admin/history" : null, fault: desk.verifyHistory() };
    const page = { ...model, total: desk.countChanges() };
    await sendPage(res, "admin/history", { title: "History of changes", section: "account" }, { page });
  });

  return router;
}

interface Notice {
  readonly done?: string;
  readonly problem?: string;
}

async function sendUsers(res: Response, status: number, notice: Notice): Promise<void> {
  const { people, tokens } = servicesOf(res);
  const actor = actorOf(res);
  const users = people.list(actor).map((person) => ({ ...person, isSelf: person.id === actor.id }));
  const model = { users, roles: ROLES, tokens: tokens.list(actor, true).map(tokenRow), done: null, problem: null };
  await sendPage(res, "admin/users", { status, title: "Accounts", section: "account" }, { ...model, ...notice });
}

async function orUsers(res: Response, work: () => string | Promise<string>): Promise<void> {
  try {
    await sendUsers(res, 200, { done: await work() });
  } catch (error) {
    if (!(error instanceof InputError || error instanceof ForbiddenError)) throw error;
    await sendUsers(res, 422, { problem: error.message });
  }
}
