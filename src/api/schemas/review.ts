import { z } from "zod";
import { DECISIONS } from "../../core/review/decisions.js";
import { PUBLICATIONS, REVIEW_STATES } from "../../core/review/states.js";
import { formSchema, speakerTypeSchema } from "./parts.js";
import { statementDetailSchema } from "./statement.js";

const text = z.string().max(1_000);
const span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

/** What an editor puts right. */
const correctionSchema = z
  .strictObject({
    speaker: z
      .strictObject({
        name: text.min(1, "must name the speaker"),
        role: text.nullish().describe("null takes the role away"),
        type: speakerTypeSchema.optional(),
      })
      .optional(),
    text: z.string().max(100_000).optional().describe("The words, as they stand in the article"),
    content: z.array(span).max(100).optional().describe("Where the words stand in the article; before `text`"),
    form: formSchema.optional(),
    saidOn: z.iso.date("must be a date, YYYY-MM-DD").nullish(),
    chain: z
      .array(
        z.strictObject({
          kind: z.enum(["speaker", "occasion", "document", "relay", "wire", "publication"]),
          name: text.min(1, "must name the hop"),
          cue: text.nullish(),
          evidence: z
            .looseObject({ start: z.int().min(0), end: z.int().min(0) })
            .nullish()
            .describe("Where the article shows it; looked for by its name when left out"),
          // A chain that was read comes back with these; they are the program's own to say.
          inherited: z.boolean().optional(),
          decidedBy: z.string().max(200).optional(),
        }),
      )
      .max(50)
      .optional()
      .describe("The whole chain, from the speaker to the publication; the two ends may be left out"),
  })
  .meta({ id: "Correction", description: "What an editor puts right; what is left out stays as it is" });

export const reviewRequestSchema = z
  .strictObject({
    decision: z.enum(DECISIONS),
    reason: z.string().max(4_000).nullish().describe("Why; `claim`, `release` and `assign` need none"),
    version: z.int().min(1).optional().describe("The version that the decision was made on; `comment` needs none"),
    correction: correctionSchema.nullish().describe("With `correct`"),
    assignee: z.string().max(100).nullish().describe("With `assign`: the name of an account, null for nobody"),
  })
  .meta({ id: "ReviewRequest", description: "One decision about a statement" });

const personSchema = z
  .object({ id: z.string(), name: z.string() })
  .meta({ id: "PersonRef", description: "Somebody with an account" });

export const standingSchema = z
  .object({
    state: z.enum(REVIEW_STATES),
    publication: z.enum(PUBLICATIONS),
    version: z.int().min(1),
    claim: z
      .object({ by: personSchema, until: z.string() })
      .nullable()
      .describe("Who works on it, and until when unless renewed"),
    assignee: personSchema.nullable(),
    decidedBy: personSchema.nullable(),
    decidedAt: z.string().nullable(),
    disputedBy: personSchema.nullable().describe("Somebody else must settle it"),
    withdrawnBecause: z.string().nullable(),
  })
  .meta({ id: "Standing", description: "Where a statement stands at the desk" });

export const reviewAnswerSchema = statementDetailSchema
  .extend({
    id: z.string(),
    version: z.int().min(1),
    review: z.enum(REVIEW_STATES),
    publication: z.enum(PUBLICATIONS),
    standing: standingSchema,
    confidence: z.number().nullable(),
  })
  .meta({ id: "ReviewedStatement", description: "A statement with its standing at the desk" });

export const historySchema = z
  .object({
    changes: z.array(
      z
        .object({
          seq: z.int().describe("Its place in the history of everything"),
          at: z.string().describe("ISO instant"),
          actor: personSchema,
          action: z.string(),
          reason: z.string(),
          before: z.unknown(),
          after: z.unknown(),
          hash: z.string().describe("SHA-256 over this change and the hash of the one before it"),
        })
        .meta({ id: "RecordedChange", description: "One change, with what differs before and after" }),
    ),
  })
  .meta({ id: "History", description: "The changes of a statement" });
