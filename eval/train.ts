/**
 * Trains the cue model (logistic regression) and the role model (linear-chain conditional random field) of
 * `core/quotes/tagger` on the PolNeAR training articles, and writes their weights and the word clusters they look at.
 *
 *     npm run train               clusters, then weights; the latest months stay for measuring
 *     tsx eval/train.ts           weights alone, with the clusters that stand
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readTokens, type Reading } from "../src/core/quotes/reading.js";
import { cueFeatures } from "../src/core/quotes/tagger/cue-features.js";
import { CONTENT, OUTSIDE, SOURCE } from "../src/core/quotes/tagger/decode-roles.js";
import { CUE_BITS, ROLE_MASK, STEP_MASK, tokenCodes, type TokenCodes } from "../src/core/quotes/tagger/features.js";
import { paragraphUnits, type ParagraphUnits } from "../src/core/quotes/tagger/units.js";
import { windowFeatures, type WindowFeatures } from "../src/core/quotes/tagger/window-features.js";
import type { Span } from "../src/core/text/span.js";
import { loadPolnear, type GoldArticle } from "./corpus.js";
import { HELD_OUT_FROM } from "./held-out.js";
import { bodyOf } from "./paragraphs.js";
import { headToken } from "./cue-head.js";
import { marginals, stepBuckets, unitBuckets } from "./marginals.js";
import { ftrl } from "./ftrl.js";
import { packWeights } from "./pack-weights.js";
import { runningText } from "./running-text.js";
import { wordClusters, type WordCluster } from "./word-clusters.js";
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
  const codes = tokenCodes(reading);
  return {
    reading,
    codes,
    paragraphs: reading.paragraphs.map((paragraph) => paragraphUnits(reading, codes, paragraph)),
    heads,
  };
}

function trainCues(articles: readonly Prepared[]): Float32Array {
  const mask = (1 << CUE_BITS) - 1;
  const model = ftrl(mask + 1, CUE_OPTIONS);
  const rng = random(11);
  const out = new Int32Array(MOST_CUE_FEATURES);
  const examples = articles.flatMap(({ reading, codes, heads }) =>
    reading.tokens.flatMap((token, i) => {
      if ((reading.runOf[i] ?? -1) >= 0 || (token.kind !== "word" && !heads.has(i))) return [];
      const n = cueFeatures(reading, codes, i, out, mask);
      return [{ features: out.slice(0, n), gold: heads.has(i) ? 1 : 0 }];
    }),
  );
  for (let epoch = 0; epoch < CUE_EPOCHS; epoch += 1) {
    shuffle(examples, rng);
    let loss = 0;
    for (const { features, gold } of examples) {
      let z = 0;
      for (const f of features) z += model.weights[f] ?? 0;
      const p = 1 / (1 + Math.exp(-z));
      loss -= Math.log(Math.max(1e-9, gold === 1 ? p : 1 - p));
      if (Math.abs(p - gold) < LEAST_GRADIENT) continue;
      for (const f of features) model.update(f, p - gold);
    }
    process.stderr.write(`cue epoch ${epoch + 1}: loss ${loss.toFixed(0)}\n`);
  }
  return model.weights;
}

interface Example {
  readonly features: WindowFeatures;
  readonly gold: Uint8Array;
}

/** One window for each cue, its neighbours seen as they will be in use. */
function examples(article: Prepared, probabilities: Float32Array): Example[] {
  const { reading, heads, paragraphs } = article;
  const found: Example[] = [];
  const isCue = (token: number) => (probabilities[token] ?? 0) >= NEIGHBOUR_CUE;
  for (const [head, spans] of heads) {
    const paragraph = paragraphs[reading.paragraphOf[head] ?? 0];
    if (paragraph === undefined) continue;
    const cue = paragraph.unitOf[head - paragraph.first] ?? 0;
    const features = windowFeatures(reading, paragraph, cue, isCue);
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

/** Linear-chain conditional random field (Lafferty et al. 2001), one window after another. */
function trainRoles(all: Example[]): {
  unit: Float32Array;
  step: Float32Array;
} {
  const units = ftrl((ROLE_MASK + 1) * 3, ROLE_OPTIONS);
  const steps = ftrl((STEP_MASK + 1) * 9, ROLE_OPTIONS);
  const rng = random(7);
  for (let epoch = 0; epoch < ROLE_EPOCHS; epoch += 1) {
    shuffle(all, rng);
    let loss = 0;
    for (const { features, gold } of all) {
      const beliefs = marginals(features, { unit: units.weights, step: steps.weights }, gold);
      loss += beliefs.loss;
      for (let k = 0; k < features.count; k += 1) {
        for (let label = 0; label < 3; label += 1) {
          const g = (beliefs.unit[k * 3 + label] ?? 0) - (gold[k] === label ? 1 : 0);
          if (Math.abs(g) > LEAST_GRADIENT) for (const f of unitBuckets(features, k)) units.update(f * 3 + label, g);
        }
        if (k === 0) continue;
        const pair = (gold[k - 1] ?? 0) * 3 + (gold[k] ?? 0);
        for (let p = 0; p < 9; p += 1) {
          const g = (beliefs.step[k * 9 + p] ?? 0) - (p === pair ? 1 : 0);
          if (Math.abs(g) > LEAST_GRADIENT) for (const f of stepBuckets(features, k)) steps.update(f * 9 + p, g);
        }
      }
    }
    process.stderr.write(`role epoch ${epoch + 1}: loss ${loss.toFixed(0)} over ${all.length} windows\n`);
  }
  return { unit: units.weights, step: steps.weights };
}

/** Chosen on the held-out months among a dozen settings; the figures stand in ADR 3. */
const CUE_OPTIONS = { alpha: 0.08, l1: 2 };
const CUE_EPOCHS = 4;
const ROLE_OPTIONS = { alpha: 0.03, l1: 4 };
const ROLE_EPOCHS = 6;

/** Gradients below this move nothing that is seen. */
const LEAST_GRADIENT = 0.003;

const MOST_CUE_FEATURES = 128;
const FOLDS = 4;
/** From this probability on a word counts as a neighbouring cue. */
const NEIGHBOUR_CUE = 0.5;

/** Cue probabilities of every article by a model that has not seen it: what the role model will meet in use. */
function unseenProbabilities(articles: readonly Prepared[]): Float32Array[] {
  const found: Float32Array[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = trainCues(articles.filter((_, i) => i % FOLDS !== fold));
    articles.forEach(({ reading, codes }, i) => {
      if (i % FOLDS === fold) found[i] = probabilitiesOf(reading, codes, weights);
    });
  }
  return found;
}

function probabilitiesOf(reading: Reading, codes: TokenCodes, weights: Float32Array): Float32Array {
  const out = new Int32Array(MOST_CUE_FEATURES);
  return Float32Array.from(reading.tokens, (token, i) => {
    if ((reading.runOf[i] ?? -1) >= 0 || token.kind !== "word") return 0;
    const n = cueFeatures(reading, codes, i, out, (1 << CUE_BITS) - 1);
    let z = 0;
    for (let k = 0; k < n; k += 1) z += weights[out[k] ?? 0] ?? 0;
    return 1 / (1 + Math.exp(-z));
  });
}

function train(articles: readonly GoldArticle[]): string {
  const prepared = articles.map(prepare);
  const unseen = unseenProbabilities(prepared);
  const cue = trainCues(prepared);
  const roles = trainRoles(prepared.flatMap((article, i) => examples(article, unseen[i] ?? new Float32Array())));
  const lines = Object.entries({ cue, ...roles }).map(([name, weights]) => {
    const { scale, size, bytes } = packWeights(weights);
    return `  ${name}: { scale: ${scale}, size: ${size}, bytes: "${bytes}" },`;
  });
  return `// Written by \`npm run train\`; never by hand.\nexport const WEIGHTS = {\n${lines.join("\n")}\n} as const;\n`;
}

function clusterModule(clusters: readonly WordCluster[]): string {
  const lines = clusters.map(({ family, words }) => `  [${family}, "${words.join(" ")}"],`);
  return `// Written by \`npm run train\`; never by hand.\nexport const WORD_CLUSTERS: readonly (readonly [family: number, words: string])[] = [\n${lines.join("\n")}\n];\n`;
}

const articles = loadPolnear();
if (articles === null) {
  process.stderr.write(
    "The PolNeAR training articles are not there; set HEARSAY_EVAL_DATA to the folder that holds polnear/train.jsonl.gz.\n",
  );
  process.exitCode = 3;
} else {
  const used = articles.filter((article) => article.date < HELD_OUT_FROM);
  const folder = join(import.meta.dirname, "..", "src", "core", "quotes", "tagger");
  if (process.argv.includes("--clusters"))
    writeFileSync(join(folder, "word-clusters.ts"), clusterModule(wordClusters(runningText(used))));
  else writeFileSync(join(folder, "weights.ts"), train(used));
  process.stderr.write(`learned from ${used.length} articles before ${HELD_OUT_FROM}\n`);
}
