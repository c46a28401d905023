import { STATUS_CODES } from "node:http";
import { z } from "zod";
import { problemSchema } from "../http/problem.js";
import type { Operation, ResponseDoc } from "./operation.js";
import { API_ROOT } from "./operations.js";

/** A JSON Schema object, dialect 2020-12, as OpenAPI 3.1 takes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

interface MediaTypes {
  readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}

export interface OpenApiResponse extends Partial<MediaTypes> {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly schema: JsonSchema }>>;
}

export interface OpenApiParameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

export interface OpenApiOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly OpenApiParameter[];
  readonly requestBody?: MediaTypes & { readonly required: true };
  readonly responses: Readonly<Record<string, OpenApiResponse>>;
}

export interface OpenApiDocument {
  readonly openapi: "3.1.0";
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes: Readonly<Record<string, JsonSchema>>;
  };
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
}

const TAGS = [
  { name: "Lookups", description: "Quotations and what is recorded of them" },
  { name: "Articles", description: "Articles, read and recorded" },
  { name: "Statements", description: "Recorded statements" },
  { name: "Reviews", description: "What the desk makes of them" },
];

const SCHEMA_ROOT = "#/components/schemas/";

/** Errors that any call may answer. */
const COMMON_PROBLEMS = [400, 401, 403, 429, 500];

/** Bounds that zod prints for every whole number; they say nothing. */
const SAFE_INTEGERS = new Set<unknown>([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]);

/** A printed schema with its references led to the components and without what only clutters. */
function tidy(printed: object): JsonSchema {
  const text = JSON.stringify(printed, (key, value: unknown) => {
    if (key === "$schema" || key === "$id" || key === "$defs") return undefined;
    if ((key === "minimum" || key === "maximum") && SAFE_INTEGERS.has(value)) return undefined;
    return value;
  });
  return JSON.parse(text.replaceAll('"#/$defs/', `"${SCHEMA_ROOT}`)) as JsonSchema;
}

/** A schema as it is printed; one with an `id` becomes a reference into the components. */
function schemaOf(schema: z.ZodType): JsonSchema {
  const id = z.globalRegistry.get(schema)?.id;
  return id === undefined ? tidy(z.toJSONSchema(schema, { io: "input" })) : { $ref: SCHEMA_ROOT + id };
}

/** Every schema that has an `id`. */
function components(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { io: "input", uri: (id) => SCHEMA_ROOT + id });
  const named = Object.entries(schemas).map(([id, schema]): [string, JsonSchema] => [id, tidy(schema)]);
  return Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function parameters(schema: z.ZodType | undefined, place: "path" | "query"): OpenApiParameter[] {
  if (schema === undefined) return [];
  const printed = schemaOf(schema) as { properties?: Record<string, JsonSchema>; required?: string[] };
  return Object.entries(printed.properties ?? {}).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === "path" || (printed.required?.includes(name) ?? false),
    ...(typeof description === "string" ? { description } : {}),
    schema: rest,
  }));
}

function contentOf(content: ResponseDoc["content"]): MediaTypes["content"] {
  return Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema: schemaOf(schema) }]));
}

function responseOf({ description, content, headers }: ResponseDoc): OpenApiResponse {
  if (headers === undefined) return { description, content: contentOf(content) };
  const printed = Object.entries(headers).map(([name, about]) => [
    name,
    { description: about, schema: { type: "string" } },
  ]);
  return {
    description,
    headers: Object.fromEntries(printed) as OpenApiResponse["headers"] & object,
    content: contentOf(content),
  };
}

function problemResponse(status: number): OpenApiResponse {
  const content = { "application/problem+json": { schema: schemaOf(problemSchema) } };
  return { description: STATUS_CODES[status] ?? "Error", content };
}

function operationOf(operation: Operation): OpenApiOperation {
  const { id, tag, summary, description, body } = operation;
  const fields = [...parameters(operation.params, "path"), ...parameters(operation.query, "query")];
  const problems = [...COMMON_PROBLEMS, ...operation.problems].sort((a, b) => a - b);
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    ...(fields.length === 0 ? {} : { parameters: fields }),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true as const, content: contentOf({ "application/json": body }) } }),
    responses: Object.fromEntries([
      ...Object.entries(operation.responses).map(([status, doc]) => [status, responseOf(doc)] as const),
      ...problems.map((status) => [String(status), problemResponse(status)] as const),
    ]),
  };
}

/** The OpenAPI 3.1 document of `operations`, made from the very schemas that validate. */
export function openApiDocument(operations: readonly Operation[], version: string): OpenApiDocument {
  const paths: Record<string, Record<string, OpenApiOperation>> = {};
  for (const operation of operations) {
    const path = (paths[operation.path] ??= {});
    path[operation.method] = operationOf(operation);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Hearsay",
      version,
      description: "Who said this, in which words, and through whose hands did it reach us?",
    },
    servers: [{ url: API_ROOT }],
    tags: TAGS,
    paths,
    components: {
      schemas: components(),
      securitySchemes: { token: { type: "http", scheme: "bearer", description: "A token of `hearsay token create`" } },
    },
    security: [{ token: [] }, {}],
  };
}
