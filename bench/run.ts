/**
 * Measures looking up quotations, ours and the peers' in the same run, over sentences that it makes itself.
 *
 *     npm run bench -- [--size 100000]… [--queries 100] [--seed 1] [--seconds 20] [--engine NAME]… [--ours] [--write]
 *
 * `--queries`: of each kind of alteration. `--seconds`: at most, for the queries of one engine; slow ones answer fewer.
 * `--engine`: only engines whose name has these words. `--ours`: only Hearsay. `--write`: docs/bench.md and its chart.
 */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import type { Engine } from "./engines.js";
import { hearsay } from "./hearsay.js";
import { dice, flexSearch, lance, levenshtein, miniSearch } from "./library-peers.js";
import { MadeSentences } from "./made-sentences.js";
import { measure, type Measured } from "./measure.js";
import { makeQueries } from "./queries.js";
import { bucketTable, chart, table, upkeepTable } from "./report.js";
import { measureUpkeep, type Upkeep } from "./upkeep.js";
import { ftsOr, ftsPairs, ftsRarest, ftsTrigram } from "./sqlite-peers.js";

const { values } = parseArgs({
  options: {
    size: { type: "string", multiple: true, default: ["100000"] },
    queries: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    seconds: { type: "string", default: "20" },
    engine: { type: "string", multiple: true, default: [] },
    ours: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

type Make = () => Engine;
const OURS: readonly Make[] = [() => hearsay("memory"), () => hearsay("file")];
const PEERS: readonly Make[] = [
  ftsPairs,
  ftsRarest,
  ftsOr,
  ftsTrigram,
  miniSearch,
  flexSearch,
  lance,
  levenshtein,
  dice,
];

const rows: Measured[] = [];
const upkeep: Upkeep[] = [];
/** Statements that are added one by one: several tails, and a merge of them. */
const ADDED = 70_000;
for (const size of values.size.map(Number)) {
  const made = new MadeSentences(Number(values.seed));
  const statements = Array.from({ length: size }, () => made.next());
  const queries = makeQueries(statements, Number(values.queries), Number(values.seed));
  for (const make of values.ours ? OURS : [...OURS, ...PEERS]) {
    let engine: Engine;
    try {
      engine = make();
    } catch (error) {
      console.error(`An engine is not there: ${error instanceof Error ? error.message : String(error)}`);
      continue;
    }
    const wanted = values.engine.length === 0 || values.engine.some((words) => engine.name.includes(words));
    if (wanted || engine.name === "Hearsay") {
      try {
        rows.push(await measure(engine, statements, queries, Number(values.seconds)));
        console.log(table(rows.slice(-1)).split("\n").at(-1));
      } catch (error) {
        console.error(`${engine.name} failed: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    engine.close?.();
    globalThis.gc?.();
  }
  upkeep.push(measureUpkeep(statements, ADDED, Number(values.seed)));
}
console.log(`\n${table(rows)}\n\n${bucketTable(rows)}\n\n${upkeepTable(upkeep)}`);
if (values.write) {
  const most = Math.max(...rows.map(({ size }) => size));
  writeFileSync("docs/images/bench.svg", chart(rows.filter(({ size }) => size === most)));
  const machine = `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, Node ${process.versions.node}`;
  writeFileSync(
    "docs/bench.md",
    [
      "# Looking up quotations, measured\n",
      `Written by \`npm run bench -- ${process.argv.slice(2).join(" ")}\` on ${machine}.\n`,
      "The bench makes its sentences itself (`bench/made-sentences.ts`), alters some of them (`bench/alter.ts`) and looks them up, " +
        "one at a time, on one core. **Source first**: the mean over the kinds of alteration of how often the right statement comes first. " +
        "**Accepted**: queries with a source that are not answered `not-found`; **false finds**: queries without one that are. Slow " +
        "engines answer fewer queries (last column), so their figures are rougher. Ratios are to Hearsay in the same run.\n",
      "![How often the source comes first, against time](images/bench.svg)\n",
      table(rows),
      "\n## By alteration\n",
      bucketTable(rows),
      "\n## Opening and upkeep\n",
      "Statements come in one by one; each is looked up at once, and one step of upkeep follows. A look-up waits for a step at most.\n",
      upkeepTable(upkeep),
      "",
    ].join("\n"),
  );
}
