import type { ReviewState } from "../core/review/states.js";

export interface DayCount {
  /** ISO date. */
  readonly day: string;
  readonly statements: number;
}

/** How often the words of a speaker came through an outlet or agency to a publisher. */
export interface RelayFlow {
  readonly speakerId: string;
  readonly speaker: string;
  readonly relay: string;
  readonly publisher: string;
  readonly statements: number;
}

export interface LongChain {
  readonly statementId: string;
  readonly hops: number;
}

/** A statement whose recorded words an editor changed, most changes first. */
export interface ReworkedStatement {
  readonly statementId: string;
  readonly changes: number;
}

/** Figures over everything recorded; speech only. Each is bounded by a number of rows. */
export interface OverviewStore {
  states(): Readonly<Record<ReviewState, number>>;
  /** Statements of the latest `limit` days that have any, latest first. */
  days(limit: number): DayCount[];
  relayFlows(limit: number): RelayFlow[];
  longestChains(limit: number): LongChain[];
  mostReworked(limit: number): ReworkedStatement[];
}
