import { actOf } from "../lexicon/cues.js";
import type { Reading } from "../reading.js";
import { wordClass } from "./word-class.js";
import { WORD_CLUSTERS } from "./word-clusters.js";

/** Feature hashing (Weinberger et al. 2009): every feature is a bucket of one weight table. */
export const CUE_BITS = 20;

/** The buckets of the role model: of its units and of its steps. */
export const ROLE_MASK = (1 << 20) - 1;
export const STEP_MASK = (1 << 17) - 1;

/** FNV-1a over UTF-16 units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** One feature out of a template number and up to three values. */
export function mix(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template + 0x9e3779b9, 0x85ebca6b) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39) ^ c;
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** What a token looks like: lower, Capital, ALLCAPS, number, mark, quote mark, comma, stop, colon, dash, bracket. */
const enum Shape {
  Lower = 1,
  Capital,
  Caps,
  Number,
  Mark,
  Quote,
  Comma,
  Stop,
  Colon,
  Dash,
  Bracket,
}

const MARK_SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  [",", Shape.Comma],
  ...[".", "!", "?", "…"].map((mark): [string, Shape] => [mark, Shape.Stop]),
  ...[":", ";"].map((mark): [string, Shape] => [mark, Shape.Colon]),
  ...["-", "–", "—", "―"].map((mark): [string, Shape] => [mark, Shape.Dash]),
  ...["(", ")", "[", "]"].map((mark): [string, Shape] => [mark, Shape.Bracket]),
  ...['"', "'", "“", "”", "‘", "’", "«", "»", "`", "„"].map((mark): [string, Shape] => [mark, Shape.Quote]),
]);

/** The numbers that the feature templates are made of, one row a token. */
export interface TokenCodes {
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly shape: Uint8Array;
  /** Closed word classes and cue lexicon: what kind of word it is where its spelling is rare. */
  readonly kind: Uint8Array;
  /** Cluster of words that stand in like surroundings, and the family of clusters; a word never seen goes by its ending. */
  readonly cluster: Int32Array;
  readonly family: Int32Array;
}

const CLUSTER_OF = new Map<string, number>();
WORD_CLUSTERS.forEach(([family, words], cluster) => {
  for (const word of words.split(" ")) CLUSTER_OF.set(word, cluster * 64 + family);
});

export function tokenCodes(reading: Reading): TokenCodes {
  const count = reading.tokens.length;
  const codes = {
    word: new Int32Array(count),
    suffix: new Int32Array(count),
    shape: new Uint8Array(count),
    kind: new Uint8Array(count),
    cluster: new Int32Array(count),
    family: new Int32Array(count),
  };
  const known = new Map<string, { word: number; suffix: number; kind: number; cluster: number; family: number }>();
  reading.tokens.forEach((token, i) => {
    let code = known.get(token.lower);
    if (code === undefined) {
      const suffix = hashText(token.lower.slice(-3));
      const at = CLUSTER_OF.get(token.lower);
      code = {
        word: hashText(token.lower),
        suffix,
        kind: kindOf(token.lower),
        cluster: at === undefined ? suffix : at >> 6,
        family: at === undefined ? 64 + (suffix & 63) : at & 63,
      };
      known.set(token.lower, code);
    }
    codes.word[i] = code.word;
    codes.suffix[i] = code.suffix;
    codes.kind[i] = code.kind;
    codes.cluster[i] = code.cluster;
    codes.family[i] = code.family;
    codes.shape[i] = token.kind === "mark" ? (MARK_SHAPES.get(token.text) ?? Shape.Mark) : wordShape(token.text);
  });
  return codes;
}

function kindOf(lower: string): number {
  const act = actOf(lower);
  return wordClass(lower) + (act === "speech" ? 16 : act === "thought" ? 32 : 0);
}

function wordShape(text: string): Shape {
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) return Shape.Number;
  const upper = (code >= 65 && code <= 90) || (code > 127 && /^\p{Lu}/u.test(text));
  if (!upper) return Shape.Lower;
  return text.length > 1 && text === text.toUpperCase() ? Shape.Caps : Shape.Capital;
}

/** Numbers in a few steps: 0 1 2 3 4-5 6-8 9-14 15-. */
export function bucket(n: number): number {
  if (n < 4) return n;
  if (n < 6) return 4;
  if (n < 9) return 5;
  return n < 15 ? 6 : 7;
}
