import type { Database, Statement } from "better-sqlite3";
import type { SpeakerType } from "../../core/quotes/speaker.js";
import type { StoredSpeaker } from "../../services/records.js";
import { foldName, nameWords } from "../fold-name.js";
import type { SpeakerStore } from "../speaker-store.js";

interface SpeakerRow {
  seq: number;
  id: string;
  name: string | null;
  role: string | null;
  type: SpeakerType;
}

/** Speakers in SQLite, with their aliases and the words by which they are searched. */
export class SqliteSpeakers implements SpeakerStore {
  readonly #db: Database;
  readonly #find: Statement;
  readonly #named: Statement;
  readonly #aliases: Statement;
  readonly #add: Statement;
  readonly #addAlias: Statement;
  readonly #addWord: Statement;
  readonly #tellRole: Statement;

  constructor(db: Database) {
    this.#db = db;
    this.#find = db.prepare("SELECT seq, id, name, role, type FROM speakers WHERE id = ?");
    this.#named = db.prepare(
      `SELECT seq, id, name, role, type FROM speakers
       WHERE folded_name = ? AND type = ? AND article_seq IS NULL ORDER BY seq`,
    );
    this.#aliases = db.prepare("SELECT alias FROM speaker_aliases WHERE speaker_seq = ? ORDER BY folded_alias");
    this.#add = db.prepare(
      `INSERT INTO speakers (id, name, folded_name, role, type, article_seq)
       VALUES (?, ?, ?, ?, ?, (SELECT seq FROM articles WHERE id = ?))`,
    );
    this.#addAlias = db.prepare(
      "INSERT OR IGNORE INTO speaker_aliases (speaker_seq, folded_alias, alias) VALUES (?, ?, ?)",
    );
    this.#addWord = db.prepare("INSERT OR IGNORE INTO speaker_words (word, speaker_seq) VALUES (?, ?)");
    this.#tellRole = db.prepare("UPDATE speakers SET role = ? WHERE id = ? AND role IS NULL");
  }

  find(id: string): StoredSpeaker | null {
    const row = this.#find.get(id) as SpeakerRow | undefined;
    return row === undefined ? null : this.#speakerOf(row);
  }

  named(name: string, type: SpeakerType): StoredSpeaker[] {
    return (this.#named.all(foldName(name), type) as SpeakerRow[]).map((row) => this.#speakerOf(row));
  }

  add(speaker: StoredSpeaker, articleId: string | null): void {
    this.#db.transaction(() => {
      const folded = speaker.name === null ? null : foldName(speaker.name) || speaker.name;
      const { id, name, role, type } = speaker;
      const seq = this.#add.run(id, name, folded, role, type, articleId).lastInsertRowid;
      if (name !== null) for (const word of nameWords(name)) this.#addWord.run(word, seq);
      this.addAliases(id, speaker.aliases);
    })();
  }

  tellRole(id: string, role: string): void {
    this.#tellRole.run(role, id);
  }

  addAliases(id: string, aliases: readonly string[]): void {
    if (aliases.length === 0) return;
    const row = this.#find.get(id) as SpeakerRow | undefined;
    if (row === undefined) return;
    const main = row.name === null ? "" : foldName(row.name);
    for (const alias of aliases) {
      const folded = foldName(alias);
      if (folded === "" || folded === main) continue;
      this.#addAlias.run(row.seq, folded, alias);
      for (const word of nameWords(alias)) this.#addWord.run(word, row.seq);
    }
  }

  #speakerOf(row: SpeakerRow): StoredSpeaker {
    const aliases = this.#aliases.pluck().all(row.seq) as string[];
    return { id: row.id, name: row.name, role: row.role, type: row.type, aliases };
  }
}
