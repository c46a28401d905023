import type { Reading } from "../reading.js";
import { betweenCounts } from "./between.js";
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

export const UNIT_FEATURES = PLAIN_UNIT_FEATURES + CUE_UNIT_FEATURES;
export const STEP_FEATURES = PLAIN_STEP_FEATURES + CUE_STEP_FEATURES;

/**
 * A window of `count` units from unit `from` of its paragraph, its cue at `cue` within: `UNIT_FEATURES` buckets in `unit`
 * and `STEP_FEATURES` in `step` for each.
 */
export interface WindowFeatures {
  readonly from: number;
  readonly count: number;
  readonly cue: number;
  readonly unit: Int32Array;
  readonly step: Int32Array;
}

/** Everything that the role model sees of the cue at unit `cue` of a paragraph: for training. In use see `windowScores`. */
export function windowFeatures(
  reading: Reading,
  paragraph: ParagraphUnits,
  cue: number,
  isCueToken: (token: number) => boolean,
): WindowFeatures {
  const { codes, units } = paragraph;
  const window = { ...windowOf(reading, paragraph, cue), cue };
  const between = betweenCounts(codes, window, (k) => isCueToken(units[k]?.first ?? -1));
  const count = window.to - window.from;
  const unit = new Int32Array(count * UNIT_FEATURES);
  const step = new Int32Array(count * STEP_FEATURES);
  for (let i = 0; i < count; i += 1) {
    const k = window.from + i;
    const side = k <= cue ? BEFORE : AFTER;
    if (k !== cue) {
      plainUnitFeatures(codes, k, side, unit, i * UNIT_FEATURES);
      roleFeatures(codes, between, window, k, {
        out: unit,
        offset: i * UNIT_FEATURES + PLAIN_UNIT_FEATURES,
      });
    }
    plainStepFeatures(codes, k, side, step, i * STEP_FEATURES);
    stepFeatures(codes, cue, k, step, i * STEP_FEATURES + PLAIN_STEP_FEATURES);
  }
  return { from: window.from, count, cue: cue - window.from, unit, step };
}
