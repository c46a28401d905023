import type { StoredSession, StoredToken, StoredUser } from "../services/desk-records.js";

/** Accounts, and what they sign in with. Secrets come in and go out as hashes only. */
export interface PeopleStore {
  users(): StoredUser[];
  find(id: string): StoredUser | null;
  /** By name, whatever its case. */
  named(name: string): StoredUser | null;
  /** @throws StoreError when the name is taken. */
  add(user: StoredUser): void;
  /** Writes role, password and disabling of an account over what stands there. */
  update(user: StoredUser): void;

  addSession(session: StoredSession): void;
  session(tokenHash: string): StoredSession | null;
  sessionsOf(userId: string): StoredSession[];
  /** Tells that a session was used, and how long it holds from there. */
  touchSession(tokenHash: string, seenAt: string, expiresAt: string): void;
  endSession(id: string): void;
  /** Ends every session of an account but the one named. */
  endSessionsOf(userId: string, exceptId?: string): void;

  addToken(token: StoredToken): void;
  token(tokenHash: string): StoredToken | null;
  /** Of one account, or all. */
  tokens(userId?: string): StoredToken[];
  revokeToken(id: string, at: string): void;
  useToken(id: string, at: string): void;

  addSetupLink(tokenHash: string, expiresAt: string): void;
  /** Whether the link is known and holds at `now`. */
  hasSetupLink(tokenHash: string, now: string): boolean;
  dropSetupLinks(): void;

  addSignInFailure(key: string, at: string): void;
  signInFailures(key: string, since: string): number;
  forgetSignInFailures(key: string): void;
  /** Drops what has lapsed: sessions, links, failures of before `since`. */
  sweep(now: string, since: string): void;
}
