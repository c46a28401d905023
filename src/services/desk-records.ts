import type { Role, Scope } from "../core/review/permissions.js";
import type { ReviewState } from "../core/review/states.js";
import type { Form } from "../core/quotes/attribution.js";

/** An account. Instants are ISO 8601 in UTC. */
export interface StoredUser {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** `null`: nobody can sign in by password. */
  readonly passwordHash: string | null;
  readonly createdAt: string;
  readonly disabledAt: string | null;
}

export interface StoredSession {
  readonly id: string;
  readonly tokenHash: string;
  readonly userId: string;
  /** Stands in every form that is sent within the session. */
  readonly csrf: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
  /** What the browser says it is. */
  readonly agent: string;
}

export interface StoredToken {
  readonly id: string;
  readonly tokenHash: string;
  readonly userId: string;
  readonly label: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly usedAt: string | null;
}

export type SubjectKind = "statement" | "speaker" | "user" | "token";

/** A change to be written into the history. `before` and `after` hold what changed, in JSON. */
export interface ChangeToRecord {
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string };
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly action: string;
  readonly reason: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface RecordedChange extends ChangeToRecord {
  readonly seq: number;
  /** SHA-256 over this row and the hash of the one before. */
  readonly hash: string;
}

/** Where the history was tampered with. */
export interface HistoryFault {
  /** The first bad row; `null` when rows are whole and what they tell of is not. */
  readonly seq: number | null;
  /** A sentence that says what is wrong. */
  readonly why: string;
}

export type QueueOrder = "oldest" | "newest" | "unsure";

/** Which statements the desk is asked for. */
export interface QueueFilter {
  readonly state?: ReviewState | undefined;
  readonly articleId?: string | undefined;
  /** Words of the speaker's name. */
  readonly speaker?: string | undefined;
  readonly relay?: string | undefined;
  readonly publisher?: string | undefined;
  readonly form?: Form | undefined;
  /** Only readings that are right less often than this, 0 to 1. */
  readonly confidenceBelow?: number | undefined;
  /** Recorded at this instant or later, and before that one; ISO. */
  readonly recordedFrom?: string | undefined;
  readonly recordedBefore?: string | undefined;
  /** Id of an account, or "none". */
  readonly assignee?: string | undefined;
  readonly publication?: "internal" | "public" | "withdrawn" | undefined;
  readonly includeThought?: boolean | undefined;
  /** `oldest` recorded first unless told; `unsure`: the least confident first. */
  readonly order?: QueueOrder | undefined;
  readonly cursor?: string | undefined;
  /** 1 to 100; 25 unless told. */
  readonly limit?: number | undefined;
}
