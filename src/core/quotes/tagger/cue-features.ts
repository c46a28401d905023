import type { Reading } from "../reading.js";
import { bucket, mix, type TokenCodes } from "./features.js";

const NONE = 7919;

/** Features of token `i` as the head of a cue; written to `out`, returns how many. */
export function cueFeatures(reading: Reading, codes: TokenCodes, i: number, out: Int32Array, mask: number): number {
  const { word, suffix, shape, kind, cluster, family } = codes;
  const sentence = reading.sentences[reading.sentenceOf[i] ?? 0];
  const first = sentence?.first ?? 0;
  const last = sentence?.last ?? reading.tokens.length;
  const w = (k: number) => (i + k >= first && i + k < last ? (word[i + k] ?? NONE) : NONE);
  const s = (k: number) => (i + k >= first && i + k < last ? (shape[i + k] ?? 0) : 0);
  const x = (k: number) => (i + k >= first && i + k < last ? (suffix[i + k] ?? NONE) : NONE);
  const c = (k: number) => (i + k >= first && i + k < last ? (kind[i + k] ?? 0) : 63);
  const g = (k: number) => (i + k >= first && i + k < last ? (cluster[i + k] ?? NONE) : NONE);
  const h = (k: number) => (i + k >= first && i + k < last ? (family[i + k] ?? NONE) : NONE);
  const w0 = w(0);
  const left = quoteDistance(reading, i, -1, first, last);
  const right = quoteDistance(reading, i, 1, first, last);
  let n = 0;
  const add = (feature: number) => {
    out[n] = feature & mask;
    n += 1;
  };
  add(mix(1, w0));
  add(mix(2, x(0), s(0)));
  add(mix(3, w(-1)));
  add(mix(4, w(1)));
  add(mix(5, w(-1), w0));
  add(mix(6, w0, w(1)));
  add(mix(7, w0, w(1), w(2)));
  add(mix(8, w(-2), w(-1), w0));
  add(mix(9, w0, s(-1), s(1)));
  add(mix(10, w0, s(1)));
  add(mix(11, w0, s(-1)));
  add(mix(12, x(0), w(-1)));
  add(mix(13, x(0), w(1)));
  add(mix(14, x(0), x(-1), x(1)));
  add(mix(15, s(-1), s(0), s(1)));
  add(mix(16, w(-2)));
  add(mix(17, w(2)));
  add(mix(18, w0, left));
  add(mix(19, w0, right));
  add(mix(20, x(0), left, right));
  add(mix(21, w0, bucket(i - first), bucket(last - i)));
  add(mix(22, s(0), s(-1), s(-2)));
  add(mix(23, w0, w(2)));
  add(mix(24, w0, w(-2)));
  add(mix(25, x(0), s(-1), s(1)));
  add(mix(26, x(-1), w0));
  add(mix(27, w0, x(1)));
  add(mix(28, w(1), w(2)));
  add(mix(29, kindCode(reading, i), s(0)));
  add(mix(80, c(0), c(-1), c(1)));
  add(mix(81, c(0), s(-1), s(1)));
  add(mix(82, c(0), left * 16 + right, s(1)));
  add(mix(83, c(-2) * 64 + c(-1), c(0), c(1) * 64 + c(2)));
  add(mix(84, w0, c(-1), c(1)));
  add(mix(85, w0, c(1) * 64 + c(2)));
  add(mix(86, w0, c(-2) * 64 + c(-1)));
  add(mix(87, c(0), w(1)));
  add(mix(88, c(0), w(-1)));
  add(mix(89, c(0), bucket(i - first), bucket(last - i)));
  add(mix(90, c(-1), c(0), s(-2) * 32 + s(-1)));
  add(mix(91, c(0), c(1), s(1) * 32 + s(2)));
  add(mix(110, g(0)));
  add(mix(111, g(-1), g(0)));
  add(mix(112, g(0), g(1)));
  add(mix(113, g(-1), g(0), g(1)));
  add(mix(114, w0, g(1)));
  add(mix(115, w0, g(-1)));
  add(mix(116, g(0), left * 16 + right, s(-1) * 32 + s(1)));
  add(mix(117, h(-2) * 128 + h(-1), h(0), h(1) * 128 + h(2)));
  add(mix(118, g(0), h(1) * 128 + h(2)));
  add(mix(119, g(0), h(-1) * 128 + h(-2)));
  add(mix(120, w0, h(1) * 128 + h(2)));
  add(mix(121, g(0), w(1)));
  add(mix(122, g(0), w(-1)));
  add(mix(123, g(1), g(2), x(0)));
  add(mix(124, g(-1), g(-2), x(0)));
  add(mix(125, w0, g(2)));
  add(mix(126, w0, g(-2)));
  return n;
}

/** Buckets of the number of tokens to the nearest quote run on one side; 9 when there is none in the sentence. */
function quoteDistance(reading: Reading, i: number, step: number, first: number, last: number): number {
  for (let k = 1; k <= 10; k += 1) {
    const at = i + step * k;
    if (at < first || at >= last) return 9;
    if ((reading.runOf[at] ?? -1) >= 0) return bucket(k);
  }
  return 9;
}

function kindCode(reading: Reading, i: number): number {
  const kind = reading.paragraphs[reading.paragraphOf[i] ?? 0]?.kind;
  return kind === "body" ? 1 : kind === "title" ? 2 : 3;
}
