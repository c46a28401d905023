import { z } from "zod";
import { PUBLICATIONS, REVIEW_STATES } from "../../core/review/states.js";
import type { Page, StatementDetail, VersionsAnswer } from "../../services/answers.js";
import { changeSchema, diffSchema, verdictSchema } from "./lookup.js";
import {
  formSchema,
  hopSchema,
  quotedArticleSchema,
  spanSchema,
  speakerSchema,
  statementSchema,
  textSpanSchema,
} from "./parts.js";
import { wholeNumber } from "./request.js";

export const statementDetailSchema = z
  .object({
    statement: statementSchema,
    speaker: speakerSchema,
    chain: z.array(hopSchema),
    article: quotedArticleSchema,
    source: textSpanSchema.nullable(),
    cue: textSpanSchema.nullable(),
    content: z.array(textSpanSchema),
    citation: z.string(),
  })
  .meta({
    id: "StatementDetail",
    description: "A statement with its speaker, chain and article",
  }) satisfies z.ZodType<StatementDetail>;

/** A list as a file. */
export const linesSchema = z.string().meta({ id: "Lines", description: "A statement on each line" });

export const versionsSchema = z
  .object({
    words: z.string().describe("The quoted words of the fullest version"),
    versions: z.array(
      z
        .object({
          detail: statementDetailSchema,
          day: z.string().nullable().describe("When it was printed, else when it was said"),
          first: z.boolean().describe("No version is known to be earlier"),
          fullest: z.boolean().describe("Holds the most of the words; the others are compared with it"),
          difference: z
            .object({
              quote: z.string(),
              verdict: verdictSchema,
              explanation: z.array(z.string()),
              changes: z.array(changeSchema),
              diff: z.array(diffSchema),
              pastedSpan: spanSchema,
              recordedSpan: spanSchema.describe("Where the words stand in `words`"),
            })
            .nullable(),
        })
        .meta({ id: "Version", description: "One article's account of an utterance" }),
    ),
  })
  .meta({
    id: "Versions",
    description: "Every recorded version of an utterance, in order of time",
  }) satisfies z.ZodType<VersionsAnswer>;

export const statementPageSchema = z
  .object({
    items: z.array(statementDetailSchema),
    next: z.string().nullable().describe("The cursor of the page after this one; null on the last"),
    total: z.int().min(0).describe("How many statements the filters leave"),
  })
  .meta({ id: "StatementPage" }) satisfies z.ZodType<Page<StatementDetail>>;

const name = z.string().max(200);
const date = z.iso.date("must be a date, YYYY-MM-DD");

export const statementQuerySchema = z.strictObject({
  speakerId: z.string().max(100).optional().describe("Statements of this speaker"),
  speaker: name.optional().describe("Words of the speaker's name"),
  relay: name.optional().describe("An outlet or agency through which the words came"),
  publisher: name.optional().describe("The publisher of the article"),
  articleId: z.string().max(100).optional().describe("Statements of this article"),
  from: date.optional().describe("Said on this day or later, YYYY-MM-DD"),
  to: date.optional().describe("Said on this day or earlier, YYYY-MM-DD"),
  form: formSchema.optional(),
  state: z.enum(REVIEW_STATES).optional().describe("Statements in this state of review"),
  publication: z.enum(PUBLICATIONS).optional(),
  format: z
    .enum(["json", "csv", "jsonl"])
    .optional()
    .describe("csv, jsonl: the whole list, every page of it, as a file"),
  includeThought: z.enum(["true", "false"]).optional().describe("true: also what people are said to think"),
  cursor: z.string().max(500).optional().describe("`next` of the page before"),
  limit: wholeNumber(1, 100).optional().describe("Statements on one page; 25 unless told"),
});

const thing = z.looseObject({ "@type": z.string(), name: z.string() });

/** A statement as linked data: schema.org's Quotation (https://schema.org/Quotation). */
export const quotationSchema = z
  .object({
    "@context": z.literal("https://schema.org"),
    "@type": z.literal("Quotation"),
    "@id": z.string(),
    identifier: z.string(),
    text: z.string(),
    spokenByCharacter: thing.optional(),
    creator: thing.optional(),
    dateCreated: z.string().optional(),
    creditText: z.string(),
    "@included": z
      .array(z.looseObject({ "@context": z.unknown() }))
      .describe("Where the words stand (Web Annotation), and through whose hands they came (PROV-O)"),
    isPartOf: z.looseObject({ "@type": z.literal("Article"), "@id": z.string(), identifier: z.string() }),
  })
  .meta({ id: "Quotation", description: "A statement as JSON-LD: schema.org Quotation, Web Annotation, PROV-O" });

export type Quotation = z.infer<typeof quotationSchema>;
