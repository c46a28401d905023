import type { Between, Window } from "./between.js";
import { bucket, mix, ROLE_MASK, STEP_MASK } from "./features.js";
import { AFTER, BEFORE } from "./plain-features.js";
import type { UnitCodes } from "./unit-codes.js";

/** How many features of a unit, and of the step into it, hang on the cue. */
export const CUE_UNIT_FEATURES = 32;
export const CUE_STEP_FEATURES = 2;

const NONE = 7919;

/** Features of unit `k` beside the cue of the window; written to `out` from `offset` on. */
export function roleFeatures(
  codes: UnitCodes,
  between: Between,
  window: Window,
  k: number,
  { out, offset }: { out: Int32Array; offset: number },
): void {
  const { word, suffix, shape, kind, cluster, family } = codes;
  const { cue } = window;
  const w = (at: number) => word[at] ?? NONE;
  const s = (at: number) => shape[at] ?? 0;
  const c = (at: number) => kind[at] ?? 63;
  const g = (at: number) => cluster[at] ?? NONE;
  const h = (at: number) => family[at] ?? 128;
  const side = k < cue ? BEFORE : AFTER;
  const near = side * 8 + bucket(Math.abs(k - cue));
  const at = k - window.from;
  const gap = between.gap[at] ?? 0;
  const verbs = between.verbs[at] ?? 0;
  const initial = between.initial[at] ?? 0;
  const cueWord = w(cue);
  let n = offset;
  const add = (feature: number) => {
    out[n] = feature & ROLE_MASK;
    n += 1;
  };
  add(mix(31, near));
  add(mix(32, near, cueWord));
  add(mix(34, near, w(k)));
  add(mix(36, near, s(k), gap));
  add(mix(37, side, gap, cueWord));
  add(mix(43, gap, s(k), side));
  add(mix(44, cueWord, w(k), side));
  add(mix(45, near, s(cue + 1), s(cue - 1)));
  add(mix(46, side, gap * 32 + s(cue + 1), s(cue - 1) * 32 + s(k)));
  add(mix(47, k === window.from ? 1 : 0, side, s(k)));
  add(mix(48, w(cue + 1), near));
  add(mix(49, w(cue - 1), near));
  add(mix(50, suffix[cue] ?? 0, near, s(k)));
  add(mix(51, s(window.from), gap, near));
  add(mix(53, s(window.to - 1) * 32 + s(window.from), gap, side));
  add(mix(55, cueWord, gap, s(k)));
  add(mix(56, w(cue + 1), gap, side));
  add(mix(61, near, c(k), gap));
  add(mix(62, side, c(k) * 64 + s(k), c(cue)));
  add(mix(64, c(cue), near, c(cue + 1) * 64 + c(cue - 1)));
  add(mix(65, c(cue), gap * 64 + c(k), side));
  add(mix(131, near, g(k)));
  add(mix(135, g(cue), near, s(k)));
  add(mix(136, g(cue), gap, side));
  add(mix(137, g(cue), h(k), side));
  add(mix(138, side, verbs, initial * 64 + s(k)));
  add(mix(139, side, verbs * 16 + initial, w(cue - 1)));
  add(mix(140, side, verbs * 16 + initial, c(cue) * 64 + c(cue - 1)));
  add(mix(141, side, h(k - 1), h(cue - 1) * 256 + h(k)));
  add(mix(142, side, verbs * 64 + s(k), h(k) * 256 + h(k - 1)));
  add(mix(145, cueWord, g(k), side));
  add(mix(146, side, verbs, initial * 4096 + gap));
}

/** Features of the step into unit `k` that hang on the cue; written from `offset` on. */
export function stepFeatures(codes: UnitCodes, cue: number, k: number, out: Int32Array, offset: number): void {
  const side = k <= cue ? BEFORE : AFTER;
  out[offset] = mix(71, side, k - 1 === cue ? 1 : k === cue ? 2 : 0) & STEP_MASK;
  out[offset + 1] = mix(75, codes.word[cue] ?? 0, side, bucket(Math.abs(k - cue))) & STEP_MASK;
}
