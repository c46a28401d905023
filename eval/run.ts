/**
 * Scores the whole way of an article, attributions, speakers and chains, against annotated articles.
 *
 *     npm run eval -- [--part held-out|tuning|own] [--json] [--limit 40] [--update]
 *
 * Prints every gain and loss against baseline.json, which `--update` writes. Ends with 1 when a figure has fallen more
 * than half a point below it.
 *
 * The part `own` needs no corpus: the articles written for this project, in eval/articles.
 *
 * HEARSAY_EVAL_DATA names the folder of the corpora; ../shared/eval unless told. Ends with 3 when it is not there.
 */
import { parseArgs } from "node:util";
import { changes, fallen, readBaseline, writeBaseline } from "./baseline.js";
import { corpusFolder, loadPolnear, type GoldArticle } from "./corpus.js";
import { HELD_OUT_FROM } from "./held-out.js";
import { loadOwnArticles } from "./own-articles.js";
import { judge, type Judged } from "./outcomes.js";
import { readGoldArticle } from "./read-gold-article.js";
import { chainTally, loadChains, scoreChain, type ChainTally } from "./score-chain.js";
import { runTally, scoreRuns, type RunTally } from "./score-runs.js";
import { f1, score, tally, wordsOf, wordStarts, type Counts, type Scored, type Tally } from "./score.js";

type Figures = Record<string, number>;

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function threeOf(name: string, counted: Counts): Figures {
  return {
    [`${name} precision`]: share(counted.shared, counted.program),
    [`${name} recall`]: share(counted.shared, counted.gold),
    [`${name} F1`]: f1(counted),
  };
}

/** Content tokens of gold by form, and those that any attribution of the program covers. */
type Forms = Record<"direct" | "mixed" | "indirect", { gold: number; covered: number }>;

interface Totals {
  readonly spans: Tally;
  readonly runs: RunTally;
  readonly forms: Forms;
  readonly chain: ChainTally;
}

function addArticle(
  gold: GoldArticle,
  program: readonly Scored[],
  regions: Parameters<typeof scoreRuns>[1],
  totals: Totals,
): void {
  score(gold.text, gold.attributions, program, totals.spans);
  scoreRuns(gold.text, regions, gold.attributions, program, totals.runs);
  const starts = wordStarts(gold.text);
  const covered = new Set(program.flatMap(({ content }) => wordsOf(starts, content)));
  for (const attribution of gold.attributions) {
    const words = wordsOf(starts, attribution.content);
    totals.forms[attribution.type].gold += words.length;
    totals.forms[attribution.type].covered += words.filter((word) => covered.has(word)).length;
  }
}

function figuresOf({ spans, runs, forms, chain }: Totals): Figures {
  const recall = (form: keyof Forms) => share(forms[form].covered, forms[form].gold);
  return {
    ...threeOf("content overlap", spans.contentOverlap),
    ...threeOf("content exact", spans.contentExact),
    ...threeOf("source overlap", spans.sourceOverlap),
    ...threeOf("source exact", spans.sourceExact),
    ...threeOf("runs", runs.runs),
    ...threeOf("runs, all marks", runs.allMarks),
    "mention of runs lenient": share(runs.mentions.lenient, runs.mentions.asked),
    "mention of runs exact": share(runs.mentions.exact, runs.mentions.asked),
    "content recall direct": recall("direct"),
    "content recall mixed": recall("mixed"),
    "content recall indirect": recall("indirect"),
    ...(chain.attributions === 0 ? {} : chainFigures(chain)),
  };
}

function chainFigures(chain: ChainTally): Figures {
  return {
    "chain attributions found": share(chain.found, chain.attributions),
    "chain speaker where named": share(chain.namedRight, chain.named),
    ...threeOf("chain hops", chain.hops),
    "chain whole right": share(chain.wholeRight, chain.attributions),
  };
}

/** Prints what changed since the baseline; tells whether a figure fell. */
function compare(part: string, figures: Figures, judged: readonly Judged[], limit: number): boolean {
  const before = readBaseline()[part];
  if (before === undefined) {
    console.log(`\nbaseline.json holds no part "${part}"; --update writes it.`);
    return false;
  }
  const { gains, losses } = changes(before.outcomes, judged);
  for (const [name, lines] of Object.entries({ gains, losses })) {
    console.log(`\n${name}: ${lines.length}`);
    for (const line of lines.slice(0, limit)) console.log(`  ${line}`);
    if (lines.length > limit) console.log(`  and ${lines.length - limit} more`);
  }
  const falls = fallen(before.figures, figures);
  for (const fall of falls) console.error(fall);
  return falls.length > 0;
}

const { values } = parseArgs({
  options: {
    part: { type: "string", default: "held-out" },
    json: { type: "boolean", default: false },
    limit: { type: "string", default: "40" },
    update: { type: "boolean", default: false },
  },
});
const PARTS = ["held-out", "tuning", "own"];
const own = values.part === "own";
const all = own ? loadOwnArticles() : loadPolnear();
const items = own ? [] : loadChains();
if (!PARTS.includes(values.part)) {
  console.error(`There is no part "${values.part}"; --part is one of ${PARTS.join(", ")}.`);
  process.exitCode = 2;
} else if (all === null || items === null) {
  console.error(
    `There is no corpus at ${corpusFolder()}; set HEARSAY_EVAL_DATA to the folder that holds polnear/train.jsonl.gz and chain/dev.jsonl.`,
  );
  process.exitCode = 3;
} else {
  const articles = own ? all : all.filter((article) => article.date >= HELD_OUT_FROM === (values.part === "held-out"));
  const none = () => ({ gold: 0, covered: 0 });
  const totals: Totals = {
    spans: tally(),
    runs: runTally(),
    forms: { direct: none(), mixed: none(), indirect: none() },
    chain: chainTally(),
  };
  const started = process.cpuUsage();
  const judged: Judged[] = [];
  const reads = articles.map(readGoldArticle);
  const used = process.cpuUsage(started);
  articles.forEach((gold, index) => {
    const read = reads[index];
    if (read === undefined) return;
    const program = read.attributions.map(({ source, content }) => ({
      source: source === null ? [] : [source],
      content,
    }));
    addArticle(gold, program, read.article.regions, totals);
    judged.push(...judge(gold, program));
  });
  const byId = new Map(all.map((article) => [article.id, article]));
  for (const item of items) {
    const gold = byId.get(item.article);
    if (gold !== undefined) scoreChain(item, readGoldArticle(gold), totals.chain);
  }
  const figures = figuresOf(totals);
  const speed = articles.length / ((used.user + used.system) / 1e6);
  if (values.json) console.log(JSON.stringify({ part: values.part, articles: articles.length, figures }, null, 2));
  else {
    console.log(
      `${articles.length} articles (${values.part}), ${speed.toFixed(0)} articles/s read; chains: ${items.length} sentences\n`,
    );
    for (const [name, figure] of Object.entries(figures)) console.log(`${name.padEnd(30)} ${figure.toFixed(3)}`);
  }
  if (values.update) {
    const outcomes = Object.fromEntries(judged.map(({ key, outcome }) => [key, outcome]));
    writeBaseline(values.part, { figures, outcomes });
  } else if (!values.json && compare(values.part, figures, judged, Number(values.limit))) process.exitCode = 1;
}
