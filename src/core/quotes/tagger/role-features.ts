import type { Reading } from "../reading.js";
import { bucket, mix, type TokenCodes } from "./features.js";
import type { Unit } from "./units.js";

/** What one unit contributes to every cue's features: computed once a window. */
export interface UnitCodes {
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly shape: Uint8Array;
  readonly kind: Uint8Array;
  readonly cluster: Int32Array;
  readonly family: Int32Array;
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
    cluster: new Int32Array(count),
    family: new Int32Array(count),
  };
  for (let k = 0; k < count; k += 1) {
    const unit = units[from + k];
    if (unit === undefined) continue;
    if (unit.run < 0) {
      out.word[k] = codes.word[unit.first] ?? 0;
      out.suffix[k] = codes.suffix[unit.first] ?? 0;
      out.shape[k] = codes.shape[unit.first] ?? 0;
      out.kind[k] = codes.kind[unit.first] ?? 0;
      out.cluster[k] = codes.cluster[unit.first] ?? 0;
      out.family[k] = codes.family[unit.first] ?? 0;
      continue;
    }
    const run = reading.runs[unit.run];
    const size = bucket((run?.last ?? 0) - (run?.first ?? 0));
    const ending = codes.shape[(run?.last ?? 1) - 1] ?? 0;
    const opening = codes.shape[run?.first ?? 0] ?? 0;
    out.word[k] = mix(101, size, ending, opening);
    out.suffix[k] = mix(102, ending);
    out.kind[k] = 62;
    out.cluster[k] = 1000 + size;
    out.family[k] = 127;
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
  /** Words that look like finite verbs. */
  readonly verbs: Uint8Array;
  /** Verbs and commas before the unit, from the start of the window. */
  readonly initial: Uint8Array;
}

export function betweenCounts(codes: UnitCodes, cue: number, isCue: (k: number) => boolean, thatCode: number): Between {
  const count = codes.word.length;
  const make = () => new Uint8Array(count);
  const out = { commas: make(), runs: make(), cues: make(), that: make(), verbs: make(), initial: make() };
  const walk = (step: 1 | -1) => {
    let commas = 0;
    let runs = 0;
    let cues = 0;
    let that = 0;
    let verbs = 0;
    for (let k = cue + step; k >= 0 && k < count; k += step) {
      out.commas[k] = Math.min(commas, 3);
      out.runs[k] = Math.min(runs, 2);
      out.cues[k] = Math.min(cues, 2);
      out.that[k] = that;
      out.verbs[k] = Math.min(verbs, 3);
      if (codes.shape[k] === 7) commas += 1;
      if ((codes.shape[k] ?? 0) >= RUN_SHAPE) runs += 1;
      if (isCue(k)) cues += 1;
      const kind = codes.kind[k] ?? 0;
      if (kind === 3 || kind === 12 || kind === 28 || (kind >= 16 && kind < 62)) verbs += 1;
      if (codes.word[k] === thatCode) that = 1;
    }
  };
  let verbs = 0;
  let commas = 0;
  for (let k = 0; k < count; k += 1) {
    out.initial[k] = Math.min(verbs, 2) * 3 + Math.min(commas, 2);
    const kind = codes.kind[k] ?? 0;
    if (kind === 3 || kind === 12 || (kind >= 16 && kind < 62)) verbs += 1;
    if (codes.shape[k] === 7) commas += 1;
  }
  walk(1);
  walk(-1);
  return out;
}

/** How many features a unit has, and a step. */
export const UNIT_FEATURES = 35 + 17;
export const STEP_FEATURES = 11;

export const ROLE_MASK = (1 << 20) - 1;
export const STEP_MASK = (1 << 17) - 1;

/** Features of unit `k` beside the cue at `cue`; written to `out` from `offset` on. */
export function roleFeatures(
  codes: UnitCodes,
  between: Between,
  cue: number,
  k: number,
  out: Int32Array,
  offset: number,
): void {
  const { word, suffix, shape, kind, cluster, family } = codes;
  const g = (at: number) => cluster[at] ?? 7919;
  const h = (at: number) => family[at] ?? 128;
  const verbs = between.verbs[k] ?? 0;
  const initial = between.initial[k] ?? 0;
  const c = (at: number) => kind[at] ?? 63;
  const w = (at: number) => word[at] ?? 7919;
  const s = (at: number) => shape[at] ?? 0;
  const d = k - cue;
  const side = d === 0 ? 0 : d < 0 ? 1 : 2;
  const near = side * 8 + bucket(Math.abs(d));
  const gap =
    (between.commas[k] ?? 0) + 4 * (between.runs[k] ?? 0) + 12 * (between.cues[k] ?? 0) + 40 * (between.that[k] ?? 0);
  const cueWord = w(cue);
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
  add(mix(45, near, s(cue + 1), s(cue - 1)));
  add(mix(46, side, gap * 32 + s(cue + 1), s(cue - 1) * 32 + s(k)));
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
  add(mix(130, side, g(k)));
  add(mix(131, near, g(k)));
  add(mix(132, side, g(k - 1), g(k)));
  add(mix(133, side, g(k), g(k + 1)));
  add(mix(134, side, h(k - 1) * 256 + h(k), h(k + 1)));
  add(mix(135, g(cue), near, s(k)));
  add(mix(136, g(cue), gap, side));
  add(mix(137, g(cue), h(k), side));
  add(mix(138, side, verbs, initial * 64 + s(k)));
  add(mix(139, side, verbs * 16 + initial, w(cue - 1)));
  add(mix(140, side, verbs * 16 + initial, c(cue) * 64 + c(cue - 1)));
  add(mix(141, side, h(k - 1), h(cue - 1) * 256 + h(k)));
  add(mix(142, side, verbs * 64 + s(k), h(k) * 256 + h(k - 1)));
  add(mix(143, side, h(k - 2) * 256 + h(k - 1), h(k)));
  add(mix(144, side, h(k), h(k + 1) * 256 + h(k + 2)));
  add(mix(145, cueWord, g(k), side));
  add(mix(146, side, verbs, initial * 4096 + gap));
}

/** Features of a step between two labels: what stands at the border; written from `offset` on. */
export function stepFeatures(codes: UnitCodes, cue: number, k: number, out: Int32Array, offset: number): void {
  const { word, shape, kind, cluster, family } = codes;
  const side = k <= cue ? 1 : 2;
  out[offset] = mix(71, side, k - 1 === cue ? 1 : k === cue ? 2 : 0) & STEP_MASK;
  out[offset + 1] = mix(72, word[k] ?? 0, side) & STEP_MASK;
  out[offset + 2] = mix(73, word[k - 1] ?? 0, side) & STEP_MASK;
  out[offset + 3] = mix(74, (shape[k - 1] ?? 0) * 32 + (shape[k] ?? 0), side) & STEP_MASK;
  out[offset + 4] = mix(75, word[cue] ?? 0, side, bucket(Math.abs(k - cue))) & STEP_MASK;
  out[offset + 5] = mix(76, (shape[k - 1] ?? 0) * 32 + (shape[k] ?? 0), word[k] ?? 0) & STEP_MASK;
  out[offset + 6] = mix(77, (kind[k - 1] ?? 63) * 64 + (kind[k] ?? 63), side) & STEP_MASK;
  out[offset + 7] = mix(78, (kind[k - 1] ?? 63) * 64 + (kind[k] ?? 63), kind[k + 1] ?? 63, side) & STEP_MASK;
  out[offset + 8] = mix(79, cluster[k] ?? 7919, side) & STEP_MASK;
  out[offset + 9] = mix(148, cluster[k - 1] ?? 7919, side) & STEP_MASK;
  out[offset + 10] = mix(149, (family[k - 1] ?? 128) * 256 + (family[k] ?? 128), side) & STEP_MASK;
}
