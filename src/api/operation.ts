import type { Request } from "express";
import type { z } from "zod";
import type { Permission } from "../core/review/permissions.js";
import type { Actor } from "../services/desk/actor.js";
import type { FetchPage } from "../http/fetch-page.js";
import type { Services } from "../services/services.js";

/** What the operations work with. */
export interface ApiContext {
  readonly services: Services;
  /** Fetches a page for `{url}`; `null` where that is switched off. */
  readonly fetchPage: FetchPage | null;
}

/** An answer before it is sent. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly type?: string;
  /** Lines that are sent instead of a body, as fast as they are taken. */
  readonly lines?: Iterable<string>;
  readonly lineEnd?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One answer as the documentation shows it: media types with their schemas. */
export interface ResponseDoc {
  readonly description: string;
  readonly content: Readonly<Record<string, z.ZodType>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came in, read by the schemas of the operation. */
export interface Input<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly request: Request;
  /** Who calls. @throws UnauthorizedError when nobody has signed in. */
  readonly actor: () => Actor;
}

/**
 * One call of the API: everything that serves it and everything that documents it, in one place. The schemas validate
 * requests and are printed in the OpenAPI document, so that the two cannot differ.
 */
export interface Operation<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
> {
  readonly id: string;
  readonly method: "get" | "post";
  /** Below `/api/v1`, in the style of OpenAPI: "/articles/{id}". */
  readonly path: `/${string}`;
  readonly tag: "Lookups" | "Articles" | "Statements" | "Reviews";
  /** What whoever calls must be allowed to do. */
  readonly needs: Permission;
  readonly summary: string;
  readonly description: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly responses: Readonly<Record<number, ResponseDoc>>;
  /** Statuses of errors that the operation may answer, beside those that every one may. */
  readonly problems: readonly number[];
  handle(input: Input<z.output<P>, z.output<Q>, z.output<B>>, context: ApiContext): Answer | Promise<Answer>;
}

/** `operation` with its own types checked, as one of a list of operations. */
export function operation<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  definition: Operation<P, Q, B>,
): Operation {
  return definition;
}

/** A JSON answer with status 200. */
export function ok(body: unknown): Answer {
  return { status: 200, body };
}
