import type { Publication, ReviewState } from "./states.js";

/** How long a claim holds without being renewed, in minutes. */
export const CLAIM_MINUTES = 15;

/** Somebody with an account, as the desk's records name them. */
export interface PersonRef {
  readonly id: string;
  readonly name: string;
}

export interface Claim {
  readonly by: PersonRef;
  /** ISO instant at which it lapses. */
  readonly until: string;
}

/** Everything that the desk knows of one statement beside its words. */
export interface Standing {
  readonly state: ReviewState;
  readonly publication: Publication;
  /** Grows by one with every change; a write names the version that it was made on. */
  readonly version: number;
  readonly claim: Claim | null;
  readonly assignee: PersonRef | null;
  /** Who confirmed, corrected or rejected it last, and when (ISO instant). */
  readonly decidedBy: PersonRef | null;
  readonly decidedAt: string | null;
  /** Who disputes the decision; somebody else must settle it. */
  readonly disputedBy: PersonRef | null;
  /** Why it was withdrawn from the public. */
  readonly withdrawnBecause: string | null;
}

/** A statement that nobody has looked at. */
export const UNTOUCHED: Standing = {
  state: "pending",
  publication: "internal",
  version: 1,
  claim: null,
  assignee: null,
  decidedBy: null,
  decidedAt: null,
  disputedBy: null,
  withdrawnBecause: null,
};

/** Whether the claim has lapsed at `now`, an ISO instant. */
export function hasLapsed(standing: Standing, now: string): boolean {
  return standing.claim !== null && standing.claim.until <= now;
}

/** The standing at `now`: with a lapsed claim it is as if nobody had claimed it. The version stays. */
export function standingAt(standing: Standing, now: string): Standing {
  if (!hasLapsed(standing, now)) return standing;
  return { ...standing, claim: null, state: standing.state === "in-review" ? "pending" : standing.state };
}
