import type { Decision } from "./decisions.js";
import { CLAIM_MINUTES, standingAt, type PersonRef, type Standing } from "./standing.js";
import { UPHELD, type ReviewState } from "./states.js";

/**
 * The states in which each decision may be made, and the state that it leads to; "same" leaves it. Who decides without
 * a claim of their own is taken to have claimed it in the same moment.
 */
export const TRANSITIONS: Readonly<
  Record<Decision, { readonly from: readonly ReviewState[]; readonly to: ReviewState | "same" }>
> = {
  claim: { from: ["pending", "in-review"], to: "in-review" },
  release: { from: ["in-review"], to: "pending" },
  confirm: { from: ["pending", "in-review", "disputed"], to: "confirmed" },
  correct: { from: ["pending", "in-review", "disputed"], to: "corrected" },
  reject: { from: ["pending", "in-review", "disputed"], to: "rejected" },
  dispute: { from: ["confirmed", "corrected", "rejected"], to: "disputed" },
  reopen: { from: ["confirmed", "corrected", "rejected", "disputed"], to: "pending" },
  publish: { from: UPHELD, to: "same" },
  withdraw: { from: UPHELD, to: "same" },
  assign: { from: ["pending", "in-review", "confirmed", "corrected", "rejected", "disputed"], to: "same" },
  comment: { from: ["pending", "in-review", "confirmed", "corrected", "rejected", "disputed"], to: "same" },
};

/** Somebody who decides, with what matters to the table of transitions. */
export interface Decider extends PersonRef {
  /** May take a statement over from whoever has claimed it. */
  readonly mayTakeOver: boolean;
}

/** One decision as it is made. */
export interface Deciding {
  readonly decision: Decision;
  readonly by: Decider;
  /** ISO instant. */
  readonly at: string;
  readonly reason: string;
  /** Whom `assign` gives it to; `null` takes the assignment away. */
  readonly assignee?: PersonRef | null | undefined;
  /** Whether the statement was ever corrected: a confirmation of corrected words leaves it `corrected`. */
  readonly corrected?: boolean | undefined;
}

export type Outcome =
  | { readonly allowed: true; readonly standing: Standing }
  /** `why`: a sentence that says why not, and what can be done. */
  | { readonly allowed: false; readonly why: string };

const refused = (why: string): Outcome => ({ allowed: false, why });

/** The standing after a decision, or why it cannot be made. */
export function decide(before: Standing, deciding: Deciding): Outcome {
  const standing = standingAt(before, deciding.at);
  const why = obstacle(standing, deciding);
  return why === null ? { allowed: true, standing: after(standing, deciding) } : refused(why);
}

function obstacle(standing: Standing, deciding: Deciding): string | null {
  const { decision } = deciding;
  if (!TRANSITIONS[decision].from.includes(standing.state)) return outOfTurn(standing.state, decision);
  return publicationObstacle(standing, decision) ?? otherPerson(standing, deciding);
}

function outOfTurn(state: ReviewState, decision: Decision): string {
  const from = TRANSITIONS[decision].from;
  const can = `\`${decision}\` is possible when it is ${from.join(", ").replace(/, ([^,]*)$/, " or $1")}`;
  const reopen = ["confirm", "correct", "reject", "claim"].includes(decision) ? "; reopen it first" : "";
  return `The statement is ${state}, and ${can}${reopen}.`;
}

function publicationObstacle({ publication }: Standing, decision: Decision): string | null {
  if (decision === "publish" && publication === "public") return "The statement is public already.";
  if (decision === "withdraw" && publication !== "public")
    return `The statement is ${publication}, and only what is public can be withdrawn.`;
  return null;
}

/** Claims and disputes ask who decides. */
function otherPerson(standing: Standing, { decision, by }: Deciding): string | null {
  const { claim, disputedBy, decidedBy } = standing;
  if (decision === "dispute" && decidedBy?.id === by.id)
    return "The decision is your own: a second person must dispute it, or you reopen it.";
  const settles = ["confirm", "correct", "reject", "reopen"].includes(decision);
  if (standing.state === "disputed" && settles && disputedBy?.id === by.id)
    return "You disputed this yourself: a second editor must settle it.";
  if (claim === null || claim.by.id === by.id) return null;
  const held = `${claim.by.name} has claimed the statement until ${claim.until}`;
  if ((decision === "claim" || decision === "release") && !by.mayTakeOver)
    return `${held}; an editor can take it over, or wait until then.`;
  if (["confirm", "correct", "reject"].includes(decision))
    return `${held}: claim it first, which takes it over, or wait until then.`;
  return null;
}

function after(standing: Standing, deciding: Deciding): Standing {
  const { decision, by, at } = deciding;
  const to = TRANSITIONS[decision].to;
  const next = { ...standing, version: standing.version + (decision === "comment" ? 0 : 1) };
  const moved = { ...next, state: to === "same" ? standing.state : to };
  switch (decision) {
    case "claim":
      return { ...moved, claim: { by: ref(by), until: minutesAfter(at, CLAIM_MINUTES) } };
    case "release":
      return { ...moved, claim: null };
    case "confirm":
    case "correct":
    case "reject":
      return settled(moved, deciding);
    case "dispute":
      return unpublished({ ...moved, disputedBy: ref(by) }, deciding.reason);
    case "reopen":
      return unpublished({ ...moved, decidedBy: null, decidedAt: null, disputedBy: null }, deciding.reason);
    case "publish":
      return { ...moved, publication: "public", withdrawnBecause: null };
    case "withdraw":
      return unpublished(moved, deciding.reason);
    case "assign":
      return { ...moved, assignee: deciding.assignee ?? null };
    case "comment":
      return moved;
  }
}

function settled(moved: Standing, { decision, by, at, corrected }: Deciding): Standing {
  const state = decision === "confirm" && corrected === true ? "corrected" : moved.state;
  return { ...moved, state, claim: null, decidedBy: ref(by), decidedAt: at, disputedBy: null };
}

/** What nobody stands behind any more is not public any more; why is kept. */
function unpublished(standing: Standing, reason: string): Standing {
  if (standing.publication !== "public") return standing;
  return { ...standing, publication: "withdrawn", withdrawnBecause: reason };
}

const ref = ({ id, name }: PersonRef): PersonRef => ({ id, name });

/** The ISO instant some minutes after another. */
function minutesAfter(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}
