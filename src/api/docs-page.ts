import type { RequestHandler, Response } from "express";
import type { JsonSchema, OpenApiDocument } from "./openapi.js";

/** Draws a page of the web site from `views/<view>.ejs` and sends it; the composition root brings it. */
export type SendPage = (
  response: Response,
  view: "api/docs",
  head: { readonly title: string },
  model: object,
) => Promise<void>;

/** A field of an object as the page lists it. */
export interface FieldRow {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

const SCHEMA_NAME = /^#\/components\/schemas\/(\w{1,60})$/;

/** A schema's type in a few words: `string or null`, `list of Hop`, `direct | mixed | indirect`. */
export function typeWords(schema: JsonSchema): string {
  const reference = typeof schema.$ref === "string" ? SCHEMA_NAME.exec(schema.$ref)?.[1] : undefined;
  if (reference !== undefined) return reference;
  if ("const" in schema) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map(String).join(" | ");
  if (Array.isArray(schema.anyOf)) return (schema.anyOf as JsonSchema[]).map(typeWords).join(" or ");
  if (Array.isArray(schema.type)) return schema.type.map(String).join(" or ");
  if (schema.type === "array") return `list of ${typeWords((schema.items ?? {}) as JsonSchema)}`;
  return typeof schema.type === "string" ? schema.type : "any";
}

/** The fields of an object schema, in their order. */
export function fieldRows(schema: JsonSchema): FieldRow[] {
  const required = new Set(Array.isArray(schema.required) ? schema.required.map(String) : []);
  return Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).map(([name, field]) => ({
    name,
    type: typeWords(field),
    required: required.has(name),
    description: typeof field.description === "string" ? field.description : "",
  }));
}

/** The page that shows the OpenAPI document to people: written by the server, without a script. */
export function docsPage(document: OpenApiDocument, sendPage: SendPage): RequestHandler {
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) => ({
    name,
    description: typeof schema.description === "string" ? schema.description : "",
    type: typeWords(schema),
    fields: fieldRows(schema),
  }));
  const calls = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, call]) => ({ method: method.toUpperCase(), path, call })),
  );
  const root = document.servers[0]?.url ?? "";
  const model = { document, root, schemas, calls, typeWords };
  return (_request, response) => sendPage(response, "api/docs", { title: "The API" }, model);
}
