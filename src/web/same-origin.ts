import type { RequestHandler } from "express";
import { HttpError } from "../http/problem.js";

/** The headers by which a browser tells where a request comes from. */
export interface Provenance {
  /** `Sec-Fetch-Site` */
  readonly site: string | undefined;
  readonly origin: string | undefined;
  /** Host and port that the request was sent to. */
  readonly host: string | undefined;
}

/**
 * Whether a form may write: it was sent from our own page, or by no browser at all. A browser says so by
 * `Sec-Fetch-Site`, and over plain HTTP by `Origin`; a client that sends neither carries nobody's session or network.
 */
export function isSameOrigin({ site, origin, host }: Provenance): boolean {
  if (site !== undefined) return site === "same-origin" || site === "none";
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Refuses (403) a POST that another site's page makes a browser send. */
export const requireSameOrigin: RequestHandler = (req, _res, next) => {
  const provenance = { site: req.get("sec-fetch-site"), origin: req.get("origin"), host: req.get("host") };
  if (req.method !== "POST" || isSameOrigin(provenance)) next();
  else next(new HttpError(403, "This form was sent from another site, so nothing was done."));
};
