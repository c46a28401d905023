import type { Store } from "../../store/store.js";
import { NotPossibleError } from "../errors.js";
import { badField } from "../validate.js";
import type { Actor } from "./actor.js";
import type { BulkAnswer } from "./desk-answers.js";
import { reviewStatement } from "./review-statement.js";

/** What the page showed: the id and version of each statement that is to be confirmed. */
export type SeenVersions = Readonly<Record<string, number>>;

/** Most statements that are confirmed at once. */
const MOST = 2_000;

/**
 * Confirms the statements of an article that are pending or claimed by the actor, all in one transaction. One that was
 * changed since it was `seen`, or that somebody else works on, is left as it is.
 * @throws ForbiddenError, InputError as for a single one.
 */
export function confirmArticle(store: Store, actor: Actor, seen: SeenVersions, reason: string, now: Date): BulkAnswer {
  const entries = Object.entries(seen);
  if (entries.length === 0) throw badField("statements", "must name at least one statement");
  if (entries.length > MOST) throw badField("statements", `must be at most ${MOST}`);
  const refusal = (id: string, version: number): string | null => {
    try {
      reviewStatement(store, actor, id, { decision: "confirm", reason, version }, now);
      return null;
    } catch (error) {
      if (error instanceof NotPossibleError) return error.message;
      throw error;
    }
  };
  return store.transaction(() => {
    const confirmed: string[] = [];
    const left: { id: string; why: string }[] = [];
    for (const [id, version] of entries) {
      const standing = store.reviews.standing(id);
      const why =
        standing === null ? "It is not recorded." : standing.version === version ? null : "It was changed since.";
      const outcome = why ?? refusal(id, version);
      if (outcome === null) confirmed.push(id);
      else left.push({ id, why: outcome });
    }
    return { confirmed, left };
  });
}
