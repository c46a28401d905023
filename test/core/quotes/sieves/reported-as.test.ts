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
