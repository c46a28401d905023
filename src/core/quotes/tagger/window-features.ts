import type { Reading } from "../reading.js";
import type { WindowFeatures } from "./decode-roles.js";
import { hashText, type TokenCodes } from "./features.js";
import { betweenCounts, roleFeatures, stepFeatures, unitCodes } from "./role-features.js";
import { windowOf, type ParagraphUnits } from "./units.js";

const THAT = hashText("that");
const scratch = new Int32Array(64);

export const ROLE_MASK = (1 << 18) - 1;
export const STEP_MASK = (1 << 14) - 1;

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
  const unit: Int32Array[] = [];
  const step: Int32Array[] = [];
  for (let k = 0; k < to - from; k += 1) {
    unit.push(scratch.slice(0, roleFeatures(own, between, at, k, scratch, ROLE_MASK)));
    step.push(scratch.slice(0, stepFeatures(own, at, k, scratch, STEP_MASK)));
  }
  return { count: to - from, cue: at, unit, step, from };
}
