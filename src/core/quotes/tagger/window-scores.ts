import type { Reading } from "../reading.js";
import { betweenCounts } from "./between.js";
import { LABELS, type RoleWeights, type WindowScores } from "./decode-roles.js";
import {
  AFTER,
  BEFORE,
  PLAIN_STEP_FEATURES,
  PLAIN_UNIT_FEATURES,
  plainStepFeatures,
  plainUnitFeatures,
} from "./plain-features.js";
import { CUE_STEP_FEATURES, CUE_UNIT_FEATURES, roleFeatures, stepFeatures } from "./role-features.js";
import { windowOf, type ParagraphUnits } from "./units.js";

const PAIRS = LABELS * LABELS;
const OWN = LABELS + PAIRS;

/** Scores windows of one paragraph: what does not hang on the cue is summed once for each unit and side. */
export function windowScorer(
  reading: Reading,
  paragraph: ParagraphUnits,
  weights: RoleWeights,
  isCueToken: (token: number) => boolean,
): (cue: number) => WindowScores {
  const { codes, units } = paragraph;
  const plain = new Float64Array(units.length * 2 * OWN);
  const known = new Uint8Array(units.length * 2);
  const buckets = new Int32Array(PLAIN_UNIT_FEATURES + CUE_UNIT_FEATURES);
  const isCue = (k: number) => isCueToken(units[k]?.first ?? -1);

  /** Where the sums of the unit on that side lie in `plain`. */
  const plainAt = (k: number, side: number): number => {
    const slot = k * 2 + (side - BEFORE);
    const at = slot * OWN;
    if (known[slot] === 1) return at;
    known[slot] = 1;
    plainUnitFeatures(codes, k, side, buckets, 0);
    addUp(weights.unit, buckets, PLAIN_UNIT_FEATURES, LABELS, plain, at);
    plainStepFeatures(codes, k, side, buckets, 0);
    addUp(weights.step, buckets, PLAIN_STEP_FEATURES, PAIRS, plain, at + LABELS);
    return at;
  };

  return (cue) => {
    const window = { ...windowOf(reading, paragraph, cue), cue };
    const between = betweenCounts(codes, window, isCue);
    const count = window.to - window.from;
    const own = new Float64Array(count * LABELS);
    const pair = new Float64Array(count * PAIRS);
    for (let i = 0; i < count; i += 1) {
      const k = window.from + i;
      const at = plainAt(k, k <= cue ? BEFORE : AFTER);
      if (k !== cue) {
        for (let label = 0; label < LABELS; label += 1) own[i * LABELS + label] = plain[at + label] ?? 0;
        roleFeatures(codes, between, window, k, { out: buckets, offset: 0 });
        addUp(weights.unit, buckets, CUE_UNIT_FEATURES, LABELS, own, i * LABELS);
      }
      for (let p = 0; p < PAIRS; p += 1) pair[i * PAIRS + p] = plain[at + LABELS + p] ?? 0;
      stepFeatures(codes, cue, k, buckets, 0);
      addUp(weights.step, buckets, CUE_STEP_FEATURES, PAIRS, pair, i * PAIRS);
    }
    return { from: window.from, count, cue: cue - window.from, own, pair };
  };
}

/** Adds the `width` weights of each of the first `count` buckets to `sums` from `at` on. */
function addUp(
  weights: ArrayLike<number>,
  buckets: Int32Array,
  count: number,
  width: number,
  sums: Float64Array,
  at: number,
): void {
  for (let f = 0; f < count; f += 1) {
    const base = (buckets[f] ?? 0) * width;
    for (let i = 0; i < width; i += 1) sums[at + i] = (sums[at + i] ?? 0) + (weights[base + i] ?? 0);
  }
}
