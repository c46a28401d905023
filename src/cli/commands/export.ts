import { Option, type Command } from "commander";
import type { StatementDetail } from "../../services/answers.js";
import type { RunningServices } from "../../services/create-services.js";
import type { StatementFilter } from "../../services/services.js";
import { EXIT } from "../exit.js";
import { csvRow } from "../output/csv.js";
import type { CommandContext } from "../command-context.js";
import { configOf, withServices } from "../with-services.js";

interface ExportOptions {
  readonly format: "jsonl" | "csv";
  readonly speaker?: string;
  readonly relay?: string;
  readonly publisher?: string;
  readonly from?: string;
  readonly to?: string;
  readonly db?: string;
  readonly json?: boolean;
}

const PAGE = 100;

/** The columns of the table, each with how it is read off a statement. */
const COLUMNS: readonly (readonly [string, (detail: StatementDetail) => string | null])[] = [
  ["id", ({ statement }) => statement.id],
  ["text", ({ statement }) => statement.text],
  ["form", ({ statement }) => statement.form],
  ["act", ({ statement }) => statement.act],
  ["hedged", ({ statement }) => (statement.hedged ? "yes" : "no")],
  ["saidOn", ({ statement }) => statement.saidOn],
  ["speaker", ({ speaker }) => speaker.name],
  ["role", ({ speaker }) => speaker.role],
  ["chain", ({ chain }) => chain.map((hop) => `${hop.kind}: ${hop.name}`).join(" > ")],
  ["citation", ({ citation }) => citation],
  ["articleId", ({ article }) => article.id],
  ["title", ({ article }) => article.title],
  ["publisher", ({ article }) => article.publisher],
  ["publishedOn", ({ article }) => article.publishedOn],
  ["url", ({ article }) => article.url],
];

const TEACHING = `
JSON Lines hold each statement whole, with its speaker, chain and article; CSV has one row each for a spreadsheet.
A cell that a spreadsheet would take for a formula begins with an apostrophe.

Examples:
  $ hearsay export > statements.jsonl
  $ hearsay export --format csv --speaker Peskov --from 2017-01-01 > peskov.csv`;

/** All statements that the filters leave, a page at a time. */
function* all(services: RunningServices, filter: StatementFilter): Generator<StatementDetail> {
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = services.statements({ ...filter, includeThought: true, limit: PAGE, cursor });
    yield* page.items;
    cursor = page.next;
  }
}

/** `hearsay export`: every recorded statement, for other programs. */
export function addExport(program: Command, context: CommandContext): void {
  program
    .command("export")
    .description("Print the recorded statements as JSON Lines or CSV")
    .addOption(new Option("--format <format>", "jsonl or csv").choices(["jsonl", "csv"]).default("jsonl"))
    .option("--speaker <name>", "only statements of speakers with these words in their name")
    .option("--relay <name>", "only what came through this outlet or agency")
    .option("--publisher <name>", "only articles of this publisher")
    .option("--from <date>", "said on this day or later, YYYY-MM-DD")
    .option("--to <date>", "said on this day or earlier, YYYY-MM-DD")
    .option("--db <path>", "the SQLite file (HEARSAY_DB)")
    .option("--json", "the same as --format jsonl")
    .addHelpText("after", TEACHING)
    .action(async ({ format, db, json, ...filter }: ExportOptions) => {
      const csv = format === "csv" && json !== true;
      await withServices(configOf(context.env, db), { access: "read" }, async (services) => {
        if (csv) await context.out.record(csvRow(COLUMNS.map(([name]) => name)));
        for (const detail of all(services, filter)) {
          await context.out.record(csv ? csvRow(COLUMNS.map(([, read]) => read(detail))) : JSON.stringify(detail));
        }
      });
      context.end(EXIT.fine);
    });
}
