import { z } from "zod";
import { ATTRIBUTION_CHECKS, CHANGE_KINDS, VERDICTS } from "../../core/match/verdict.js";
import type { CheckAnswer, LookupAnswer } from "../../services/answers.js";
import { hopSchema, quotedArticleSchema, spanSchema, speakerSchema, statementSchema, textSpanSchema } from "./parts.js";
import { givenText, optionalText, wholeNumber } from "./request.js";

export const verdictSchema = z
  .enum(VERDICTS)
  .meta({ id: "Verdict", description: "How the pasted words relate to recorded words" });

export const attributionSchema = z.enum(ATTRIBUTION_CHECKS).meta({
  id: "AttributionCheck",
  description: "Whether the recorded words come from the person whom the paste names",
});

export const changeSchema = z
  .object({
    op: z.enum(["dropped", "added", "replaced", "cut"]),
    kind: z.enum(CHANGE_KINDS),
    pasted: z.string(),
    recorded: z.string(),
    pastedSpan: spanSchema.nullable(),
    recordedSpan: spanSchema.nullable(),
  })
  .meta({ id: "Change", description: "One difference between the pasted and the recorded words" });

export const diffSchema = z.object({ op: z.enum(["equal", "insert", "delete"]), text: z.string() }).meta({
  id: "DiffPart",
  description: "delete: stands only in the record; insert: only in the paste",
});

const matchSchema = z
  .object({
    score: z.number().min(0).max(1).describe("The share of matches as close as this one that are right"),
    components: z.record(z.string(), z.number()).describe("Named parts of the score, each 0 to 1"),
    verdict: verdictSchema,
    attribution: attributionSchema,
    explanation: z.array(z.string()),
    changes: z.array(changeSchema),
    diff: z.array(diffSchema),
    pastedSpan: spanSchema.describe("The part of the paste that this match accounts for"),
    recordedSpan: spanSchema.describe("Where the aligned words stand in statement.text"),
    statement: statementSchema,
    speaker: speakerSchema,
    chain: z.array(hopSchema),
    article: quotedArticleSchema,
    citation: z.string().describe("Who said it and through whose hands it came, in one line"),
  })
  .meta({ id: "Match", description: "One recorded statement that is close to the pasted words" });

export const lookupAnswerSchema = z
  .object({
    query: z.object({ quote: z.string(), claimedSpeaker: z.string().nullable() }),
    verdict: verdictSchema,
    attribution: attributionSchema,
    explanation: z.array(z.string()),
    matches: z.array(matchSchema).describe("Best first"),
  })
  .meta({ id: "LookupAnswer", description: "What is recorded of a quotation" }) satisfies z.ZodType<LookupAnswer>;

export const checkAnswerSchema = z
  .object({
    quotations: z.array(
      z
        .object({
          span: textSpanSchema.describe("The quotation's place in the draft"),
          claimedSpeaker: z.string().nullable(),
          lookup: lookupAnswerSchema,
        })
        .meta({ id: "CheckedQuotation" }),
    ),
    summary: z.partialRecord(z.enum(VERDICTS), z.int()).describe("How many quotations have each verdict"),
    needsAttention: z.boolean().describe("Whether an editor must look"),
  })
  .meta({ id: "CheckAnswer", description: "Every quotation of a draft, looked up" }) satisfies z.ZodType<CheckAnswer>;

const quote = givenText("The quotation, at most 2,000 words; its speaker may stand in it").meta({
  examples: ["Russia is ready if both sides need it and want it"],
});
const speaker = optionalText(200, "Who is said to have said it").meta({ examples: ["Dmitry Peskov"] });

export const lookupRequestSchema = z
  .strictObject({
    quote,
    speaker,
    limit: z.int().min(1).max(20).nullish().describe("At most this many matches; 5 unless told"),
    publisher: optionalText(200, "Only what this publisher printed"),
    from: optionalText(10, "Only what was said or printed on this day or later, YYYY-MM-DD"),
    to: optionalText(10, "Only what was said or printed on this day or earlier, YYYY-MM-DD"),
  })
  .meta({ id: "LookupRequest" });

export const lookupQuerySchema = z.strictObject({
  quote,
  speaker,
  limit: wholeNumber(1, 20).optional().describe("At most this many matches; 5 unless told"),
  publisher: optionalText(200, "Only what this publisher printed"),
  from: optionalText(10, "Only what was said or printed on this day or later, YYYY-MM-DD"),
  to: optionalText(10, "Only what was said or printed on this day or earlier, YYYY-MM-DD"),
});

export const checkRequestSchema = z
  .strictObject({ text: givenText("The draft, as plain text") })
  .meta({ id: "CheckRequest" });
