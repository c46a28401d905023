import { TextDecoder } from "node:util";

/** How far into a page its `<meta charset>` is looked for, bytes (the HTML standard says 1024). */
const PRESCAN_BYTES = 1024;

/** The character set that a content type names: `text/html; charset=windows-1251`. */
function charsetOf(contentType: string): string | null {
  return /charset\s{0,8}=\s{0,8}["']?([A-Za-z0-9_:.-]{1,40})/i.exec(contentType)?.[1] ?? null;
}

/** A decoder for a label; UTF-8 for a label that nobody knows. */
function decoder(label: string | null): TextDecoder {
  try {
    return new TextDecoder(label ?? "utf-8");
  } catch {
    return new TextDecoder();
  }
}

/**
 * The text of a page's bytes: by its byte-order mark, else the charset of its Content-Type, else of its `<meta>`,
 * else UTF-8. Wrong bytes become U+FFFD, never an error.
 */
export function decodePage(bytes: Buffer, contentType: string): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoder("utf-16be").decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decoder("utf-8").decode(bytes);
  const head = bytes.subarray(0, PRESCAN_BYTES).toString("latin1");
  const meta = /<meta\b[^>]{0,300}/i.test(head)
    ? charsetOf(head.slice(head.search(/<meta\b[^>]{0,200}charset/i)))
    : null;
  return decoder(charsetOf(contentType) ?? meta).decode(bytes);
}
