/**
 * Trains the cue model (logistic regression, AdaGrad) and the role model (linear-chain conditional random
 * field) of `core/quotes/tagger` on the PolNeAR training articles and writes their weights.
 *
 *     npm run train               all articles but the latest months, which stay for measuring
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readTokens, type Reading } from "../src/core/quotes/reading.js";
import { cueFeatures } from "../src/core/quotes/tagger/cue-features.js";
import { CONTENT, OUTSIDE, SOURCE, type WindowFeatures } from "../src/core/quotes/tagger/decode-roles.js";
import { CUE_BITS, tokenCodes, type TokenCodes } from "../src/core/quotes/tagger/features.js";
import { paragraphUnits, type ParagraphUnits } from "../src/core/quotes/tagger/units.js";
import { ROLE_MASK, STEP_MASK } from "../src/core/quotes/tagger/role-features.js";
import { windowFeatures } from "../src/core/quotes/tagger/window-features.js";
import type { Span } from "../src/core/text/span.js";
import { loadPolnear, type GoldArticle } from "./corpus.js";
import { HELD_OUT_FROM } from "./held-out.js";
import { bodyOf } from "./paragraphs.js";
import { headToken } from "./cue-head.js";
import { marginals, stepBuckets, unitBuckets } from "./marginals.js";
import { random, shuffle } from "./random.js";

interface Prepared {
  readonly reading: Reading;
  readonly codes: TokenCodes;
  readonly paragraphs: readonly ParagraphUnits[];
  /** Tokens that are heads of cues, each with its gold spans. */
  readonly heads: ReadonlyMap<number, { source: Span[]; content: Span[] }>;
}

export function prepare(article: GoldArticle): Prepared {
  const reading = readTokens(bodyOf(article));
  const heads = new Map<number, { source: Span[]; content: Span[] }>();
  for (const gold of article.attributions) {
    const head = headToken(reading, gold.cue);
    if (head === null || (reading.runOf[head] ?? -1) >= 0) continue;
    const known = heads.get(head) ?? { source: [], content: [] };
    known.source.push(...gold.source);
    known.content.push(...gold.content);
    heads.set(head, known);
  }
  return {
    reading,
    codes: tokenCodes(reading),
    paragraphs: reading.paragraphs.map((p) => paragraphUnits(reading, p)),
    heads,
  };
}

function trainCues(articles: readonly Prepared[], epochs: number): Float32Array {
  const mask = (1 << CUE_BITS) - 1;
  const weights = new Float32Array(mask + 1);
  const squares = new Float32Array(mask + 1).fill(1e-6);
  const rng = random(11);
  const order = articles.map((_, i) => i);
  const out = new Int32Array(64);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, rng);
    let loss = 0;
    for (const index of order) {
      const article = articles[index];
      if (article === undefined) continue;
      const { reading, codes, heads } = article;
      for (let i = 0; i < reading.tokens.length; i += 1) {
        if ((reading.runOf[i] ?? -1) >= 0) continue;
        const gold = heads.has(i) ? 1 : 0;
        const n = cueFeatures(reading, codes, i, out, mask);
        let z = 0;
        for (let k = 0; k < n; k += 1) z += weights[out[k] ?? 0] ?? 0;
        const p = 1 / (1 + Math.exp(-z));
        const g = p - gold;
        loss -= Math.log(Math.max(1e-9, gold ? p : 1 - p));
        if (Math.abs(g) < 0.003) continue;
        for (let k = 0; k < n; k += 1) {
          const f = out[k] ?? 0;
          const l2 = g + 3e-5 * (weights[f] ?? 0);
          squares[f] = (squares[f] ?? 0) + l2 * l2;
          weights[f] = (weights[f] ?? 0) - (0.12 * l2) / Math.sqrt(squares[f] ?? 1);
        }
      }
    }
    process.stderr.write(`cue epoch ${epoch + 1}: loss ${loss.toFixed(0)}\n`);
  }
  return weights;
}

interface Example {
  readonly features: WindowFeatures;
  readonly gold: Uint8Array;
}

function examples(article: Prepared, isCue: (token: number) => boolean): Example[] {
  const { reading, codes, heads, paragraphs } = article;
  const found: Example[] = [];
  for (const [head, spans] of heads) {
    const paragraph = paragraphs[reading.paragraphOf[head] ?? 0];
    if (paragraph === undefined) continue;
    const cue = paragraph.unitOf[head - paragraph.first] ?? 0;
    const features = windowFeatures(reading, codes, paragraph, cue, isCue);
    const gold = new Uint8Array(features.count);
    for (let k = 0; k < features.count; k += 1) {
      const unit = paragraph.units[features.from + k];
      if (unit === undefined || k === features.cue) continue;
      const start = reading.tokens[unit.first]?.start ?? 0;
      const end = reading.tokens[unit.last - 1]?.end ?? 0;
      const half = (start + end) / 2;
      const covered = (list: Span[]) => list.some((span) => span.start <= half && half < span.end);
      gold[k] = covered(spans.source) ? SOURCE : covered(spans.content) ? CONTENT : OUTSIDE;
    }
    found.push({ features, gold });
  }
  return found;
}

/** Linear-chain conditional random field (Lafferty et al. 2001), stochastic gradient with AdaGrad and L2. */
function trainRoles(all: Example[], epochs: number): { unit: Float32Array; step: Float32Array } {
  const unit = new Float32Array((ROLE_MASK + 1) * 3);
  const step = new Float32Array((STEP_MASK + 1) * 9);
  const unitSquares = new Float32Array(unit.length).fill(1e-4);
  const stepSquares = new Float32Array(step.length).fill(1e-4);
  const rng = random(7);
  const update = (weights: Float32Array, squares: Float32Array, index: number, gradient: number, rate: number) => {
    const g = gradient + L2 * (weights[index] ?? 0);
    squares[index] = (squares[index] ?? 0) + g * g;
    weights[index] = (weights[index] ?? 0) - (rate * g) / Math.sqrt(squares[index] ?? 1);
  };
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(all, rng);
    let loss = 0;
    const rate = RATE / (1 + epoch * 0.3);
    for (const { features, gold } of all) {
      const beliefs = marginals(features, { unit, step }, gold);
      loss += beliefs.loss;
      for (let k = 0; k < features.count; k += 1) {
        for (let label = 0; label < 3; label += 1) {
          const g = (beliefs.unit[k * 3 + label] ?? 0) - (gold[k] === label ? 1 : 0);
          if (Math.abs(g) > 0.002)
            for (const f of unitBuckets(features, k)) update(unit, unitSquares, f * 3 + label, g, rate);
        }
        if (k === 0) continue;
        const pair = (gold[k - 1] ?? 0) * 3 + (gold[k] ?? 0);
        for (let p = 0; p < 9; p += 1) {
          const g = (beliefs.step[k * 9 + p] ?? 0) - (p === pair ? 1 : 0);
          if (Math.abs(g) > 0.002)
            for (const f of stepBuckets(features, k)) update(step, stepSquares, f * 9 + p, g, rate);
        }
      }
    }
    process.stderr.write(`role epoch ${epoch + 1}: loss ${loss.toFixed(0)} over ${all.length} windows\n`);
  }
  return { unit, step };
}

const L2 = Number(process.env.L2 ?? 3e-3);
const RATE = Number(process.env.RATE ?? 0.02);
const EPOCHS = Number(process.env.EPOCHS ?? 5);

/** Weights as signed bytes with one scale. */
function quantize(weights: Float32Array): { scale: number; bytes: Int8Array } {
  const magnitudes = Array.from(weights, Math.abs)
    .filter((w) => w > 0)
    .sort((a, b) => a - b);
  const top = magnitudes[Math.floor(magnitudes.length * 0.9995)] ?? 1;
  const scale = top / 127;
  return { scale, bytes: Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w / scale)))) };
}

export function train(articles: readonly GoldArticle[]): string {
  const prepared = articles.map(prepare);
  const cue = trainCues(prepared, 8);
  const roles = trainRoles(
    prepared.flatMap((article) => examples(article, (token) => article.heads.has(token))),
    EPOCHS,
  );
  const parts = { cue: quantize(cue), unit: quantize(roles.unit), step: quantize(roles.step) };
  const lines = Object.entries(parts).map(
    ([name, { scale, bytes }]) =>
      `  ${name}: { scale: ${scale}, bytes: "${Buffer.from(bytes.buffer).toString("base64")}" },`,
  );
  return `// Written by \`npm run train\`; never by hand.\nexport const WEIGHTS = {\n${lines.join("\n")}\n} as const;\n`;
}

const articles = loadPolnear();
if (articles === null) {
  process.stderr.write(
    "The PolNeAR training articles are not there; set HEARSAY_EVAL_DATA to the folder that holds polnear/train.jsonl.gz.\n",
  );
  process.exitCode = 3;
} else {
  const used = articles.filter((article) => article.date < HELD_OUT_FROM);
  const path = join(import.meta.dirname, "..", "src", "core", "quotes", "tagger", "weights.ts");
  writeFileSync(path, train(used));
  process.stderr.write(`trained on ${used.length} articles before ${HELD_OUT_FROM}\n`);
}
