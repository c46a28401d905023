/**
 * Measures how fast articles are read, on one core: articles a second, a megabyte of ordinary text, and a megabyte of
 * each kind of hostile text. The whole path is timed: parts of the article, attributions, speakers, chains, dates.
 *
 *     npm run eval:speed -- [--seconds 10] [--json]
 *
 * HEARSAY_EVAL_DATA names the folder of the corpora, as for `npm run eval`; without it the project's own articles are read.
 * Ends with 1 when a hostile text takes over `LONGEST_SECONDS` of processor time.
 */
import { parseArgs } from "node:util";
import { extractStatements } from "../src/services/extract-statements.js";
import { corpusFolder, loadPolnear } from "./corpus.js";
import { HELD_OUT_FROM } from "./held-out.js";
import { loadOwnArticles } from "./own-articles.js";

const MEGABYTE = 1_000_000;
const LONGEST_SECONDS = 5;

/** One line each, repeated up to a megabyte. */
const HOSTILE: Readonly<Record<string, string>> = {
  "straight marks": '"',
  "opening marks": "“",
  "both marks": "“”",
  "single marks": "'",
  "round brackets": "(",
  "square brackets": "[]",
  commas: "a, ",
  colons: "A: ",
  dashes: "— ",
  stops: ". ",
  "capital words": "Ana Ruiz ",
  "verbs of saying": "he said ",
  "short quotations": "“No,” he said. ",
  "quoted by quoted": "quoted by TASS, ",
  "reported clauses": "Ruiz said that Vogt said that ",
  "one long word": "a",
  blanks: " ",
  "line ends": "\n",
  "marks a line": "“No\n",
};

interface Measured {
  readonly seconds: number;
  readonly statements: number;
}

function timed(text: string): Measured {
  const before = process.cpuUsage();
  const { statements } = extractStatements({ text });
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, statements: statements.length };
}

function articles(): string[] {
  const held =
    loadPolnear(corpusFolder())?.filter(({ date }) => date >= HELD_OUT_FROM) ?? loadOwnArticles("eval/articles");
  return held.map(({ text }) => text);
}

function articlesASecond(texts: readonly string[], seconds: number): number {
  for (const text of texts) extractStatements({ text });
  const before = performance.now();
  let read = 0;
  while (performance.now() - before < seconds * 1000) {
    extractStatements({ text: texts[read % texts.length] ?? "" });
    read += 1;
  }
  return (read * 1000) / (performance.now() - before);
}

const { values } = parseArgs({
  options: { seconds: { type: "string", default: "10" }, json: { type: "boolean", default: false } },
});
const texts = articles();
const figures: Record<string, number> = { "articles a second": articlesASecond(texts, Number(values.seconds)) };
let ordinary = "";
for (let at = 0; ordinary.length < MEGABYTE; at += 1) ordinary += `${texts[at % texts.length] ?? ""}\n\n`;
figures["a megabyte of articles, s"] = timed(ordinary.slice(0, MEGABYTE)).seconds;
for (const [name, unit] of Object.entries(HOSTILE)) {
  const text = unit.repeat(Math.ceil(MEGABYTE / unit.length)).slice(0, MEGABYTE);
  figures[`${name}, s`] = timed(text).seconds;
}
if (values.json) console.log(JSON.stringify(figures, null, 2));
else for (const [name, figure] of Object.entries(figures)) console.log(`${name.padEnd(28)} ${figure.toFixed(2)}`);
if (Object.entries(figures).some(([name, figure]) => name.endsWith(", s") && figure > LONGEST_SECONDS)) process.exit(1);
