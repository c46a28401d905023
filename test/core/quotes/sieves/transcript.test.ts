import { describe, expect, test } from "vitest";
import { whoSaidWhat } from "./read-plain.js";

describe("transcriptSieve", () => {
  test.each([
    [
      "questions and answers",
      "Q: Why was it closed?\nA: It was not safe any more.",
      [
        ["Q", "Why was it closed?"],
        ["A", "It was not safe any more."],
      ],
    ],
    [
      "an interview with names in small letters",
      "Hearsay Daily: Why was it closed?\nAna Ruiz: It was not safe any more.\nHearsay Daily: Who decided that?",
      [
        ["Hearsay Daily", "Why was it closed?"],
        ["Ana Ruiz", "It was not safe any more."],
        ["Hearsay Daily", "Who decided that?"],
      ],
    ],
    [
      "questions without a label between the answers",
      "Why was it closed?\nRuiz: It was not safe any more.\nWhen was that?\nRuiz: The council did, in May.",
      [
        ["Ruiz", "It was not safe any more."],
        ["Ruiz", "The council did, in May."],
      ],
    ],
    [
      "a turn of two paragraphs",
      "RUIZ: It was not safe.\nSo it had to close.\nHALE: When was that?",
      [
        ["RUIZ", "It was not safe. | So it had to close."],
        ["HALE", "When was that?"],
      ],
    ],
    [
      "offices and brackets in labels",
      "DR. ANA RUIZ, ENGINEER: It was not safe.\nSEN. TOM HALE (D): When was that?",
      [
        ["DR. ANA RUIZ, ENGINEER", "It was not safe."],
        ["SEN. TOM HALE (D)", "When was that?"],
      ],
    ],
    ["datelines", "CANBERRA: The bridge will close in May.\nLONDON: Shares fell on Monday.", []],
    ["labels of a table", "Price: Nine euros.\nVenue: The old harbour.\nTickets: At the door.", []],
    ["one label alone", "WARNING: The bridge is closed for good.", []],
  ] as const)("%s", (_, text, expected) => {
    expect(whoSaidWhat(text)).toEqual(expected);
  });
});
