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

/** The features of a window: `unit[k]` and `step[k]` list the buckets of unit `k`. */
export interface WindowFeatures {
  readonly count: number;
  readonly cue: number;
  readonly unit: readonly Int32Array[];
  readonly step: readonly Int32Array[];
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
    const buckets = features.unit[k] ?? EMPTY;
    for (let f = 0; f < buckets.length; f += 1) {
      const base = (buckets[f] ?? 0) * LABELS;
      outside += weights.unit[base] ?? 0;
      source += weights.unit[base + 1] ?? 0;
      content += weights.unit[base + 2] ?? 0;
    }
    own[OUTSIDE] = outside;
    own[SOURCE] = k === cue ? NEVER : source;
    own[CONTENT] = k === cue ? NEVER : content;
    sumSteps(features.step[k] ?? EMPTY, weights.step, pair);
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

const EMPTY = new Int32Array(0);

function sumSteps(buckets: Int32Array, weights: ArrayLike<number>, pair: Float64Array): void {
  pair.fill(0);
  for (let f = 0; f < buckets.length; f += 1) {
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
