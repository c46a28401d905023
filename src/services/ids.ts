import { createHash } from "node:crypto";
import type { Span } from "../core/text/span.js";

/** Crockford's alphabet in lower case: no sign that is mistaken for another, none that a URL must escape. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** Signs of an id; 16 of 5 bits make 80 bits, so that a billion records meet with a chance of one in two million. */
const LENGTH = 16;

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** An article is known by its words and where they stand; `given` tells apart single statements of equal words. */
export function articleId(text: string, url: string | null, given: readonly string[] = []): string {
  return idOf("article", text, url ?? "", ...given);
}

/** `turn` tells apart statements of one article that share all their spans; 0 for the first. */
export function statementId(articleId: string, content: readonly Span[], source: Span | null, turn: number): string {
  const places = [...content, ...(source === null ? [] : [source])].map((span) => `${span.start}-${span.end}`);
  return idOf("statement", articleId, String(content.length), ...places, String(turn));
}

export function speakerId(...parts: readonly string[]): string {
  return idOf("speaker", ...parts);
}

function idOf(...parts: readonly string[]): string {
  const digest = createHash("sha256").update(JSON.stringify(parts)).digest();
  let id = "";
  let bits = 0;
  let held = 0;
  for (const byte of digest) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && id.length < LENGTH) {
      bits -= 5;
      id += ALPHABET.charAt((held >> bits) & 31);
    }
  }
  return id;
}
