import type { Standing } from "../../core/review/standing.js";
import type { StoredStatement } from "../records.js";

/** What the history keeps of a statement, field by field. */
export type Snapshot = Readonly<Record<string, unknown>>;

export function snapshotOf(statement: StoredStatement, standing: Standing): Snapshot {
  const { speaker, chain, content } = statement;
  return {
    state: standing.state,
    publication: standing.publication,
    version: standing.version,
    claim: standing.claim === null ? null : { by: standing.claim.by.name, until: standing.claim.until },
    assignee: standing.assignee?.name ?? null,
    disputedBy: standing.disputedBy?.name ?? null,
    withdrawnBecause: standing.withdrawnBecause,
    speaker: { id: statement.speakerId, name: speaker.name, role: speaker.role, type: speaker.type },
    text: statement.text,
    form: statement.form,
    saidOn: statement.saidOn,
    content: content.map(({ start, end }) => ({ start, end })),
    chain: chain.map(({ kind, name, cue }) => ({ kind, name, cue })),
  };
}

/** Fields by which a row of the history can be held against the statement it tells of. */
const ALWAYS = ["state", "publication", "version"];

/** The fields that differ, before and after; where it stands is always told. */
export function difference(before: Snapshot, after: Snapshot): { before: Snapshot; after: Snapshot } {
  const told = Object.keys(after).filter(
    (key) => ALWAYS.includes(key) || JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const of = (snapshot: Snapshot): Snapshot => Object.fromEntries(told.map((key) => [key, snapshot[key] ?? null]));
  return { before: of(before), after: of(after) };
}
