import { describe, expect, test } from "vitest";
import type { Hop } from "../../../src/core/chain/hop.js";
import { chainFigure, type ChainSubject } from "../../../src/web/view-models/chain-figure.js";

function hop(kind: Hop["kind"], name: string, evidence: string | null = null, inherited = false): Hop {
  const span = evidence === null ? null : { start: 0, end: evidence.length, text: evidence };
  return { kind, name, cue: "", evidence: span, inherited, decidedBy: "test" };
}

function subject(chain: readonly Hop[], rest: Partial<ChainSubject> = {}): ChainSubject {
  return {
    chain,
    speaker: { id: "p1", name: "Maria Holt", role: "harbour master", type: "person" },
    statement: { saidOn: "2024-03-04", hedged: false },
    article: { publisher: "Northern Gazette", publishedOn: "2024-03-05", title: "Harbour closed" },
    ...rest,
  };
}

const told = (of: ChainSubject) => chainFigure(of).steps.map((step) => `${step.kind} ${step.names.join("+")}`);

describe("chainFigure", () => {
  const whole = [
    hop("speaker", "Maria Holt", "harbour master Maria Holt"),
    hop("occasion", "reporters", "told reporters"),
    hop("relay", "Coast Wire", "as quoted by Coast Wire", true),
    hop("wire", "AFP", "AFP"),
    hop("wire", "dpa", "(AFP, dpa)"),
    hop("publication", "Northern Gazette"),
  ];

  test("goes from the speaker to the reader, agencies of one credit in one box", () => {
    expect(told(subject(whole))).toEqual([
      "speaker Maria Holt",
      "occasion reporters",
      "relay Coast Wire",
      "wire AFP+dpa",
      "publication Northern Gazette",
      "reader You",
    ]);
  });

  test("says itself in one sentence", () => {
    expect(chainFigure(subject(whole)).summary).toBe(
      "Speaker: Maria Holt; then Occasion: reporters; then Relay: Coast Wire; then Wire credit: AFP and dpa; then Publication: Northern Gazette; then Reader: You.",
    );
  });

  test("carries role, dates, evidence and what was inherited; words that only repeat the name are left out", () => {
    const [speaker, , relay, wire, publication] = chainFigure(subject(whole)).steps;
    expect(speaker).toMatchObject({ role: "harbour master", date: "said on 4 March 2024", href: "/speakers/p1" });
    expect(relay).toMatchObject({ inherited: true, evidence: ["as quoted by Coast Wire"] });
    expect(relay?.notes).toEqual(["Carried over from the sentence before."]);
    expect(wire?.evidence).toEqual(["(AFP, dpa)"]);
    expect(publication?.date).toBe("published on 5 March 2024");
  });

  test("a chain without its ends gets them from speaker and article", () => {
    expect(told(subject([]))).toEqual(["speaker Maria Holt", "publication Northern Gazette", "reader You"]);
  });

  test("an unnamed source ends the chain, and says so", () => {
    const speaker = { id: "p2", name: null, role: "a senior official", type: "unnamed" as const };
    const [first] = chainFigure(subject(whole.slice(1), { speaker })).steps;
    expect(first?.names).toEqual(["a senior official"]);
    expect(first?.notes).toEqual(["The chain ends here: the article does not name this source."]);
  });

  test("a hedge of the article is kept", () => {
    const [first] = chainFigure(subject(whole, { statement: { saidOn: null, hedged: true } })).steps;
    expect(first?.notes.join()).toContain("Hedged");
    expect(first?.date).toBeNull();
  });
});
