import { hashText } from "./features.js";
import { RUN_SHAPE, type UnitCodes } from "./unit-codes.js";

/** The units `[from, to)` of a paragraph that the cue at unit `cue` may take its source and content from. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly cue: number;
}

/** What lies between the cue and each unit of its window, `[unit - from]`: small counts, each cut at its end of scale. */
export interface Between {
  /** Commas, quote runs, cues and "that", in one number. */
  readonly gap: Uint8Array;
  /** Words that look like finite verbs. */
  readonly verbs: Uint8Array;
  /** Verbs and commas before the unit, from the start of the window. */
  readonly initial: Uint8Array;
}

const COMMA = 7;
const THAT = hashText("that");

/** Auxiliaries, words in "-ed" and the words of the cue lexicon. */
function isVerb(kind: number): boolean {
  return kind === 3 || kind === 12 || (kind >= 16 && kind < 62);
}

export function betweenCounts(codes: UnitCodes, window: Window, isCue: (unit: number) => boolean): Between {
  const count = window.to - window.from;
  const out = {
    gap: new Uint8Array(count),
    verbs: new Uint8Array(count),
    initial: new Uint8Array(count),
  };
  walk(codes, window, isCue, 1, out);
  walk(codes, window, isCue, -1, out);
  let verbs = 0;
  let commas = 0;
  for (let k = 0; k < count; k += 1) {
    out.initial[k] = Math.min(verbs, 2) * 3 + Math.min(commas, 2);
    if (isVerb(codes.kind[window.from + k] ?? 0)) verbs += 1;
    if (codes.shape[window.from + k] === COMMA) commas += 1;
  }
  return out;
}

function walk(codes: UnitCodes, window: Window, isCue: (unit: number) => boolean, step: 1 | -1, out: Between): void {
  let commas = 0;
  let runs = 0;
  let cues = 0;
  let that = 0;
  let verbs = 0;
  for (let k = window.cue + step; k >= window.from && k < window.to; k += step) {
    out.gap[k - window.from] = Math.min(commas, 3) + 4 * Math.min(runs, 2) + 12 * Math.min(cues, 2) + 40 * that;
    out.verbs[k - window.from] = Math.min(verbs, 3);
    const shape = codes.shape[k] ?? 0;
    if (shape === COMMA) commas += 1;
    if (shape >= RUN_SHAPE) runs += 1;
    if (isCue(k)) cues += 1;
    if (isVerb(codes.kind[k] ?? 0)) verbs += 1;
    if (codes.word[k] === THAT) that = 1;
  }
}
