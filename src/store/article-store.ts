import type { StoredArticle } from "../services/records.js";

/** Recorded articles: added once, never changed, never deleted. */
export interface ArticleStore {
  has(id: string): boolean;
  /** @throws StoreError when an article of this id is recorded already. */
  add(article: StoredArticle): void;
  find(id: string): StoredArticle | null;
}
