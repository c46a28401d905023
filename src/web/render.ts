import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ejs from "ejs";
import type { Response } from "express";
import { viewerOf } from "../http/identity.js";
import { ICONS } from "./view-models/icons.js";
import { counted } from "./view-models/words.js";

const VIEWS = fileURLToPath(new URL("../../views/", import.meta.url));
export const PUBLIC = fileURLToPath(new URL("../../public/", import.meta.url));

/**
 * What a page may do: load its own style sheet, script and pictures, and send forms to where it came from. No inline
 * script or style, no framing, no requests from script.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  // `no-referrer` would make a browser send `Origin: null` with our own forms, which the same-origin check refuses.
  "Referrer-Policy": "same-origin",
  // Pages hold what somebody pasted; a shared cache must not keep them.
  "Cache-Control": "private, no-cache",
};

export interface PageHead {
  readonly status?: number;
  /** The page's own title; the name of the site is added. */
  readonly title: string;
  /** Which entry of the navigation is the current one. */
  readonly section?: "lookup" | "check" | "statements" | "articles" | "desk" | "overview" | "account" | "about";
}

/** Names of files under `views/`, without `.ejs`. */
export type ViewName = `${string}/${string}`;

/** Sends `views/<view>.ejs` with the headers that every page carries. */
export async function sendPage(res: Response, view: ViewName, head: PageHead, model: object): Promise<void> {
  const viewer = viewerOf(res);
  const html = await renderPage(view, head, { viewer, csrf: viewer?.session?.csrf ?? "", ...model });
  res
    .status(head.status ?? 200)
    .set(HEADERS)
    .type("html")
    .send(html);
}

/** The HTML of `views/<view>.ejs`, which escapes every value; `model` is what the view reads. */
export function renderPage(view: ViewName, head: PageHead, model: object): Promise<string> {
  const locals = { ...SHARED, section: null, viewer: null, csrf: "", ...head, ...model };
  return ejs.renderFile(`${VIEWS}${view}.ejs`, locals, { root: VIEWS, cache: process.env.NODE_ENV === "production" });
}

const SHARED = { icons: ICONS, counted, assets: assetVersion() };

/** A digest of the style sheets and the script: it stands in their URLs, so that browsers may keep them for good. */
function assetVersion(): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(PUBLIC).sort()) hash.update(name).update(readFileSync(`${PUBLIC}${name}`));
  return hash.digest("hex").slice(0, 12);
}
