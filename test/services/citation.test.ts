import { describe, expect, test } from "vitest";
import { textSpan } from "../../src/core/text/span.js";
import { citation, type Cited } from "../../src/services/citation.js";
import { hop } from "../support/quoted-article.js";

const DW = { title: "Ready to mediate", publisher: "DW", publishedOn: "2017-12-26" };

function shown(words: string) {
  return textSpan(words, 0, words.length);
}

function cite(rest: Partial<Cited> & { name?: string | null; role?: string | null }): string {
  const { name = "Dmitry Peskov", role = null, ...cited } = rest;
  return citation({
    speaker: { name, role, type: name === null ? "unnamed" : "person", candidates: [] },
    chain: [],
    hedged: false,
    saidOn: null,
    article: DW,
    ...cited,
  });
}

const reporters = hop({ kind: "occasion", name: "reporters", cue: "told", evidence: shown("told reporters") });
const tass = hop({
  kind: "relay",
  name: "TASS",
  cue: "quoted by",
  evidence: shown("as quoted by Russian news agency TASS"),
});

describe("a citation in words", () => {
  const table: [said: string, cited: Parameters<typeof cite>[0]][] = [
    [
      "Kremlin spokesman Dmitry Peskov told reporters, as quoted by TASS; DW, 26 December 2017",
      { role: "Kremlin spokesman", chain: [reporters, tass, hop({ kind: "wire", name: "AFP" })], saidOn: "2017-12-26" },
    ],
    ["Dmitry Peskov; DW, 26 December 2017", {}],
    ["Dmitry Peskov, reportedly; DW, 26 December 2017", { hedged: true }],
    ["Dmitry Peskov reportedly told reporters; DW, 26 December 2017", { hedged: true, chain: [reporters] }],
    ["Dmitry Peskov, as quoted by TASS; DW, 26 December 2017", { chain: [tass] }],
    [
      "Dmitry Peskov told Reuters; DW, 26 December 2017",
      { chain: [hop({ kind: "relay", name: "Reuters", cue: "told" })] },
    ],
    [
      "Dmitry Peskov, as reported by Interfax, as cited by TASS; DW, 26 December 2017",
      {
        chain: [
          hop({ kind: "relay", name: "Interfax", cue: "reported" }),
          hop({ kind: "relay", name: "TASS", cue: "citing" }),
        ],
      },
    ],
    [
      "Dmitry Peskov said in an interview with Radio One; DW, 26 December 2017",
      {
        chain: [
          hop({ kind: "occasion", name: "interview", cue: "in", evidence: shown("in an interview with Radio One") }),
        ],
      },
    ],
    [
      "Dmitry Peskov said at a rally in Ottawa, as quoted by TASS; DW, 26 December 2017",
      { chain: [hop({ kind: "occasion", name: "a rally in Ottawa", cue: "at" }), tass] },
    ],
    [
      "Dmitry Peskov, in a letter to the court; DW, 26 December 2017",
      { chain: [hop({ kind: "document", name: "letter to the court", cue: "in" })] },
    ],
    [
      "Russian Foreign Ministry, in a statement; DW, 26 December 2017",
      {
        name: "Russian Foreign Ministry",
        chain: [hop({ kind: "document", name: "statement from Russia's foreign ministry", cue: "according to" })],
      },
    ],
    [
      "Ana Diaz, in a statement from the union; DW, 26 December 2017",
      { name: "Ana Diaz", chain: [hop({ kind: "document", name: "statement from the union", cue: "according to" })] },
    ],
    ["Ana Diaz, head of the union; DW, 26 December 2017", { name: "Ana Diaz", role: "head of the union" }],
    [
      "Ana Diaz, head of the union, told reporters; DW, 26 December 2017",
      { name: "Ana Diaz", role: "head of the union", chain: [reporters] },
    ],
    ["A senior official (not named); DW, 26 December 2017", { name: null, role: "senior official" }],
    ["US diplomats (not named); DW, 26 December 2017", { name: null, role: "US diplomats" }],
    ["An unnamed source told reporters; DW, 26 December 2017", { name: null, chain: [reporters] }],
    [
      "Either Ann Lee or Bo Lee (the article leaves open which); DW, 26 December 2017",
      { speaker: { name: null, role: null, type: "person", candidates: ["Ann Lee", "Bo Lee"] } },
    ],
    ["Dmitry Peskov, 24 December 2017; DW, 26 December 2017", { saidOn: "2017-12-24" }],
    ["Dmitry Peskov; “Ready to mediate”", { article: { ...DW, publisher: null, publishedOn: null } }],
    ["Dmitry Peskov", { article: { title: null, publisher: null, publishedOn: null } }],
    [
      "Dmitry Peskov, Daily briefing, 24 December 2017; Kremlin",
      {
        chain: [hop({ kind: "occasion", name: "Daily briefing" })],
        saidOn: "2017-12-24",
        article: { title: "Daily briefing", publisher: "Kremlin", publishedOn: null },
      },
    ],
  ];
  test.each(table)("%s", (said, cited) => {
    expect(cite(cited)).toBe(said);
  });
});
