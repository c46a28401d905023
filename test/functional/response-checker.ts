import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";
import { openApiDocument } from "../../src/api/openapi.js";
import { OPERATIONS } from "../../src/api/operations.js";

const document = openApiDocument(OPERATIONS, "0.0.0");
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema({ $id: "doc:/openapi", ...document });

const pointer = (part: string): string => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));

/** The operation that answers `method path`, with the key of its path. */
function operationOf(method: string, path: string) {
  const below = path.replace(/^\/api\/v1/, "");
  const key = Object.keys(document.paths).find((candidate) => {
    const pattern = candidate.replace(/\{\w+\}/g, "[^/]+");
    return new RegExp(`^${pattern}$`).test(below);
  });
  expect(key, `${method} ${path} is documented`).toBeDefined();
  return { key: key ?? "", operation: document.paths[key ?? ""]?.[method.toLowerCase()] };
}

/** Every field of `value` that its schema does not name would be one that nobody documented. */
function undocumented(reference: string, value: unknown): unknown {
  return ajv.validate({ $ref: reference }, value) ? null : ajv.errors;
}

/**
 * Asserts that an answer is one that the OpenAPI document promises for its method, path, status and media type, and
 * gives its body back.
 */
export async function documented(method: string, response: Response): Promise<unknown> {
  const { pathname } = new URL(response.url);
  const { key, operation } = operationOf(method, pathname);
  const promised = operation?.responses[String(response.status)];
  expect(promised, `${method} ${key} promises ${response.status}`).toBeDefined();
  const media = (response.headers.get("content-type") ?? "").split(";", 1)[0] ?? "";
  expect(Object.keys(promised?.content ?? {})).toContain(media);
  const at = ["paths", key, method.toLowerCase(), "responses", String(response.status), "content", media, "schema"];
  const body: unknown = await response.json();
  expect(undocumented(`doc:/openapi#/${at.map(pointer).join("/")}`, body)).toBeNull();
  return body;
}
