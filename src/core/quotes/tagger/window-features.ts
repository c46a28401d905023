import type { Reading } from "../reading.js";
import type { WindowFeatures } from "./decode-roles.js";
import { hashText, type TokenCodes } from "./features.js";
import { betweenCounts, roleFeatures, STEP_FEATURES, stepFeatures, UNIT_FEATURES, unitCodes } from "./role-features.js";
import { windowOf, type ParagraphUnits } from "./units.js";

const THAT = hashText("that");
/** Everything that the role model sees of the cue at unit `cue` of a paragraph. `from` is the first unit of the window. */
export function windowFeatures(
  reading: Reading,
  codes: TokenCodes,
  paragraph: ParagraphUnits,
  cue: number,
  isCueToken: (token: number) => boolean,
): WindowFeatures & { readonly from: number } {
  const { from, to } = windowOf(reading, paragraph, cue);
  const own = unitCodes(reading, codes, paragraph.units, from, to);
  const at = cue - from;
  const between = betweenCounts(own, at, (k) => isCueToken(paragraph.units[from + k]?.first ?? -1), THAT);
  const count = to - from;
  const unit = new Int32Array(count * UNIT_FEATURES);
  const step = new Int32Array(count * STEP_FEATURES);
  for (let k = 0; k < count; k += 1) {
    roleFeatures(own, between, at, k, unit, k * UNIT_FEATURES);
    stepFeatures(own, at, k, step, k * STEP_FEATURES);
  }
  return { count, cue: at, unit, step, from };
}
