import { describe, expect, test } from "vitest";
import { compare } from "../../../src/core/match/judge.js";
import type { Recorded } from "../../../src/core/match/recorded.js";
import type { Change } from "../../../src/core/match/verdict.js";

const speaker = { id: "m", name: "Ada Marsh", role: "mayor", type: "person", aliases: [] } as const;
const direct = (text: string): Recorded => ({ id: "s", text, form: "direct", speaker });
const first = (pasted: string, recorded: string): Change | undefined => compare(pasted, direct(recorded)).changes[0];

describe("what a change is, by the words that changed", () => {
  test.each([
    ["not added", "The council will not repair the bridge", "The council will repair the bridge", "added", "negation"],
    [
      "not dropped",
      "The council will repair the bridge",
      "The council will not repair the bridge",
      "dropped",
      "negation",
    ],
    [
      "n't dropped",
      "The council does want a new bridge",
      "The council doesn't want a new bridge",
      "replaced",
      "negation",
    ],
    ["cannot", "The council can repair the bridge", "The council cannot repair the bridge", "replaced", "negation"],
    [
      "never",
      "The council promised a bridge in spring",
      "The council never promised a bridge in spring",
      "dropped",
      "negation",
    ],
    [
      "nobody",
      "Everybody told the mayor about the bridge",
      "Nobody told the mayor about the bridge",
      "replaced",
      "negation",
    ],
    [
      "without",
      "The bridge was opened with an inspection",
      "The bridge was opened without an inspection",
      "replaced",
      "negation",
    ],
    [
      "un-",
      "The council is willing to repair the bridge",
      "The council is unwilling to repair the bridge",
      "replaced",
      "negation",
    ],
    [
      "im-",
      "It is possible to repair the old bridge",
      "It is impossible to repair the old bridge",
      "replaced",
      "negation",
    ],
    ["-less", "The repair of the bridge was harmful", "The repair of the bridge was harmless", "replaced", "negation"],
    [
      "fail to",
      "The council repaired the bridge this winter",
      "The council failed to repair the bridge this winter",
      "dropped",
      "negation",
    ],
    [
      "refuse to",
      "The council agreed to repair the bridge",
      "The council refused to repair the bridge",
      "replaced",
      "negation",
    ],
    [
      "hardly",
      "The council could pay for the bridge",
      "The council could hardly pay for the bridge",
      "dropped",
      "negation",
    ],
    [
      "only",
      "The council repaired the bridge in spring",
      "The council only repaired the bridge in spring",
      "dropped",
      "negation",
    ],
    [
      "an opposite",
      "The mayor supports the new bridge plan",
      "The mayor opposes the new bridge plan",
      "replaced",
      "negation",
    ],
    [
      "figures",
      "The bridge cost 50 families their homes",
      "The bridge cost 15 families their homes",
      "replaced",
      "number",
    ],
    [
      "words of number",
      "Three engineers checked the bridge",
      "Five engineers checked the bridge",
      "replaced",
      "number",
    ],
    [
      "scale",
      "The bridge cost 4 billion dollars to build",
      "The bridge cost 4 million dollars to build",
      "replaced",
      "number",
    ],
    [
      "unit",
      "The bridge grew by 20 meters last autumn",
      "The bridge grew by 20 percent last autumn",
      "replaced",
      "number",
    ],
    ["name", "The bridge to Aldwick will be repaired", "The bridge to Tarnow will be repaired", "replaced", "name"],
    [
      "lookalike name",
      "The engineers came from Austria in spring",
      "The engineers came from Australia in spring",
      "replaced",
      "name",
    ],
    ["may for will", "The council may repair the bridge", "The council will repair the bridge", "replaced", "modality"],
    [
      "must for should",
      "The council must repair the bridge",
      "The council should repair the bridge",
      "replaced",
      "modality",
    ],
    [
      "if for when",
      "The bridge opens if the engineers agree",
      "The bridge opens when the engineers agree",
      "replaced",
      "modality",
    ],
    [
      "likely dropped",
      "The bridge is safe for heavy trucks",
      "The bridge is likely safe for heavy trucks",
      "dropped",
      "modality",
    ],
    [
      "all for some",
      "All engineers called the bridge safe",
      "Some engineers called the bridge safe",
      "replaced",
      "quantifier",
    ],
    ["typo", "The enginers inspected the old bridge", "The engineers inspected the old bridge", "replaced", "spelling"],
    ["tense", "The engineers inspect the old bridge", "The engineers inspected the old bridge", "replaced", "wording"],
    [
      "another word",
      "The workers inspected the old bridge",
      "The engineers inspected the old bridge",
      "replaced",
      "wording",
    ],
  ] as const)("%s", (_, pasted, recorded, op, kind) => {
    const change = first(pasted, recorded);
    expect(change?.op).toBe(op);
    expect(change?.kind).toBe(kind);
  });

  test("spans give back the words of both sides", () => {
    const pasted = "The council will never repair that bridge";
    const recorded = "The council will soon repair the bridge";
    const { changes } = compare(pasted, direct(recorded));
    expect(changes.map(({ pasted: a, recorded: b }) => [a, b])).toEqual([
      ["never", "soon"],
      ["that", "the"],
    ]);
    for (const change of changes) {
      expect(pasted.slice(change.pastedSpan?.start, change.pastedSpan?.end)).toBe(change.pasted);
      expect(recorded.slice(change.recordedSpan?.start, change.recordedSpan?.end)).toBe(change.recorded);
    }
  });
});

describe("differences that alter nothing", () => {
  test.each([
    ["contraction", "We do not close the bridge", "We don't close the bridge"],
    ["figures", "We need 8 new engineers", "We need eight new engineers"],
    ["okay", "It is OK to cross the bridge", "It is okay to cross the bridge"],
    ["spelling of a continent", "We organised the repair of the harbour", "We organized the repair of the harbor"],
    ["one word or two", "A homegrown plan for the bridge", "A home grown plan for the bridge"],
    ["a stumble", "Today we have to close the bridge", "Today we have -- we have to close the bridge"],
    ["a filler", "We will close the bridge", "We will, uh, close the bridge"],
    ["a transcriber's note", "Close the bridge. Close it now.", "Close the bridge. (APPLAUSE) Close it now."],
  ])("%s", (_, pasted, recorded) => {
    expect(compare(pasted, direct(recorded)).verdict).toBe("verbatim");
  });

  test("they are listed, as spelling", () => {
    const { changes } = compare("We do not close 8 bridges", direct("We don't close eight bridges"));
    expect(changes.map((change) => [change.op, change.kind, change.pasted, change.recorded])).toEqual([
      ["replaced", "spelling", "do not", "don't"],
      ["replaced", "spelling", "8", "eight"],
    ]);
  });

  test.each([
    ["a word said twice on purpose", "We are very sorry for the bridge", "We are very, very sorry for the bridge"],
    [
      "joined words of another sense",
      "The old engineer is notable in winter storms",
      "The old engineer is not able in winter storms",
    ],
  ])("but not %s", (_, pasted, recorded) => {
    expect(compare(pasted, direct(recorded)).verdict).toBe("altered");
  });
});
