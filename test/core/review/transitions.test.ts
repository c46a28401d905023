import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DECISIONS, type Decision } from "../../../src/core/review/decisions.js";
import { UNTOUCHED, type Standing } from "../../../src/core/review/standing.js";
import { REVIEW_STATES, UPHELD, type ReviewState } from "../../../src/core/review/states.js";
import { decide, TRANSITIONS, type Decider } from "../../../src/core/review/transitions.js";

const ANN: Decider = { id: "a", name: "Ann", mayTakeOver: true };
const BEN: Decider = { id: "b", name: "Ben", mayTakeOver: true };
const REPORTER: Decider = { id: "r", name: "Rolf", mayTakeOver: false };
const AT = "2026-03-04T10:00:00.000Z";
const LATER = "2026-03-04T10:15:00.000Z";

function standing(state: ReviewState, rest: Partial<Standing> = {}): Standing {
  return { ...UNTOUCHED, state, version: 7, ...rest };
}

function outcome(before: Standing, decision: Decision, by: Decider = ANN, at = AT): Standing | string {
  const found = decide(before, { decision, by, at, reason: "because" });
  return found.allowed ? found.standing : found.why;
}

function stateAfter(before: Standing, decision: Decision, by?: Decider, at?: string): string {
  const found = outcome(before, decision, by, at);
  return typeof found === "string" ? "refused" : found.state;
}

/** The whole table, written out by hand: what each decision makes of each state; "-" is refused. */
const TABLE: Readonly<Record<Decision, readonly string[]>> = {
  //          pending      in-review    confirmed    corrected    rejected    disputed
  claim: ["in-review", "in-review", "-", "-", "-", "-"],
  release: ["-", "pending", "-", "-", "-", "-"],
  confirm: ["confirmed", "confirmed", "-", "-", "-", "confirmed"],
  correct: ["corrected", "corrected", "-", "-", "-", "corrected"],
  reject: ["rejected", "rejected", "-", "-", "-", "rejected"],
  dispute: ["-", "-", "disputed", "disputed", "disputed", "-"],
  reopen: ["-", "-", "pending", "pending", "pending", "pending"],
  publish: ["-", "-", "confirmed", "corrected", "-", "-"],
  withdraw: ["-", "-", "-", "-", "-", "-"],
  assign: ["pending", "in-review", "confirmed", "corrected", "rejected", "disputed"],
  comment: ["pending", "in-review", "confirmed", "corrected", "rejected", "disputed"],
};

describe("the table of transitions", () => {
  const cases = DECISIONS.flatMap((decision) =>
    REVIEW_STATES.map((state, at) => [decision, state, TABLE[decision][at] ?? ""] as const),
  );
  test.each(cases)("%s when %s: %s", (decision, state, expected) => {
    const found = stateAfter(standing(state), decision);
    expect(found === "refused" ? "-" : found).toBe(expected);
  });

  test("a refusal names the states in which it would be possible", () => {
    expect(outcome(standing("pending"), "dispute")).toBe(
      "The statement is pending, and `dispute` is possible when it is confirmed, corrected or rejected.",
    );
    expect(outcome(standing("confirmed"), "reject")).toMatch(/reopen it first/);
  });
});

describe("claims", () => {
  const claimed = standing("in-review", { claim: { by: ANN, until: LATER } });

  test("a claim holds for a quarter of an hour", () => {
    expect(outcome(standing("pending"), "claim")).toMatchObject({
      claim: { by: { id: "a", name: "Ann" }, until: LATER },
      version: 8,
    });
  });

  test.each([
    ["its owner renews it", ANN, AT, "in-review"],
    ["an editor takes it over", BEN, AT, "in-review"],
    ["a reporter does not", REPORTER, AT, "refused"],
    ["a reporter does once it has lapsed", REPORTER, LATER, "in-review"],
  ])("%s", (_what, by, at, expected) => {
    expect(stateAfter(claimed, "claim", by, at)).toBe(expected);
  });

  test.each(["confirm", "correct", "reject"] as const)("nobody else can %s while it holds", (decision) => {
    expect(outcome(claimed, decision, BEN)).toMatch(/Ann has claimed the statement until .*: claim it first/);
    expect(stateAfter(claimed, decision, ANN)).not.toBe("refused");
    expect(stateAfter(claimed, decision, BEN, LATER)).not.toBe("refused");
  });

  test("a decision ends the claim", () => {
    expect(outcome(claimed, "confirm")).toMatchObject({ claim: null, decidedBy: { name: "Ann" }, decidedAt: AT });
  });
});

describe("disputes need a second person", () => {
  const decided = standing("confirmed", { decidedBy: ANN, decidedAt: AT });

  test("nobody disputes their own decision", () => {
    expect(outcome(decided, "dispute", ANN)).toMatch(/second person/);
    expect(stateAfter(decided, "dispute", BEN)).toBe("disputed");
  });

  test.each(["confirm", "correct", "reject", "reopen"] as const)(
    "nobody settles their own dispute by %s",
    (decision) => {
      const disputed = standing("disputed", { decidedBy: ANN, decidedAt: AT, disputedBy: BEN });
      expect(outcome(disputed, decision, BEN)).toMatch(/second editor/);
      expect(stateAfter(disputed, decision, ANN)).not.toBe("refused");
    },
  );
});

describe("publication", () => {
  test("what is public and disputed or reopened is withdrawn, with the reason", () => {
    const open = standing("confirmed", { publication: "public", decidedBy: ANN, decidedAt: AT });
    for (const decision of ["dispute", "reopen"] as const) {
      expect(outcome(open, decision, BEN)).toMatchObject({ publication: "withdrawn", withdrawnBecause: "because" });
    }
  });

  test("what was withdrawn can be published again; what is internal cannot be withdrawn", () => {
    const gone = standing("corrected", { publication: "withdrawn", withdrawnBecause: "x" });
    expect(outcome(gone, "publish")).toMatchObject({ publication: "public", withdrawnBecause: null });
    expect(outcome(standing("confirmed"), "withdraw")).toMatch(/only what is public/);
    expect(outcome(standing("confirmed", { publication: "public" }), "publish")).toMatch(/already/);
  });

  test("corrected words that are confirmed again stay corrected", () => {
    const found = decide(standing("disputed", { disputedBy: BEN }), {
      ...{ decision: "confirm", by: ANN, at: AT, reason: "x", corrected: true },
    });
    expect(found).toMatchObject({ allowed: true, standing: { state: "corrected" } });
  });
});

test("whatever is done, only what somebody stands behind is public, and versions only grow", () => {
  const step = fc.record({
    decision: fc.constantFrom(...DECISIONS),
    by: fc.constantFrom(ANN, BEN, REPORTER),
    minutes: fc.integer({ min: 0, max: 20 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let now = Date.parse(AT);
      let current: Standing = UNTOUCHED;
      for (const { decision, by, minutes } of steps) {
        now += minutes * 60_000;
        const found = decide(current, { decision, by, at: new Date(now).toISOString(), reason: "r" });
        if (!found.allowed) continue;
        const { standing: after } = found;
        expect(after.version).toBe(current.version + (decision === "comment" ? 0 : 1));
        if (after.publication === "public") expect(UPHELD).toContain(after.state);
        if (after.state === "disputed") expect(after.disputedBy?.id).not.toBe(after.decidedBy?.id);
        expect(
          TRANSITIONS[decision].to === "same" || decision === "confirm" || after.state === TRANSITIONS[decision].to,
        ).toBe(true);
        current = after;
      }
    }),
  );
});
