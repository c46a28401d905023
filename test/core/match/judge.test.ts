import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare } from "../../../src/core/match/judge.js";
import { segmentsOf, type Recorded } from "../../../src/core/match/recorded.js";

const speaker = { id: "m", name: "Ada Marsh", role: "mayor", type: "person", aliases: [] } as const;
const make = (form: Recorded["form"], ...parts: string[]): Recorded => ({
  id: "s",
  text: parts.join(" "),
  form,
  segments: segmentsOf(parts),
  speaker,
});

const BRIDGE = make(
  "direct",
  "The bridge will be closed on Monday if the engineers find new cracks",
  "Nobody should cross it on foot, and no truck may use it before the repair is finished.",
);
const RUNS_ON = make("direct", "We will open the harbour again", "unless the storm comes back tonight.");
const MIXED = make("mixed", 'the council was "deeply worried" about the harbour and would "act without delay"');
const INDIRECT = make("indirect", "the council would repair the harbour before the winter storms");

describe("verdicts", () => {
  test.each([
    ["all of it", BRIDGE, BRIDGE.text, "verbatim"],
    ["other typography", BRIDGE, `«${BRIDGE.text.toUpperCase().replace(",", " —")}»`, "verbatim"],
    [
      "one whole piece of a split quotation",
      BRIDGE,
      "The bridge will be closed on Monday if the engineers find new cracks.",
      "verbatim",
    ],
    ["a piece whose sentence runs on", RUNS_ON, "We will open the harbour again", "excerpt"],
    ["a part", BRIDGE, "closed on Monday if the engineers find", "excerpt"],
    ["a part over the seam of a split quotation", BRIDGE, "find new cracks. Nobody should cross it on foot", "excerpt"],
    ["a mark where nothing is missing", BRIDGE, "Nobody should cross it … on foot", "excerpt"],
    ["an ellipsis", BRIDGE, "The bridge will be closed … if the engineers find new cracks", "abridged"],
    ["an ellipsis over the seam", BRIDGE, "The bridge will be closed on Monday [...] no truck may use it", "abridged"],
    ["a bracket for a word", BRIDGE, "Nobody should cross [the bridge] on foot", "abridged"],
    ["a negation put in, in brackets", BRIDGE, "Nobody should [not] cross it on foot", "altered"],
    ["a weaker verb put in, in brackets", BRIDGE, "Nobody should [perhaps never] cross it on foot", "altered"],
    ["a letter in brackets", BRIDGE, "[N]obody should cross it on foot", "excerpt"],
    [
      "a word dropped",
      BRIDGE,
      "Nobody should cross on foot, and no truck may use it before the repair is finished",
      "altered",
    ],
    ["a word added", BRIDGE, "Nobody should ever cross it on foot", "altered"],
    [
      "a word changed",
      BRIDGE,
      "Nobody should cross it on Sunday, and no truck may use it before the repair",
      "altered",
    ],
    [
      "words added under an ellipsis",
      BRIDGE,
      "The bridge will be closed for years … if the engineers find new cracks",
      "altered",
    ],
    [
      "far pieces joined without a mark",
      BRIDGE,
      "The bridge will be closed on Monday before the repair is finished",
      "spliced",
    ],
    ["a quoted part of a mixed statement", MIXED, "act without delay", "verbatim"],
    [
      "the reporter's words of a mixed statement",
      MIXED,
      "the council was deeply worried about the harbour",
      "paraphrase",
    ],
    ["an indirect statement, however exact", INDIRECT, INDIRECT.text, "paraphrase"],
    ["something else", BRIDGE, "The concert on Monday was sold out before noon", "not-found"],
    ["common words only", BRIDGE, "It will be on the one that they should use", "not-found"],
    ["two words, exactly", BRIDGE, "new cracks", "excerpt"],
    ["two words, one of them other", BRIDGE, "new roads", "not-found"],
    ["no words", BRIDGE, "…", "not-found"],
  ] as const)("%s", (_, recorded, pasted, verdict) => {
    expect(compare(pasted, recorded).verdict).toBe(verdict);
  });
});

describe("a cut that changes the sense is told", () => {
  test.each([
    [
      "a condition after the words",
      BRIDGE,
      "The bridge will be closed on Monday",
      "modality",
      "if the engineers find new cracks",
    ],
    [
      "a condition in the next piece of a split quotation",
      RUNS_ON,
      "We will open the harbour again",
      "modality",
      "unless the storm comes back tonight",
    ],
    [
      "a negation before the words",
      make("direct", "I do not believe that the harbour is safe."),
      "the harbour is safe",
      "negation",
      "I do not believe that",
    ],
    [
      "a hedge before the words",
      make("direct", "Perhaps the bridge will be repaired in spring."),
      "the bridge will be repaired in spring",
      "modality",
      "Perhaps",
    ],
    [
      "a quantity before the words",
      make("direct", "Most winter storms damage the bridge."),
      "Winter storms damage the bridge",
      "quantifier",
      "Most",
    ],
    [
      "a negation under an ellipsis",
      make("direct", "The bridge is certainly not safe for trucks."),
      "The bridge is … safe for trucks",
      "negation",
      "certainly not",
    ],
    [
      "a negation under a bracket",
      make("direct", "We will never sell the harbour to anyone."),
      "We will [gladly] sell the harbour to anyone",
      "negation",
      "never",
    ],
  ] as const)("%s", (_, recorded, pasted, kind, words) => {
    const { changes, explanation } = compare(pasted, recorded);
    expect(changes.filter((change) => change.op === "cut").map((change) => [change.kind, change.recorded])).toEqual([
      [kind, words],
    ]);
    expect(explanation.join(" ")).toContain("changes the sense");
  });

  test("not what stands in other sentences", () => {
    const recorded = make("direct", "Never mind the rain. The harbour is open today. It will not close before Friday.");
    expect(compare("The harbour is open today", recorded).changes).toEqual([]);
  });
});

describe("properties", () => {
  const word = fc.constantFrom(
    ..."harbour council bridge winter signal budget farmer engine letter market school river teacher village station the of and with before".split(
      " ",
    ),
  );
  const words = fc.array(word, { minLength: 8, maxLength: 25 });
  const strong = new Set(["verbatim", "excerpt"]);

  test("every contiguous part of four words or more is verbatim or an excerpt", () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (all, a, b) => {
        const from = a % (all.length - 3);
        const part = all.slice(from, from + 4 + (b % (all.length - from - 3)));
        expect(strong).toContain(compare(part.join(" "), make("direct", all.join(" "))).verdict);
      }),
      { numRuns: 300 },
    );
  });

  test("with a word changed it is never verbatim nor an excerpt", () => {
    fc.assert(
      fc.property(
        words,
        fc.nat(),
        fc.constantFrom("zebra", "harbours", "not", "7", "Tarnow", "wintre"),
        (all, at, other) => {
          const changed = all.map((kept, index) => (index === at % all.length ? other : kept));
          expect(strong).not.toContain(compare(changed.join(" "), make("direct", all.join(" "))).verdict);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("with a word added inside it is never verbatim nor an excerpt", () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.constantFrom("zebra", "never", "some", "must"), (all, at, other) => {
        const changed = all.toSpliced(1 + (at % (all.length - 1)), 0, other);
        expect(strong).not.toContain(compare(changed.join(" "), make("direct", all.join(" "))).verdict);
      }),
      { numRuns: 300 },
    );
  });

  test("a dropped or moved “not” is never verbatim nor an excerpt, and is flagged", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 3, max: 5 }), fc.boolean(), (all, at, moved) => {
        const recorded = all.toSpliced(at, 0, "not");
        const pasted = moved ? all.toSpliced(at - 2, 0, "not") : all;
        const judged = compare(pasted.join(" "), make("direct", recorded.join(" ")));
        expect(strong).not.toContain(judged.verdict);
        if (judged.verdict === "altered") expect(judged.changes.map((change) => change.kind)).toContain("negation");
      }),
      { numRuns: 300 },
    );
  });

  test("equal and deleted parts of the difference give back the aligned stretch of the record", () => {
    fc.assert(
      fc.property(words, fc.array(word, { minLength: 3, maxLength: 20 }), (all, mine) => {
        const recorded = make("direct", all.join(" "));
        const { diff } = compare(mine.join(" "), recorded);
        const theirs = diff
          .filter((part) => part.op !== "insert")
          .map((part) => part.text)
          .join("");
        expect(recorded.text).toContain(theirs);
      }),
      { numRuns: 300 },
    );
  });

  test("any text at all is judged without an error", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 80 }),
        fc.string({ unit: "grapheme", maxLength: 80 }),
        (mine, theirs) => {
          expect(compare(mine, make("mixed", theirs)).score).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("“not only” cut in two", () => {
  const said = (text: string): Recorded => ({
    id: "1",
    text,
    form: "direct",
    speaker: { id: "m", name: "Ada Marsh", role: null, type: "person", aliases: [] },
  });
  test.each([
    [
      "The new crane will … only help the port but also the town.",
      "The new crane will not only help the port but also the town.",
      true,
    ],
    [
      "The new crane will not … help the port but also the town.",
      "The new crane will not only help the port but also the town.",
      true,
    ],
    ["only help the port but also the town", "It will not only help the port but also the town.", true],
    [
      "The new crane … will help the port",
      "The new crane, which is not only tall but strong, will help the port.",
      false,
    ],
  ])("%s", (paste, text, warned) => {
    const { changes } = compare(paste, said(text));
    expect(changes.some(({ op, kind }) => op === "cut" && kind === "negation")).toBe(warned);
  });
});
