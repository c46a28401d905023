import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePaste } from "../../../src/core/match/paste.js";

const words = "We will open the harbour in spring";

describe("a speaker that stands in the paste is taken out of it", () => {
  test.each([
    ["dash and name", `"${words}." — Marsh`, "Marsh"],
    ["hyphen, name and role", `“${words}” - Ada Marsh, mayor of Tarnow`, "Ada Marsh"],
    ["two hyphens", `"${words}" -- Ada Marsh`, "Ada Marsh"],
    ["said Name", `"${words}," said Marsh`, "Marsh"],
    ["Name said", `"${words}," Marsh said.`, "Marsh"],
    ["role and name", `"${words}," Tarnow mayor Ada Marsh told reporters on Friday.`, "Ada Marsh"],
    ["apposition", `"${words}," said Ada Marsh, the mayor.`, "Ada Marsh"],
    ["said Name in a place", `"${words}," said Marsh in Tarnow`, "Marsh"],
    ["Name said, before", `Marsh said: "${words}"`, "Marsh"],
    ["with a day before", `On Friday, Marsh told reporters: "${words}"`, "Marsh"],
    ["label", `Marsh: "${words}"`, "Marsh"],
    ["according to", `According to Marsh, "${words}"`, "Marsh"],
    ["in parentheses", `"${words}" (Marsh)`, "Marsh"],
    ["a body", `"${words}," the Tarnow Harbour Office said`, "Tarnow Harbour Office"],
    ["German quote marks", `„${words}“, said Marsh`, "Marsh"],
    ["French quote marks", `«${words}», said Marsh`, "Marsh"],
    ["single quote marks", `'${words},' said Marsh`, "Marsh"],
    ["a signature without quote marks", `${words} — Ada Marsh`, "Ada Marsh"],
    ["a signature on its own line", `${words}.\n— Marsh`, "Marsh"],
    ["a label without quote marks", `Ada Marsh: ${words}`, "Ada Marsh"],
  ])("%s", (_, raw, speaker) => {
    const parsed = parsePaste(raw);
    expect(parsed.claimedSpeaker).toBe(speaker);
    expect(parsed.quote.replace(/\.$/, "")).toBe(words);
  });

  test("amid a split quotation", () => {
    const raw = '"We will open the harbour," Tarnow mayor Ada Marsh said, "unless the storm comes back."';
    const parsed = parsePaste(raw);
    expect(parsed.quote).toBe("We will open the harbour unless the storm comes back.");
    expect(parsed.claimedSpeaker).toBe("Ada Marsh");
    expect(parsed.quoteSpans.map((span) => raw.slice(span.start, span.end))).toEqual([
      "We will open the harbour",
      "unless the storm comes back.",
    ]);
  });

  test("the speaker given beside the paste wins", () => {
    expect(parsePaste(`"${words}" — Marsh`, "Ben Ott")).toMatchObject({ quote: words, claimedSpeaker: "Ben Ott" });
    expect(parsePaste(`"${words}" — Marsh`, "  ")).toMatchObject({ claimedSpeaker: "Marsh" });
  });
});

describe("what is not clearly a name stays in the quotation, and no one is named", () => {
  test.each([
    ["no marks", words],
    ["words that hold a verb of saying", "He said we should go and I said no"],
    ["a dash within", "We will open the harbour — and nothing else"],
    ["a dash before the last sentence", "We will open it for all — Tarnow."],
    ["a colon within", "The plan: we open the harbour"],
    ["one word before a colon", "Remember: we open the harbour"],
    ["quoted words within", 'The harbour is "ready" if the storm "stays" away'],
    ["a report with a quoted word", 'Marsh added that the harbour was "ready"'],
  ])("%s", (_, raw) => {
    expect(parsePaste(raw)).toMatchObject({ quote: raw, claimedSpeaker: null });
  });

  test.each([
    ["a pronoun", `"${words}," she said`],
    ["a role alone", `"${words}," the spokesman said`],
    ["nothing but quote marks", `“${words}”`],
    ["an unclosed quote mark", `"${words}`],
  ])("but %s is left out of the words", (_, raw) => {
    expect(parsePaste(raw)).toMatchObject({ quote: words, claimedSpeaker: null });
  });
});

test("any text is taken apart without an error, and the spans give back the words", () => {
  const sign = fc.constantFrom(
    '"',
    "“",
    "”",
    "'",
    "—",
    "-",
    ":",
    ",",
    ".",
    " ",
    "\n",
    "said",
    "Marsh",
    "the",
    "According to ",
    "(",
    ")",
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 25 }), (signs) => {
      const raw = signs.join("");
      const { quote, quoteSpans } = parsePaste(raw);
      expect(quoteSpans.map((span) => raw.slice(span.start, span.end)).join(" ")).toBe(quote);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  "Our parliament endorsed several amendments to our Constitution: the adoption of a direct election",
  "endorsed amendments that never changed our Constitution: the adoption of a direct election",
  "We will defend the harbour – and never the Ministry",
  "We want peace with our neighbours — never Russia",
  "The plan was made by engineers – without the President",
  "We have always trusted the people – in America",
])("without quote marks no words are cut off that may be the speaker's: %s", (raw) => {
  expect(parsePaste(raw)).toMatchObject({ quote: raw, claimedSpeaker: null });
});

test.each([
  ["We will wait and see — Kremlin spokesman Dmitry Peskov", "We will wait and see", "Dmitry Peskov"],
  ["Secretary of State John Kerry: We will wait and see", "We will wait and see", "Secretary of State John Kerry"],
  [
    "We will wait and see — Ursula von der Leyen, president of the Commission",
    "We will wait and see",
    "Ursula von der Leyen",
  ],
])("a name with its office is taken for the speaker: %s", (raw, quote, claimedSpeaker) => {
  expect(parsePaste(raw)).toMatchObject({ quote, claimedSpeaker });
});
