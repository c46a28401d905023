import type { Decision } from "./decisions.js";

/** What an account may do, one name each. */
export const PERMISSIONS = [
  "read",
  "look-up",
  "ingest",
  "comment",
  "claim",
  "review",
  "assign",
  "publish",
  "speakers",
  "audit",
  "accounts",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = ["reader", "reporter", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** The roles: each may do what stands in its row. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  reader: ["read", "look-up"],
  reporter: ["read", "look-up", "ingest", "comment", "claim"],
  editor: ["read", "look-up", "ingest", "comment", "claim", "review", "assign", "publish", "speakers", "audit"],
  admin: PERMISSIONS,
};

/** What a program may do with a token, at most; its owner's role bounds it further. */
export const SCOPES = ["lookup", "ingest", "review", "admin"] as const;
export type Scope = (typeof SCOPES)[number];

export const SCOPE_PERMISSIONS: Readonly<Record<Scope, readonly Permission[]>> = {
  lookup: ["read", "look-up"],
  ingest: ["read", "look-up", "ingest"],
  review: ["read", "look-up", "comment", "claim", "review", "assign", "publish", "speakers", "audit"],
  admin: PERMISSIONS,
};

/** The permissions of a role, narrowed to those that one of the scopes lets through; `null` for all of them. */
export function permissionsOf(role: Role, scopes: readonly Scope[] | null = null): ReadonlySet<Permission> {
  const own = ROLE_PERMISSIONS[role];
  if (scopes === null) return new Set(own);
  const passed = new Set(scopes.flatMap((scope) => SCOPE_PERMISSIONS[scope]));
  return new Set(own.filter((permission) => passed.has(permission)));
}

/** The permission that each decision asks for. */
export const DECISION_PERMISSION: Readonly<Record<Decision, Permission>> = {
  claim: "claim",
  release: "claim",
  confirm: "review",
  correct: "review",
  reject: "review",
  dispute: "review",
  reopen: "review",
  publish: "publish",
  withdraw: "publish",
  assign: "assign",
  comment: "comment",
};
