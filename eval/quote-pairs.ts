/**
 * Scores look-ups against quotations that newspapers printed and the transcripts they came from.
 *
 *     npm run eval:pairs -- [--part held-out|tuning|all] [--show]
 *
 * The store holds every turn of the transcripts; each printed quotation is looked up in it. A turn is right when its
 * speaker is the one of the pair and it holds nine in ten of the words of the transcript. Pairs are parted by turns: every
 * second one is held out. `--show` prints what went wrong.
 *
 * HEARSAY_EVAL_DATA names the folder of the corpora. Ends with 3 when it is not there.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { EmbeddedIndex } from "../src/core/match/index/embedded-index.js";
import { CANDIDATE_LIMIT, lookUp } from "../src/core/match/lookup.js";
import { parsePaste } from "../src/core/match/paste.js";
import type { Recorded } from "../src/core/match/recorded.js";
import { readUnits } from "../src/core/match/units.js";
import type { Verdict } from "../src/core/match/verdict.js";
import { corpusFolder } from "./corpus.js";

interface Pair {
  readonly quote: string;
  readonly transcript_speaker: string;
  readonly source_text: string;
  readonly label: "verbatim" | "altered" | "spliced";
}

/** The verdicts that answer to a label; a label "altered" also counts "OK" for "okay", which is no alteration. */
const ANSWERS: Readonly<Record<Pair["label"], readonly Verdict[]>> = {
  verbatim: ["verbatim", "excerpt"],
  altered: ["altered"],
  spliced: ["spliced", "abridged"],
};

function rowsOf<T>(folder: string, name: string): T[] {
  const path = join(corpusFolder(), folder, name);
  if (!existsSync(path)) {
    console.error(`The data is not there: ${path}. Name its folder in HEARSAY_EVAL_DATA.`);
    process.exit(3);
  }
  const rows = gunzipSync(readFileSync(path)).toString("utf8").split("\n").filter(Boolean);
  return rows.map((row) => JSON.parse(row) as T);
}

const { values } = parseArgs({
  options: { part: { type: "string", default: "held-out" }, show: { type: "boolean", default: false } },
});
const ofPart = <T>(rows: readonly T[]): T[] =>
  rows.filter((_, at) => values.part === "all" || (at % 2 === 1) === (values.part === "held-out"));

const turns = rowsOf<{ turns: [string, string][] }>("haystack", "us-transcripts.jsonl.gz").flatMap((row) => row.turns);
const index = new EmbeddedIndex();
index.load(turns.map(([, text], place) => ({ id: String(place), text })));
const recorded = (place: number): Recorded => {
  const [speaker, text] = turns[place] ?? ["", ""];
  const name = speaker.toLowerCase();
  return {
    id: String(place),
    text,
    form: "direct",
    speaker: { id: name, name, role: null, type: "person", aliases: [] },
  };
};

const times: number[] = [];
function ask(quote: string) {
  const start = performance.now();
  const paste = parsePaste(quote);
  const found = lookUp(paste, index.propose(paste.quote, CANDIDATE_LIMIT).map(Number).map(recorded));
  times.push(performance.now() - start);
  return found;
}

function holds(turn: string, words: string): boolean {
  const there = new Set(readUnits(turn).units.map(({ key }) => key));
  const asked = readUnits(words).units;
  return asked.filter(({ key }) => there.has(key)).length >= 0.9 * asked.length;
}

const tally = { pairs: 0, first: 0 };
const verdicts = new Map<string, { n: number; right: number; given: Map<string, number> }>();
for (const pair of ofPart(rowsOf<Pair>("quote-pairs", "news-to-transcript.train.jsonl.gz"))) {
  const answer = ask(pair.quote);
  const top = answer.matches[0]?.recorded;
  const first = answer.matches.some(
    ({ recorded: found, verdict }, at) => (at === 0 || verdict === "spliced") && holds(found.text, pair.source_text),
  );
  tally.pairs += 1;
  if (first) tally.first += 1;
  const row = verdicts.get(pair.label) ?? { n: 0, right: 0, given: new Map<string, number>() };
  row.n += 1;
  row.given.set(answer.verdict, (row.given.get(answer.verdict) ?? 0) + 1);
  const right = ANSWERS[pair.label].includes(answer.verdict);
  if (right) row.right += 1;
  verdicts.set(pair.label, row);
  if (values.show && (!first || !right)) {
    console.log(`${pair.label} → ${answer.verdict}${first ? "" : ", another turn"}`);
    console.log(
      `  printed  ${pair.quote}\n  said     ${pair.source_text}\n  first    ${top?.text.slice(0, 200) ?? "-"}`,
    );
    for (const { kind, op, pasted, recorded: was } of answer.matches[0]?.changes ?? [])
      console.log(`    ${op} ${kind}: ${pasted} | ${was}`);
  }
}
const strangers = ofPart(rowsOf<{ quote: string }>("quote-pairs", "not-in-transcripts.train.jsonl.gz"));
const found = strangers.filter(({ quote }) => {
  const { verdict } = ask(quote);
  return verdict !== "not-found";
});
times.sort((a, b) => a - b);
const share = (part: number, whole: number) => `${part}/${whole} = ${(part / Math.max(1, whole)).toFixed(3)}`;
console.log(`${turns.length} turns; part ${values.part}`);
console.log(`right turn first      ${share(tally.first, tally.pairs)}`);
const rows = [...verdicts.values()];
console.log(
  `verdict right         ${share(
    rows.reduce((sum, row) => sum + row.right, 0),
    tally.pairs,
  )}`,
);
for (const [label, { n, right, given }] of verdicts)
  console.log(
    `  ${label.padEnd(18)}  ${share(right, n)}  ${[...given].map(([verdict, count]) => `${verdict} ${count}`).join(", ")}`,
  );
console.log(`found without source  ${share(found.length, strangers.length)}`);
console.log(
  `p50 ${(times[times.length >> 1] ?? 0).toFixed(2)} ms, p99 ${(times[Math.floor(times.length * 0.99)] ?? 0).toFixed(2)} ms`,
);
