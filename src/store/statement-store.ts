import type { ReviewState } from "../core/review/states.js";
import type { Form } from "../core/quotes/attribution.js";
import type { StoredStatement } from "../services/records.js";
import type { Facets, StatementFilter } from "../services/queries.js";

/** Statements in the order of lists, latest first; `next` is the cursor of the page after, `total` counts all pages. */
export interface StatementList {
  readonly items: readonly StoredStatement[];
  readonly next: string | null;
  readonly total: number;
}

/** What an index needs of a statement; `mark` grows with every statement added. */
export interface StatementWords {
  readonly mark: number;
  readonly id: string;
  readonly text: string;
}

/** What the matcher needs of a statement, read without the article's text. */
export interface StatementToMatch {
  readonly id: string;
  readonly text: string;
  readonly form: Form;
  /** Lengths of the content spans, which `text` joins by one space (an indirect report's leading "that" left out). */
  readonly partLengths: readonly number[];
  readonly speakerId: string;
  readonly review: ReviewState;
  /** Names that were possible for an ambiguous speaker. */
  readonly possibleNames: readonly string[];
}

/** Recorded statements; each belongs to an article that is recorded before it. */
export interface StatementStore {
  /**
   * Adds the statements of one article, in the order of the article.
   * @throws RangeError when a span does not give back its text: such a statement is a defect, not data.
   */
  add(statements: readonly StoredStatement[]): void;
  find(id: string): StoredStatement | null;
  /** The statements of these ids that are recorded, in the same order. */
  toMatch(ids: readonly string[]): StatementToMatch[];
  /** The statements with these marks that are recorded, in the same order. */
  atMarks(marks: readonly number[]): StatementToMatch[];
  /** A test of single statements, by mark, for one look-up; its order, cursor and limit are passed over. */
  passing(filter: StatementFilter): (mark: number) => boolean;
  /** All statements of an article, in its order. */
  ofArticle(articleId: string): StoredStatement[];
  idsOfArticle(articleId: string): string[];
  /** @throws InputError for a cursor that no list gave out. */
  list(filter: StatementFilter): StatementList;
  facets(limit: number): Facets;
  /** The mark of the statement added last, 0 for none; cheap enough to ask before every lookup. */
  lastMark(): number;
  /** The words of the first `limit` statements added after `mark`, in order of adding, whichever process added them. */
  wordsAfter(mark: number, limit: number): StatementWords[];
}
