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
 * The best labelling of a window by the Viterbi algorithm (linear-chain model, Collins 2002). The cue itself is always
 * outside. `loss`, if given, is added to every label that differs from it (for training with a margin).
 */
export function decodeRoles(features: WindowFeatures, weights: RoleWeights, gold?: Uint8Array, loss = 0): Uint8Array {
  const { count, cue } = features;
  const score = new Float64Array(count * LABELS);
  const from = new Uint8Array(count * LABELS);
  const pair = new Float64Array(LABELS * LABELS);
  for (let k = 0; k < count; k += 1) {
    const own = [0, 0, 0];
    const buckets = features.unit[k] ?? EMPTY;
    for (const bucket of buckets) {
      const base = bucket * LABELS;
      own[0] = (own[0] ?? 0) + (weights.unit[base] ?? 0);
      own[1] = (own[1] ?? 0) + (weights.unit[base + 1] ?? 0);
      own[2] = (own[2] ?? 0) + (weights.unit[base + 2] ?? 0);
    }
    if (gold !== undefined) for (let label = 0; label < LABELS; label += 1) if (gold[k] !== label) own[label] = (own[label] ?? 0) + loss;
    if (k === cue) own[SOURCE] = own[CONTENT] = -1e9;
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

const EMPTY = new Int32Array(0);

function sumSteps(buckets: Int32Array, weights: ArrayLike<number>, pair: Float64Array): void {
  pair.fill(0);
  for (const bucket of buckets) {
    const base = bucket * 9;
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
