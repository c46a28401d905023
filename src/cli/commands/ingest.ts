import type { Command } from "commander";
import type { RunningServices } from "../../services/create-services.js";
import { factsOf, refuseFacts, withArticleOptions, type ArticleOptions } from "../article-options.js";
import { EXIT } from "../exit.js";
import { IngestTally } from "../ingest-tally.js";
import { INPUT_KINDS } from "../input/input-kind.js";
import { lines } from "../input/lines.js";
import { openInput, type Input } from "../input/open-input.js";
import { readText } from "../input/read-text.js";
import { recordOf, type LineRecord } from "../input/record-line.js";
import { looksLikeTranscript, readTranscript } from "../input/transcript.js";
import { printable, type Terminal } from "../output/terminal.js";
import type { CommandContext } from "../command-context.js";
import { configOf, withServices } from "../with-services.js";

interface IngestOptions extends ArticleOptions {
  readonly db?: string;
  readonly json?: boolean;
  readonly event?: string;
  readonly saidOn?: string;
}

/** How much is recorded in one write: a whole number of lines, at most this many and about this many characters. */
const BATCH_LINES = 200;
const BATCH_CHARACTERS = 4_000_000;

/** From so many new statements on, the index is built at once. */
const MANY = 5_000;

const TEACHING = `
A file may be an article (text or HTML), a transcript (lines "SPEAKER: words"), or JSON Lines, plain or gzip, whose
lines are articles, {"text" or "html", "title"?, "publisher"?, "publishedOn"?, "url"?}, or single statements,
{"statement", "speaker", "role"?, "saidOn"?, "event"?, "publisher"?, "url"?}.
Each line lands whole or is refused with its number and reason; the rest go on. The same again changes nothing.

Examples:
  $ hearsay ingest article.txt --publisher DW --published-on 2017-12-26
  $ hearsay ingest debate.txt --as transcript --event "First debate" --said-on 2016-09-26
  $ hearsay ingest monday.jsonl tuesday.jsonl.gz

Exit codes: 0 everything landed, 1 some lines were refused.`;

type Batch = readonly { readonly line: number; readonly record: LineRecord }[];

/** Records a batch in one write; what is refused is left out of it. */
function land(services: RunningServices, batch: Batch, tally: IngestTally): void {
  services.batch(() => {
    for (const { line, record } of batch) {
      if (record.kind === "problem") tally.refuse(line, record.reason);
      else if (record.kind === "article") tally.try(line, () => services.ingestArticle(record.article));
      else tally.try(line, () => services.ingestStatement(record.statement));
    }
  });
}

async function ingestLines(services: RunningServices, input: Input, tally: IngestTally): Promise<void> {
  let batch: { line: number; record: LineRecord }[] = [];
  let characters = 0;
  for await (const line of lines(input.bytes)) {
    batch.push({ line: line.number, record: recordOf(line) });
    characters += line.text.length;
    if (batch.length < BATCH_LINES && characters < BATCH_CHARACTERS) continue;
    land(services, batch, tally);
    batch = [];
    characters = 0;
  }
  land(services, batch, tally);
}

function ingestTranscript(services: RunningServices, text: string, options: IngestOptions, tally: IngestTally): void {
  const { heading, turns } = readTranscript(text);
  if (turns.length === 0) tally.refuse(1, "no line reads `SPEAKER: words`");
  const shared = { event: options.event ?? options.title ?? heading, publisher: options.publisher, url: options.url };
  const saidOn = options.saidOn ?? options.publishedOn;
  services.batch(() => {
    for (const { line, speaker, role, words } of turns) {
      tally.try(line, () => services.ingestStatement({ statement: words, speaker, role, saidOn, ...shared }));
    }
  });
}

async function ingestFile(services: RunningServices, input: Input, options: IngestOptions, out: Terminal) {
  const tally = new IngestTally(input.label, (line, reason) => {
    out.complain(`hearsay: ${input.label}, line ${line}: ${printable(reason)}`);
  });
  if (input.kind === "jsonl") {
    refuseFacts(options, input.label);
    await ingestLines(services, input, tally);
    return tally;
  }
  const content = await readText(input);
  const transcript = input.kind === "transcript" || (options.as === undefined && looksLikeTranscript(content));
  if (input.kind !== "html" && transcript) ingestTranscript(services, content, options, tally);
  else {
    const text = input.kind === "html" ? { html: content } : { text: content };
    tally.try(1, () => services.ingestArticle({ ...factsOf(options), ...text }));
  }
  return tally;
}

/** `hearsay ingest FILE…`: records articles, transcripts and lists of statements. */
export function addIngest(program: Command, context: CommandContext): void {
  const command = program
    .command("ingest")
    .description("Record articles, transcripts and lists of statements")
    .argument("<file...>", 'text, HTML, transcript, or JSON Lines (also .gz); "-" reads standard input')
    .option("--db <path>", "the SQLite file (HEARSAY_DB)")
    .option("--event <event>", "for a transcript: where it was said")
    .option("--said-on <date>", "for a transcript: when it was said, YYYY-MM-DD")
    .option("--json", "answer the summary as JSON")
    .addHelpText("after", TEACHING);
  withArticleOptions(command, INPUT_KINDS).action(async (files: string[], options: IngestOptions) => {
    // All files are opened first, so that a mistyped name is told before anything is recorded.
    const inputs = files.map((file) => openInput(file, context.stdin, options.as));
    const config = configOf(context.env, options.db);
    const tallies = await withServices(config, { access: "write" }, async (services) => {
      const done: IngestTally[] = [];
      for (const input of inputs) done.push(await ingestFile(services, input, options, context.out));
      const statements = done.reduce((sum, tally) => sum + tally.summary().statements, 0);
      // Who has recorded much waits here, and not the first who looks something up.
      if (statements >= MANY) services.warmUp();
      return done;
    });
    if (options.json === true)
      await context.out.record(JSON.stringify({ files: tallies.map((tally) => tally.summary()) }));
    else for (const tally of tallies) context.out.line(tally.sentence());
    context.end(tallies.some((tally) => tally.refused > 0) ? EXIT.attention : EXIT.fine);
  });
}
