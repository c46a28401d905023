import type { ExtractionView } from "../../services/extraction-view.js";
import { chainLine } from "./chain-line.js";
import { printable, type Terminal } from "./terminal.js";
import { wrap } from "./wrap.js";

/** An extraction for a person: the head of the article, then each statement with its speaker and chain. */
export function printExtraction({ article, statements }: ExtractionView, out: Terminal): void {
  const facts = [article.publisher, article.publishedOn, article.byline].filter((fact) => fact !== null);
  if (article.title !== null) out.line(out.paint(printable(article.title), "strong"));
  if (facts.length > 0) out.line(printable(facts.join(", ")));
  out.line(`${statements.length} ${statements.length === 1 ? "statement" : "statements"}`);
  out.line();
  statements.forEach((statement, index) => {
    const { speaker } = statement;
    const name = printable(speaker.name ?? speaker.role ?? "unnamed source");
    const notes = [statement.form, statement.act === "thought" ? "thought" : "", statement.hedged ? "hedged" : ""];
    out.line(`${index + 1}. ${out.paint(name, "strong")} (${notes.filter(Boolean).join(", ")})`);
    out.line(wrap(`“${printable(statement.text)}”`, out.width, "   "));
    out.line(wrap(chainLine(statement.chain, speaker.role, article.publishedOn), out.width, "   "));
    out.line();
  });
}
