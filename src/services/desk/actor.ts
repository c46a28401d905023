import type { Permission } from "../../core/review/permissions.js";
import type { PersonRef } from "../../core/review/standing.js";
import { ForbiddenError } from "../errors.js";

/** Whoever acts, with what they may do: their role's permissions, narrowed by the token they came with. */
export interface Actor extends PersonRef {
  readonly permissions: ReadonlySet<Permission>;
}

/** @throws ForbiddenError when the actor does not have the permission. */
export function mustBeAllowed(actor: Actor, permission: Permission, what: string): void {
  if (actor.permissions.has(permission)) return;
  throw new ForbiddenError(`${actor.name} may not ${what}: ask somebody with the permission \`${permission}\`.`);
}
