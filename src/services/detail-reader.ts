import type { Store } from "../store/store.js";
import type { StatementDetail } from "./answers.js";
import type { StoredArticle, StoredSpeaker, StoredStatement } from "./records.js";
import { statementDetail } from "./views.js";

/** Puts statements together with their articles and speakers, reading each of these once. */
export class DetailReader {
  readonly #store: Store;
  readonly #articles = new Map<string, StoredArticle | null>();
  readonly #speakers = new Map<string, StoredSpeaker | null>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** `null` only for a statement whose article is gone, which the store does not allow. */
  detail(statement: StoredStatement): StatementDetail | null {
    const article = this.article(statement.articleId);
    return article === null ? null : statementDetail(statement, article, this.speaker(statement.speakerId));
  }

  details(statements: readonly StoredStatement[]): StatementDetail[] {
    return statements.map((statement) => this.detail(statement)).filter((detail) => detail !== null);
  }

  article(id: string): StoredArticle | null {
    return remembered(this.#articles, id, (key) => this.#store.articles.find(key));
  }

  speaker(id: string): StoredSpeaker | null {
    return remembered(this.#speakers, id, (key) => this.#store.speakers.find(key));
  }
}

function remembered<T>(known: Map<string, T>, id: string, read: (id: string) => T): T {
  const found = known.get(id);
  if (found !== undefined) return found;
  const value = read(id);
  known.set(id, value);
  return value;
}
