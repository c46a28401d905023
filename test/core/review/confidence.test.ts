import { expect, test } from "vitest";
import { confidenceOf, shareKeys } from "../../../src/core/review/confidence.js";
import { MEASURED_SHARES } from "../../../src/core/review/measured-shares.js";

test("a rule too seldom met shares what its family was measured at; another’s is not guessed", () => {
  expect(shareKeys("tagger:yodelled", "indirect")).toEqual(["tagger:yodelled indirect", "tagger indirect"]);
  expect(confidenceOf({ decidedBy: "tagger:yodelled", form: "indirect" })).toBe(MEASURED_SHARES["tagger indirect"]);
  expect(confidenceOf({ decidedBy: "given", form: "direct" })).toBeNull();
});

test("every share is a share, and quoted words are surer than reported ones", () => {
  for (const share of Object.values(MEASURED_SHARES)) expect(share >= 0 && share <= 1).toBe(true);
  const said = (form: "direct" | "indirect") => confidenceOf({ decidedBy: "tagger:said", form }) ?? 0;
  expect(said("direct")).toBeGreaterThan(said("indirect"));
});
