import { z } from "zod";
import { InputError, type FieldError } from "../../services/errors.js";

/** Half of a surrogate pair, standing alone: no character, and no store keeps it. */
const LONE_SURROGATE = /\p{Surrogate}/u;

const WELL_FORMED = "holds half of a surrogate pair, so it is not well-formed Unicode";

function wellFormed(value: string): boolean {
  return !LONE_SURROGATE.test(value);
}

/** A text that must be there and must not be blank. Its length is bounded by the body limit and by the services. */
export function givenText(description: string) {
  return z.string().min(1, "must not be empty").refine(wellFormed, WELL_FORMED).describe(description);
}

/** A short text that may be left out or `null`. */
export function optionalText(most: number, description: string) {
  return z.string().max(most).refine(wellFormed, WELL_FORMED).nullish().describe(description);
}

/** A calendar date that may be left out or `null`. */
export function optionalDate(description: string) {
  return z.iso.date("must be a date, YYYY-MM-DD").nullish().describe(description);
}

/** A whole number of a query string. */
export function wholeNumber(least: number, most: number) {
  return z.coerce.number().int().min(least).max(most);
}

type Issue = z.core.$ZodIssue;

/** Fields of an object without those that are `null` or `undefined`: for a caller, null means not told. */
export type Told<T> = { [K in keyof T]: Exclude<T[K], null> };

export function told<T extends object>(fields: T): Told<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as Told<T>;
}

function fieldErrors(issue: Issue): FieldError[] {
  const path = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [path, key].filter(Boolean).join("."), message: "is not a known field" }));
  }
  if (issue.code === "invalid_type" && issue.input === undefined && path !== "")
    return [{ path, message: "is missing" }];
  return [{ path, message: issue.message }];
}

/** The field errors in one sentence: "quote is missing; limit: Too big". At most five, each cut at 80 letters. */
function sentence(errors: readonly FieldError[]): string {
  const parts = errors.slice(0, 5).map(({ path, message }) => {
    const name = path.slice(0, 80);
    if (name === "") return message;
    return /^(?:is|must|holds) /.test(message) ? `${name} ${message}` : `${name}: ${message}`;
  });
  const more = errors.length > 5 ? `; and ${errors.length - 5} more` : "";
  return `The request is not as it must be: ${parts.join("; ")}${more}.`;
}

/**
 * `input` as `schema` reads it.
 * @throws InputError with one entry for every field that is not as it must be.
 */
export function parseRequest<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap(fieldErrors);
  throw new InputError(sentence(errors), errors);
}
