/**
 * Measures looking up quotations, ours and the peers' in the same run.
 *
 *     npm run bench -- [--size 100000] [--queries 100] [--seed 1] [--json]
 */
import { parseArgs } from "node:util";
import { ALTERATIONS } from "./alter.js";
import { embedded, type Engine } from "./engines.js";
import { MadeSentences } from "./made-sentences.js";
import { randomFrom } from "./random.js";

interface Query {
  readonly bucket: string;
  readonly text: string;
  readonly right: readonly string[];
}

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "100000" },
    queries: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
  },
});
const size = Number(values.size);
const made = new MadeSentences(Number(values.seed));
const statements = Array.from({ length: size }, () => made.next());
const random = randomFrom(Number(values.seed) + 1000);
const at = (): string => statements[Math.floor(random() * size)] ?? "";
const queries: Query[] = [];
for (const [bucket, alter] of Object.entries(ALTERATIONS)) {
  for (let n = 0; n < Number(values.queries); n += 1) {
    const sentence = at();
    const other = at();
    queries.push({
      bucket,
      text: alter(sentence, other, random),
      right: bucket === "spliced" ? [sentence, other] : [sentence],
    });
  }
}
const strange = new MadeSentences(Number(values.seed) + 77);
const foreign = Array.from({ length: 3 * Number(values.queries) }, () => strange.next());

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function measure(engine: Engine): void {
  const before = performance.now();
  engine.build(statements);
  const built = (performance.now() - before) / 1000;
  for (const { text } of queries.slice(0, 60)) engine.search(text);
  const right = new Map<string, { n: number; right: number; accepted: number }>();
  const times: number[] = [];
  const timed = (text: string) => {
    const start = performance.now();
    const found = engine.search(text);
    times.push(performance.now() - start);
    return found;
  };
  for (const query of queries) {
    const found = timed(query.text);
    const tally = right.get(query.bucket) ?? { n: 0, right: 0, accepted: 0 };
    tally.n += 1;
    if (query.right.includes(statements[found.place] ?? "")) tally.right += 1;
    right.set(query.bucket, tally);
  }
  let false_ = 0;
  for (const text of foreign) if (timed(text).verdict !== "not-found") false_ += 1;
  times.sort((a, b) => a - b);
  console.log(
    `${engine.name}: ${size} statements, ${Math.round(size / built)} built a second, ${((engine.bytes?.() ?? 0) / size).toFixed(1)} bytes each`,
  );
  let all = 0;
  for (const [bucket, tally] of right) {
    all += tally.right / tally.n;
    console.log(`  ${bucket.padEnd(12)} ${(tally.right / tally.n).toFixed(3)}`);
  }
  console.log(
    `  recall at 1 ${(all / right.size).toFixed(4)}; false finds ${(false_ / foreign.length).toFixed(4)}; p50 ${quantile(times, 0.5).toFixed(3)} p90 ${quantile(times, 0.9).toFixed(3)} p99 ${quantile(times, 0.99).toFixed(3)} ms`,
  );
}

measure(embedded());
