import { InvalidArgumentError, type Command } from "commander";
import { needsAttention } from "../../services/check-draft.js";
import { EXIT } from "../exit.js";
import { openInput } from "../input/open-input.js";
import { readText } from "../input/read-text.js";
import { printLookup } from "../output/print-lookup.js";
import type { CommandContext } from "../command-context.js";
import { configOf, withServices } from "../with-services.js";

interface LookupOptions {
  readonly speaker?: string;
  readonly limit?: number;
  readonly publisher?: string;
  readonly from?: string;
  readonly to?: string;
  readonly db?: string;
  readonly json?: boolean;
}

const TEACHING = `
The quotation is best put in quote marks of the shell. Its speaker may stand in it: "…" — Peskov.
Changes are marked [-recorded only-]{+pasted only+}.

Examples:
  $ hearsay lookup "Russia is ready if both sides need it and want it"
  $ hearsay lookup "We will not sign" --speaker "Jane Roe" --limit 1
  $ hearsay lookup - --json < quotation.txt

Exit codes: 0 the recorded words, whole or as a harmless excerpt; 1 anything else.`;

function matchCount(text: string): number {
  const count = /^[0-9]{1,2}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > 20) throw new InvalidArgumentError("It must be a whole number from 1 to 20.");
  return count;
}

/** `hearsay lookup QUOTE`: the main job. */
export function addLookup(program: Command, context: CommandContext): void {
  program
    .command("lookup")
    .description("Look up a quotation: who said it, in which words, through whose hands")
    .argument("<quote>", 'the quotation, or "-" to read it from standard input')
    .option("--speaker <name>", "who is said to have said it")
    .option("--limit <count>", "at most this many matches, 1 to 20 (5)", matchCount)
    .option("--publisher <name>", "only what this publisher printed")
    .option("--from <date>", "only what was said or printed on this day or later, YYYY-MM-DD")
    .option("--to <date>", "only what was said or printed on this day or earlier, YYYY-MM-DD")
    .option("--db <path>", "the SQLite file (HEARSAY_DB)")
    .option("--json", "answer as JSON")
    .addHelpText("after", TEACHING)
    .action(async (given: string, { db, json, ...options }: LookupOptions) => {
      const quote = given === "-" ? await readText(openInput("-", context.stdin, "text")) : given;
      const config = configOf(context.env, db);
      const answer = await withServices(config, { access: "read" }, (services) =>
        services.lookUpQuote({ quote, ...options }),
      );
      if (json === true) await context.out.record(JSON.stringify(answer));
      else printLookup(answer, context.out);
      context.end(needsAttention(answer) ? EXIT.attention : EXIT.fine);
    });
}
