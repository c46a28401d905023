import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Attribution } from "../../../src/core/quotes/attribution.js";
import { resolveSpeakers } from "../../../src/core/quotes/resolve-speakers.js";
import { textSpan } from "../../../src/core/text/span.js";
import { articleOf, attributionAt, marked } from "./speakers/article-of.js";

/** The answers for the sources marked `[so]`, as "name / role / type". */
function answers(text: string): string[] {
  const { article, attributions } = marked(text);
  return resolveSpeakers(article, attributions).map((it) => `${it.name ?? "-"} / ${it.role ?? "-"} / ${it.type}`);
}

describe("people by name", () => {
  test.each([
    ["a title before", "[Harbour spokesman Ivo Lund] said so.", "Ivo Lund / Harbour spokesman / person"],
    [
      "a capital title",
      "[Danish Foreign Minister Karin Holm] said so.",
      "Karin Holm / Danish Foreign Minister / person",
    ],
    ["an apposition", "[Ivo Lund, the harbour spokesman,] said so.", "Ivo Lund / harbour spokesman / person"],
    ["age and trade", "[Jane Roe, 45, a nurse from Ohio,] said so.", "Jane Roe / nurse from Ohio / person"],
    ["party and state", "[Sen. John Roe (R-Ohio)] said so.", "John Roe / Sen. (R-Ohio) / person"],
    ["an institute", "[John Roe of the Tidewater Institute] said so.", "John Roe / Tidewater Institute / person"],
    [
      "who is",
      "[Jane Roe, who is the chairwoman of the board,] said so.",
      "Jane Roe / chairwoman of the board / person",
    ],
    ["title and comma", "[The Danish minister, Karin Holm,] said so.", "Karin Holm / Danish minister / person"],
    ["of State", "[Secretary of State Jane Roe] said so.", "Jane Roe / Secretary of State / person"],
    ["initials", "[Harry M. Roe] said so.", "Harry M. Roe / - / person"],
    ["one of somebody's people", "Mayor Bill Groot spoke. [A Groot] ally said so.", "- / Groot / unnamed"],
    [
      "kin do not take over a surname",
      "Mayor Bill Groot spoke. His wife, Ann Groot, wrote a letter. [Groot] said so.",
      "Bill Groot / Mayor / person",
    ],
    ["a particle", "Mayor Bill de Groot spoke. [De Groot] said so.", "Bill de Groot / Mayor / person"],
    ["a form of address", "Mayor Bill Groot spoke. [Mr. Groot] said so.", "Bill Groot / Mayor / person"],
    ["a given name", "Mayor Bill Groot spoke. [Bill] said so.", "Bill Groot / Mayor / person"],
    [
      "the name comes later",
      "[Lund] said so. Harbour spokesman Ivo Lund spoke.",
      "Ivo Lund / Harbour spokesman / person",
    ],
    ["never more than a surname", "[Mr. Quist] said so.", "Quist / - / person"],
    ["the fullest form", "Jane Roe spoke. Jane Q. Roe left. [Roe] said so.", "Jane Q. Roe / - / person"],
    ["a possessive", "Mayor Bill Groot spoke. In [Groot's] words it was so.", "Bill Groot / Mayor / person"],
  ])("%s", (_name, text, expected) => {
    expect(answers(text)).toEqual([expected]);
  });

  test("a form of address tells two bearers of a surname apart", () => {
    const text = "Anna Groot met Bill Groot. [Mr. Groot] said yes. [Mrs. Groot] said no.";
    expect(answers(text)).toEqual(["Bill Groot / - / person", "Anna Groot / - / person"]);
  });

  test("“the judge Roe spoke of” is nobody's title", () => {
    expect(answers("Bill Groot spoke. The judge Groot spoke of was absent. [Groot] said so.")).toEqual([
      "Bill Groot / - / person",
    ]);
  });

  test("a father with Sr. is not his son", () => {
    const text = "Duncan Roe spoke. Duncan Roe Sr. was absent. [Roe] said so.";
    expect(answers(text)[0]).toContain("Duncan Roe /");
  });
});

describe("bodies and countries", () => {
  test.each([
    ["a capital", "[Moscow] said so.", "Russia / - / organization"],
    ["a capital after the line", "[Pyongyang] said so.", "North Korea / - / organization"],
    ["an office", "[The Kremlin] said so.", "Kremlin / - / organization"],
    ["an owner", "[Denmark's foreign ministry] said so.", "Danish Foreign Ministry / - / organization"],
    [
      "a longer form",
      "The US State Department was asked. [The State Department] said so.",
      "US State Department / - / organization",
    ],
    ["initials", "The Harbour Workers Union met. [The HWU] said so.", "Harbour Workers Union / - / organization"],
    ["a campaign", "Jane Roe spoke. [The Roe campaign] said so.", "Jane Roe campaign / - / organization"],
    ["his campaign", "Bill Groot spoke. [His campaign] said so.", "Bill Groot campaign / - / organization"],
    ["the company", "Tidewater Corp sells salt. [The company] said so.", "Tidewater Corp / - / organization"],
    ["an outlet alone", "That was so, according to [KCNA].", "KCNA / - / organization"],
    [
      "a name of its own",
      "[The Department of Health and Safety] said so.",
      "Department of Health and Safety / - / organization",
    ],
  ])("%s", (_name, text, expected) => {
    expect(answers(text)).toEqual([expected]);
  });

  test("a person called like a capital stays a person", () => {
    expect(answers("Actor Denzel Washington came. [Washington] said so.")).toEqual([
      "Denzel Washington / Actor / person",
    ]);
  });
});

describe("documents", () => {
  test("the issuer speaks, and the document goes on for it", () => {
    const text =
      "It rained, according to [a statement from Denmark's foreign ministry]. [The statement] said so. [It] added more.";
    const ministry = "Danish Foreign Ministry / - / organization";
    expect(answers(text)).toEqual([ministry, ministry, ministry]);
  });
  test("the body that said it in a statement", () => {
    const text = "[The Tidewater Institute] said in a statement it was so. [The statement] said more.";
    const body = "Tidewater Institute / - / organization";
    expect(answers(text)).toEqual([body, body]);
  });
  test("without an issuer the document stands for itself", () => {
    expect(answers("[A legal analysis of harbour law] found so.")).toEqual([
      "legal analysis of harbour law / - / document",
    ]);
  });
});

describe("mentions without a name", () => {
  test.each([
    ["subject before object", "Bill Groot met Peter Lund. [He] said so.", "Bill Groot / - / person"],
    ["gender", "Bill Groot met Anna Lund. [She] said so.", "Anna Lund / - / person"],
    ["gender by noun", "Spokeswoman Kim Lund met Bill Groot. [She] said so.", "Kim Lund / Spokeswoman / person"],
    [
      "the office",
      "Danish Foreign Minister Karin Holm met Bill Groot. [The minister] said so.",
      "Karin Holm / Danish Foreign Minister / person",
    ],
    [
      "the right office of two",
      "Ohio Gov. Bill Groot met Texas Gov. Jim Lund. [The Ohio governor] said so.",
      "Bill Groot / Ohio Gov. / person",
    ],
    [
      "state by abbreviation",
      "Sen. Bill Groot (I-Vt.) met Sen. Jim Lund (R-Ohio). [The Vermont senator] said so.",
      "Bill Groot / Sen. (I-Vt.) / person",
    ],
    ["who", "Mayor Bill Groot, [who] said so, left.", "Bill Groot / Mayor / person"],
    [
      "a public title of whoever stands out",
      "Bill Groot sells salt. [The salt tycoon] said so.",
      "Bill Groot / salt tycoon / person",
    ],
  ])("%s", (_name, text, expected) => {
    expect(answers(text)).toEqual([expected]);
  });

  test("gender by a pronoun near", () => {
    expect(answers("[Quist Lund] said she was glad. Bill Groot left. [She] said so.")[1]).toBe(
      "Quist Lund / - / person",
    );
  });

  test("the speaker goes on", () => {
    expect(answers("[Bill Groot] praised Jim Lund and Ed Roe. “So be it,” [he] said.")[1]).toContain("Bill Groot");
  });

  test.each([
    ["plural", "[US diplomats] said so.", "- / US diplomats / unnamed"],
    ["indefinite", "[A senior official] said so.", "- / senior official / unnamed"],
    [
      "with its clause",
      "[Officials familiar with the system] said so.",
      "- / Officials familiar with the system / unnamed",
    ],
    ["an office nobody holds", "[The judge] said so.", "- / judge / unnamed"],
    ["a spokesman of somebody", "Bill Groot left. [A Groot spokesman] said so.", "- / Groot spokesman / unnamed"],
    ["a bare office is not whoever stands out", "Bill Groot sells salt. [The mayor] said so.", "- / mayor / unnamed"],
  ])("unnamed: %s", (_name, text, expected) => {
    expect(answers(text)).toEqual([expected]);
  });

  test("what goes on from an unnamed source stays unnamed", () => {
    expect(answers("[A senior official] said so. [He] added more.")[1]).toBe("- / senior official / unnamed");
  });

  test("a pronoun without anyone before it stays open", () => {
    const { article, attributions } = marked("[He] said so.");
    expect(resolveSpeakers(article, attributions)[0]).toMatchObject({ name: null, candidates: [], type: "person" });
  });

  test("no source at all", () => {
    const text = "It was so.";
    const none: Attribution = { ...attributionAt(text, 0, 2), source: null };
    expect(resolveSpeakers(articleOf(text), [none])[0]).toMatchObject({
      name: null,
      mention: null,
      decidedBy: "no-source",
    });
  });

  test("“I” inside a quotation is its speaker, even when the name comes after", () => {
    const text = "“I said so,” said Bill Groot.";
    const outer: Attribution = { ...attributionAt(text, 18, 28), content: [textSpan(text, 1, 11)] };
    const inner = attributionAt(text, 1, 2);
    const [first, second] = resolveSpeakers(articleOf(text), [outer, inner]);
    expect([first?.name, second?.name, second?.decidedBy]).toEqual([
      "Bill Groot",
      "Bill Groot",
      "first-person-in-quotation",
    ]);
  });
});

describe("salience is ordered", () => {
  const first = (text: string) => answers(text).at(-1)?.split(" /")[0];
  test("a subject stands above an owner and an object", () => {
    expect(first("Bill Groot saw the dog of Ed Roe. [He] said so.")).toBe("Bill Groot");
    expect(first("Jim Lund slept. Bill Groot called. [He] said so.")).toBe("Bill Groot");
  });
  test("who is asked, answers", () => {
    expect(first("Bill Groot asked Jim Lund about salt. “It is so,” [he] said.")).toBe("Jim Lund");
  });
  test("words in quotation marks name nobody who speaks on", () => {
    expect(first("Bill Groot called. “Ed Roe is late and Jim Lund too.” [He] said so.")).toBe("Bill Groot");
  });
});

describe("for every text", () => {
  const piece = fc.constantFrom(
    ..."Jane Roe|Mr. Groot|he|She|the minister|Moscow|said|in a statement|.|,|“|”|\n|who|Sen.|(R-Ohio)|of|the|Department|US|'s|it|they|I|45|a nurse|and|É|🙂|CNN".split(
      "|",
    ),
  );
  const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(" "));

  function everySource(text: string): Attribution[] {
    const found: Attribution[] = [];
    for (const match of text.matchAll(/\S+/g))
      found.push(attributionAt(text, match.index, match.index + match[0].length));
    return found;
  }

  test("order and length are kept, evidence gives back the text, a name has evidence, the same comes out again", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const attributions = everySource(text);
        const speakers = resolveSpeakers(articleOf(text), attributions);
        expect(speakers.map((speaker) => speaker.mention?.start)).toEqual(attributions.map((it) => it.source?.start));
        for (const speaker of speakers) {
          for (const span of speaker.evidence) expect(text.slice(span.start, span.end)).toBe(span.text);
          if (speaker.name !== null) expect(speaker.evidence.length).toBeGreaterThan(0);
          expect(speaker.decidedBy).not.toBe("");
        }
        expect(resolveSpeakers(articleOf(text), attributions)).toEqual(speakers);
      }),
      { numRuns: 150 },
    );
  });

  test("arbitrary characters never throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        resolveSpeakers(articleOf(text), everySource(text));
      }),
      { numRuns: 150 },
    );
  });
});
