import { describe, expect, test } from "vitest";
import { lookUp, type LookupResult } from "../../../src/core/match/lookup.js";
import { parsePaste } from "../../../src/core/match/paste.js";
import { segmentsOf, type Recorded, type RecordedSpeaker } from "../../../src/core/match/recorded.js";

const MARSH: RecordedSpeaker = { id: "m", name: "Ada Marsh", role: "Tarnow mayor", type: "person", aliases: ["Marsh"] };
const OFFICE: RecordedSpeaker = { id: "o", name: "Harbour Office", role: null, type: "organization", aliases: [] };
const OTT: RecordedSpeaker = { id: "b", name: "Ben Ott", role: "engineer", type: "person", aliases: [] };
const UNNAMED: RecordedSpeaker = { id: "u", name: null, role: "a senior official", type: "unnamed", aliases: [] };

const say = (id: string, speaker: RecordedSpeaker, form: Recorded["form"], ...parts: string[]): Recorded => ({
  id,
  text: parts.join(" "),
  form,
  segments: segmentsOf(parts),
  speaker,
});

const RECORD: readonly Recorded[] = [
  say(
    "1",
    MARSH,
    "direct",
    "We will open the harbour if the storm stays away",
    "Nobody can promise calm water to the fishermen of this town.",
  ),
  say("2", OFFICE, "direct", "It is necessary to move the ferries to the southern pier as soon as possible"),
  say("3", MARSH, "indirect", "the council would repair the southern pier before winter"),
  say("4", OTT, "direct", "The old crane must be replaced before anyone is hurt"),
  say("5", UNNAMED, "direct", "The old crane must be replaced before anyone is hurt"),
];

const ask = (raw: string, speaker?: string): LookupResult => lookUp(parsePaste(raw, speaker), RECORD);

describe("the answer for a paste", () => {
  test.each([
    ["a whole piece", "We will open the harbour if the storm stays away", "verbatim", "1"],
    ["a part", "We will open the harbour", "excerpt", "1"],
    ["a negation added", "We will not open the harbour if the storm stays away", "altered", "1"],
    ["left out with a mark", "We will open the harbour … to the fishermen of this town", "abridged", "1"],
    ["indirect words", "the council would repair the southern pier before winter", "paraphrase", "3"],
    ["misspelt all over", "We wil open the harbor if the strom stays awy", "altered", "1"],
  ])("%s", (_, raw, verdict, id) => {
    const answer = ask(raw);
    expect(answer.verdict).toBe(verdict);
    expect(answer.matches[0]?.recorded.id).toBe(id);
  });

  test.each([
    "The orchestra played until midnight in the old town hall",
    "We will open the champagne when the team wins the cup this summer",
    "It is necessary to be kind",
    "as soon as possible, if the",
    "…",
  ])("nothing is found for “%s”", (raw) => {
    expect(ask(raw)).toMatchObject({ verdict: "not-found", attribution: "unclaimed", matches: [] });
  });
});

describe("splices", () => {
  test("of two statements name both, in the order of the pieces", () => {
    const raw =
      "It is necessary to move the ferries to the southern pier and we will open the harbour if the storm stays away";
    const answer = ask(raw);
    expect(answer.verdict).toBe("spliced");
    expect(answer.matches.map((match) => match.recorded.id)).toEqual(["2", "1"]);
    expect(answer.matches.map((match) => raw.slice(match.pastedSpan.start, match.pastedSpan.end))).toEqual([
      "It is necessary to move the ferries to the southern pier",
      "we will open the harbour if the storm stays away",
    ]);
    expect(answer.explanation[0]).toContain("Harbour Office and Ada Marsh");
  });

  test("of one statement out of order", () => {
    const answer = ask(
      "Nobody can promise calm water to the fishermen. We will open the harbour if the storm stays away.",
    );
    expect(answer.verdict).toBe("spliced");
    expect(answer.matches).toHaveLength(2);
  });
});

describe("the speaker", () => {
  test("confirmed, contradicted with the name on record, unclaimed", () => {
    expect(ask('"We will open the harbour" — Marsh').attribution).toBe("confirmed");
    expect(ask("We will open the harbour").attribution).toBe("unclaimed");
    const wrong = ask("It is necessary to move the ferries to the southern pier", "Ben Ott");
    expect(wrong.attribution).toBe("contradicted");
    expect(wrong.matches[0]?.explanation.join(" ")).toContain("Harbour Office");
  });

  test("the same words of two speakers: both are listed, the claimed one first", () => {
    const words = "The old crane must be replaced before anyone is hurt";
    expect(ask(words, "Ott").matches.map((match) => [match.recorded.id, match.attribution])).toEqual([
      ["4", "confirmed"],
      ["5", "ambiguous"],
    ]);
    expect(ask(words).explanation.join(" ")).toContain("also recorded from");
  });
});

test("the limit holds, and the answer does not hang on the order of the candidates", () => {
  const paste = parsePaste("The old crane must be replaced");
  expect(lookUp(paste, RECORD, 1).matches).toHaveLength(1);
  expect(lookUp(paste, [...RECORD].reverse()).matches.map((match) => match.recorded.id)).toEqual(["4", "5"]);
});
