import type { Reading } from "../reading.js";
import { bucket, mix, type TokenCodes } from "./features.js";
import type { Unit } from "./unit.js";

/** What one unit contributes to every cue's features: computed once a paragraph. */
export interface UnitCodes {
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly shape: Uint8Array;
  readonly kind: Uint8Array;
  readonly cluster: Int32Array;
  readonly family: Int32Array;
}

/** Shapes from here on are quote runs. */
export const RUN_SHAPE = 20;

/** Codes of the units of a paragraph. A quote run shows its length, its last sign and how it begins. */
export function unitCodes(reading: Reading, codes: TokenCodes, units: readonly Unit[]): UnitCodes {
  const count = units.length;
  const out = {
    word: new Int32Array(count),
    suffix: new Int32Array(count),
    shape: new Uint8Array(count),
    kind: new Uint8Array(count),
    cluster: new Int32Array(count),
    family: new Int32Array(count),
  };
  for (let k = 0; k < count; k += 1) {
    const unit = units[k];
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
