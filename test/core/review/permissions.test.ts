import { describe, expect, test } from "vitest";
import { DECISIONS } from "../../../src/core/review/decisions.js";
import {
  DECISION_PERMISSION,
  PERMISSIONS,
  permissionsOf,
  ROLES,
  SCOPES,
  type Permission,
} from "../../../src/core/review/permissions.js";

/** Who may do what, written out by hand: reader, reporter, editor, admin. */
const TABLE: Readonly<Record<Permission, string>> = {
  read: "RrEA",
  "look-up": "RrEA",
  ingest: "-rEA",
  comment: "-rEA",
  claim: "-rEA",
  review: "--EA",
  assign: "--EA",
  publish: "--EA",
  speakers: "--EA",
  audit: "--EA",
  accounts: "---A",
};

describe("roles", () => {
  test.each(PERMISSIONS)("%s", (permission) => {
    const held = ROLES.map((role, at) => (permissionsOf(role).has(permission) ? "RrEA".charAt(at) : "-")).join("");
    expect(held).toBe(TABLE[permission]);
  });
});

describe("scopes", () => {
  test("a token never lets through more than the role has", () => {
    for (const role of ROLES)
      for (const scope of SCOPES)
        for (const permission of permissionsOf(role, [scope])) expect(permissionsOf(role)).toContain(permission);
  });

  test.each([
    ["admin", "lookup", ["look-up", "read"]],
    ["admin", "ingest", ["ingest", "look-up", "read"]],
    ["reader", "admin", ["look-up", "read"]],
    ["reporter", "review", ["claim", "comment", "look-up", "read"]],
  ] as const)("an %s with scope %s may %j", (role, scope, expected) => {
    expect([...permissionsOf(role, [scope])].sort()).toEqual(expected);
  });
});

test("every decision asks for a permission that somebody has", () => {
  for (const decision of DECISIONS) expect(permissionsOf("admin")).toContain(DECISION_PERMISSION[decision]);
});
