import { mix, ROLE_MASK, STEP_MASK } from "./features.js";
import type { UnitCodes } from "./unit-codes.js";

/** The side of its cue on which a unit stands. */
export const BEFORE = 1;
export const AFTER = 2;

/** How many features of a unit, and of the step into it, hang on its neighbours and its side alone, not on the cue. */
export const PLAIN_UNIT_FEATURES = 20;
export const PLAIN_STEP_FEATURES = 9;

const NONE = 7919;

/** Features of unit `k` that are the same for every cue on one side of it; written to `out` from `offset` on. */
export function plainUnitFeatures(codes: UnitCodes, k: number, side: number, out: Int32Array, offset: number): void {
  const { word, suffix, shape, kind, cluster, family } = codes;
  const w = (at: number) => word[at] ?? NONE;
  const s = (at: number) => shape[at] ?? 0;
  const c = (at: number) => kind[at] ?? 63;
  const g = (at: number) => cluster[at] ?? NONE;
  const h = (at: number) => family[at] ?? 128;
  const x = (at: number) => suffix[at] ?? 0;
  let n = offset;
  const add = (feature: number) => {
    out[n] = feature & ROLE_MASK;
    n += 1;
  };
  add(mix(33, side, w(k)));
  add(mix(35, side, x(k), s(k)));
  add(mix(38, side, w(k - 1), w(k)));
  add(mix(39, side, w(k), w(k + 1)));
  add(mix(40, side, s(k - 1), s(k) * 32 + s(k + 1)));
  add(mix(41, side, w(k - 1), s(k)));
  add(mix(42, side, w(k + 1), s(k)));
  add(mix(52, w(k - 1), w(k + 1), side));
  add(mix(54, w(k - 2), w(k - 1), side));
  add(mix(57, x(k - 1), x(k), side));
  add(mix(60, side, c(k), c(k - 1) * 64 + c(k + 1)));
  add(mix(63, side, w(k), c(k - 1) * 64 + c(k + 1)));
  add(mix(66, side, c(k) * 64 + c(k + 1), c(k + 2) * 64 + s(k)));
  add(mix(67, side, c(k - 2) * 64 + c(k - 1), c(k) * 64 + s(k)));
  add(mix(130, side, g(k)));
  add(mix(132, side, g(k - 1), g(k)));
  add(mix(133, side, g(k), g(k + 1)));
  add(mix(134, side, h(k - 1) * 256 + h(k), h(k + 1)));
  add(mix(143, side, h(k - 2) * 256 + h(k - 1), h(k)));
  add(mix(144, side, h(k), h(k + 1) * 256 + h(k + 2)));
}

/** Features of the step into unit `k` that are the same for every cue on one side of it; written from `offset` on. */
export function plainStepFeatures(codes: UnitCodes, k: number, side: number, out: Int32Array, offset: number): void {
  const { word, shape, kind, cluster, family } = codes;
  const shapes = (shape[k - 1] ?? 0) * 32 + (shape[k] ?? 0);
  const kinds = (kind[k - 1] ?? 63) * 64 + (kind[k] ?? 63);
  out[offset] = mix(72, word[k] ?? 0, side) & STEP_MASK;
  out[offset + 1] = mix(73, word[k - 1] ?? 0, side) & STEP_MASK;
  out[offset + 2] = mix(74, shapes, side) & STEP_MASK;
  out[offset + 3] = mix(76, shapes, word[k] ?? 0) & STEP_MASK;
  out[offset + 4] = mix(77, kinds, side) & STEP_MASK;
  out[offset + 5] = mix(78, kinds, kind[k + 1] ?? 63, side) & STEP_MASK;
  out[offset + 6] = mix(79, cluster[k] ?? NONE, side) & STEP_MASK;
  out[offset + 7] = mix(148, cluster[k - 1] ?? NONE, side) & STEP_MASK;
  out[offset + 8] = mix(149, (family[k - 1] ?? 128) * 256 + (family[k] ?? 128), side) & STEP_MASK;
}
