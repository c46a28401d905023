import { ok, operation } from "../operation.js";
import {
  checkAnswerSchema,
  checkRequestSchema,
  lookupAnswerSchema,
  lookupQuerySchema,
  lookupRequestSchema,
} from "../schemas/lookup.js";
import { told } from "../schemas/request.js";

const answered = { description: "What is recorded", content: { "application/json": lookupAnswerSchema } };

const about =
  "Answers the closest recorded statements, what was changed word by word, who said it, and through whose hands it came. " +
  "A verdict of `not-found` says that nothing close is recorded, never that the words are false.";

export const lookups = [
  operation({
    id: "lookUpQuote",
    method: "post",
    path: "/lookups",
    tag: "Lookups",
    needs: "look-up",
    summary: "Look up a quotation",
    description: about,
    body: lookupRequestSchema,
    responses: { 200: answered },
    problems: [413, 415, 422],
    handle: ({ body }, { services }) => ok(services.lookUpQuote(told(body))),
  }),
  operation({
    id: "lookUpQuoteByAddress",
    method: "get",
    path: "/lookups",
    tag: "Lookups",
    needs: "look-up",
    summary: "Look up a quotation by an address that can be kept",
    description: `The same as POST, with the quotation in the address. ${about}`,
    query: lookupQuerySchema,
    responses: { 200: answered },
    problems: [422],
    handle: ({ query }, { services }) => ok(services.lookUpQuote(told(query))),
  }),
  operation({
    id: "checkDraft",
    method: "post",
    path: "/checks",
    tag: "Lookups",
    needs: "look-up",
    summary: "Check every quotation of a draft",
    description: "Finds the quotations of a draft, with the speakers that the draft names, and looks each of them up.",
    body: checkRequestSchema,
    responses: {
      200: { description: "Each quotation with its lookup", content: { "application/json": checkAnswerSchema } },
    },
    problems: [413, 415, 422],
    handle: ({ body }, { services }) => ok(services.checkDraft(body.text)),
  }),
];
