import { permissionsOf, ROLES, type Role } from "../../core/review/permissions.js";
import type { PersonRef } from "../../core/review/standing.js";
import { foldName } from "../../store/fold-name.js";
import type { Store } from "../../store/store.js";
import { mustBeAllowed, type Actor } from "../desk/actor.js";
import type { StoredSession, StoredUser, SubjectKind } from "../desk-records.js";
import { ForbiddenError, TooManyAttemptsError, UnauthorizedError } from "../errors.js";
import { badField, wellFormed } from "../validate.js";
import { checkPassword, hashPassword, isPassword, PASSWORD_COST, type PasswordCost } from "./passwords.js";
import { hashSecret, newId, newSecret } from "./secrets.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A session lapses when it was not used for so long, and at the latest so long after it began. */
const IDLE = 12 * HOUR;
const LONGEST_SESSION = 7 * DAY;
/** A session that was used within this time is not written again. */
const TOUCH_AFTER = 5 * MINUTE;

/** Failed attempts within this time count. */
const ATTEMPTS_WITHIN = 15 * MINUTE;
/** For one name from one address; from one address; for one name from anywhere. */
const MOST_ATTEMPTS = { pair: 5, address: 30, name: 50 } as const;

const SETUP_HOLDS = DAY;

export const LONGEST_NAME = 100;

/** An account without its secrets. */
export type Person = Omit<StoredUser, "passwordHash"> & { readonly hasPassword: boolean };

export type SessionView = Omit<StoredSession, "tokenHash" | "csrf">;

/** Somebody who has signed in. */
export interface Viewer {
  readonly actor: Actor;
  readonly role: Role;
  /** The session's id and the word that every form of it must carry; `null` for a token. */
  readonly session: { readonly id: string; readonly csrf: string } | null;
}

export interface NewUser {
  readonly name: string;
  readonly role: Role;
  readonly password?: string | undefined;
}

export interface Attempt {
  readonly name: string;
  readonly password: string;
  /** Address of the client. */
  readonly address: string;
  /** What the browser says it is. */
  readonly agent: string;
}

/** The person at the machine's own command line: whoever can write the database file may do everything. */
export const OPERATOR: Actor = { id: "operator", name: "command line", permissions: permissionsOf("admin") };

export interface PeopleParts {
  readonly store: Store;
  readonly now: () => Date;
  readonly cost?: PasswordCost | undefined;
}

/** Accounts, sign-in, sessions and tokens. Every change of an account or token stands in the history. */
export class People {
  readonly #store: Store;
  readonly #now: () => Date;
  readonly #cost: PasswordCost;

  constructor({ store, now, cost = PASSWORD_COST }: PeopleParts) {
    this.#store = store;
    this.#now = now;
    this.#cost = cost;
  }

  /** Every account, by name. */
  list(actor: Actor): Person[] {
    mustBeAllowed(actor, "accounts", "see the accounts");
    return this.#store.people.users().map(personOf);
  }

  /** Names to whom work can be assigned. */
  reviewers(): PersonRef[] {
    const users = this.#store.people.users().filter((user) => user.disabledAt === null);
    return users.filter(({ role }) => permissionsOf(role).has("claim")).map(({ id, name }) => ({ id, name }));
  }

  hasAnybody(): boolean {
    return this.#store.people.users().length > 0;
  }

  /** @throws InputError for a name that is taken or cannot be, or a password that is too short. */
  async add(actor: Actor, { name, role, password }: NewUser): Promise<Person> {
    mustBeAllowed(actor, "accounts", "add accounts");
    const told = checkedName(name);
    if (!ROLES.includes(role)) throw badField("role", `must be one of ${ROLES.join(", ")}`);
    const passwordHash = password === undefined ? null : await this.#hashed("password", password);
    return this.#store.transaction(() => {
      if (this.#store.people.named(told) !== null) throw badField("name", `is taken: there is an account ${told}`);
      const createdAt = this.#now().toISOString();
      const user: StoredUser = { id: newId(), name: told, role, passwordHash, createdAt, disabledAt: null };
      this.#store.people.add(user);
      this.#record(actor, "user", user.id, "add", { before: null, after: shown(user) });
      return personOf(user);
    });
  }

  /** Changes the role of an account, disables it or lets it in again. Nobody does so to their own account. */
  change(actor: Actor, id: string, change: { readonly role?: Role; readonly disabled?: boolean }): Person | null {
    mustBeAllowed(actor, "accounts", "change accounts");
    if (actor.id === id) throw new ForbiddenError("Nobody changes their own role: ask another admin.");
    return this.#store.transaction(() => {
      const user = this.#store.people.find(id);
      if (user === null) return null;
      const { role = user.role, disabled = user.disabledAt !== null } = change;
      const at = this.#now().toISOString();
      const after: StoredUser = { ...user, role, disabledAt: disabled ? (user.disabledAt ?? at) : null };
      this.#store.people.update(after);
      if (disabled) this.#store.people.endSessionsOf(id);
      const action = disabled === (user.disabledAt !== null) ? "role" : disabled ? "disable" : "enable";
      this.#record(actor, "user", id, action, { before: shown(user), after: shown(after) });
      return personOf(after);
    });
  }

  /** Sets the password of an account; every session of it ends. */
  async setPassword(actor: Actor, id: string, password: string): Promise<Person | null> {
    mustBeAllowed(actor, "accounts", "set passwords");
    const passwordHash = await this.#hashed("password", password);
    return this.#store.transaction(() => {
      const user = this.#store.people.find(id);
      return user === null ? null : this.#newPassword(actor, user, passwordHash, undefined);
    });
  }

  /** Changes one's own password; every other session ends. @throws InputError when the current one is wrong. */
  async changePassword(viewer: Viewer, current: string, next: string): Promise<void> {
    const user = this.#store.people.find(viewer.actor.id);
    if (typeof user?.passwordHash !== "string" || !(await isPassword(current, user.passwordHash)))
      throw badField("current", "is not your password");
    const passwordHash = await this.#hashed("next", next);
    this.#store.transaction(() => this.#newPassword(viewer.actor, user, passwordHash, viewer.session?.id));
  }

  #newPassword(actor: Actor, user: StoredUser, passwordHash: string, keep: string | undefined): Person {
    const after = { ...user, passwordHash };
    this.#store.people.update(after);
    this.#store.people.endSessionsOf(user.id, keep);
    this.#record(actor, "user", user.id, "password", { before: null, after: null });
    return personOf(after);
  }

  /**
   * Signs in: answers the secret of a new session, to be kept in a cookie.
   * @throws UnauthorizedError when name or password are wrong, in the same words and time for either;
   * TooManyAttemptsError after too many failures.
   */
  async signIn({ name, password, address, agent }: Attempt): Promise<{ secret: string; viewer: Viewer }> {
    const keys = attemptKeys(name, address);
    this.#throttle(keys);
    const user = name.length > LONGEST_NAME ? null : this.#store.people.named(name);
    const usable = user !== null && user.disabledAt === null ? user.passwordHash : null;
    // An unknown name costs the time of a hash too, so that it cannot be told from a wrong password.
    const hash = usable ?? (await this.#decoy());
    const right = password.length <= 1_000 && (await isPassword(password, hash));
    const at = this.#now();
    if (user === null || usable === null || !right) {
      for (const { key } of keys) this.#store.people.addSignInFailure(key, at.toISOString());
      throw new UnauthorizedError("Name or password is wrong.");
    }
    this.#store.people.forgetSignInFailures(keys[0]?.key ?? "");
    this.#store.people.sweep(at.toISOString(), new Date(at.getTime() - ATTEMPTS_WITHIN).toISOString());
    return this.#openSession(user, agent, at);
  }

  #openSession(user: StoredUser, agent: string, at: Date): { secret: string; viewer: Viewer } {
    const secret = newSecret();
    const session: StoredSession = {
      id: newId(),
      tokenHash: hashSecret(secret),
      userId: user.id,
      csrf: newSecret(),
      createdAt: at.toISOString(),
      seenAt: at.toISOString(),
      expiresAt: new Date(at.getTime() + IDLE).toISOString(),
      agent: wellFormed(agent).slice(0, 200),
    };
    this.#store.people.addSession(session);
    return { secret, viewer: viewerOf(user, session) };
  }

  /** Who has this session; `null` when it is unknown, has lapsed, or the account was disabled. */
  ofSession(secret: string): Viewer | null {
    const session = this.#store.people.session(hashSecret(secret));
    const now = this.#now();
    if (session === null || session.expiresAt <= now.toISOString()) return null;
    const user = this.#store.people.find(session.userId);
    if (user?.disabledAt !== null) return null;
    if (now.getTime() - Date.parse(session.seenAt) > TOUCH_AFTER) {
      const latest = Date.parse(session.createdAt) + LONGEST_SESSION;
      const expiresAt = new Date(Math.min(now.getTime() + IDLE, latest)).toISOString();
      this.#store.people.touchSession(session.tokenHash, now.toISOString(), expiresAt);
    }
    return viewerOf(user, session);
  }

  sessions(viewer: Viewer): SessionView[] {
    return this.#store.people
      .sessionsOf(viewer.actor.id)
      .map(({ id, userId, createdAt, seenAt, expiresAt, agent }) => ({
        ...{ id, userId, createdAt, seenAt, expiresAt, agent },
      }));
  }

  /** Ends a session of one's own; another's is left alone. */
  endSession(viewer: Viewer, id: string): void {
    if (this.#store.people.sessionsOf(viewer.actor.id).some((session) => session.id === id))
      this.#store.people.endSession(id);
  }

  /** The secret of a link with which the first admin is made; `null` when there are accounts already. */
  setupSecret(): string | null {
    if (this.hasAnybody()) return null;
    const secret = newSecret();
    this.#store.transaction(() => {
      this.#store.people.dropSetupLinks();
      const expiresAt = new Date(this.#now().getTime() + SETUP_HOLDS).toISOString();
      this.#store.people.addSetupLink(hashSecret(secret), expiresAt);
    });
    return secret;
  }

  isSetupSecret(secret: string): boolean {
    return !this.hasAnybody() && this.#store.people.hasSetupLink(hashSecret(secret), this.#now().toISOString());
  }

  /** Makes the first admin by the one-time link, which is used up. @throws UnauthorizedError for another secret. */
  async setUp(secret: string, name: string, password: string): Promise<Person> {
    if (!this.isSetupSecret(secret))
      throw new UnauthorizedError("The link was used or has lapsed: start Hearsay again for a new one.");
    const told = checkedName(name);
    const passwordHash = await this.#hashed("password", password);
    return this.#store.transaction(() => {
      if (!this.isSetupSecret(secret)) throw new UnauthorizedError("The link was used meanwhile.");
      const createdAt = this.#now().toISOString();
      const user: StoredUser = { id: newId(), name: told, role: "admin", passwordHash, createdAt, disabledAt: null };
      this.#store.people.add(user);
      this.#store.people.dropSetupLinks();
      this.#record(user, "user", user.id, "set up", { before: null, after: shown(user) });
      return personOf(user);
    });
  }

  #throttle(keys: readonly { readonly key: string; readonly most: number }[]): void {
    const since = new Date(this.#now().getTime() - ATTEMPTS_WITHIN).toISOString();
    if (keys.every(({ key, most }) => this.#store.people.signInFailures(key, since) < most)) return;
    throw new TooManyAttemptsError("Too many attempts to sign in failed. Wait a quarter of an hour, then try again.");
  }

  #decoyHash: Promise<string> | null = null;

  #decoy(): Promise<string> {
    this.#decoyHash ??= hashPassword(newSecret(), this.#cost);
    return this.#decoyHash;
  }

  #hashed(path: string, password: string): Promise<string> {
    checkPassword(path, password);
    return hashPassword(password, this.#cost);
  }

  #record(
    actor: PersonRef,
    kind: SubjectKind,
    id: string,
    action: string,
    { before, after }: { readonly before: unknown; readonly after: unknown },
  ): void {
    const at = this.#now().toISOString();
    const { id: actorId, name } = actor;
    this.#store.history.append({
      ...{ at, actor: { id: actorId, name }, subject: { kind, id }, action, reason: "", before, after },
    });
  }
}

function attemptKeys(name: string, address: string): { key: string; most: number }[] {
  const folded = foldName(name.slice(0, LONGEST_NAME));
  return [
    { key: `pair ${folded} ${address}`, most: MOST_ATTEMPTS.pair },
    { key: `address ${address}`, most: MOST_ATTEMPTS.address },
    { key: `name ${folded}`, most: MOST_ATTEMPTS.name },
  ];
}

function checkedName(name: string): string {
  const told = wellFormed(name).trim();
  if (foldName(told) === "" || /\p{Cc}/u.test(told)) throw badField("name", "must hold letters or digits");
  if (told.length > LONGEST_NAME) throw badField("name", `must have at most ${LONGEST_NAME} characters`);
  return told;
}

/** What the history tells of an account. */
function shown({ name, role, disabledAt }: StoredUser): object {
  return { name, role, disabledAt };
}

function personOf({ id, name, role, passwordHash, createdAt, disabledAt }: StoredUser): Person {
  return { id, name, role, createdAt, disabledAt, hasPassword: passwordHash !== null };
}

function viewerOf(user: StoredUser, session: StoredSession): Viewer {
  const actor = { id: user.id, name: user.name, permissions: permissionsOf(user.role) };
  return { actor, role: user.role, session: { id: session.id, csrf: session.csrf } };
}
