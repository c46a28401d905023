import type { Store } from "../store/store.js";
import type { IngestAnswer } from "./answers.js";
import { extractArticle, type Extract } from "./extract-article.js";
import { recordExtraction } from "./record-extraction.js";
import type { ArticleInput } from "./services.js";

/**
 * Reads an article and records it with its statements.
 * @throws InputError for input that cannot be read, StoreError when nothing could be recorded.
 */
export function ingestArticle(store: Store, extract: Extract, input: ArticleInput, now: Date): IngestAnswer {
  return recordExtraction(store, extractArticle(extract, input), now);
}
