import { Command } from "commander";
import { VERSION } from "../http/version.js";
import { addCheck } from "./commands/check.js";
import { addExport } from "./commands/export.js";
import { addExtract } from "./commands/extract.js";
import { addIngest } from "./commands/ingest.js";
import { addLookup } from "./commands/lookup.js";
import { addAudit } from "./commands/audit.js";
import { addToken } from "./commands/token.js";
import { addUser } from "./commands/user.js";
import { addServe } from "./commands/serve.js";
import type { CommandContext } from "./command-context.js";

const TEACHING = `
Examples:
  $ hearsay serve                                        pages and API on http://localhost:3000
  $ hearsay lookup "Russia is ready if both sides need it and want it"
  $ hearsay lookup "…" --speaker "Dmitry Peskov" --json
  $ hearsay check draft.txt                              every quotation of a draft
  $ hearsay extract article.html --json                  who said what, nothing recorded
  $ hearsay ingest article.txt speeches.jsonl.gz         record
  $ pbpaste | hearsay check -                            "-" reads standard input

Exit codes: 0 fine, 1 found something an editor must look at, 2 wrong use, 3 failed.
Settings come from the environment (HEARSAY_DB and others, see docs/settings.md).`;

/** The whole command line. */
export function buildProgram(context: CommandContext): Command {
  const program = new Command("hearsay")
    .description("Who said this, in which words, and through whose hands did it reach us?")
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError("(hearsay --help shows how)")
    .configureOutput({
      writeOut: (text) => context.out.raw(text),
      writeErr: (text) => context.out.complain(text.trimEnd()),
    })
    .addHelpText("after", TEACHING);
  for (const add of [addServe, addLookup, addCheck, addExtract, addIngest, addExport, addUser, addToken, addAudit])
    add(program, context);
  return program;
}
