import { permissionsOf, SCOPES, type Scope } from "../../core/review/permissions.js";
import type { Store } from "../../store/store.js";
import { mustBeAllowed, type Actor } from "../desk/actor.js";
import type { StoredToken } from "../desk-records.js";
import { UnauthorizedError } from "../errors.js";
import { badField, wellFormed } from "../validate.js";
import { LONGEST_NAME, type Viewer } from "./people.js";
import { hashSecret, newId, newSecret } from "./secrets.js";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A token without its hash. */
export type TokenView = Omit<StoredToken, "tokenHash"> & { readonly userName: string };

export interface NewToken {
  readonly user: string;
  readonly scopes: readonly Scope[];
  readonly label?: string | undefined;
  /** Days until it lapses; for ever when left out. */
  readonly days?: number | undefined;
}

/** Tokens with which programs sign in. */
export class Tokens {
  readonly #store: Store;
  readonly #now: () => Date;

  constructor(store: Store, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** Makes a token: its secret is answered once and kept nowhere. Others' tokens are an admin's to make. */
  add(actor: Actor, { user: name, scopes, label = "", days }: NewToken): { secret: string; token: TokenView } {
    const user = this.#store.people.named(name);
    if (user?.disabledAt !== null) throw badField("user", "must be the name of an account");
    if (user.id !== actor.id) mustBeAllowed(actor, "accounts", "make tokens for others");
    if (scopes.length === 0 || !scopes.every((scope) => SCOPES.includes(scope)))
      throw badField("scope", `must be one or more of ${SCOPES.join(", ")}`);
    if (label.length > LONGEST_NAME) throw badField("label", `must have at most ${LONGEST_NAME} characters`);
    if (days !== undefined && !(Number.isInteger(days) && days >= 1 && days <= 3_650))
      throw badField("days", "must be a whole number from 1 to 3650");
    const at = this.#now();
    const secret = `hsy_${newSecret()}`;
    const token: StoredToken = {
      id: newId(),
      tokenHash: hashSecret(secret),
      userId: user.id,
      label: wellFormed(label).trim(),
      scopes: [...new Set(scopes)],
      createdAt: at.toISOString(),
      expiresAt: days === undefined ? null : new Date(at.getTime() + days * DAY).toISOString(),
      revokedAt: null,
      usedAt: null,
    };
    return this.#store.transaction(() => {
      this.#store.people.addToken(token);
      const after = { user: user.name, scopes: token.scopes, label: token.label, expiresAt: token.expiresAt };
      this.#record(actor, token.id, "add", after);
      return { secret, token: tokenView(token, user.name) };
    });
  }

  /** One's own tokens; all of them for an admin who asks for all. */
  list(actor: Actor, all = false): TokenView[] {
    if (all) mustBeAllowed(actor, "accounts", "see the tokens of others");
    const names = new Map(this.#store.people.users().map(({ id, name }) => [id, name]));
    const tokens = this.#store.people.tokens(all ? undefined : actor.id);
    return tokens.map((token) => tokenView(token, names.get(token.userId) ?? ""));
  }

  revoke(actor: Actor, id: string): boolean {
    return this.#store.transaction(() => {
      const token = this.#store.people.tokens().find((each) => each.id === id);
      if (token === undefined) return false;
      if (token.userId !== actor.id) mustBeAllowed(actor, "accounts", "revoke the tokens of others");
      if (token.revokedAt !== null) return true;
      const at = this.#now().toISOString();
      this.#store.people.revokeToken(id, at);
      this.#record(actor, id, "revoke", { revokedAt: at });
      return true;
    });
  }

  /** Who came with this token. @throws UnauthorizedError for one that is unknown, revoked or has lapsed. */
  viewer(secret: string): Viewer {
    const token = this.#store.people.token(hashSecret(secret));
    const user = token === null ? null : this.#store.people.find(token.userId);
    const now = this.#now().toISOString();
    const holds = token !== null && token.revokedAt === null && (token.expiresAt === null || token.expiresAt > now);
    if (!holds || user?.disabledAt !== null)
      throw new UnauthorizedError("The token is not known, was revoked, or has lapsed.");
    if (token.usedAt === null || Date.parse(now) - Date.parse(token.usedAt) > MINUTE)
      this.#store.people.useToken(token.id, now);
    const actor = { id: user.id, name: user.name, permissions: permissionsOf(user.role, token.scopes) };
    return { actor, role: user.role, session: null };
  }

  #record(actor: Actor, id: string, action: string, after: object): void {
    const at = this.#now().toISOString();
    const subject = { kind: "token", id } as const;
    const { id: actorId, name } = actor;
    this.#store.history.append({ at, actor: { id: actorId, name }, subject, action, reason: "", before: null, after });
  }
}

function tokenView(token: StoredToken, userName: string): TokenView {
  const { id, userId, label, scopes, createdAt, expiresAt, revokedAt, usedAt } = token;
  return { id, userId, label, scopes, createdAt, expiresAt, revokedAt, usedAt, userName };
}
