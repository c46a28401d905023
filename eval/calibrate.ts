/**
 * Measures what a score means: the share of matches with such a score whose statement is the source of the words.
 *
 *     npm run eval:score -- [--write]
 *
 * The store holds the sentences of every second speech of the UN General Debate corpus. Sentences of it are altered and
 * looked up, and so are sentences of the other speeches, which it does not hold (one for each two). From half of the answers the
 * closeness of a match is mapped to a share by isotonic regression (pool adjacent violators; Ayer et al. 1955); the other
 * half gives the reliability table. `--write` writes the map to src/core/match/tables/calibration.ts.
 *
 * HEARSAY_EVAL_DATA names the folder of the corpora. Ends with 3 when it is not there.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { ALTERATIONS } from "../bench/alter.js";
import { randomFrom } from "../bench/random.js";
import { EmbeddedIndex } from "../src/core/match/index/embedded-index.js";
import { CANDIDATE_LIMIT, lookUp } from "../src/core/match/lookup.js";
import { readUnits } from "../src/core/match/units.js";
import { corpusFolder } from "./corpus.js";

interface Speech {
  readonly sentences: readonly string[];
}

/** One answered look-up: how close the first match is, and whether it is right. */
interface Answer {
  readonly closeness: number;
  readonly right: boolean;
}

const { values } = parseArgs({ options: { write: { type: "boolean", default: false } } });
const path = join(corpusFolder(), "haystack", "un-general-debates-2000-2022.jsonl.gz");
if (!existsSync(path)) {
  console.error(`The data is not there: ${path}. Name its folder in HEARSAY_EVAL_DATA.`);
  process.exit(3);
}
const speeches = gunzipSync(readFileSync(path))
  .toString("utf8")
  .split("\n")
  .filter(Boolean)
  .map((row) => JSON.parse(row) as Speech);
const wordsOf = (text: string): string =>
  readUnits(text)
    .units.map(({ key }) => key)
    .join(" ");
const isSentence = (text: string): boolean => text.split(" ").length >= 6 && text.length < 600;
const held = speeches.filter((_, at) => at % 2 === 0).flatMap(({ sentences }) => sentences.filter(isSentence));
const strange = speeches.filter((_, at) => at % 2 === 1).flatMap(({ sentences }) => sentences.filter(isSentence));
const index = new EmbeddedIndex();
index.load(held.map((text, place) => ({ id: String(place), text })));
const speaker = { id: "s", name: "Speaker", role: null, type: "person", aliases: [] } as const;

function ask(quote: string, source: string | null): Answer | null {
  const places = index.propose(quote, CANDIDATE_LIMIT).map(Number);
  const candidates = places.map((place) => ({
    id: String(place),
    text: held[place] ?? "",
    form: "direct" as const,
    speaker,
  }));
  const [top] = lookUp({ quote, claimedSpeaker: null, quoteSpans: [] }, candidates).matches;
  if (top === undefined) return null;
  // The same sentence in another speech is the same words: right as well.
  const right = source !== null && wordsOf(top.recorded.text) === wordsOf(source);
  return { closeness: top.closeness, right };
}

const random = randomFrom(17);
const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? "";
const known = new Set(held.map(wordsOf));
const answers: Answer[] = [];
const names = Object.keys(ALTERATIONS).filter((name) => name !== "spliced");
for (let round = 0; round < 1200; round += 1) {
  for (const name of names) {
    const sentence = pick(held);
    const answer = ask(ALTERATIONS[name]?.(sentence, "", random) ?? sentence, sentence);
    if (answer !== null) answers.push(answer);
  }
  for (let at = 0; at < names.length / 2; at += 1) {
    const sentence = pick(strange);
    if (known.has(wordsOf(sentence))) continue;
    const answer = ask(sentence, null);
    if (answer !== null) answers.push(answer);
  }
}
const fitted = answers.filter((_, at) => at % 2 === 0);
const fresh = answers.filter((_, at) => at % 2 === 1);

/** Least squares under the condition that the share never falls as the closeness rises. */
function isotonic(sample: readonly Answer[]): { closeness: number; share: number; n: number }[] {
  const blocks: { closeness: number; right: number; n: number }[] = [];
  for (const { closeness, right } of [...sample].sort((a, b) => a.closeness - b.closeness)) {
    blocks.push({ closeness, right: right ? 1 : 0, n: 1 });
    for (let last = blocks.length - 1; last > 0; last -= 1) {
      const [before, after] = [blocks[last - 1], blocks[last]];
      if (before === undefined || after === undefined || before.right / before.n < after.right / after.n) break;
      blocks.splice(last - 1, 2, {
        closeness: (before.closeness * before.n + after.closeness * after.n) / (before.n + after.n),
        right: before.right + after.right,
        n: before.n + after.n,
      });
    }
  }
  return blocks.map(({ closeness, right, n }) => ({ closeness, share: right / n, n }));
}

const knots = isotonic(fitted).filter(({ n }) => n >= 20);
const between = (closeness: number): number => {
  const after = knots.findIndex((knot) => knot.closeness >= closeness);
  const [a, b] = [
    knots[after < 0 ? knots.length - 1 : Math.max(0, after - 1)],
    knots[after < 0 ? knots.length - 1 : after],
  ];
  if (a === undefined || b === undefined) return 0;
  const way = b.closeness === a.closeness ? 0 : (closeness - a.closeness) / (b.closeness - a.closeness);
  return a.share + Math.min(1, Math.max(0, way)) * (b.share - a.share);
};
console.log(`${answers.length} answers with a match; ${knots.length} knots`);
console.log("score        matches   mean score   right");
const edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.01];
for (let at = 1; at < edges.length; at += 1) {
  const [from = 0, to = 0] = [edges[at - 1], edges[at]];
  const inside = fresh
    .map((answer) => ({ ...answer, score: between(answer.closeness) }))
    .filter(({ score }) => score >= from && score < to);
  if (inside.length === 0) continue;
  const mean = inside.reduce((sum, { score }) => sum + score, 0) / inside.length;
  const right = inside.filter((answer) => answer.right).length / inside.length;
  console.log(
    `${from.toFixed(2)} to ${Math.min(1, to).toFixed(2)} ${String(inside.length).padStart(8)}   ${mean.toFixed(3).padStart(10)}   ${right.toFixed(3)}`,
  );
}
if (values.write) {
  const rows = knots.map(({ closeness, share }) => `  [${closeness.toFixed(4)}, ${share.toFixed(4)}],`).join("\n");
  writeFileSync(
    "src/core/match/tables/calibration.ts",
    `/** Closeness of a match, and the share of such matches that are right. Written by \`npm run eval:score -- --write\`. */\nexport const CALIBRATION: readonly (readonly [closeness: number, share: number])[] = [\n${rows}\n];\n`,
  );
}
