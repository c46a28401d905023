import type { StatementDetail } from "./answers.js";
import { csvRow } from "./csv.js";
import type { Services, StatementFilter } from "./services.js";

export const EXPORT_FORMATS = ["csv", "jsonl"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What stands behind each line: RFC 4180 asks for both signs. */
export const LINE_ENDS: Readonly<Record<ExportFormat, string>> = { csv: "\r\n", jsonl: "\n" };

/** Statements read at a time. */
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
  ["review", ({ statement }) => statement.review],
  ["publication", ({ statement }) => statement.publication],
  ["version", ({ statement }) => String(statement.version)],
];

/**
 * The statements that pass the filter, all pages of them, as lines: JSON Lines hold each one whole, CSV (RFC 4180) has
 * a row each under a row of names. A page is read when the one before was taken.
 * @throws InputError for a filter that cannot be, before the first line.
 */
export function* exportStatements(
  services: Pick<Services, "statements">,
  filter: StatementFilter,
  format: ExportFormat,
): Generator<string> {
  let page = services.statements({ ...filter, limit: PAGE });
  if (format === "csv") yield csvRow(COLUMNS.map(([name]) => name));
  for (;;) {
    for (const detail of page.items)
      yield format === "csv" ? csvRow(COLUMNS.map(([, read]) => read(detail))) : JSON.stringify(detail);
    if (page.next === null) return;
    page = services.statements({ ...filter, limit: PAGE, cursor: page.next });
  }
}
