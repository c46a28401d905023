import { describe, expect, test } from "vitest";
import { extractStatements } from "../../src/services/extract-statements.js";
import { seedArticles } from "../../src/services/seed-store.js";

/** The demonstration article: the sentences of attribution of a real one. What each must be read as, in order. */
const EXPECTED = [
  ["mixed", "Russia", null, "'ready to mediate'", []],
  ["indirect", "Russia", null, "to serve as a mediator", []],
  ["indirect", "Kremlin", null, "Russia was ready to mediate", []],
  [
    "direct",
    "Dmitry Peskov",
    "Kremlin spokesman",
    "Russia is ready if both sides",
    ["occasion:reporters", "relay:TASS"],
  ],
  ["mixed", "Dmitry Peskov", "Kremlin spokesman", "Russia's willingness", ["occasion:reporters*", "relay:TASS*"]],
  ["indirect", "Russia", null, "the two parties to start", []],
  ["indirect", null, "US diplomats", "they are pursuing", []],
  ["mixed", "Sergey Lavrov", "Russian Foreign Minister", "Washington rhetoric", []],
  ["indirect", "Russian Foreign Ministry", null, "Russian", ["document:statement from Russia's foreign ministry"]],
  [
    "direct",
    "Russian Foreign Ministry",
    null,
    "It was underlined",
    ["document:statement from Russia's foreign ministry"],
  ],
  [
    "indirect",
    "Russian Foreign Ministry",
    null,
    "Tillerson initiated the call",
    ["document:statement from Russia's foreign ministry"],
  ],
  ["mixed", "Sergey Lavrov", "Russian Foreign Minister", 'it was "unacceptable"', []],
  ["mixed", "Donald Trump", "US President", 'to "totally destroy"', []],
  ["indirect", "North Korea", null, "the world must now accept", []],
  ["mixed", "North Korea", null, "the UN sanctions", []],
] as const;

describe("the demonstration article", () => {
  const [input = {}] = seedArticles();
  const { article, statements } = extractStatements(input);

  test("gives its fifteen statements with form, speaker and hops, and nothing else", () => {
    const read = statements.map((statement, i) => [
      statement.form,
      statement.speaker.name,
      statement.speaker.role,
      statement.text.slice(0, EXPECTED[i]?.[3].length),
      statement.chain
        .filter((hop) => hop.kind === "occasion" || hop.kind === "document" || hop.kind === "relay")
        .map((hop) => `${hop.kind}:${hop.name}${hop.inherited ? "*" : ""}`),
    ]);
    expect(read).toEqual(EXPECTED.map((row) => [...row]));
  });

  test("keeps the distance of one report, and dates one utterance", () => {
    expect(statements.filter((statement) => statement.hedged).map((statement) => statement.source?.text)).toEqual([
      "Lavrov",
    ]);
    expect(
      statements
        .filter((statement) => statement.saidOn !== null)
        .map((statement) => [statement.source?.text, statement.saidOn]),
    ).toEqual([["The Kremlin", "2017-12-26"]]);
  });

  test("ends every chain with the wire credit and the publisher, each shown by the article's words", () => {
    for (const { chain } of statements) {
      expect(chain.slice(-4).map((hop) => `${hop.kind}:${hop.name}`)).toEqual([
        "wire:AFP",
        "wire:dpa",
        "wire:Reuters",
        "publication:DW",
      ]);
      for (const { evidence } of chain) {
        if (evidence !== null) expect(article.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
      }
    }
  });
});
