import { STEP_FEATURES, UNIT_FEATURES } from "./role-features.js";

/** Labels of a unit: outside, source, content. */
export const LABELS = 3;
export const OUTSIDE = 0;
export const SOURCE = 1;
export const CONTENT = 2;

export interface RoleWeights {
  /** `[feature * 3 + label]`. */
  readonly unit: ArrayLike<number>;
  /** `[feature * 9 + labelBefore * 3 + label]`. */
  readonly step: ArrayLike<number>;
}

/** The features of a window of `count` units: `UNIT_FEATURES` buckets in `unit` and `STEP_FEATURES` in `step` for each. */
export interface WindowFeatures {
  readonly count: number;
  readonly cue: number;
  readonly unit: Int32Array;
  readonly step: Int32Array;
}

/**
 * The best labelling of a window by the Viterbi algorithm (linear-chain model, Lafferty et al. 2001). The cue itself is always
 * outside.
 */
export function decodeRoles(features: WindowFeatures, weights: RoleWeights): Uint8Array {
  const { count, cue } = features;
  const score = new Float64Array(count * LABELS);
  const from = new Uint8Array(count * LABELS);
  const own = new Float64Array(LABELS);
  const pair = new Float64Array(LABELS * LABELS);
  for (let k = 0; k < count; k += 1) {
    let outside = 0;
    let source = 0;
    let content = 0;
    for (let f = k * UNIT_FEATURES; f < (k + 1) * UNIT_FEATURES; f += 1) {
      const base = (features.unit[f] ?? 0) * LABELS;
      outside += weights.unit[base] ?? 0;
      source += weights.unit[base + 1] ?? 0;
      content += weights.unit[base + 2] ?? 0;
    }
    own[OUTSIDE] = outside;
    own[SOURCE] = k === cue ? NEVER : source;
    own[CONTENT] = k === cue ? NEVER : content;
    sumSteps(features.step, k, weights.step, pair);
    for (let label = 0; label < LABELS; label += 1) {
      let best = -Infinity;
      let back = 0;
      if (k === 0) best = 0;
      else
        for (let prev = 0; prev < LABELS; prev += 1) {
          const value = (score[(k - 1) * LABELS + prev] ?? 0) + (pair[prev * LABELS + label] ?? 0);
          if (value > best) {
            best = value;
            back = prev;
          }
        }
      score[k * LABELS + label] = best + (own[label] ?? 0);
      from[k * LABELS + label] = back;
    }
  }
  return traceBack(score, from, count);
}

/** The score of a label that the cue itself cannot have. */
const NEVER = -1e9;

function sumSteps(buckets: Int32Array, k: number, weights: ArrayLike<number>, pair: Float64Array): void {
  pair.fill(0);
  for (let f = k * STEP_FEATURES; f < (k + 1) * STEP_FEATURES; f += 1) {
    const base = (buckets[f] ?? 0) * 9;
    for (let p = 0; p < 9; p += 1) pair[p] = (pair[p] ?? 0) + (weights[base + p] ?? 0);
  }
}

function traceBack(score: Float64Array, from: Uint8Array, count: number): Uint8Array {
  const labels = new Uint8Array(count);
  let label = 0;
  let best = -Infinity;
  for (let last = 0; last < LABELS; last += 1) {
    const value = score[(count - 1) * LABELS + last] ?? -Infinity;
    if (value > best) {
      best = value;
      label = last;
    }
  }
  for (let k = count - 1; k >= 0; k -= 1) {
    labels[k] = label;
    label = from[k * LABELS + label] ?? 0;
  }
  return labels;
}
