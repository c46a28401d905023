import { z } from "zod";
import type { ArticleInput, StatementInput } from "../../services/services.js";
import type { Line } from "./lines.js";

/** A line of JSON Lines, read: an article, a single statement, or the reason why it is neither. */
export type LineRecord =
  | { readonly kind: "article"; readonly id: unknown; readonly article: ArticleInput }
  | { readonly kind: "statement"; readonly id: unknown; readonly statement: StatementInput }
  | { readonly kind: "problem"; readonly id: unknown; readonly reason: string };

/** A fact that may be left out; in data files an empty one, or `null`, means the same. */
const fact = z
  .string("must be text")
  .nullish()
  .transform((value) => (value === null || value?.trim() === "" ? undefined : value));

const facts = { url: fact, publisher: fact };

const articleLine = z.object({
  text: z
    .string("must be text")
    .nullish()
    .transform((value) => value ?? undefined),
  html: z
    .string("must be text")
    .nullish()
    .transform((value) => value ?? undefined),
  ...facts,
  title: fact,
  publishedOn: fact,
});

const statementLine = z.object({
  statement: z.string("must be text"),
  speaker: z.string("must be text"),
  ...facts,
  role: fact,
  saidOn: fact,
  event: fact,
});

function reasonOf(error: z.ZodError): string {
  return error.issues.map((issue) => `\`${issue.path.map(String).join(".")}\` ${issue.message}`).join("; ");
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/** Reads one line. Fields that are not known are passed over: data files carry more than we ask for. */
export function recordOf(line: Line): LineRecord {
  if (line.problem !== null) return { kind: "problem", id: undefined, reason: line.problem };
  const fields = parse(line.text);
  if (fields === null) return { kind: "problem", id: undefined, reason: "the line is not a JSON object" };
  const { id } = fields;
  if ("statement" in fields) {
    const { success, data, error } = statementLine.safeParse(fields);
    return success ? { kind: "statement", id, statement: data } : { kind: "problem", id, reason: reasonOf(error) };
  }
  const { success, data, error } = articleLine.safeParse(fields);
  if (!success) return { kind: "problem", id, reason: reasonOf(error) };
  if ((data.text === undefined) === (data.html === undefined)) {
    return { kind: "problem", id, reason: "the line must have `text`, or `html`, or `statement` and `speaker`" };
  }
  return { kind: "article", id, article: data };
}
