import { LABELS } from "./decode-roles.js";
import { SparseRows } from "./sparse-rows.js";
import { WEIGHTS } from "./weights.js";
import { PAIRS, type SparseRoles } from "./window-scores.js";

/**
 * Written by `eval/pack-weights.ts`: distances in groups of seven bits, each before a signed byte
 * `q` that stands for `sign(q) · q² · scale`. */
interface Packed {
  readonly scale: number;
  readonly size: number;
  readonly bytes: string;
}

function unpack(packed: Packed): { scale: number; table: Int16Array } {
  const raw = atob(packed.bytes);
  const table = new Int16Array(packed.size);
  let at = 0;
  for (let i = 0; i < raw.length; i += 1) {
    let shift = 1;
    let byte = raw.charCodeAt(i);
    for (; byte > 127; byte = raw.charCodeAt(i)) {
      at += (byte & 127) * shift;
      shift *= 128;
      i += 1;
    }
    at += byte * shift;
    i += 1;
    const root = (raw.charCodeAt(i) << 24) >> 24;
    table[at] = Math.sign(root) * root * root;
  }
  return { scale: packed.scale, table };
}

/** The trained weights (`npm run train`), unpacked once, steps in the unit of `unit`. */
export interface Model {
  readonly cue: Int16Array;
  readonly cueScale: number;
  readonly roles: SparseRoles;
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
  const roles = { unit: new SparseRows(unit.table, LABELS), step: new SparseRows(steps, PAIRS) };
  return { cue: cue.table, cueScale: cue.scale, roles };
}
