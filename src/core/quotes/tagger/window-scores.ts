import type { Reading } from "../reading.js";
import { betweenCounts } from "./between.js";
import { LABELS, type WindowScores } from "./decode-roles.js";
import {
  AFTER,
  BEFORE,
  PLAIN_STEP_FEATURES,
  PLAIN_UNIT_FEATURES,
  plainStepFeatures,
  plainUnitFeatures,
} from "./plain-features.js";
import { CUE_STEP_FEATURES, CUE_UNIT_FEATURES, roleFeatures, stepFeatures } from "./role-features.js";
import type { SparseRows } from "./sparse-rows.js";
import { windowOf, type ParagraphUnits } from "./units.js";

/** Trained weights of the roles: `LABELS` a unit feature, `LABELS * LABELS` a step feature. */
export interface SparseRoles {
  readonly unit: SparseRows;
  readonly step: SparseRows;
}

export const PAIRS = LABELS * LABELS;
const OWN = LABELS + PAIRS;

/** Scores windows of one paragraph: what does not hang on the cue is summed once for each unit and side. */
export function windowScorer(
  reading: Reading,
  paragraph: ParagraphUnits,
  weights: SparseRoles,
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
    weights.unit.addUp(buckets, PLAIN_UNIT_FEATURES, plain, at);
    plainStepFeatures(codes, k, side, buckets, 0);
    weights.step.addUp(buckets, PLAIN_STEP_FEATURES, plain, at + LABELS);
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
        weights.unit.addUp(buckets, CUE_UNIT_FEATURES, own, i * LABELS);
      }
      for (let p = 0; p < PAIRS; p += 1) pair[i * PAIRS + p] = plain[at + LABELS + p] ?? 0;
      stepFeatures(codes, cue, k, buckets, 0);
      weights.step.addUp(buckets, CUE_STEP_FEATURES, pair, i * PAIRS);
    }
    return { from: window.from, count, cue: cue - window.from, own, pair };
  };
}
