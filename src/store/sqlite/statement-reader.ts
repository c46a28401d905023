import type { Database, Statement } from "better-sqlite3";
import type { Hop, HopKind } from "../../core/chain/hop.js";
import type { Act, Form } from "../../core/quotes/attribution.js";
import type { Speaker, SpeakerType } from "../../core/quotes/speaker.js";
import type { Publication, ReviewState } from "../../core/review/states.js";
import { textSpan, type TextSpan } from "../../core/text/span.js";
import type { StoredStatement } from "../../services/records.js";
import type { StatementToMatch } from "../statement-store.js";
import { spanOf } from "./spans.js";

/** A row of statements, with the public ids of its article and speaker. */
export interface StatementRow {
  seq: number;
  id: string;
  article_seq: number;
  article_id: string;
  ordinal: number;
  form: Form;
  act: Act;
  text: string;
  source_starts: number | null;
  source_ends: number | null;
  cue_starts: number | null;
  cue_ends: number | null;
  sentence_starts: number;
  sentence_ends: number;
  hedged: number;
  said_on: string | null;
  said_on_starts: number | null;
  said_on_ends: number | null;
  dated: string;
  decided_by: string;
  speaker_id: string;
  speaker_name: string | null;
  speaker_role: string | null;
  speaker_type: SpeakerType;
  mention_starts: number | null;
  mention_ends: number | null;
  speaker_decided_by: string;
  state: ReviewState;
  publication: Publication;
  version: number;
  confidence: number | null;
}

interface SpanRow {
  starts: number;
  ends: number;
}

interface HopRow {
  kind: HopKind;
  name: string;
  cue: string;
  starts: number | null;
  ends: number | null;
  inherited: number;
  decided_by: string;
}

/** Columns of a `StatementRow`, where statements is `s`. */
export const STATEMENT_COLUMNS = `s.*, (SELECT id FROM articles WHERE seq = s.article_seq) AS article_id,
  (SELECT id FROM speakers WHERE seq = s.speaker_seq) AS speaker_id`;

type WordsRow = Omit<StatementToMatch, "partLengths" | "possibleNames"> & { readonly seq: number };

/** Puts statements together from their rows; the words of every span are read from the article's text. */
export class StatementReader {
  readonly #text: Statement;
  readonly #toMatch: Statement;
  readonly #atMark: Statement;
  readonly #content: Statement;
  readonly #hops: Statement;
  readonly #evidence: Statement;
  readonly #candidates: Statement;

  constructor(db: Database) {
    this.#text = db.prepare("SELECT text FROM articles WHERE seq = ?").pluck();
    const words = `SELECT seq, id, text, form, state AS review, (SELECT id FROM speakers WHERE seq = speaker_seq) AS speakerId
       FROM statements`;
    this.#toMatch = db.prepare(`${words} WHERE id = ?`);
    this.#atMark = db.prepare(`${words} WHERE seq = ?`);
    this.#content = db.prepare("SELECT starts, ends FROM content_spans WHERE statement_seq = ? ORDER BY ordinal");
    this.#hops = db.prepare(
      "SELECT kind, name, cue, starts, ends, inherited, decided_by FROM hops WHERE statement_seq = ? ORDER BY ordinal",
    );
    this.#evidence = db.prepare("SELECT starts, ends FROM speaker_evidence WHERE statement_seq = ? ORDER BY ordinal");
    this.#candidates = db
      .prepare("SELECT name FROM speaker_candidates WHERE statement_seq = ? ORDER BY ordinal")
      .pluck();
  }

  /** The statements of `rows`; the text of each article is read once. */
  read(rows: readonly StatementRow[]): StoredStatement[] {
    const texts = new Map<number, string>();
    return rows.map((row) => {
      const text = texts.get(row.article_seq) ?? (this.#text.get(row.article_seq) as string);
      texts.set(row.article_seq, text);
      return this.#statementOf(row, text);
    });
  }

  /** What the matcher needs of one statement; `null` for an unknown id. */
  toMatch(id: string): StatementToMatch | null {
    return this.#withParts(this.#toMatch.get(id) as WordsRow | undefined);
  }

  /** The same of the statement with a mark. */
  atMark(mark: number): StatementToMatch | null {
    return this.#withParts(this.#atMark.get(mark) as WordsRow | undefined);
  }

  #withParts(row: WordsRow | undefined): StatementToMatch | null {
    if (row === undefined) return null;
    const { seq, ...words } = row;
    return {
      ...words,
      partLengths: (this.#content.all(seq) as SpanRow[]).map((span) => span.ends - span.starts),
      possibleNames: this.#candidates.all(seq) as string[],
    };
  }

  #statementOf(row: StatementRow, text: string): StoredStatement {
    return {
      id: row.id,
      articleId: row.article_id,
      ordinal: row.ordinal,
      form: row.form,
      act: row.act,
      text: row.text,
      source: spanOf(text, row.source_starts, row.source_ends),
      cue: spanOf(text, row.cue_starts, row.cue_ends),
      content: spansOf(text, this.#content.all(row.seq) as SpanRow[]),
      sentence: { start: row.sentence_starts, end: row.sentence_ends },
      speakerId: row.speaker_id,
      speaker: this.#speakerOf(row, text),
      chain: (this.#hops.all(row.seq) as HopRow[]).map((hop) => hopOf(text, hop)),
      hedged: row.hedged === 1,
      saidOn: row.said_on,
      saidOnEvidence: spanOf(text, row.said_on_starts, row.said_on_ends),
      decidedBy: row.decided_by,
      review: row.state,
      publication: row.publication,
      version: row.version,
      confidence: row.confidence,
    };
  }

  #speakerOf(row: StatementRow, text: string): Speaker {
    return {
      name: row.speaker_name,
      role: row.speaker_role,
      type: row.speaker_type,
      mention: spanOf(text, row.mention_starts, row.mention_ends),
      evidence: spansOf(text, this.#evidence.all(row.seq) as SpanRow[]),
      candidates: this.#candidates.all(row.seq) as string[],
      decidedBy: row.speaker_decided_by,
    };
  }
}

function spansOf(text: string, rows: readonly SpanRow[]): TextSpan[] {
  return rows.map((row) => textSpan(text, row.starts, row.ends));
}

function hopOf(text: string, row: HopRow): Hop {
  return {
    kind: row.kind,
    name: row.name,
    cue: row.cue,
    evidence: spanOf(text, row.starts, row.ends),
    inherited: row.inherited === 1,
    decidedBy: row.decided_by,
  };
}
