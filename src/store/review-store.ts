import type { Standing } from "../core/review/standing.js";
import type { ReviewState } from "../core/review/states.js";
import type { QueueFilter } from "../services/desk-records.js";
import type { StatementAtDesk, StoredStatement } from "../services/records.js";

export interface QueueList {
  readonly items: readonly StatementAtDesk[];
  readonly next: string | null;
}

/** A statement whose words were corrected; `revision` grows with every one. */
export interface Rewording {
  readonly revision: number;
  readonly mark: number;
  readonly text: string;
}

/** Where statements stand at the desk, and what editors made of them. */
export interface ReviewStore {
  standing(statementId: string): Standing | null;
  save(statementId: string, standing: Standing): void;
  /**
   * Writes a corrected statement over the recorded one, whose reading by the program is kept first.
   * @throws RangeError when a span does not give back its text.
   */
  correct(before: StoredStatement, after: StoredStatement): void;
  /** What the program read; `null` for a statement that was never corrected. */
  machineReading(statementId: string): StoredStatement | null;
  queue(filter: QueueFilter): QueueList;
  /** How many statements pass the filter in each state; its own state is passed over. */
  stateCounts(filter: QueueFilter): Readonly<Record<ReviewState, number>>;
  /** Statements whose claim has lapsed at `now`, with their standing. */
  lapsed(now: string): { readonly id: string; readonly standing: Standing }[];
  rewordingsAfter(revision: number): Rewording[];
}
