import type { Database } from "better-sqlite3";
import type { Role, Scope } from "../../core/review/permissions.js";
import type { StoredSession, StoredToken, StoredUser } from "../../services/desk-records.js";
import { foldName } from "../fold-name.js";
import type { PeopleStore } from "../people-store.js";

const USER = `id, name, role, password_hash AS passwordHash, created_at AS createdAt, disabled_at AS disabledAt`;

const SESSION = `s.id, s.token_hash AS tokenHash, u.id AS userId, s.csrf, s.created_at AS createdAt,
  s.seen_at AS seenAt, s.expires_at AS expiresAt, s.agent`;

const TOKEN = `t.id, t.token_hash AS tokenHash, u.id AS userId, t.label, t.scopes, t.created_at AS createdAt,
  t.expires_at AS expiresAt, t.revoked_at AS revokedAt, t.used_at AS usedAt`;

const USER_SEQ = "(SELECT seq FROM users WHERE id = ?)";

type TokenRow = Omit<StoredToken, "scopes"> & { readonly scopes: string };

/** Accounts, sessions, tokens and sign-in failures in SQLite. Asked seldom beside look-ups, so prepared when asked. */
export class SqlitePeople implements PeopleStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  users(): StoredUser[] {
    return this.#all<StoredUser>(`SELECT ${USER} FROM users ORDER BY folded_name`);
  }

  find(id: string): StoredUser | null {
    return this.#one<StoredUser>(`SELECT ${USER} FROM users WHERE id = ?`, id);
  }

  named(name: string): StoredUser | null {
    return this.#one<StoredUser>(`SELECT ${USER} FROM users WHERE folded_name = ?`, foldName(name));
  }

  add({ id, name, role, passwordHash, createdAt, disabledAt }: StoredUser): void {
    this.#run(
      `INSERT INTO users (id, name, folded_name, role, password_hash, created_at, disabled_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ...[id, name, foldName(name), role satisfies Role, passwordHash, createdAt, disabledAt],
    );
  }

  update({ id, role, passwordHash, disabledAt }: StoredUser): void {
    this.#run(
      "UPDATE users SET role = ?, password_hash = ?, disabled_at = ? WHERE id = ?",
      ...[role, passwordHash, disabledAt, id],
    );
  }

  addSession(session: StoredSession): void {
    const { tokenHash, id, userId, csrf, createdAt, seenAt, expiresAt, agent } = session;
    this.#run(
      `INSERT INTO sessions (token_hash, id, user_seq, csrf, created_at, seen_at, expires_at, agent)
       VALUES (?, ?, ${USER_SEQ}, ?, ?, ?, ?, ?)`,
      ...[tokenHash, id, userId, csrf, createdAt, seenAt, expiresAt, agent],
    );
  }

  session(tokenHash: string): StoredSession | null {
    return this.#one<StoredSession>(
      `SELECT ${SESSION} FROM sessions s JOIN users u ON u.seq = s.user_seq WHERE s.token_hash = ?`,
      tokenHash,
    );
  }

  sessionsOf(userId: string): StoredSession[] {
    return this.#all<StoredSession>(
      `SELECT ${SESSION} FROM sessions s JOIN users u ON u.seq = s.user_seq WHERE u.id = ? ORDER BY s.seen_at DESC`,
      userId,
    );
  }

  touchSession(tokenHash: string, seenAt: string, expiresAt: string): void {
    this.#run("UPDATE sessions SET seen_at = ?, expires_at = ? WHERE token_hash = ?", seenAt, expiresAt, tokenHash);
  }

  endSession(id: string): void {
    this.#run("DELETE FROM sessions WHERE id = ?", id);
  }

  endSessionsOf(userId: string, exceptId = ""): void {
    this.#run(`DELETE FROM sessions WHERE user_seq = ${USER_SEQ} AND id <> ?`, userId, exceptId);
  }

  addToken(token: StoredToken): void {
    const { id, tokenHash, userId, label, scopes, createdAt, expiresAt } = token;
    this.#run(
      `INSERT INTO api_tokens (id, token_hash, user_seq, label, scopes, created_at, expires_at)
       VALUES (?, ?, ${USER_SEQ}, ?, ?, ?, ?)`,
      ...[id, tokenHash, userId, label, scopes.join(" "), createdAt, expiresAt],
    );
  }

  token(tokenHash: string): StoredToken | null {
    const row = this.#one<TokenRow>(
      `SELECT ${TOKEN} FROM api_tokens t JOIN users u ON u.seq = t.user_seq WHERE t.token_hash = ?`,
      tokenHash,
    );
    return row === null ? null : tokenOf(row);
  }

  tokens(userId?: string): StoredToken[] {
    const of = userId === undefined ? "" : "WHERE u.id = ?";
    const sql = `SELECT ${TOKEN} FROM api_tokens t JOIN users u ON u.seq = t.user_seq ${of} ORDER BY t.seq DESC`;
    return this.#all<TokenRow>(sql, ...(userId === undefined ? [] : [userId])).map(tokenOf);
  }

  revokeToken(id: string, at: string): void {
    this.#run("UPDATE api_tokens SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?", at, id);
  }

  useToken(id: string, at: string): void {
    this.#run("UPDATE api_tokens SET used_at = ? WHERE id = ?", at, id);
  }

  addSetupLink(tokenHash: string, expiresAt: string): void {
    this.#run("INSERT INTO setup_links (token_hash, expires_at) VALUES (?, ?)", tokenHash, expiresAt);
  }

  hasSetupLink(tokenHash: string, now: string): boolean {
    return this.#one("SELECT 1 FROM setup_links WHERE token_hash = ? AND expires_at > ?", tokenHash, now) !== null;
  }

  dropSetupLinks(): void {
    this.#run("DELETE FROM setup_links");
  }

  addSignInFailure(key: string, at: string): void {
    this.#run("INSERT INTO sign_in_failures (key, at) VALUES (?, ?)", key, at);
  }

  signInFailures(key: string, since: string): number {
    const sql = "SELECT count(*) AS found FROM sign_in_failures WHERE key = ? AND at >= ?";
    return this.#one<{ found: number }>(sql, key, since)?.found ?? 0;
  }

  forgetSignInFailures(key: string): void {
    this.#run("DELETE FROM sign_in_failures WHERE key = ?", key);
  }

  sweep(now: string, since: string): void {
    this.#run("DELETE FROM sessions WHERE expires_at <= ?", now);
    this.#run("DELETE FROM setup_links WHERE expires_at <= ?", now);
    this.#run("DELETE FROM sign_in_failures WHERE at < ?", since);
  }

  #one<T>(sql: string, ...values: readonly unknown[]): T | null {
    return (this.#db.prepare(sql).get(...values) as T | undefined) ?? null;
  }

  #all<T>(sql: string, ...values: readonly unknown[]): T[] {
    return this.#db.prepare(sql).all(...values) as T[];
  }

  #run(sql: string, ...values: readonly unknown[]): void {
    this.#db.prepare(sql).run(...values);
  }
}

function tokenOf(row: TokenRow): StoredToken {
  return { ...row, scopes: row.scopes.split(" ") as Scope[] };
}
