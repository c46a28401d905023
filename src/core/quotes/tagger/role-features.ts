import type { Reading } from "../reading.js";
import { bucket, mix, type TokenCodes } from "./features.js";
import type { Unit } from "./units.js";

/** What one unit contributes to every cue's features: computed once a window. */
export interface UnitCodes {
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly shape: Uint8Array;
  readonly kind: Uint8Array;
}

const RUN_SHAPE = 20;

/** Codes of the units of a window. A quote run shows its length, its last sign and how it begins. */
export function unitCodes(
  reading: Reading,
  codes: TokenCodes,
  units: readonly Unit[],
  from: number,
  to: number,
): UnitCodes {
  const count = to - from;
  const out = {
    word: new Int32Array(count),
    suffix: new Int32Array(count),
    shape: new Uint8Array(count),
    kind: new Uint8Array(count),
  };
  for (let k = 0; k < count; k += 1) {
    const unit = units[from + k];
    if (unit === undefined) continue;
    if (unit.run < 0) {
      out.word[k] = codes.word[unit.first] ?? 0;
      out.suffix[k] = codes.suffix[unit.first] ?? 0;
      out.shape[k] = codes.shape[unit.first] ?? 0;
      out.kind[k] = codes.kind[unit.first] ?? 0;
      continue;
    }
    const run = reading.runs[unit.run];
    const size = bucket((run?.last ?? 0) - (run?.first ?? 0));
    const ending = codes.shape[(run?.last ?? 1) - 1] ?? 0;
    const opening = codes.shape[run?.first ?? 0] ?? 0;
    out.word[k] = mix(101, size, ending, opening);
    out.suffix[k] = mix(102, ending);
    out.kind[k] = 62;
    out.shape[k] = RUN_SHAPE + Math.min(size, 5);
  }
  return out;
}

/** Counts between the cue and each unit: commas, cue-like words, quote runs; found by one walk outwards from the cue. */
export interface Between {
  readonly commas: Uint8Array;
  readonly runs: Uint8Array;
  readonly cues: Uint8Array;
  readonly that: Uint8Array;
}

export function betweenCounts(codes: UnitCodes, cue: number, isCue: (k: number) => boolean, thatCode: number): Between {
  const count = codes.word.length;
  const make = () => new Uint8Array(count);
  const out = { commas: make(), runs: make(), cues: make(), that: make() };
  const walk = (step: 1 | -1) => {
    let commas = 0;
    let runs = 0;
    let cues = 0;
    let that = 0;
    for (let k = cue + step; k >= 0 && k < count; k += step) {
      out.commas[k] = Math.min(commas, 3);
      out.runs[k] = Math.min(runs, 2);
      out.cues[k] = Math.min(cues, 2);
      out.that[k] = that;
      if (codes.shape[k] === 7) commas += 1;
      if ((codes.shape[k] ?? 0) >= RUN_SHAPE) runs += 1;
      if (isCue(k)) cues += 1;
      if (codes.word[k] === thatCode) that = 1;
    }
  };
  walk(1);
  walk(-1);
  return out;
}

/** How many features a unit has, and a step. */
export const UNIT_FEATURES = 35;
export const STEP_FEATURES = 8;

export const ROLE_MASK = (1 << 18) - 1;
export const STEP_MASK = (1 << 14) - 1;

/** Features of unit `k` beside the cue at `cue`; written to `out` from `offset` on. */
export function roleFeatures(
  codes: UnitCodes,
  between: Between,
  cue: number,
  k: number,
  out: Int32Array,
  offset: number,
): void {
  const { word, suffix, shape, kind } = codes;
  const c = (at: number) => kind[at] ?? 63;
  const w = (at: number) => word[at] ?? 7919;
  const s = (at: number) => shape[at] ?? 0;
  const d = k - cue;
  const side = d === 0 ? 0 : d < 0 ? 1 : 2;
  const near = side * 8 + bucket(Math.abs(d));
  const gap =
    (between.commas[k] ?? 0) + 4 * (between.runs[k] ?? 0) + 12 * (between.cues[k] ?? 0) + 40 * (between.that[k] ?? 0);
  const cueWord = w(cue);
  const after = s(cue + 1);
  const before = s(cue - 1);
  let n = offset;
  const add = (feature: number) => {
    out[n] = feature & ROLE_MASK;
    n += 1;
  };
  add(mix(31, near));
  add(mix(32, near, cueWord));
  add(mix(33, side, w(k)));
  add(mix(34, near, w(k)));
  add(mix(35, side, suffix[k] ?? 0, s(k)));
  add(mix(36, near, s(k), gap));
  add(mix(37, side, gap, cueWord));
  add(mix(38, side, w(k - 1), w(k)));
  add(mix(39, side, w(k), w(k + 1)));
  add(mix(40, side, s(k - 1), s(k) * 32 + s(k + 1)));
  add(mix(41, side, w(k - 1), s(k)));
  add(mix(42, side, w(k + 1), s(k)));
  add(mix(43, gap, s(k), side));
  add(mix(44, cueWord, w(k), side));
  add(mix(45, near, after, before));
  add(mix(46, side, gap * 32 + after, before * 32 + s(k)));
  add(mix(47, k === 0 ? 1 : 0, side, s(k)));
  add(mix(48, w(cue + 1), near));
  add(mix(49, w(cue - 1), near));
  add(mix(50, suffix[cue] ?? 0, near, s(k)));
  add(mix(51, s(0), gap, near));
  add(mix(52, w(k - 1), w(k + 1), side));
  add(mix(53, s(codes.word.length - 1) * 32 + s(0), gap, side));
  add(mix(54, w(k - 2), w(k - 1), side));
  add(mix(55, cueWord, gap, s(k)));
  add(mix(56, w(cue + 1), gap, side));
  add(mix(57, suffix[k - 1] ?? 0, suffix[k] ?? 0, side));
  add(mix(60, side, c(k), c(k - 1) * 64 + c(k + 1)));
  add(mix(61, near, c(k), gap));
  add(mix(62, side, c(k) * 64 + s(k), c(cue)));
  add(mix(63, side, w(k), c(k - 1) * 64 + c(k + 1)));
  add(mix(64, c(cue), near, c(cue + 1) * 64 + c(cue - 1)));
  add(mix(65, c(cue), gap * 64 + c(k), side));
  add(mix(66, side, c(k) * 64 + c(k + 1), c(k + 2) * 64 + s(k)));
  add(mix(67, side, c(k - 2) * 64 + c(k - 1), c(k) * 64 + s(k)));
}

/** Features of a step between two labels: what stands at the border; written from `offset` on. */
export function stepFeatures(codes: UnitCodes, cue: number, k: number, out: Int32Array, offset: number): void {
  const { word, shape, kind } = codes;
  const side = k <= cue ? 1 : 2;
  out[offset] = mix(71, side, k - 1 === cue ? 1 : k === cue ? 2 : 0) & STEP_MASK;
  out[offset + 1] = mix(72, word[k] ?? 0, side) & STEP_MASK;
  out[offset + 2] = mix(73, word[k - 1] ?? 0, side) & STEP_MASK;
  out[offset + 3] = mix(74, (shape[k - 1] ?? 0) * 32 + (shape[k] ?? 0), side) & STEP_MASK;
  out[offset + 4] = mix(75, word[cue] ?? 0, side, bucket(Math.abs(k - cue))) & STEP_MASK;
  out[offset + 5] = mix(76, (shape[k - 1] ?? 0) * 32 + (shape[k] ?? 0), word[k] ?? 0) & STEP_MASK;
  out[offset + 6] = mix(77, (kind[k - 1] ?? 63) * 64 + (kind[k] ?? 63), side) & STEP_MASK;
  out[offset + 7] = mix(78, (kind[k - 1] ?? 63) * 64 + (kind[k] ?? 63), kind[k + 1] ?? 63, side) & STEP_MASK;
}
