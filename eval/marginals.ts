import { LABELS, type RoleWeights } from "../src/core/quotes/tagger/decode-roles.js";
import { STEP_FEATURES, UNIT_FEATURES, type WindowFeatures } from "../src/core/quotes/tagger/window-features.js";

/** The buckets of unit `k` of a window. */
export function unitBuckets(features: WindowFeatures, k: number): Int32Array {
  return features.unit.subarray(k * UNIT_FEATURES, (k + 1) * UNIT_FEATURES);
}

/** The buckets of the step into unit `k` of a window. */
export function stepBuckets(features: WindowFeatures, k: number): Int32Array {
  return features.step.subarray(k * STEP_FEATURES, (k + 1) * STEP_FEATURES);
}

export interface Beliefs {
  /** `[k * 3 + label]` */
  readonly unit: Float64Array;
  /** `[k * 9 + before * 3 + label]`, from `k = 1` */
  readonly step: Float64Array;
  /** Negative log-likelihood of the gold labels. */
  readonly loss: number;
}

/** Forward–backward (Rabiner 1989) in log space over a window; the cue is always outside. */
export function marginals(features: WindowFeatures, weights: RoleWeights, gold: Uint8Array): Beliefs {
  const { count, cue } = features;
  const own = new Float64Array(count * LABELS);
  const pairs = new Float64Array(count * 9);
  for (let k = 0; k < count; k += 1) {
    for (const f of unitBuckets(features, k))
      for (let l = 0; l < 3; l += 1) own[k * 3 + l] = (own[k * 3 + l] ?? 0) + (weights.unit[f * 3 + l] ?? 0);
    if (k === cue) own[k * 3 + 1] = own[k * 3 + 2] = -1e4;
    if (k > 0)
      for (const f of stepBuckets(features, k))
        for (let p = 0; p < 9; p += 1) pairs[k * 9 + p] = (pairs[k * 9 + p] ?? 0) + (weights.step[f * 9 + p] ?? 0);
  }
  const alpha = new Float64Array(count * 3);
  const beta = new Float64Array(count * 3);
  for (let l = 0; l < 3; l += 1) alpha[l] = own[l] ?? 0;
  for (let k = 1; k < count; k += 1)
    for (let l = 0; l < 3; l += 1) {
      const at = (p: number) => (alpha[(k - 1) * 3 + p] ?? 0) + (pairs[k * 9 + p * 3 + l] ?? 0);
      alpha[k * 3 + l] = logSum(at(0), at(1), at(2)) + (own[k * 3 + l] ?? 0);
    }
  for (let k = count - 2; k >= 0; k -= 1)
    for (let p = 0; p < 3; p += 1) {
      const at = (l: number) =>
        (beta[(k + 1) * 3 + l] ?? 0) + (pairs[(k + 1) * 9 + p * 3 + l] ?? 0) + (own[(k + 1) * 3 + l] ?? 0);
      beta[k * 3 + p] = logSum(at(0), at(1), at(2));
    }
  const z = logSum(alpha[(count - 1) * 3] ?? 0, alpha[(count - 1) * 3 + 1] ?? 0, alpha[(count - 1) * 3 + 2] ?? 0);
  const unit = new Float64Array(count * 3);
  const step = new Float64Array(count * 9);
  let path = 0;
  for (let k = 0; k < count; k += 1) {
    for (let l = 0; l < 3; l += 1) unit[k * 3 + l] = Math.exp((alpha[k * 3 + l] ?? 0) + (beta[k * 3 + l] ?? 0) - z);
    path += own[k * 3 + (gold[k] ?? 0)] ?? 0;
    if (k === 0) continue;
    path += pairs[k * 9 + (gold[k - 1] ?? 0) * 3 + (gold[k] ?? 0)] ?? 0;
    for (let p = 0; p < 3; p += 1)
      for (let l = 0; l < 3; l += 1)
        step[k * 9 + p * 3 + l] = Math.exp(
          (alpha[(k - 1) * 3 + p] ?? 0) +
            (pairs[k * 9 + p * 3 + l] ?? 0) +
            (own[k * 3 + l] ?? 0) +
            (beta[k * 3 + l] ?? 0) -
            z,
        );
  }
  return { unit, step, loss: z - path };
}

function logSum(a: number, b: number, c: number): number {
  const top = Math.max(a, b, c);
  return top + Math.log(Math.exp(a - top) + Math.exp(b - top) + Math.exp(c - top));
}
