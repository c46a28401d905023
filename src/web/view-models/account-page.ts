import { SCOPES, type Permission, type Role, type Scope } from "../../core/review/permissions.js";
import type { SessionView, Viewer } from "../../services/people/people.js";
import type { TokenView } from "../../services/people/tokens.js";
import { instantInWords } from "./words.js";

export const PERMISSION_WORDS: Readonly<Record<Permission, string>> = {
  read: "read what is recorded",
  "look-up": "look quotations up",
  ingest: "record articles",
  comment: "comment on statements",
  claim: "claim statements at the desk",
  review: "confirm, correct, reject, dispute",
  assign: "assign work",
  publish: "publish and withdraw",
  speakers: "merge and split speakers",
  audit: "read the history of everything",
  accounts: "manage accounts and tokens",
};

export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  lookup: "read and look up",
  ingest: "record articles",
  review: "review statements",
  admin: "everything that the account may do",
};

export interface AccountPage {
  readonly name: string;
  readonly role: Role;
  readonly may: readonly string[];
  readonly sessions: readonly { id: string; agent: string; seen: string; isThis: boolean }[];
  readonly tokens: readonly TokenRow[];
  readonly scopes: readonly { value: Scope; words: string }[];
}

export interface TokenRow {
  readonly id: string;
  readonly user: string;
  readonly label: string;
  readonly scopes: string;
  readonly made: string;
  readonly lapses: string;
  readonly used: string;
  readonly isRevoked: boolean;
}

export function accountPage(
  viewer: Viewer,
  sessions: readonly SessionView[],
  tokens: readonly TokenView[],
): AccountPage {
  return {
    name: viewer.actor.name,
    role: viewer.role,
    may: [...viewer.actor.permissions].map((permission) => PERMISSION_WORDS[permission]),
    sessions: sessions.map(({ id, agent, seenAt }) => ({
      ...{ id, agent: agent === "" ? "Unknown browser" : agent, seen: instantInWords(seenAt) },
      isThis: id === viewer.session?.id,
    })),
    tokens: tokens.map(tokenRow),
    scopes: SCOPES.map((value) => ({ value, words: SCOPE_WORDS[value] })),
  };
}

export function tokenRow(token: TokenView): TokenRow {
  return {
    id: token.id,
    user: token.userName,
    label: token.label === "" ? "No label" : token.label,
    scopes: token.scopes.join(", "),
    made: instantInWords(token.createdAt),
    lapses: token.expiresAt === null ? "never" : instantInWords(token.expiresAt),
    used: token.usedAt === null ? "never" : instantInWords(token.usedAt),
    isRevoked: token.revokedAt !== null,
  };
}
