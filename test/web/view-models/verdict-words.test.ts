import { describe, expect, test } from "vitest";
import { ATTRIBUTION_CHECKS, VERDICTS, type Change, type Verdict } from "../../../src/core/match/verdict.js";
import { ICONS } from "../../../src/web/view-models/icons.js";
import { attributionWords, toneOf, VERDICT_WORDS } from "../../../src/web/view-models/verdict-words.js";

const CUT: Change = {
  op: "cut",
  kind: "modality",
  pasted: "",
  recorded: "only if",
  pastedSpan: null,
  recordedSpan: { start: 0, end: 7 },
};

test("each verdict has a shape of its own", () => {
  const icons = VERDICTS.map((verdict) => VERDICT_WORDS[verdict].icon);
  expect(new Set(icons).size).toBe(VERDICTS.length);
  for (const icon of icons) expect(ICONS[icon]).toMatch(/^M[\d.]/);
});

test("no verdict and no check calls anything false", () => {
  const checks = ATTRIBUTION_CHECKS.map((check) => attributionWords(check, "Ann Lee", "Maria Holt"));
  const words = JSON.stringify([VERDICT_WORDS, checks]);
  expect(words).not.toMatch(/\b(?:false|fake|lie[sd]?|untrue|wrong)\b/i);
});

describe("attributionWords", () => {
  test("a contradiction names both", () => {
    expect(attributionWords("contradicted", "Ann Lee", "Maria Holt").sentence).toBe(
      "You named Ann Lee, but the recorded speaker is Maria Holt.",
    );
  });
});

test.each<[Verdict, "confirmed" | "contradicted", readonly Change[], string]>([
  ["verbatim", "confirmed", [], "sound"],
  ["verbatim", "contradicted", [], "alarm"],
  ["excerpt", "confirmed", [CUT], "care"],
  ["altered", "confirmed", [CUT], "alarm"],
  ["not-found", "confirmed", [], "plain"],
])("%s, %s, %j is told in the tone %s", (verdict, attribution, changes, tone) => {
  expect(toneOf(verdict, attribution, changes)).toBe(tone);
});
