import express, { type RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import helmet from "helmet";
import { HttpError } from "./problem.js";

/** The most that one request's body may be: 1 MB, before and after decompression. */
export const BODY_LIMIT_BYTES = 1_048_576;

/** Paths that probes and browsers ask for all the time and that cost nothing. */
const UNLIMITED = /^\/(?:healthz|readyz|metrics|favicon\.ico|assets\/[^?]{1,200})$/;

/** Security headers. Nothing inline, nothing from elsewhere, no frames; transport security is the proxy's to promise. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  });
}

/** At most `perMinute` requests a minute from one client address (an IPv6 client is its /56 network); 0 for no limit. */
export function requestLimit(perMinute: number): RequestHandler {
  if (perMinute === 0) {
    return (_request, _response, next) => {
      next();
    };
  }
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    // `Retry-After` is set by the library before the handler runs.
    handler: (_request, _response, next) => {
      next(new HttpError(429, `More than ${perMinute} requests a minute came from your address. Wait, then go on.`));
    },
    skip: (request) => UNLIMITED.test(request.path),
  });
}

/** Reads a JSON body of at most 1 MB; a body of another type is refused with 415. No body leaves `body` undefined. */
export function jsonBody(): RequestHandler[] {
  const typed: RequestHandler = (request, _response, next) => {
    const isJson = request.is(["application/json", "application/*+json"]);
    if (isJson !== false) next();
    else next(new HttpError(415, "The body must be JSON, sent with Content-Type: application/json."));
  };
  return [typed, express.json({ limit: BODY_LIMIT_BYTES, type: () => true, strict: false })];
}
