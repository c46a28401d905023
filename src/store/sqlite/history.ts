import { createHash } from "node:crypto";
import type { Database, Statement } from "better-sqlite3";
import type { ChangeToRecord, HistoryFault, RecordedChange, SubjectKind } from "../../services/desk-records.js";
import type { HistoryStore } from "../history-store.js";

interface Row {
  seq: number;
  at: string;
  actor_id: string;
  actor_name: string;
  subject_kind: SubjectKind;
  subject_id: string;
  action: string;
  reason: string;
  before: string;
  after: string;
  previous: string;
  hash: string;
}

type Unhashed = Omit<Row, "hash">;

/** What stands before the first row. */
const GENESIS = "0".repeat(64);

const COLUMNS =
  "seq, at, actor_id, actor_name, subject_kind, subject_id, action, reason, before, after, previous, hash";

/** The hash of a row: SHA-256 over its fields as a JSON array, the hash of the row before among them. */
function hashOf(row: Unhashed): string {
  const { seq, at, actor_id, actor_name, subject_kind, subject_id, action, reason, before, after, previous } = row;
  const fields = [seq, at, actor_id, actor_name, subject_kind, subject_id, action, reason, before, after, previous];
  return createHash("sha256").update(JSON.stringify(fields)).digest("hex");
}

/**
 * The history in SQLite. Each row carries the hash of the one before it (a hash chain, as in Haber and Stornetta, How to
 * Time-Stamp a Digital Document, 1991), and one further row tells how long the chain is: a row that was edited, dropped,
 * added or moved breaks it. Whoever can rewrite every later row too, is not found out by the chain alone.
 */
export class SqliteHistory implements HistoryStore {
  readonly #db: Database;
  readonly #head: Statement;
  readonly #insert: Statement;
  readonly #setHead: Statement;
  readonly #of: Statement;
  readonly #after: Statement;

  constructor(db: Database) {
    this.#db = db;
    this.#head = db.prepare("SELECT seq, hash FROM history_head");
    this.#insert = db.prepare(
      `INSERT INTO history (${COLUMNS}) VALUES (@seq, @at, @actor_id, @actor_name, @subject_kind, @subject_id, @action,
         @reason, @before, @after, @previous, @hash)`,
    );
    this.#setHead = db.prepare(
      `INSERT INTO history_head (one, seq, hash) VALUES (1, ?, ?)
       ON CONFLICT (one) DO UPDATE SET seq = excluded.seq, hash = excluded.hash`,
    );
    this.#of = db.prepare(`SELECT ${COLUMNS} FROM history WHERE subject_kind = ? AND subject_id = ? ORDER BY seq`);
    this.#after = db.prepare(`SELECT ${COLUMNS} FROM history WHERE seq > ? ORDER BY seq LIMIT ?`);
  }

  append(change: ChangeToRecord): RecordedChange {
    return this.#db.transaction(() => {
      const head = (this.#head.get() as { seq: number; hash: string } | undefined) ?? { seq: 0, hash: GENESIS };
      const unhashed: Unhashed = {
        seq: head.seq + 1,
        at: change.at,
        actor_id: change.actor.id,
        actor_name: change.actor.name,
        subject_kind: change.subject.kind,
        subject_id: change.subject.id,
        action: change.action,
        reason: change.reason,
        before: JSON.stringify(change.before),
        after: JSON.stringify(change.after),
        previous: head.hash,
      };
      const row: Row = { ...unhashed, hash: hashOf(unhashed) };
      this.#insert.run(row);
      this.#setHead.run(row.seq, row.hash);
      return changeOf(row);
    })();
  }

  of(kind: SubjectKind, id: string): RecordedChange[] {
    return (this.#of.all(kind, id) as Row[]).map(changeOf);
  }

  after(seq: number, limit: number): RecordedChange[] {
    return (this.#after.all(seq, limit) as Row[]).map(changeOf);
  }

  count(): number {
    return this.#db.prepare("SELECT count(*) FROM history").pluck().get() as number;
  }

  verify(): HistoryFault | null {
    return this.#db.transaction(() => this.#brokenLink() ?? this.#strayStatement())();
  }

  #brokenLink(): HistoryFault | null {
    let previous = GENESIS;
    let seq = 0;
    for (const row of this.#db.prepare(`SELECT ${COLUMNS} FROM history ORDER BY seq`).iterate() as Iterable<Row>) {
      if (row.seq !== seq + 1) return { seq: seq + 1, why: `Row ${seq + 1} is missing; row ${row.seq} stands there.` };
      if (row.previous !== previous)
        return { seq: row.seq, why: `Row ${row.seq} does not follow from the row before it.` };
      if (hashOf(row) !== row.hash) return { seq: row.seq, why: `Row ${row.seq} was changed after it was written.` };
      previous = row.hash;
      seq = row.seq;
    }
    const head = (this.#head.get() as { seq: number; hash: string } | undefined) ?? { seq: 0, hash: GENESIS };
    if (head.seq > seq)
      return { seq: seq + 1, why: `Row ${seq + 1} and all behind it are missing, up to ${head.seq}.` };
    if (head.seq < seq || head.hash !== previous)
      return { seq, why: `Row ${seq} does not agree with the recorded end of the history.` };
    return null;
  }

  /** A statement whose standing is not what its last change left: somebody wrote past the history. */
  #strayStatement(): HistoryFault | null {
    const stray = this.#db
      .prepare(
        `SELECT s.id, h.seq FROM statements s
         LEFT JOIN history h ON h.seq = (SELECT max(seq) FROM history WHERE subject_kind = 'statement' AND subject_id = s.id
           AND action <> 'comment')
         WHERE (h.seq IS NULL AND (s.version <> 1 OR s.state <> 'pending' OR s.publication <> 'internal'))
           OR (h.seq IS NOT NULL AND (h.after ->> '$.state', h.after ->> '$.publication', h.after ->> '$.version')
             IS NOT (s.state, s.publication, s.version))
         ORDER BY s.seq LIMIT 1`,
      )
      .get() as { id: string; seq: number | null } | undefined;
    if (stray === undefined) return null;
    const told = stray.seq === null ? "the history tells of no change" : `row ${stray.seq} of the history left it`;
    return {
      seq: stray.seq,
      why: `The statement ${stray.id} does not stand as ${told}: it was changed past the desk.`,
    };
  }
}

function changeOf(row: Row): RecordedChange {
  return {
    seq: row.seq,
    at: row.at,
    actor: { id: row.actor_id, name: row.actor_name },
    subject: { kind: row.subject_kind, id: row.subject_id },
    action: row.action,
    reason: row.reason,
    before: JSON.parse(row.before) as unknown,
    after: JSON.parse(row.after) as unknown,
    hash: row.hash,
  };
}
