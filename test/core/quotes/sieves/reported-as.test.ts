import { describe, expect, test } from "vitest";
import { whoSaidWhat } from "./read-plain.js";

describe("reportedAsSieve", () => {
  test.each([
    [
      "a passive with a clause",
      "The minister was quoted as saying that the bridge would close.",
      [["The minister", "that the bridge would close"]],
    ],
    [
      "a passive with who quoted",
      "Ruiz was quoted by the Evening Post as saying: “The bridge will close.”",
      [["Ruiz", "The bridge will close."]],
    ],
    [
      "a passive behind the quotation",
      "“The bridge is closed”, the mayor was quoted as saying by the local radio.",
      [["the mayor", "The bridge is closed"]],
    ],
    [
      "a list",
      "Mayor Ruiz said:\n• The bridge will close in May.\n• A ferry will run every hour.",
      [["Mayor Ruiz", "The bridge will close in May. | A ferry will run every hour."]],
    ],
    [
      "plain words after a colon",
      "Ruiz told the Post: We have no money left for the bridge.",
      [["Ruiz", "We have no money left for the bridge"]],
    ],
    ["a list that nobody says", "The harbour has:\n• A bridge of steel and stone.\n• A ferry.", []],
    ["a colon that brings in no words", "The bridge needs three things: paint, steel and money.", []],
  ] as const)("%s", (_, text, expected) => {
    expect(whoSaidWhat(text)).toEqual(expected);
  });
});

test.each([
  ["The meeting was first reported by the Standard.", [["the Standard", "The meeting"]]],
  [
    "The mayor sold two ferries at a loss — a fact first reported by the Metro Standard.",
    [["the Metro Standard", "The mayor sold two ferries at a loss"]],
  ],
  [
    "The Metro Standard initially broke the story in May of two ferries sold at a loss.",
    [["The Metro Standard", "two ferries sold at a loss"]],
  ],
  ["She was first reported missing by her sister.", [["She", "missing by her sister"]]],
])("what somebody was first to report: %s", (text, expected) => {
  expect(whoSaidWhat(text)).toEqual(expected);
});

test("words that an agency cites are those of whom it cites", () => {
  expect(whoSaidWhat("Interpress cited Ana Ruiz as saying that the talks had stalled.")).toContainEqual([
    "Ana Ruiz",
    "the talks had stalled",
  ]);
});
