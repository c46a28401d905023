import { Option, type Command } from "commander";
import { PUBLICATIONS, REVIEW_STATES, type Publication, type ReviewState } from "../../core/review/states.js";
import { exportStatements } from "../../services/export-statements.js";
import { EXIT } from "../exit.js";
import type { CommandContext } from "../command-context.js";
import { configOf, withServices } from "../with-services.js";

interface ExportOptions {
  readonly format: "jsonl" | "csv";
  readonly speaker?: string;
  readonly relay?: string;
  readonly publisher?: string;
  readonly from?: string;
  readonly to?: string;
  readonly state?: ReviewState;
  readonly publication?: Publication;
  readonly db?: string;
  readonly json?: boolean;
}

const TEACHING = `
JSON Lines hold each statement whole, with its speaker, chain and article; CSV has one row each for a spreadsheet.
A cell that a spreadsheet would take for a formula begins with an apostrophe.

Examples:
  $ hearsay export > statements.jsonl
  $ hearsay export --format csv --speaker Peskov --from 2017-01-01 > peskov.csv`;

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
    .addOption(new Option("--state <state>", "only statements in this state of review").choices(REVIEW_STATES))
    .addOption(new Option("--publication <publication>", "only these").choices(PUBLICATIONS))
    .option("--db <path>", "the SQLite file (HEARSAY_DB)")
    .option("--json", "the same as --format jsonl")
    .addHelpText("after", TEACHING)
    .action(async ({ format, db, json, ...filter }: ExportOptions) => {
      const wanted = json === true ? "jsonl" : format;
      await withServices(configOf(context.env, db), { access: "read" }, async (services) => {
        const lines = exportStatements(services, { ...filter, includeThought: true }, wanted);
        for (const line of lines) await context.out.record(line);
      });
      context.end(EXIT.fine);
    });
}
