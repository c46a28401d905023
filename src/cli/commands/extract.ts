import type { Command } from "commander";
import { HearsayError } from "../../services/errors.js";
import { extractArticle } from "../../services/extract-article.js";
import { extractStatements } from "../../services/extract-statements.js";
import { extractionView, type ExtractionView } from "../../services/extraction-view.js";
import type { ArticleInput } from "../../services/services.js";
import { factsOf, refuseFacts, withArticleOptions, type ArticleOptions } from "../article-options.js";
import { EXIT, type ExitCode } from "../exit.js";
import { lines, type Line } from "../input/lines.js";
import { openInput, type Input } from "../input/open-input.js";
import { readText } from "../input/read-text.js";
import { recordOf } from "../input/record-line.js";
import { printExtraction } from "../output/print-extraction.js";
import type { Terminal } from "../output/terminal.js";
import type { CommandContext } from "../command-context.js";

const TEACHING = `
Nothing is recorded, and no database is needed. A .jsonl or .jsonl.gz file holds one article a line,
  {"id": …, "text" or "html": …, "title"?, "publisher"?, "publishedOn"?, "url"?}
and gives one line each, {"id", "article", "statements"}, in the same order. A line that cannot be read gives
  {"id", "line", "error"}
in its place, the rest go on, and the exit code is 1. Spans count UTF-16 code units of article.text.

Examples:
  $ hearsay extract article.txt --published-on 2017-12-26
  $ hearsay extract page.html --json
  $ hearsay extract articles.jsonl.gz > statements.jsonl
  $ cat articles.jsonl | hearsay extract - --as jsonl`;

function extract(article: ArticleInput): ExtractionView {
  return extractionView(extractArticle(extractStatements, article));
}

/** The answer to one line, as an object to print, and whether it was refused. */
function answerLine(line: Line): { readonly refused: boolean; readonly answer: object } {
  const record = recordOf(line);
  const id = record.id ?? null;
  const refuse = (error: string) => ({ refused: true, answer: { id, line: line.number, error } });
  if (record.kind === "problem") return refuse(record.reason);
  if (record.kind === "statement") return refuse("the line is a single statement, not an article");
  try {
    return { refused: false, answer: { id, ...extract(record.article) } };
  } catch (error) {
    if (error instanceof HearsayError) return refuse(error.message);
    throw error;
  }
}

async function extractLines(input: Input, out: Terminal): Promise<ExitCode> {
  let refused = 0;
  for await (const line of lines(input.bytes)) {
    const result = answerLine(line);
    if (result.refused) refused += 1;
    await out.record(JSON.stringify(result.answer));
  }
  if (refused > 0) out.complain(`hearsay: ${refused} ${refused === 1 ? "line was" : "lines were"} refused.`);
  return refused > 0 ? EXIT.attention : EXIT.fine;
}

/** `hearsay extract FILE`: the statements of an article, or of many, without a store. */
export function addExtract(program: Command, context: CommandContext): void {
  const command = program
    .command("extract")
    .description("Read an article: its statements, their speakers and chains; nothing is recorded")
    .argument("<file>", 'text, HTML, or JSON Lines of articles (also .gz); "-" reads standard input')
    .option("--json", "answer as JSON (JSON Lines always do)")
    .addHelpText("after", TEACHING);
  withArticleOptions(command, ["text", "html", "docx", "jsonl"]).action(
    async (file: string, options: ArticleOptions & { readonly json?: boolean }) => {
      const input = openInput(file, context.stdin, options.as);
      if (input.kind === "jsonl") {
        refuseFacts(options, input.label);
        context.end(await extractLines(input, context.out));
        return;
      }
      const content = await readText(input);
      const view = extract({ ...factsOf(options), ...(input.kind === "html" ? { html: content } : { text: content }) });
      if (options.json === true) await context.out.record(JSON.stringify(view));
      else printExtraction(view, context.out);
      context.end(EXIT.fine);
    },
  );
}
