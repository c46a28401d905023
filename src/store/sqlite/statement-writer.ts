import type { Database, Statement } from "better-sqlite3";
import type { Hop } from "../../core/chain/hop.js";
import type { StoredStatement } from "../../services/records.js";
import { provenColumns, provenOrNull, withinColumns } from "./spans.js";
import { foldOutlet } from "./statement-filter.js";

/** What the writer needs of the article that the statements belong to. */
export interface ArticleOfStatements {
  readonly seq: number;
  readonly text: string;
  readonly publishedOn: string | null;
  readonly publisher: string | null;
}

/** Reads an `ArticleOfStatements` by the article's id. */
export const ARTICLE_OF_STATEMENTS = `SELECT seq, text,
    (SELECT value FROM article_facts WHERE article_seq = seq AND kind = 'publishedOn') AS publishedOn,
    (SELECT value FROM article_facts WHERE article_seq = seq AND kind = 'publisher') AS publisher
  FROM articles WHERE id = ?`;

const COLUMNS = [
  ...["id", "article_seq", "ordinal", "form", "act", "text", "source_starts", "source_ends", "cue_starts", "cue_ends"],
  ...["sentence_starts", "sentence_ends", "hedged", "said_on", "said_on_starts", "said_on_ends", "dated", "decided_by"],
  ...[
    "speaker_name",
    "speaker_role",
    "speaker_type",
    "mention_starts",
    "mention_ends",
    "speaker_decided_by",
    "confidence",
  ],
];

/** What a correction may change: everything but the identity of a statement and the rule that found it. */
const REWRITTEN = COLUMNS.filter((name) => !["id", "article_seq", "ordinal", "confidence"].includes(name));

/** Writes statements with their spans, hops and lists; always within a transaction of the caller. */
export class StatementWriter {
  readonly #statement: Statement;
  readonly #content: Statement;
  readonly #hop: Statement;
  readonly #evidence: Statement;
  readonly #candidate: Statement;
  readonly #outlet: Statement;
  readonly #outletStatement: Statement;
  readonly #countSpeaker: Statement;
  readonly #rewrite: Statement;
  readonly #forget: readonly Statement[];
  readonly #leaveOutlet: Statement;
  readonly #uncountOutlet: Statement;
  readonly #uncountSpeaker: Statement;

  constructor(db: Database) {
    this.#statement = db.prepare(
      `INSERT INTO statements (${COLUMNS.join(", ")}, speaker_seq)
       VALUES (${COLUMNS.map(() => "?").join(", ")}, (SELECT seq FROM speakers WHERE id = ?))`,
    );
    this.#content = db.prepare("INSERT INTO content_spans (statement_seq, ordinal, starts, ends) VALUES (?, ?, ?, ?)");
    this.#hop = db.prepare(
      `INSERT INTO hops (statement_seq, ordinal, kind, name, cue, starts, ends, inherited, decided_by)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#evidence = db.prepare(
      "INSERT INTO speaker_evidence (statement_seq, ordinal, starts, ends) VALUES (?, ?, ?, ?)",
    );
    this.#candidate = db.prepare("INSERT INTO speaker_candidates (statement_seq, ordinal, name) VALUES (?, ?, ?)");
    this.#outlet = db
      .prepare(
        `INSERT INTO outlets (part, folded_name, name, statements) VALUES (?, ?, ?, ?)
         ON CONFLICT (part, folded_name) DO UPDATE SET statements = statements + excluded.statements RETURNING seq`,
      )
      .pluck();
    this.#outletStatement = db.prepare(
      "INSERT INTO outlet_statements (outlet_seq, act, dated, statement_seq) VALUES (?, ?, ?, ?)",
    );
    this.#countSpeaker = db.prepare("UPDATE speakers SET statements = statements + 1 WHERE id = ?");
    this.#rewrite = db.prepare(
      `UPDATE statements SET ${REWRITTEN.map((name) => `${name} = ?`).join(", ")},
         speaker_seq = (SELECT seq FROM speakers WHERE id = ?) WHERE seq = ?`,
    );
    this.#forget = ["content_spans", "hops", "speaker_evidence", "speaker_candidates"].map((table) =>
      db.prepare(`DELETE FROM ${table} WHERE statement_seq = ?`),
    );
    this.#leaveOutlet = db.prepare(
      `DELETE FROM outlet_statements WHERE statement_seq = ? AND act = ? AND dated = ?
         AND outlet_seq = (SELECT seq FROM outlets WHERE part = ? AND folded_name = ?)`,
    );
    this.#uncountOutlet = db.prepare(
      "UPDATE outlets SET statements = statements - 1 WHERE part = ? AND folded_name = ?",
    );
    this.#uncountSpeaker = db.prepare("UPDATE speakers SET statements = statements - 1 WHERE id = ?");
  }

  write(article: ArticleOfStatements, statement: StoredStatement): void {
    const columns = [...columnsOf(article, statement), statement.confidence, statement.speakerId];
    const seq = this.#statement.run(...columns).lastInsertRowid;
    this.#writeParts(Number(seq), article, statement);
  }

  /** Writes `statement` over what stands under its key, `before`; the lists and counts that name it follow. */
  rewrite(seq: number, article: ArticleOfStatements, before: StoredStatement, statement: StoredStatement): void {
    const dated = datedOf(article, before);
    for (const [part, name] of outletsOf(article, before.chain)) {
      this.#leaveOutlet.run(seq, before.act, dated, part, foldOutlet(name));
      if (before.act === "speech") this.#uncountOutlet.run(part, foldOutlet(name));
    }
    if (before.act === "speech") this.#uncountSpeaker.run(before.speakerId);
    for (const forget of this.#forget) forget.run(seq);
    const [, , , ...columns] = columnsOf(article, statement);
    this.#rewrite.run(...columns, statement.speakerId, seq);
    this.#writeParts(seq, article, statement);
  }

  #writeParts(seq: number, article: ArticleOfStatements, statement: StoredStatement): void {
    const { text } = article;
    const dated = datedOf(article, statement);
    for (const [ordinal, span] of statement.content.entries()) {
      this.#content.run(seq, ordinal, ...provenColumns(text, span));
    }
    for (const [ordinal, hop] of statement.chain.entries()) {
      const evidence = provenOrNull(text, hop.evidence);
      this.#hop.run(seq, ordinal, hop.kind, hop.name, hop.cue, ...evidence, Number(hop.inherited), hop.decidedBy);
    }
    for (const [ordinal, span] of statement.speaker.evidence.entries()) {
      this.#evidence.run(seq, ordinal, ...provenColumns(text, span));
    }
    for (const [ordinal, name] of statement.speaker.candidates.entries()) this.#candidate.run(seq, ordinal, name);
    const spoken = statement.act === "speech" ? 1 : 0;
    for (const [part, name] of outletsOf(article, statement.chain)) {
      const outlet = this.#outlet.get(part, foldOutlet(name), name, spoken);
      this.#outletStatement.run(outlet, statement.act, dated, seq);
    }
    if (spoken === 1) this.#countSpeaker.run(statement.speakerId);
  }
}

/** The day by which lists order a statement. */
function datedOf(article: ArticleOfStatements, statement: StoredStatement): string {
  return statement.saidOn ?? article.publishedOn ?? "";
}

function columnsOf(article: ArticleOfStatements, statement: StoredStatement): unknown[] {
  const { text } = article;
  const { speaker } = statement;
  return [
    ...[statement.id, article.seq, statement.ordinal, statement.form, statement.act, statement.text],
    ...provenOrNull(text, statement.source),
    ...provenOrNull(text, statement.cue),
    ...withinColumns(text, statement.sentence),
    ...[Number(statement.hedged), statement.saidOn],
    ...provenOrNull(text, statement.saidOnEvidence),
    ...[datedOf(article, statement), statement.decidedBy, speaker.name, speaker.role, speaker.type],
    ...provenOrNull(text, speaker.mention),
    speaker.decidedBy,
  ];
}

/** The outlets of a statement, each once in its part: who published it, and who relayed or is credited for it. */
function outletsOf(article: ArticleOfStatements, chain: readonly Hop[]): [string, string][] {
  const relays = new Map<string, string>();
  for (const hop of chain) {
    if ((hop.kind === "relay" || hop.kind === "wire") && hop.name !== "") relays.set(foldOutlet(hop.name), hop.name);
  }
  const outlets: [string, string][] = [...relays.values()].map((name) => ["relay", name]);
  if (article.publisher !== null) outlets.push(["publisher", article.publisher]);
  return outlets;
}
