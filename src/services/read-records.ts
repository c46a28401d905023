import type { Store } from "../store/store.js";
import type { StatementDetail } from "./answers.js";
import { DetailReader } from "./detail-reader.js";
import type { Services } from "./services.js";
import { articleView } from "./views.js";

/** An article with its statements in its own order; `null` for an unknown id. */
export function readArticle(store: Store, id: string): ReturnType<Services["article"]> {
  const article = store.articles.find(id);
  if (article === null) return null;
  const statements = new DetailReader(store).details(store.statements.ofArticle(id));
  return { article, view: articleView(article), statements };
}

/** A statement with its article and chain; `null` for an unknown id. */
export function readStatement(store: Store, id: string): StatementDetail | null {
  const statement = store.statements.find(id);
  return statement === null ? null : new DetailReader(store).detail(statement);
}
