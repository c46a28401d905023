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

/** The scores of a window of `count` units from unit `from` of its paragraph, its cue at `cue` within. */
export interface WindowScores {
  readonly from: number;
  readonly count: number;
  readonly cue: number;
  /** `[unit * 3 + label]` */
  readonly own: Float64Array;
  /** `[unit * 9 + labelBefore * 3 + label]`, of the step into the unit. */
  readonly pair: Float64Array;
}

/**
 * The best labelling of a window by the Viterbi algorithm (linear-chain model, Lafferty et al. 2001). The cue itself is always
 * outside.
 */
export function decodeRoles({ count, cue, own, pair }: WindowScores): Uint8Array {
  const score = new Float64Array(count * LABELS);
  const from = new Uint8Array(count * LABELS);
  for (let k = 0; k < count; k += 1) {
    for (let label = 0; label < LABELS; label += 1) {
      let best = k === 0 ? 0 : -Infinity;
      let back = 0;
      for (let prev = 0; k > 0 && prev < LABELS; prev += 1) {
        const value = (score[(k - 1) * LABELS + prev] ?? 0) + (pair[(k * LABELS + prev) * LABELS + label] ?? 0);
        if (value > best) {
          best = value;
          back = prev;
        }
      }
      score[k * LABELS + label] = best + (k === cue && label !== OUTSIDE ? NEVER : (own[k * LABELS + label] ?? 0));
      from[k * LABELS + label] = back;
    }
  }
  return traceBack(score, from, count);
}

/** The score of a label that the cue itself cannot have. */
const NEVER = -1e9;

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
