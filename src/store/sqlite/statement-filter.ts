import type { StatementFilter } from "../../services/queries.js";
import { foldName, nameWords } from "../fold-name.js";
import { decodeCursor } from "./cursor.js";

/** A filter as SQL: `s` is statements, `o` the outlet list that leads the query, if one does. */
export interface ListQuery {
  readonly from: string;
  readonly where: string;
  readonly values: readonly (string | number)[];
  /** The condition that skips the pages before; empty on the first page. */
  readonly after: string;
  readonly afterValues: readonly (string | number)[];
  /** The column of the statement's inner key, and the order of lists. */
  readonly key: string;
  readonly order: string;
}

const OUTLET = "(SELECT seq FROM outlets WHERE part = ? AND folded_name = ?)";

const LED_BY_OUTLET = "outlet_statements o CROSS JOIN statements s ON s.seq = o.statement_seq";

const ledBySpeakers = (speakers: string): string =>
  `(${speakers}) w CROSS JOIN statements s ON s.speaker_seq = w.speaker_seq`;

/** Words of a name that are searched for; further ones are not looked at. */
const MOST_NAME_WORDS = 8;

const THROUGH_OUTLET = `EXISTS (SELECT 1 FROM outlet_statements x WHERE x.outlet_seq = ${OUTLET}
  AND x.act = s.act AND x.dated = s.dated AND x.statement_seq = s.seq)`;

/**
 * Method: an outlet's list is kept in list order, so a query for a publisher or relay walks that list; a query for the
 * words of a name walks the statements of each speaker of that name (at 100,000 statements a name that nobody has took 125 ms as a
 * condition on the calendar's index and takes 0.01 so; a name that all have takes 5 ms either way); any other
 * walks an index of statements in list order. Only then are the remaining conditions looked at, row by row.
 * @throws InputError for a cursor that no list gave out.
 */
export function listQuery(filter: StatementFilter): ListQuery {
  const lead = leadOf(filter);
  const conditions = new Conditions();
  for (const [sql, ...values] of lead.conditions) conditions.add(sql, ...values);
  if (filter.includeThought !== true) conditions.add(`${lead.table}.act = ?`, "speech");
  if (filter.from !== undefined) conditions.add(`${lead.dated} >= ?`, filter.from);
  if (filter.to !== undefined) conditions.add(`${lead.dated} <= ? AND ${lead.dated} > ''`, filter.to);
  if (filter.form !== undefined) conditions.add("s.form = ?", filter.form);
  if (filter.state !== undefined) conditions.add("s.state = ?", filter.state);
  if (filter.publication !== undefined) conditions.add("s.publication = ?", filter.publication);
  if (filter.speakerId !== undefined) {
    conditions.add("s.speaker_seq = (SELECT seq FROM speakers WHERE id = ?)", filter.speakerId);
  }
  if (filter.articleId !== undefined) {
    conditions.add("s.article_seq = (SELECT seq FROM articles WHERE id = ?)", filter.articleId);
  }
  const place = filter.cursor === undefined ? undefined : decodeCursor(filter.cursor);
  return {
    from: lead.from,
    where: conditions.sql(),
    values: [...lead.fromValues, ...conditions.values],
    after: place === undefined ? "" : `AND (${lead.dated}, ${lead.seq}) < (?, ?)`,
    afterValues: place === undefined ? [] : [place.dated, place.seq],
    key: lead.seq,
    order: `${lead.dated} DESC, ${lead.seq} DESC`,
  };
}

/** The condition that the statement with one key, its first value, passes the filter; `s` is statements. */
export function passQuery(filter: StatementFilter): { readonly sql: string; readonly values: readonly string[] } {
  const conditions = new Conditions();
  if (filter.includeThought !== true) conditions.add("s.act = ?", "speech");
  if (filter.from !== undefined) conditions.add("s.dated >= ?", filter.from);
  if (filter.to !== undefined) conditions.add("s.dated <= ? AND s.dated > ''", filter.to);
  if (filter.form !== undefined) conditions.add("s.form = ?", filter.form);
  if (filter.state !== undefined) conditions.add("s.state = ?", filter.state);
  if (filter.publication !== undefined) conditions.add("s.publication = ?", filter.publication);
  if (filter.speakerId !== undefined)
    conditions.add("s.speaker_seq = (SELECT seq FROM speakers WHERE id = ?)", filter.speakerId);
  if (filter.articleId !== undefined)
    conditions.add("s.article_seq = (SELECT seq FROM articles WHERE id = ?)", filter.articleId);
  for (const outlet of outletsOf(filter)) conditions.add(THROUGH_OUTLET, ...outlet);
  const sql = `SELECT 1 FROM statements s WHERE s.seq = ? AND ${conditions.sql()}`;
  return { sql, values: conditions.values.map(String) };
}

/** The table that a query walks, with the conditions on outlets and names that depend on it. */
interface Lead {
  readonly from: string;
  readonly fromValues: readonly string[];
  readonly table: "o" | "s";
  readonly dated: string;
  readonly seq: string;
  readonly conditions: readonly (readonly [sql: string, ...values: string[]])[];
}

function leadOf(filter: StatementFilter): Lead {
  const named = filter.speaker === undefined ? undefined : speakersNamed(filter.speaker);
  const byName = named === undefined ? [] : [[`s.speaker_seq IN (${named.sql})`, ...named.values] as const];
  const [leading, ...others] = outletsOf(filter);
  if (leading !== undefined) {
    const through = others.map((outlet) => [THROUGH_OUTLET, ...outlet] as const);
    const conditions = [[`o.outlet_seq = ${OUTLET}`, ...leading] as const, ...through, ...byName];
    return { from: LED_BY_OUTLET, fromValues: [], table: "o", dated: "o.dated", seq: "o.statement_seq", conditions };
  }
  const bare = { table: "s", dated: "s.dated", seq: "s.seq" } as const;
  if (named !== undefined && filter.articleId === undefined) {
    return { ...bare, from: ledBySpeakers(named.sql), fromValues: named.values, conditions: [] };
  }
  return { ...bare, from: "statements s", fromValues: [], conditions: byName };
}

export interface SpeakersNamed {
  readonly sql: string;
  readonly values: readonly string[];
}

/** The speakers of whom every word begins a word of the name or of an alias; for a name without words none. */
export function speakersNamed(name: string): SpeakersNamed {
  const words = nameWords(name).slice(0, MOST_NAME_WORDS);
  if (words.length === 0) return { sql: "SELECT seq AS speaker_seq FROM speakers WHERE 0", values: [] };
  const sql = words.map(() => "SELECT DISTINCT speaker_seq FROM speaker_words WHERE word >= ? AND word < ?");
  return { sql: sql.join(" INTERSECT "), values: words.flatMap((word) => [word, `${word}\u{10ffff}`]) };
}

function outletsOf(filter: StatementFilter): [string, string][] {
  const outlets: [string, string][] = [];
  if (filter.relay !== undefined) outlets.push(["relay", foldOutlet(filter.relay)]);
  if (filter.publisher !== undefined) outlets.push(["publisher", foldOutlet(filter.publisher)]);
  return outlets;
}

/** An outlet's name as it is compared; a name of signs only is compared as it is. */
export function foldOutlet(name: string): string {
  return foldName(name) || name;
}

class Conditions {
  readonly values: (string | number)[] = [];
  readonly #parts: string[] = [];

  add(sql: string, ...values: (string | number)[]): void {
    this.#parts.push(sql);
    this.values.push(...values);
  }

  sql(): string {
    return this.#parts.length === 0 ? "1" : this.#parts.join(" AND ");
  }
}
