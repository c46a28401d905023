import type { Block } from "../blocks.js";

const URL_LINE =
  /^(?:(?:source|link|url|from|via|original(?: article)?|permalink|short ?link|web)\s?:?\s?)?<?(?<url>https?:\/\/[^\s<>"]{4,500}|www\.[^\s<>"]{4,300})>?$/i;

export interface FoundUrl {
  readonly url: string;
  /** Where the address stands in the line. */
  readonly start: number;
}

/** The address that a line consists of, with or without "Source:" before it. */
export function urlOfLine(block: Block): FoundUrl | null {
  if (block.long) return null;
  const url = URL_LINE.exec(block.text)?.groups?.url;
  return url === undefined ? null : { url, start: block.text.indexOf(url) };
}

/** The host of an address, in small letters, without a port; `null` when the address has none. */
export function hostOf(url: string): string | null {
  const host = /^(?:https?:)?(?:\/\/)?(?:[^/?#@]{1,100}@)?([\p{L}\p{N}.-]{3,253})(?::\d{1,5})?(?:[/?#]|$)/iu.exec(
    url,
  )?.[1];
  return host?.includes(".") ? host.toLowerCase() : null;
}
