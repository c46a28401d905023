/**
 * Measures how often a reading is right, by the rule that found it and its form.
 *
 *     npm run eval:confidence -- [--write]
 *
 * Over the held-out articles of PolNeAR, which no rule and no weight was made from. A reading is right when annotators
 * marked it too: at least four fifths of the content words shared (Dice), and a word of the source, where either has one.
 * A rule needs twenty readings to have a share of its own; the others share one. The table is printed with what half of
 * the articles says about the other half. `--write` writes it to src/core/review/measured-shares.ts.
 *
 * HEARSAY_EVAL_DATA names the folder of the corpora. Ends with 3 when it is not there.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { shareKeys } from "../src/core/review/confidence.js";
import { loadPolnear, type GoldArticle } from "./corpus.js";
import { HELD_OUT_FROM } from "./held-out.js";
import { readGoldArticle } from "./read-gold-article.js";
import { pairUp, wordStarts, wordsOf } from "./score.js";

const FEWEST = 20;
const SHARED = 0.8;

interface Reading {
  readonly keys: readonly string[];
  readonly right: boolean;
}

const { values } = parseArgs({ options: { write: { type: "boolean", default: false } } });
const all = loadPolnear();
if (all === null) {
  console.error("The annotated articles are not there: name their folder in HEARSAY_EVAL_DATA.");
  process.exit(3);
}

function readingsOf(gold: GoldArticle): Reading[] {
  const { attributions } = readGoldArticle(gold);
  const starts = wordStarts(gold.text);
  const content = attributions.map((each) => wordsOf(starts, each.content));
  const goldContent = gold.attributions.map((each) => wordsOf(starts, each.content));
  const pairOf = new Map(pairUp(goldContent, content).map(({ gold: g, program }) => [program, g]));
  return attributions.map((attribution, at) => {
    const pair = pairOf.get(at);
    const keys = shareKeys(attribution.decidedBy, attribution.form);
    if (pair === undefined) return { keys, right: false };
    const own = content[at] ?? [];
    const theirs = new Set(goldContent[pair]);
    const dice = (2 * own.filter((word) => theirs.has(word)).length) / (own.length + theirs.size);
    const source = attribution.source === null ? [] : wordsOf(starts, [attribution.source]);
    const goldSource = new Set(wordsOf(starts, gold.attributions[pair]?.source ?? []));
    const sameSource = (source.length === 0 && goldSource.size === 0) || source.some((word) => goldSource.has(word));
    return { keys, right: dice >= SHARED && sameSource };
  });
}

/** The share of right readings of every key that was seen often enough. */
function sharesOf(readings: readonly Reading[]): Map<string, number> {
  const seen = new Map<string, { right: number; all: number }>();
  for (const { keys, right } of readings)
    for (const key of keys) {
      const count = seen.get(key) ?? { right: 0, all: 0 };
      seen.set(key, { right: count.right + Number(right), all: count.all + 1 });
    }
  const often = [...seen].filter(([, count]) => count.all >= FEWEST);
  return new Map(often.map(([key, { right, all: total }]) => [key, Math.round((100 * right) / total) / 100]));
}

const heldOut = all.filter(({ date }) => date >= HELD_OUT_FROM);
const halves = [0, 1].map((half) => heldOut.filter((_, at) => at % 2 === half).flatMap(readingsOf));
const [first = [], second = []] = halves;

console.log(`${heldOut.length} held-out articles, ${first.length + second.length} readings\n`);
console.log("told by half of the articles | readings of the other half | right");
const told = sharesOf(first);
const classes = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];
for (const [at, low] of classes.slice(0, -1).entries()) {
  const high = classes[at + 1] ?? 1;
  const within = second.filter(({ keys }) => {
    const share = keys.map((key) => told.get(key)).find((each) => each !== undefined);
    return share !== undefined && share >= low && share < high;
  });
  const right = within.filter((each) => each.right).length;
  const share = within.length === 0 ? "-" : (right / within.length).toFixed(2);
  console.log(`${low.toFixed(1)} to ${Math.min(1, high).toFixed(1)} | ${within.length} | ${share}`);
}
const table = [...sharesOf([...first, ...second])].sort(([a], [b]) => (a < b ? -1 : 1));
console.log("");
for (const [key, share] of table) console.log(`${share.toFixed(2)}  ${key}`);

if (values.write) {
  const rows = table.map(([key, share]) => `  ${JSON.stringify(key)}: ${share},`).join("\n");
  const head =
    "/** Written by `npm run eval:confidence -- --write`: the share of right readings by rule and form. */\n";
  const text = `${head}export const MEASURED_SHARES: Readonly<Record<string, number>> = {\n${rows}\n};\n`;
  writeFileSync(new URL("../src/core/review/measured-shares.ts", import.meta.url), text);
}
