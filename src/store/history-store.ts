import type { ChangeToRecord, HistoryFault, RecordedChange, SubjectKind } from "../services/desk-records.js";

/** Every change that a person made, in order; rows are added and never changed. */
export interface HistoryStore {
  /** Adds a change at the end of the chain, in the transaction of the caller. */
  append(change: ChangeToRecord): RecordedChange;
  /** The changes of one subject, earliest first. */
  of(kind: SubjectKind, id: string): RecordedChange[];
  /** The changes after a row, earliest first. */
  after(seq: number, limit: number): RecordedChange[];
  /** The first row that does not follow from the one before, or disagrees with what it tells of; `null` for none. */
  verify(): HistoryFault | null;
  count(): number;
}
