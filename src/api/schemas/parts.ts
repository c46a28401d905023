import { z } from "zod";
import { PUBLICATIONS, REVIEW_STATES } from "../../core/review/states.js";

/** The parts that several answers share. Each has an `id`, and so a name of its own in the OpenAPI document. */

export const spanSchema = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .meta({ id: "Span", description: "A stretch [start, end) of a text, in UTF-16 code units" });

export const textSpanSchema = z
  .object({ start: z.int().min(0), end: z.int().min(0), text: z.string() })
  .meta({ id: "TextSpan", description: "A stretch of the article's text with its words: text.slice(start, end)" });

export const hopSchema = z
  .object({
    kind: z.enum(["speaker", "occasion", "document", "relay", "wire", "publication"]),
    name: z.string().describe("The person, audience, event, document or outlet, in plain words"),
    cue: z.string().describe("The words that make it a hop; empty for wire and publication"),
    evidence: textSpanSchema.nullable().describe("Where the article shows it; null where it came as metadata"),
    inherited: z.boolean().describe("Carried over from a sentence before"),
    decidedBy: z.string().describe("The rule that decided"),
  })
  .meta({ id: "Hop", description: "One pair of hands that the words passed through, from speaker to page" });

export const speakerTypeSchema = z.enum(["person", "organization", "document", "unnamed"]);

export const formSchema = z
  .enum(["direct", "mixed", "indirect"])
  .meta({ id: "Form", description: "direct: all words in quote marks; mixed: some of them; indirect: none" });

export const actSchema = z.enum(["speech", "thought"]);

export const speakerSchema = z
  .object({
    id: z.string(),
    name: z.string().nullable().describe("null for an unnamed source, whose description is its role"),
    role: z.string().nullable(),
    type: speakerTypeSchema,
    mention: z.string().nullable().describe("The mention beside the cue, in the article's words"),
  })
  .meta({ id: "Speaker", description: "Who originated the words" });

export const statementSchema = z
  .object({
    id: z.string(),
    form: formSchema,
    act: actSchema,
    text: z.string().describe("The words, as recorded"),
    saidOn: z.string().nullable().describe("Date of the utterance; null when the article does not show it"),
    hedged: z.boolean().describe("The article itself keeps its distance: reportedly, allegedly"),
    review: z.enum(REVIEW_STATES).describe("Where it stands in the work of the desk"),
    publication: z.enum(PUBLICATIONS).describe("Whether readers outside the newsroom may see it"),
    version: z.int().min(1).describe("Grows with every change; a review names the version that it was made on"),
    decidedBy: z.string().describe("The rule that found the statement"),
  })
  .meta({ id: "Statement", description: "A recorded statement" });

/** The facts of an article that every view of it has. */
const articleFacts = {
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedOn: z.string().nullable().describe("YYYY-MM-DD"),
  url: z.string().nullable(),
  byline: z.string().nullable(),
  wire: z.array(z.string()).describe("Agencies credited for the copy"),
};

export const articleFactsShape = articleFacts;

export const quotedArticleSchema = z
  .object({
    id: z.string(),
    ...articleFacts,
    passage: z.object({ before: z.string(), exact: z.string(), after: z.string() }).describe("The words in context"),
    deepLink: z.string().nullable().describe("The article's URL with a text fragment that opens it at the sentence"),
  })
  .meta({ id: "QuotedArticle", description: "The article in which a statement stands, with the passage" });

export const regionSchema = z
  .object({
    kind: z.enum(["title", "standfirst", "byline", "dateline", "url", "heading", "body", "foot", "furniture"]),
    start: z.int().min(0),
    end: z.int().min(0),
    decidedBy: z.string(),
  })
  .meta({ id: "Region", description: "What a stretch of the article's text is" });
