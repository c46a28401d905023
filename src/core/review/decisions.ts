/** What somebody at the desk can do with a statement. */
export const DECISIONS = [
  "claim",
  "release",
  "confirm",
  "correct",
  "reject",
  "dispute",
  "reopen",
  "publish",
  "withdraw",
  "assign",
  "comment",
] as const;
export type Decision = (typeof DECISIONS)[number];

/** Decisions that need no reason: they say who works on it, not what is right. */
const WITHOUT_REASON: readonly Decision[] = ["claim", "release", "assign"];

export function needsReason(decision: Decision): boolean {
  return !WITHOUT_REASON.includes(decision);
}
