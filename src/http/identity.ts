import { parseCookie } from "cookie";
import type { Request, RequestHandler, Response } from "express";
import type { Permission } from "../core/review/permissions.js";
import type { Actor } from "../services/desk/actor.js";
import { ForbiddenError, UnauthorizedError } from "../services/errors.js";
import type { Viewer } from "../services/people/people.js";
import type { Services } from "../services/services.js";

/** The cookie that holds the secret of a session. */
export const SESSION_COOKIE = "hearsay_session";

/** What people who have not signed in may do. */
export type Anonymous = "all" | "public" | "none";

/** What may be open to people who have not signed in; everything else never is. */
const OPEN: readonly Permission[] = ["read", "look-up"];

const BEARER = /^Bearer ([\w.~+/-]{1,200}=*)$/i;

interface Locals {
  viewer: Viewer | null;
  services: Services;
  anonymous: Anonymous;
}

const locals = (response: Response): Locals => response.locals as Locals;

/**
 * Finds out who asks: under the API by `Authorization: Bearer`, on pages by the cookie of a session. A cookie is not
 * looked at under the API, so that no other site's page can make a browser write there.
 * @throws UnauthorizedError (401) for a token that does not hold; a session that does not is as if there were none.
 */
export function identify(services: Services, publicOnly: Services, anonymous: Anonymous): RequestHandler {
  return (request, response, next) => {
    const viewer = viewerIn(request, services);
    const own = viewer === null && anonymous === "public" ? publicOnly : services;
    Object.assign(response.locals, { viewer, services: own, anonymous } satisfies Locals);
    next();
  };
}

function viewerIn(request: Request, services: Services): Viewer | null {
  const header = request.get("authorization");
  if (header !== undefined) {
    const secret = BEARER.exec(header)?.[1];
    if (secret === undefined) throw new UnauthorizedError("The Authorization header must be `Bearer` and a token.");
    return services.tokens.viewer(secret);
  }
  if (request.path.startsWith("/api/v1/")) return null;
  const secret = sessionSecret(request);
  return secret === undefined ? null : services.people.ofSession(secret);
}

/** The secret that the request's cookie holds. */
export function sessionSecret(request: Request): string | undefined {
  return parseCookie(request.get("cookie") ?? "")[SESSION_COOKIE];
}

/** Whoever has signed in; `null` for nobody. */
export function viewerOf(response: Response): Viewer | null {
  return locals(response).viewer;
}

/** Whoever has signed in. @throws UnauthorizedError when nobody has. */
export function actorOf(response: Response): Actor {
  const viewer = viewerOf(response);
  if (viewer === null) throw new UnauthorizedError("Sign in first.");
  return viewer.actor;
}

/** The services as whoever asks may use them: over public statements only where the settings say so. */
export function servicesOf(response: Response): Services {
  return locals(response).services;
}

/** What a route asks for: a permission; `signed-in`: any account; `open`: nothing at all. */
export type Need = Permission | "signed-in" | "open";

/** A guard that carries its rule, so that a test can read the rules of all routes off the router. */
export interface Guard extends RequestHandler {
  readonly need: Need;
}

/** Lets a request through when whoever asks has what the route needs. @throws UnauthorizedError, ForbiddenError. */
export function allow(need: Need): Guard {
  const guard: RequestHandler = (_request, response, next) => {
    check(need, locals(response));
    next();
  };
  return Object.assign(guard, { need });
}

function check(need: Need, { viewer, anonymous }: Locals): void {
  if (need === "open") return;
  if (viewer === null) {
    if (need !== "signed-in" && OPEN.includes(need) && anonymous !== "none") return;
    throw new UnauthorizedError("Sign in first, or send a token: `Authorization: Bearer TOKEN`.");
  }
  if (need !== "signed-in" && !viewer.actor.permissions.has(need))
    throw new ForbiddenError(`${viewer.actor.name} may not do this: it needs the permission \`${need}\`.`);
}
