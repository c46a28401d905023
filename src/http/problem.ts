import { STATUS_CODES } from "node:http";
import { z } from "zod";
import {
  ConflictError,
  ForbiddenError,
  InputError,
  NotPossibleError,
  StoreError,
  TooLargeError,
  TooManyAttemptsError,
  UnauthorizedError,
  type FieldError,
} from "../services/errors.js";

/** An error body of RFC 9457, `application/problem+json`. The one error shape of the API. */
export const problemSchema = z
  .strictObject({
    type: z
      .string()
      .describe("A URI reference that names the kind of problem; about:blank where the status says it all"),
    title: z.string().describe("The kind of problem in a few words; the same for every problem of its kind"),
    status: z.int().min(400).max(599).describe("The HTTP status"),
    detail: z.string().describe("What went wrong this time, and what to do"),
    errors: z
      .array(z.strictObject({ path: z.string(), message: z.string() }))
      .describe("The fields that are not as they must be")
      .optional(),
    current: z.unknown().describe("With 409: how the thing stands now").optional(),
  })
  .meta({ id: "Problem", description: "An error (RFC 9457)" });

export type Problem = z.infer<typeof problemSchema>;

/** An error of the protocol and not of the domain: no such path, no such method, too many requests. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  constructor(
    readonly status: number,
    detail: string,
    readonly headers: Readonly<Record<string, string>> = {},
    readonly errors: readonly FieldError[] = [],
  ) {
    super(detail);
  }
}

/** What a client is told when something broke that we did not foresee: nothing about the inside. */
const UNFORESEEN = "Something went wrong inside Hearsay. It was logged; trying again may help.";

/** A store error's own message may name files of the machine: it goes to the log, this goes to the client. */
const STORE_TROUBLE = "The store does not answer at the moment. Try again in a minute.";

/** Statuses of the typed errors of the services; the last field is what the client is told instead of the message. */
const DOMAIN: readonly (readonly [new (...args: never[]) => Error, number, string | null])[] = [
  [InputError, 422, null],
  [NotPossibleError, 422, null],
  [ConflictError, 409, null],
  [UnauthorizedError, 401, null],
  [ForbiddenError, 403, null],
  [TooManyAttemptsError, 429, null],
  [TooLargeError, 413, null],
  [StoreError, 503, STORE_TROUBLE],
];

/** Sentences for the errors that body parsing raises, by their `type`. */
const PARSING = new Map<string, readonly [number, string]>([
  ["entity.too.large", [413, "The body is larger than 1 MB, the most that one request may carry."]],
  ["entity.parse.failed", [400, "The body is not well-formed JSON."]],
  ["encoding.unsupported", [415, "The content encoding of the body is not supported: use gzip, deflate, br or none."]],
  ["charset.unsupported", [415, "The character set of the body is not supported: use UTF-8."]],
  ["parameters.too.many", [413, "The form has too many fields."]],
  ["request.size.invalid", [400, "The body is not as long as its Content-Length says."]],
  ["request.aborted", [400, "The request ended before its body did."]],
]);

function problem(status: number, detail: string, errors: readonly FieldError[]): Problem {
  const body = { type: "about:blank", title: STATUS_CODES[status] ?? "Error", status, detail };
  return errors.length === 0 ? body : { ...body, errors: errors.map(({ path, message }) => ({ path, message })) };
}

/** The status that a library put on its error, when it is one for the client's mistakes. */
function clientStatus(error: Error): number | null {
  const status: unknown = "status" in error ? error.status : null;
  return typeof status === "number" && Number.isInteger(status) && status >= 400 && status < 500 ? status : null;
}

/**
 * The one place that turns an error into a status and words for the client. Errors that were raised on purpose keep
 * their message; all others answer 500 with a sentence that gives nothing away.
 */
export function problemOf(error: unknown): Problem {
  if (error instanceof HttpError) return problem(error.status, error.message, error.errors);
  for (const [kind, status, words] of DOMAIN) {
    if (!(error instanceof kind)) continue;
    const told = problem(status, words ?? error.message, error instanceof InputError ? error.errors : []);
    return error instanceof ConflictError ? { ...told, current: error.current } : told;
  }
  if (error instanceof Error) {
    const known = "type" in error && typeof error.type === "string" ? PARSING.get(error.type) : undefined;
    if (known !== undefined) return problem(known[0], known[1], []);
    const status = clientStatus(error);
    if (status !== null) return problem(status, "The request is not well-formed.", []);
  }
  return problem(500, UNFORESEEN, []);
}
