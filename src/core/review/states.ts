/** Where a statement stands in the work of the desk. `in-review`: somebody has claimed it. */
export const REVIEW_STATES = ["pending", "in-review", "confirmed", "corrected", "rejected", "disputed"] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Whether readers outside the newsroom may see it; apart from the review. */
export const PUBLICATIONS = ["internal", "public", "withdrawn"] as const;
export type Publication = (typeof PUBLICATIONS)[number];

/** The states in which an editor stands behind the statement. Only these may be public. */
export const UPHELD: readonly ReviewState[] = ["confirmed", "corrected"];
