import type { Correction } from "../../core/review/correction.js";
import type { Decision } from "../../core/review/decisions.js";
import type { Standing } from "../../core/review/standing.js";
import type { Publication, ReviewState } from "../../core/review/states.js";
import type { StatementDetail } from "../answers.js";
import type { RecordedChange } from "../desk-records.js";
import type { StoredArticle, StoredStatement } from "../records.js";

/** A decision as it is asked for. */
export interface ReviewRequest {
  readonly decision: Decision;
  readonly reason?: string | undefined;
  /** The version that it was made on. */
  readonly version: number;
  readonly correction?: Correction | undefined;
  /** With `assign`: the name of an account; `null` for nobody. */
  readonly assignee?: string | null | undefined;
}

/** A statement as the desk shows it. */
export interface DeskDetail extends StatementDetail {
  readonly version: number;
  readonly review: ReviewState;
  readonly publication: Publication;
  readonly standing: Standing;
  readonly confidence: number | null;
  /** What the program read, when an editor corrected it since. */
  readonly machine: StoredStatement | null;
}

/** Everything that the review page shows. */
export interface DeskPage {
  readonly detail: DeskDetail;
  readonly statement: StoredStatement;
  readonly article: StoredArticle;
  /** All statements of the article, in its order. */
  readonly statements: readonly StatementDetail[];
  readonly history: readonly RecordedChange[];
}

export interface QueueAnswer {
  readonly items: readonly DeskDetail[];
  readonly next: string | null;
  readonly total: number;
  readonly counts: Readonly<Record<ReviewState, number>>;
}

/** What became of a whole article. */
export interface BulkAnswer {
  readonly confirmed: readonly string[];
  /** Those left as they were, each with why. */
  readonly left: readonly { readonly id: string; readonly why: string }[];
}
