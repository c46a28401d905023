import fc from "fast-check";
import { expect, test } from "vitest";
import { judge } from "../../../src/core/match/judge.js";
import { lookUp } from "../../../src/core/match/lookup.js";
import { parsePaste } from "../../../src/core/match/paste.js";
import { prepare } from "../../../src/core/match/prepared.js";
import type { Recorded } from "../../../src/core/match/recorded.js";
import { readUnits } from "../../../src/core/match/units.js";
import { windowFor } from "../../../src/core/match/window-for.js";

const WORDS =
  "the of to and we our port crane ferry winter council repair budget never shall open close people night".split(" ");
const sentence = (from: readonly string[]) =>
  fc.array(fc.constantFrom(...from), { minLength: 5, maxLength: 14 }).map((words) => {
    const text = words.join(" ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  });
const filler = fc.array(sentence(WORDS), { minLength: 220, maxLength: 260 });
const SAID = "Nobody in this chamber has asked the pilots what the lighthouse is worth, and we will not sell it.";

const speech = (text: string): Recorded => ({
  id: "1",
  text,
  form: "direct",
  speaker: { id: "m", name: "Ada Marsh", role: null, type: "person", aliases: [] },
});

test.each([
  ["as said", SAID],
  ["cut", "the pilots what the lighthouse is worth"],
  ["altered", "Nobody in this chamber has asked the pilots what the lighthouse is worth, and we will sell it."],
  ["misspelt", "Nobody in this chambre has asked the piolts what the lighthouse is worth"],
  ["abridged", "Nobody … has asked the pilots what the lighthouse is worth"],
])("a quotation %s is judged in a long speech as if all of it were read", (_, paste) => {
  fc.assert(
    fc.property(filler, fc.nat({ max: 200 }), (sentences, at) => {
      const text = [...sentences.slice(0, at), SAID, ...sentences.slice(at)].join(" ");
      const recorded = speech(text);
      const pasted = readUnits(paste);
      const window = windowFor(pasted, recorded);
      expect(window).not.toBeNull();
      expect(text.slice(window?.start, window?.end)).toContain(SAID);
      const { recorded: _whole, ...whole } = judge(pasted, prepare(recorded));
      const { recorded: _near, ...near } = judge(pasted, prepare(recorded, window));
      expect(near).toEqual(whole);
    }),
    { numRuns: 15 },
  );
});

test("two pieces that stand far apart in a speech are found as a splice", () => {
  const part = "The crane may wait until the council has met again in the winter. ".repeat(60);
  const text = `We have decided to keep the lighthouse for our children. ${part}The pilots have asked us for a second ferry before Easter. ${part}`;
  const found = lookUp(
    parsePaste("We have decided to keep the lighthouse, the pilots have asked us for a second ferry before Easter"),
    [speech(text)],
  );
  expect(found.verdict).toBe("spliced");
  expect(found.matches.map((match) => text.slice(match.recordedSpan.start, match.recordedSpan.end))).toEqual([
    "We have decided to keep the lighthouse",
    "The pilots have asked us for a second ferry before Easter",
  ]);
});

test("a short statement is read whole", () => {
  expect(windowFor(readUnits("the lighthouse"), speech(SAID))).toBeNull();
});
