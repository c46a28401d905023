import { describe, expect, test } from "vitest";
import { buildChains } from "../../../src/core/chain/build-chains.js";
import { marked, type Facts } from "./support.js";

function hops(source: string, facts: Facts = {}, index = 0): string[] {
  const { article, attributions, speakers } = marked(source, facts);
  const chain = buildChains(article, attributions, speakers)[index] ?? [];
  return chain.filter(({ kind }) => kind !== "speaker").map(({ kind, name }) => `${kind}: ${name}`);
}

const NAMES = { "Ana Ruiz": "Ana Ruiz", Ruiz: "Ana Ruiz", she: "Ana Ruiz" };

describe("what passes from an attribution to the words within it", () => {
  test("a verb with a subject of its own behind a comma has no part in the audience before it", () => {
    const text =
      "At a rally in Lima, [S0:Ruiz] [C0:told] supporters [T0:that the mines would stay,” and [S1:she] [C1:vowed] [T1:to reopen the port]].";
    expect(hops(text, { names: NAMES }, 1)).toEqual(["occasion: rally in Lima"]);
    expect(hops(text, { names: NAMES }, 0)).toEqual(["occasion: rally in Lima", "occasion: supporters"]);
  });

  test("what is really within keeps the audience", () => {
    const text = "[S0:Ruiz] [C0:told] supporters [T0:that [S1:she] [C1:vowed] [T1:to reopen the port]].";
    expect(hops(text, { names: NAMES }, 1)).toEqual(["occasion: supporters"]);
  });

  test("a report stands for its issuer", () => {
    const text =
      "[T0:[S1:Ana Ruiz] [C1:blamed] [T1:the flood on the dam]], [C0:according to] [S0:a report by the Delta Institute].";
    const facts = { names: { ...NAMES, "a report by the Delta Institute": "Delta Institute" } };
    expect(hops(text, facts, 1)).toEqual(["document: report by the Delta Institute"]);
  });

  test("a person who reports another's words is a relay", () => {
    const text = "[T0:[S1:Ana Ruiz] [C1:blamed] [T1:the dam]], [C0:according to] [S0:Piet Visser].";
    expect(hops(text, { names: NAMES }, 1)).toEqual(["relay: Piet Visser"]);
  });
});

describe("social media", () => {
  test.each([
    ["of two words", "[S0:Ruiz] [C0:wrote] on Truth Social [T0:that she was done].", "occasion: Truth Social"],
    [
      "posted on one of two words",
      "[S0:She] [C0:said] in a post on Truth Social [T0:that it was over].",
      "occasion: Truth Social",
    ],
    ["called by a letter", "[S0:She] [C0:said] in a post on X [T0:that it was over].", "occasion: X"],
    ["a post of its name", "[S0:She] [C0:said] in an X post [T0:that it was over].", "occasion: X"],
  ])("%s", (_, text, hop) => {
    expect(hops(text)).toEqual([hop]);
  });

  test("a letter for something else is no medium", () => {
    expect(hops("[S0:Ruiz] [C0:wrote] about planet X [T0:that it was far].")).toEqual([]);
  });
});
