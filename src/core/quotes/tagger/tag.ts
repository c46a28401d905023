import type { Reading } from "../reading.js";
import { cueFeatures } from "./cue-features.js";
import { CONTENT, decodeRoles, SOURCE, type WindowScores } from "./decode-roles.js";
import { CUE_BITS, tokenCodes, type TokenCodes } from "./features.js";
import { model } from "./model.js";
import type { Unit } from "./unit.js";
import { paragraphUnits } from "./units.js";
import { windowScorer } from "./window-scores.js";

/** Tokens `[first, last)`. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** What the tagger found around one cue; token ranges. */
export interface Tagged {
  readonly cue: number;
  /** Probability that the word is a cue, by the cue model. */
  readonly probability: number;
  readonly source: readonly Range[];
  readonly content: readonly Range[];
}

const scratch = new Int32Array(128);

/** Codes of words that the cue lexicon knows: only they are scored. */
const FIRST_CUE_KIND = 16;

/** Probability of every token outside quote marks that the lexicon knows to head a cue; 0 for any other. */
export function cueProbabilities(reading: Reading, codes: TokenCodes = tokenCodes(reading)): Float32Array {
  const { cue, cueScale } = model();
  const mask = (1 << CUE_BITS) - 1;
  const out = new Float32Array(reading.tokens.length);
  for (let i = 0; i < out.length; i += 1) {
    if ((reading.runOf[i] ?? -1) >= 0 || (codes.kind[i] ?? 0) < FIRST_CUE_KIND) continue;
    const n = cueFeatures(reading, codes, i, scratch, mask);
    let z = 0;
    for (let k = 0; k < n; k += 1) z += cue[scratch[k] ?? 0] ?? 0;
    out[i] = 1 / (1 + Math.exp(-z * cueScale));
  }
  return out;
}

/** A sentence of prose has a few cues; one with more is no prose, and only its first are tagged: time stays linear. */
const MOST_CUES = 24;

/** Tags source and content of every token whose probability reaches its threshold. Linear in the length of the text. */
export function tagAttributions(reading: Reading, threshold: (token: number) => number): Tagged[] {
  const codes = tokenCodes(reading);
  const probabilities = cueProbabilities(reading, codes);
  const isCue = (token: number) => (probabilities[token] ?? 0) >= 0.5;
  const tagged: Tagged[] = [];
  for (const paragraph of reading.paragraphs) {
    let lazy: {
      units: readonly Unit[];
      scores: (token: number) => WindowScores;
    } | null = null;
    let sentence = -1;
    let cues = 0;
    for (let i = paragraph.first; i < paragraph.last; i += 1) {
      const probability = probabilities[i] ?? 0;
      if (probability === 0 || probability < threshold(i)) continue;
      cues = reading.sentenceOf[i] === sentence ? cues + 1 : 1;
      sentence = reading.sentenceOf[i] ?? -1;
      if (cues > MOST_CUES) continue;
      lazy ??= scorerOf(reading, codes, paragraph, isCue);
      const scores = lazy.scores(i);
      const labels = decodeRoles(scores);
      const own = lazy.units.slice(scores.from, scores.from + scores.count);
      tagged.push({
        cue: i,
        probability,
        source: ranges(own, labels, SOURCE),
        content: ranges(own, labels, CONTENT),
      });
    }
  }
  return tagged;
}

function scorerOf(reading: Reading, codes: TokenCodes, paragraph: Range, isCue: (token: number) => boolean) {
  const units = paragraphUnits(reading, codes, paragraph);
  const scores = windowScorer(reading, units, model().roles, isCue);
  return {
    units: units.units,
    scores: (token: number) => scores(units.unitOf[token - paragraph.first] ?? 0),
  };
}

/** Neighbouring units with `label` as token ranges. */
function ranges(units: readonly Unit[], labels: Uint8Array, label: number): Range[] {
  const found: { first: number; last: number }[] = [];
  units.forEach((unit, k) => {
    if (labels[k] !== label) return;
    const open = found.at(-1);
    if (open?.last === unit.first) open.last = unit.last;
    else found.push({ first: unit.first, last: unit.last });
  });
  return found;
}
