import { describe, expect, test } from "vitest";
import { buildChains } from "../../../src/core/chain/build-chains.js";
import type { Hop } from "../../../src/core/chain/hop.js";
import { marked, type Facts } from "./support.js";

/** The hops between speaker and wire as "kind: name", in order; inherited ones in brackets. */
function hops(source: string, facts: Facts = {}, index = 0): string[] {
  const { article, attributions, speakers } = marked(source, facts);
  const chain = buildChains(article, attributions, speakers)[index] ?? [];
  return chain
    .filter(isMiddle)
    .map(({ kind, name, inherited }) => (inherited ? `(${kind}: ${name})` : `${kind}: ${name}`));
}

function isMiddle({ kind }: Hop): boolean {
  return kind === "occasion" || kind === "document" || kind === "relay";
}

const NAMES = { "Ana Ruiz": "Ana Ruiz", she: "Ana Ruiz", Ruiz: "Ana Ruiz" };

describe("the hops of one sentence", () => {
  test.each<[string, string, string[]]>([
    ["reporters", '"[T0:We agreed]," [S0:Ana Ruiz] [C0:told] reporters in Lima.', ["occasion: reporters"]],
    ["a crowd", '"[T0:We agreed]," [S0:she] [C0:told] a crowd of supporters.', ["occasion: crowd of supporters"]],
    ["a gathering", "[S0:Ruiz] [C0:told] a rally audience [T0:that she would run].", ["occasion: rally audience"]],
    ["a named body", "[S0:Ruiz] [C0:told] Congress [T0:that it was too late].", ["occasion: Congress"]],
    ["an outlet", '"[T0:No deal]," [S0:she] [C0:told] CNN on Friday.', ["relay: CNN"]],
    ["an agency with its kind", '[S0:She] [C0:told] the Reuters news agency, "[T0:We lost]."', ["relay: Reuters"]],
    [
      "an outlet known by its shape",
      "[S0:She] [C0:told] the Springfield Courier-Herald [T0:she was done].",
      ["relay: Springfield Courier-Herald"],
    ],
    ["a host", '"[T0:No]," [S0:she] [C0:told] Fox News host Sean Hannity.', ["relay: Sean Hannity (Fox News)"]],
    [
      "a programme",
      "[S0:She] [C0:told] ABC’s “Good Morning America” [T0:that it was over].",
      ["relay: ABC’s “Good Morning America”"],
    ],
    [
      "an interview with an outlet",
      "[S0:Ruiz] [C0:said] in a rare interview with The Associated Press last week [T0:that she hoped].",
      ["occasion: interview", "relay: Associated Press"],
    ],
    [
      "told in an interview",
      '"[T0:Fine]," [S0:Ruiz] [C0:told] AFP in an interview in Lima.',
      ["occasion: interview", "relay: AFP"],
    ],
    [
      "an interview with a person",
      '"[T0:Fine]," [S0:she] [C0:said] in an interview with Piet Visser.',
      ["occasion: interview", "relay: Piet Visser"],
    ],
    [
      "at a news conference",
      '"[T0:Fine]," [S0:she] [C0:said] at a news conference on Monday.',
      ["occasion: news conference"],
    ],
    [
      "two occasions",
      '"[T0:Fine]," [S0:she] [C0:told] lawmakers on a recent visit to Capitol Hill.',
      ["occasion: lawmakers", "occasion: visit to Capitol Hill"],
    ],
    ["a fronted rally", "At a rally in Ohio, [S0:Ruiz] [C0:promised] [T0:to cut taxes].", ["occasion: rally in Ohio"]],
    [
      "a possessive day before the event",
      "At Tuesday’s debate, [S0:Ruiz] [C0:said] [T0:it was time].",
      ["occasion: debate"],
    ],
    ["speaking to", "Speaking to reporters in Rome, [S0:Ruiz] [C0:said] [T0:it was time].", ["occasion: reporters"]],
    [
      "between speaker and cue",
      "[S0:Ruiz], in a speech to farmers, [C0:said] [T0:it was time].",
      ["occasion: speech to farmers"],
    ],
    ["a tweet", '"[T0:Sad]," [S0:Ruiz] [C0:tweeted].', ["occasion: Twitter"]],
    ["a post", '"[T0:Sad]," [S0:Ruiz] [C0:wrote] in a series of posts on Facebook.', ["occasion: Facebook"]],
    [
      "testimony",
      "[S0:Ruiz] [C0:testified] before the Senate committee [T0:that she knew].",
      ["occasion: testimony before Senate committee"],
    ],
    ["a statement", '"[T0:Sad]," [S0:Ruiz] [C0:said] in a statement.', ["document: statement from Ana Ruiz"]],
    [
      "a letter with its receiver",
      '"[T0:Sad]," [S0:Ruiz] [C0:wrote] in a letter to the president.',
      ["document: letter from Ana Ruiz to the president"],
    ],
    [
      "a statement to an outlet",
      '"[T0:Sad]," [S0:Ruiz] [C0:said] in a statement to CNN.',
      ["document: statement from Ana Ruiz", "relay: CNN"],
    ],
    [
      "a document first reported",
      '"[T0:Sad]," [S0:Ruiz] [C0:wrote] in the email, which was first reported by Politico.',
      ["document: email from Ana Ruiz", "relay: Politico"],
    ],
    [
      "as quoted by",
      '"[T0:Sad]," [S0:Ruiz] [C0:told] reporters, as quoted by Russian news agency TASS.',
      ["occasion: reporters", "relay: TASS"],
    ],
    [
      "interview, then reported elsewhere",
      '"[T0:Sad]," [S0:Ruiz] [C0:noted] in an interview with Radio Norte, as reported by BuzzFeed News.',
      ["occasion: interview", "relay: Radio Norte", "relay: BuzzFeed News"],
    ],
    [
      "quoted as saying by",
      "[S0:Ruiz] [C0:was quoted as saying] by Interfax [T0:that it was late].",
      ["relay: Interfax"],
    ],
    [
      "a nameless source",
      "[S0:Ruiz] [C0:said] [T0:it was late], according to a source on the call.",
      ["relay: source on the call"],
    ],
    [
      "papers obtained by an outlet",
      "[S0:Ruiz] [C0:wrote] [T0:that it was late], according to emails obtained by CNN.",
      ["document: emails from Ana Ruiz", "relay: CNN"],
    ],
    [
      "a programme by the shape of its name",
      '"[T0:No]," [S0:Ruiz] [C0:said] on The Ida Moss Show.',
      ["relay: Ida Moss Show"],
    ],
    [
      "a document of an outlet",
      "[S0:Ruiz] [C0:wrote] in a Washington Post op-ed [T0:that it was late].",
      ["document: Washington Post op-ed"],
    ],
    [
      "a television channel",
      "[S0:Ruiz], appearing on Fox News after the speech, [C0:said] [T0:it was late].",
      ["relay: Fox News"],
    ],
  ])("%s", (_, source, expected) => {
    expect(hops(source, { names: { ...NAMES, She: "Ana Ruiz" } })).toEqual(expected);
  });

  test.each<[string, string]>([
    ["a bare outlet is the speaker", "[T0:The deal was off], [C0:according to] [S0:CNN]."],
    ["a bare outlet behind a passive", "[T0:The move] was first [C0:reported by] [S0:MSNBC]."],
    ["a document as speaker", "[T0:She came alone], [C0:according to] [S0:a pool report]."],
    ["a relative clause", '"[T0:No]," [C0:said] [S0:Ruiz], who resigned in a statement on Monday.'],
    ["an apposition", '"[T0:No]," [C0:said] [S0:Ruiz], a guest at the ceremony.'],
    ["an event after which she spoke", '"[T0:No]," [S0:she] [C0:said] after a rally in Ohio.'],
    ["what the words are about", '[S0:Ruiz] [C0:said] of the speech at the convention: "[T0:No]."'],
    ["inside the quotation", '"[T0:He told reporters in a statement]," [S0:Ruiz] [C0:said].'],
    ["a set phrase", 'In response, [S0:Ruiz] [C0:said] "[T0:no]."'],
  ])("none for %s", (_, source) => {
    expect(hops(source, { types: { "a pool report": "document" } })).toEqual([]);
  });

  test("through the publisher itself it is an interview with it", () => {
    const source = '"[T0:No]," [S0:she] [C0:told] The Huffington Post.';
    expect(hops(source, { publisher: "HuffPost" })).toEqual(["occasion: interview with Huffington Post"]);
  });

  test.each<[string, string, string[]]>([
    ["in an email", '"[T0:No]," [S0:she] [C0:told] DW in an email.', ["document: email from she"]],
    ["in a phone call", '"[T0:No]," [S0:she] [C0:told] DW in a phone call.', ["occasion: phone call"]],
    ["in an interview", '"[T0:No]," [S0:she] [C0:told] DW in an interview.', ["occasion: interview with DW"]],
  ])("told to the publisher %s it is one hop", (_, source, expected) => {
    expect(hops(source, { publisher: "DW" })).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    ["the noun of the document is the cue", "[S0:media outlets] [C0:estimate] [T0:that it was late].", []],
    [
      "a title is no surname",
      "As President Obama left, [S0:Ruiz] [C0:told] the President [T0:to wait].",
      ["occasion: President"],
    ],
    [
      "a short name",
      "The Washington Post was there. [S0:Ruiz] [C0:told] the Post [T0:to wait].",
      ["relay: Washington Post"],
    ],
    [
      "initials in a name",
      "[T0:No], [C0:according to] [S0:a letter from Ann D. Blair].",
      ["document: letter from Ann D. Blair"],
    ],
  ])("%s", (_, source, expected) => {
    expect(hops(source, { names: { "a letter from Ann D. Blair": "Ann D. Blair" } })).toEqual(expected);
  });

  test("a surname is drawn out to the name that the article gives", () => {
    const source =
      "Rex Tillerson flew home.\n\n[S0:Ruiz] [C0:said] in a phone call with Tillerson [T0:that it was late].";
    expect(hops(source)).toEqual(["occasion: phone call with Rex Tillerson"]);
  });

  test("two verbs with one subject share the hops", () => {
    const source = '"[T0:No]," [S0:Ruiz] [C0:told] reporters, before [C1:insisting] [T1:she had tried].';
    expect(hops(source, { names: { Ruiz: "Ana Ruiz" } }, 0)).toEqual(["occasion: reporters"]);
  });

  test("two speakers keep their own hops", () => {
    const source =
      "[S0:Ruiz] [C0:told] reporters [T0:it was over], but in a statement [S1:Visser] [C1:said] [T1:it was not].";
    expect(hops(source, {}, 0)).toEqual(["occasion: reporters"]);
    expect(hops(source, {}, 1)).toEqual(["document: statement from Visser"]);
  });
});

describe("words within another's words", () => {
  test("pass through that other, then through that other's own hops", () => {
    const source = "[T1:[S0:Trump] [C0:said] [T0:it was late]], [S1:Abe] [C1:told] reporters.";
    expect(hops(source, {}, 0)).toEqual(["relay: Abe", "occasion: reporters"]);
    expect(hops(source, {}, 1)).toEqual(["occasion: reporters"]);
  });

  test("but not through the speaker himself again", () => {
    const source = "[S0:He] [C0:told] CNN [T0:he [C1:had warned] [T1:that it was late]].";
    expect(hops(source, { names: { He: "Ana Ruiz" } }, 1)).toEqual(
      ["relay: CNN"].slice(1).concat("relay: Ana Ruiz", "relay: CNN"),
    );
  });
});

describe("documents go on", () => {
  const SOURCE =
    "[T0:Ruiz called], [C0:according to] [S0:a statement from Peru’s foreign ministry].\n\n" +
    '"[T1:We talked]," [S1:the statement] [C1:said].|[S2:It] [C2:added] [T2:that it was late].';
  const FACTS = {
    names: { "a statement from Peru’s foreign ministry": "Ministry", "the statement": "Ministry", It: "Ministry" },
  };

  test.each([0, 1, 2])("to the document introduced before (%i)", (index) => {
    expect(hops(SOURCE, FACTS, index)).toEqual(["document: statement from Peru’s foreign ministry"]);
  });
});

describe("hops carried over", () => {
  const FIRST = '"[T0:No]," [S0:Ruiz] [C0:told] reporters, as quoted by TASS.';

  test.each<[string, string, string[]]>([
    [
      "the same speaker adds",
      "\n\n[S1:Ruiz] [C1:added] [T1:that it was late].",
      ["(occasion: reporters)", "(relay: TASS)"],
    ],
    [
      "furniture stands between",
      "\n\nRead more: Peru\n\n[S1:Ruiz] [C1:added] [T1:that it was late].",
      ["(occasion: reporters)", "(relay: TASS)"],
    ],
    [
      "a pronoun goes on in the paragraph",
      " |[S1:She] [C1:said] [T1:it was late].",
      ["(occasion: reporters)", "(relay: TASS)"],
    ],
    ["a pronoun in a new paragraph does not", "\n\n[S1:She] [C1:said] [T1:it was late].", []],
    ["another speaker adds", "\n\n[S1:Visser] [C1:added] [T1:that it was late].", []],
    ["a heading stands between", "\n\n# Peru\n\n[S1:Ruiz] [C1:added] [T1:that it was late].", []],
    ["other text stands between", "\n\nIt rained.\n\n[S1:Ruiz] [C1:added] [T1:that it was late].", []],
    [
      "the sentence shows its own",
      "\n\n[S1:Ruiz] [C1:added] in a statement [T1:that it was late].",
      ["document: statement from Ruiz"],
    ],
  ])("%s", (_, second, expected) => {
    expect(hops(FIRST + second, { names: { She: "Ruiz" } }, 1)).toEqual(expected);
  });
});

describe("the ends of a chain", () => {
  test("speaker first, then wire and publication", () => {
    const { article, attributions, speakers } = marked('"[T0:No]," [S0:Ruiz] [C0:said].', {
      publisher: "DW",
      wire: ["AFP", "dpa"],
    });
    const [chain] = buildChains(article, attributions, speakers);
    expect(chain?.map(({ kind, name }) => `${kind}: ${name}`)).toEqual([
      "speaker: Ruiz",
      "wire: AFP",
      "wire: dpa",
      "publication: DW",
    ]);
  });

  test("an unnamed source keeps its description", () => {
    const { article, attributions, speakers } = marked("[S0:a senior official] [C0:said] [T0:no].", {
      names: { "a senior official": null },
    });
    expect(buildChains(article, attributions, speakers)[0]?.map(({ name }) => name)).toEqual([
      "unnamed source: a senior official",
    ]);
  });
});
