import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import { fieldRows, typeWords } from "../../src/api/docs-page.js";
import { openApiDocument } from "../../src/api/openapi.js";
import { OPERATIONS } from "../../src/api/operations.js";

const document = openApiDocument(OPERATIONS, "1.2.3");

describe("the OpenAPI document", () => {
  test("is one, of version 3.1", async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(document) as unknown as Record<string, unknown>);
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
    expect(validator.version).toBe("3.1");
  });

  test("has every call with a name of its own, and each error as a problem", () => {
    const calls = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    expect(calls).toHaveLength(OPERATIONS.length);
    expect(new Set(calls.map((call) => call.operationId)).size).toBe(calls.length);
    for (const call of calls) {
      for (const [status, response] of Object.entries(call.responses)) {
        if (Number(status) >= 400) expect(Object.keys(response.content ?? {})).toEqual(["application/problem+json"]);
      }
    }
  });

  test("every reference leads to a schema", () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(20);
    for (const [, name] of references) expect(document.components.schemas).toHaveProperty(name ?? "");
    expect(JSON.stringify(document)).not.toContain("$defs");
  });

  test("path parameters are required, filters are not", () => {
    const read = document.paths["/statements/{id}"]?.get?.parameters ?? [];
    expect(read).toEqual([expect.objectContaining({ name: "id", in: "path", required: true })]);
    for (const filter of document.paths["/statements"]?.get?.parameters ?? []) expect(filter.required).toBe(false);
    const quote = document.paths["/lookups"]?.get?.parameters?.find(({ name }) => name === "quote");
    expect(quote?.required).toBe(true);
  });
});

describe("types in words, on the page", () => {
  test.each([
    [{ type: "string" }, "string"],
    [{ type: ["string", "null"] }, "string or null"],
    [{ type: "array", items: { $ref: "#/components/schemas/Hop" } }, "list of Hop"],
    [{ anyOf: [{ $ref: "#/components/schemas/Span" }, { type: "null" }] }, "Span or null"],
    [{ type: "string", enum: ["direct", "mixed"] }, "direct | mixed"],
    [{ const: "Quotation" }, '"Quotation"'],
    [{}, "any"],
  ])("%j", (schema, words) => {
    expect(typeWords(schema)).toBe(words);
  });

  test("the fields of a schema in their order", () => {
    const schema = {
      properties: { a: { type: "string", description: "first" }, b: { type: "integer" } },
      required: ["a"],
    };
    expect(fieldRows(schema)).toEqual([
      { name: "a", type: "string", required: true, description: "first" },
      { name: "b", type: "integer", required: false, description: "" },
    ]);
  });
});
