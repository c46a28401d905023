import type { Command } from "commander";
import type { CheckAnswer } from "../../services/answers.js";
import { needsAttention } from "../../services/check-draft.js";
import { EXIT } from "../exit.js";
import { openInput } from "../input/open-input.js";
import { readText } from "../input/read-text.js";
import { printLookup } from "../output/print-lookup.js";
import { printable, type Terminal } from "../output/terminal.js";
import { wrap } from "../output/wrap.js";
import type { CommandContext } from "../command-context.js";
import { configOf, withServices } from "../with-services.js";

const TEACHING = `
Text (.txt, .md) is read as it is, .html as a page, .docx as a Word document. Every quotation is looked up, with the speaker whom the draft names.

Examples:
  $ hearsay check draft.txt
  $ pbpaste | hearsay check -
  $ hearsay check draft.html --json

Exit codes: 0 nothing to look at, 1 at least one quotation that an editor must look at.`;

/** The line of the draft, from 1, on which a place stands. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

function printCheck(answer: CheckAnswer, draft: string, out: Terminal): void {
  for (const { span, claimedSpeaker, lookup } of answer.quotations) {
    const mark = needsAttention(lookup) ? out.paint("LOOK", "warning") : "ok";
    const by = claimedSpeaker === null ? "" : ` — ${claimedSpeaker}`;
    out.line(
      wrap(`line ${lineAt(draft, span.start)} [${mark}] ${printable(`“${span.text}”${by}`)}`, out.width, "  ", ""),
    );
    printLookup({ ...lookup, matches: lookup.matches.slice(0, 1) }, out);
  }
  const parts = Object.entries(answer.summary).map(([verdict, count]) => `${count} ${verdict}`);
  const count = answer.quotations.length;
  out.line(`${count} ${count === 1 ? "quotation" : "quotations"}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}.`);
}

/** `hearsay check FILE`: every quotation of a draft. */
export function addCheck(program: Command, context: CommandContext): void {
  program
    .command("check")
    .description("Look up every quotation of a draft")
    .argument("<file>", 'text, Markdown, HTML or Word (.docx); "-" reads text from standard input')
    .option("--db <path>", "the SQLite file (HEARSAY_DB)")
    .option("--json", "answer as JSON")
    .addHelpText("after", TEACHING)
    .action(async (file: string, { db, json }: { readonly db?: string; readonly json?: boolean }) => {
      const input = openInput(file, context.stdin);
      const raw = await readText(input);
      const config = configOf(context.env, db);
      const { draft, answer } = await withServices(config, { access: "read" }, (services) => {
        const text = input.kind === "html" ? services.extractArticle({ html: raw }).article.text : raw;
        return { draft: text, answer: services.checkDraft(text) };
      });
      if (json === true) await context.out.record(JSON.stringify(answer));
      else printCheck(answer, draft, context.out);
      context.end(answer.needsAttention ? EXIT.attention : EXIT.fine);
    });
}
