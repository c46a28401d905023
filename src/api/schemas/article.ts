import { z } from "zod";
import type { IngestAnswer } from "../../services/answers.js";
import type { ExtractionView } from "../../services/extraction-view.js";
import {
  actSchema,
  articleFactsShape,
  formSchema,
  hopSchema,
  regionSchema,
  spanSchema,
  speakerTypeSchema,
  textSpanSchema,
} from "./parts.js";
import { optionalDate, optionalText } from "./request.js";
import { statementDetailSchema } from "./statement.js";

const extractedSpeakerSchema = z
  .object({
    name: z.string().nullable(),
    role: z.string().nullable(),
    type: speakerTypeSchema,
    mention: z.string().nullable().describe("The mention beside the cue: he, Peskov, the statement"),
    evidence: z.array(textSpanSchema),
    candidates: z.array(z.string()).describe("The names that were possible where the name is ambiguous"),
    decidedBy: z.string(),
  })
  .meta({ id: "ExtractedSpeaker" });

const extractedStatementSchema = z
  .object({
    form: formSchema,
    act: actSchema,
    text: z.string(),
    source: textSpanSchema.nullable(),
    cue: textSpanSchema.nullable(),
    content: z.array(textSpanSchema).describe("The words attributed; a split quotation has several"),
    sentence: spanSchema,
    speaker: extractedSpeakerSchema,
    chain: z.array(hopSchema),
    hedged: z.boolean(),
    saidOn: z.string().nullable(),
    saidOnEvidence: textSpanSchema.nullable(),
    decidedBy: z.string(),
  })
  .meta({ id: "ExtractedStatement" });

export const extractionSchema = z
  .object({
    article: z.object({ ...articleFactsShape, text: z.string(), regions: z.array(regionSchema) }).meta({
      id: "ExtractedArticle",
    }),
    statements: z.array(extractedStatementSchema),
  })
  .meta({
    id: "Extraction",
    description: "An article and its statements; every span points into article.text",
  }) satisfies z.ZodType<ExtractionView>;

export const ingestAnswerSchema = z
  .object({
    articleId: z.string(),
    created: z.boolean().describe("false when this very text was recorded before: nothing changed"),
    statementIds: z.array(z.string()),
  })
  .meta({ id: "IngestAnswer" }) satisfies z.ZodType<IngestAnswer>;

export const articleAnswerSchema = z
  .object({
    article: z
      .object({
        id: z.string(),
        ...articleFactsShape,
        text: z.string(),
        sha256: z.string().describe("SHA-256 of text, hexadecimal"),
        recordedAt: z.string(),
        regions: z.array(regionSchema),
      })
      .meta({ id: "Article", description: "A recorded article" }),
    statements: z.array(statementDetailSchema),
  })
  .meta({ id: "ArticleAnswer" });

const body = {
  text: optionalText(1_048_576, "The article as plain text, kept as given"),
  html: optionalText(1_048_576, "The page's HTML"),
  url: optionalText(2_000, "Where the article was published")
    .refine(
      (value) => value === null || value === undefined || isWebAddress(value),
      "must be a full http or https address",
    )
    .meta({ examples: ["https://example.org/article"] }),
  title: optionalText(1_000, "The title, when it does not stand in the text"),
  publisher: optionalText(200, "The publisher, when the text does not show it"),
  publishedOn: optionalDate("The date of publication, YYYY-MM-DD"),
};

function isNone(value: string | null | undefined): boolean {
  return value === null || value === undefined;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

interface Texts {
  readonly text?: string | null | undefined;
  readonly html?: string | null | undefined;
}

const oneText = ({ text, html }: Texts): boolean => isNone(text) !== isNone(html);

/** Neither empty nor both; told at the field that a caller would fill first. */
const ONE_TEXT = { path: ["text"], error: "must be there, or html instead of it, and not both" };

export const extractionRequestSchema = z
  .strictObject(body)
  .refine(oneText, ONE_TEXT)
  .meta({ id: "ExtractionRequest", description: "An article: text or html, and what is known about it" });

export const articleRequestSchema = z
  .strictObject(body)
  .refine((given) => oneText(given) || (isNone(given.text) && isNone(given.html) && !isNone(given.url)), {
    ...ONE_TEXT,
    error: "must be there, or html, or url alone to have the page fetched; not text and html both",
  })
  .meta({ id: "ArticleRequest", description: "An article: text or html, or url alone to have the page fetched" });
