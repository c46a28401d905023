import { describe, expect, test } from "vitest";
import { createServices, type RunningServices } from "../../src/services/create-services.js";
import { InputError } from "../../src/services/errors.js";
import type { LookupRequest } from "../../src/services/services.js";
import { readQuotedLines, WordIndex } from "../support/quoted-article.js";
import { tempDatabase, tempStore } from "../support/temp-store.js";

function services(path = ":memory:"): RunningServices {
  return createServices({ store: tempStore(path), extract: readQuotedLines, makeIndex: () => new WordIndex() });
}

const TEXT = `"We will not open the old harbour before the spring," Ann Lee said, as quoted by TASS.
"The council has counted every vote in the northern district twice," Bo Chen said.`;

function filled(): RunningServices {
  const all = services();
  all.ingestArticle({ text: TEXT, publisher: "DW", publishedOn: "2020-01-05", url: "https://x.org/1" });
  return all;
}

describe("looking up a quotation", () => {
  test("answers with statement, speaker, chain, passage, link and citation", () => {
    const answer = filled().lookUpQuote({ quote: "We will not open the old harbour before the spring" });
    expect(answer).toMatchObject({ verdict: "verbatim", attribution: "unclaimed" });
    expect(answer.matches[0]).toMatchObject({
      verdict: "verbatim",
      statement: { text: "We will not open the old harbour before the spring" },
      speaker: { name: "Ann Lee" },
      chain: [{ kind: "speaker" }, { kind: "relay", name: "TASS" }, { kind: "publication" }],
      article: {
        publisher: "DW",
        passage: { before: '"', exact: "We will not open the old harbour before the spring" },
        deepLink: "https://x.org/1#:~:text=We%20will%20not%20open%20the%20old%20harbour%20before%20the%20spring",
      },
      citation: "Ann Lee, as quoted by TASS; DW, 5 January 2020",
    });
  });

  test("flags a lost negation", () => {
    const answer = filled().lookUpQuote({ quote: "We will open the old harbour before the spring" });
    expect(answer.verdict).toBe("altered");
    expect(answer.matches[0]?.changes).toMatchObject([{ op: "dropped", kind: "negation" }]);
  });

  test("checks the speaker that is named beside the quotation", () => {
    const quote = "The council has counted every vote in the northern district twice";
    expect(filled().lookUpQuote({ quote, speaker: "Bo Chen" }).attribution).toBe("confirmed");
    expect(filled().lookUpQuote({ quote, speaker: "Ann Lee" }).attribution).toBe("contradicted");
    expect(filled().lookUpQuote({ quote, speaker: " " }).attribution).toBe("unclaimed");
  });

  test("finds nothing in an empty store", () => {
    const answer = services().lookUpQuote({ quote: "We will wait" });
    expect(answer).toMatchObject({ verdict: "not-found", matches: [] });
  });

  test("finds what another process recorded after the first look-up", () => {
    const path = tempDatabase();
    const [one, other] = [services(path), services(path)];
    const quote = "The ferry will sail again in the second week of June";
    expect(one.lookUpQuote({ quote }).verdict).toBe("not-found");
    other.ingestStatement({ statement: quote, speaker: "Ann Lee" });
    expect(one.lookUpQuote({ quote }).verdict).toBe("verbatim");
  });

  test("forgets what a failed transaction had shown", () => {
    const all = services();
    const quote = "The ferry will sail again in the second week of June";
    expect(() =>
      all.batch(() => {
        all.ingestStatement({ statement: quote, speaker: "Ann Lee" });
        expect(all.lookUpQuote({ quote }).verdict).toBe("verbatim");
        throw new Error("halt");
      }),
    ).toThrow("halt");
    expect(all.lookUpQuote({ quote })).toMatchObject({ verdict: "not-found", matches: [] });
  });

  test.each<[request: LookupRequest, path: string, message: RegExp]>([
    [{ quote: "" }, "quote", /must hold the words/],
    [{ quote: " “…” " }, "quote", /must hold the words/],
    [{ quote: "word ".repeat(2_001) }, "quote", /has 2,001 words; a quotation may have 2,000: look up a part/],
    [{ quote: "字".repeat(20_001) }, "quote", /has 20,001 characters/],
    [{ quote: "We wait", limit: 0 }, "limit", /from 1 to 20/],
    [{ quote: "We wait", limit: 21 }, "limit", /from 1 to 20/],
    [{ quote: "We wait", limit: 1.5 }, "limit", /from 1 to 20/],
    [{ quote: "We wait", speaker: "x".repeat(2_000) }, "speaker", /2,000 characters/],
  ])("refuses a bad request (%#)", (request, path, message) => {
    const all = services();
    const raised = (): Error => {
      try {
        all.lookUpQuote(request);
      } catch (error) {
        return error as Error;
      }
      throw new Error("nothing was raised");
    };
    expect(raised()).toBeInstanceOf(InputError);
    expect(raised().message).toMatch(message);
    expect((raised() as InputError).errors[0]?.path).toBe(path);
  });

  test("takes a quotation of 2,000 words", () => {
    expect(services().lookUpQuote({ quote: "word ".repeat(2_000) }).verdict).toBe("not-found");
  });
});

describe("checking a draft", () => {
  test("looks up each quotation with the speaker whom the draft names, and stray quoted words", () => {
    const draft = `"We will open the old harbour before the spring," Ann Lee said.
Then she spoke of the "counted every vote in the northern district" affair and the "deal".`;
    const answer = filled().checkDraft(draft);
    expect(
      answer.quotations.map(({ span, claimedSpeaker, lookup }) => [span.text, claimedSpeaker, lookup.verdict]),
    ).toEqual([
      ["We will open the old harbour before the spring", "Ann Lee", "altered"],
      ["counted every vote in the northern district", null, "excerpt"],
    ]);
    expect(answer.summary).toEqual({ altered: 1, excerpt: 1 });
    expect(answer.needsAttention).toBe(true);
    for (const { span } of answer.quotations) expect(draft.slice(span.start, span.end)).toBe(span.text);
  });

  test("a draft of verbatim words from the right speakers needs no attention", () => {
    const answer = filled().checkDraft('"We will not open the old harbour before the spring," Ann Lee said.');
    expect(answer).toMatchObject({ summary: { verbatim: 1 }, needsAttention: false });
  });

  test("the right words from the wrong speaker need attention", () => {
    const answer = filled().checkDraft('"We will not open the old harbour before the spring," Bo Chen said.');
    expect(answer).toMatchObject({ summary: { verbatim: 1 }, needsAttention: true });
  });

  test("a draft without quotations has none", () => {
    expect(filled().checkDraft("Nothing was said.")).toEqual({ quotations: [], summary: {}, needsAttention: false });
  });

  test("refuses an empty draft and one of too many quotations", () => {
    expect(() => services().checkDraft(" ")).toThrow(InputError);
    expect(() => services().checkDraft('"We will wait here," Ann Lee said.\n'.repeat(301))).toThrow(
      /holds 301 quotations/,
    );
  });
});
