import type { RoleWeights } from "./decode-roles.js";
import { WEIGHTS } from "./weights.js";

interface Packed {
  readonly scale: number;
  readonly bytes: string;
}

function unpack(packed: Packed): { scale: number; table: Int8Array } {
  const raw = atob(packed.bytes);
  const table = new Int8Array(raw.length);
  for (let i = 0; i < raw.length; i += 1) table[i] = (raw.charCodeAt(i) << 24) >> 24;
  return { scale: packed.scale, table };
}

/** The trained weights (`npm run train`), unpacked once. `stepScale` brings steps to the unit of `unit`. */
export interface Model {
  readonly cue: Int8Array;
  readonly cueScale: number;
  readonly roles: RoleWeights;
}

let loaded: Model | null = null;

export function model(): Model {
  loaded ??= unpackModel();
  return loaded;
}

function unpackModel(): Model {
  const cue = unpack(WEIGHTS.cue);
  const unit = unpack(WEIGHTS.unit);
  const step = unpack(WEIGHTS.step);
  const steps = Float32Array.from(step.table, (weight) => (weight * step.scale) / unit.scale);
  return { cue: cue.table, cueScale: cue.scale, roles: { unit: unit.table, step: steps } };
}
