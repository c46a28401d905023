import { confidenceOf } from "../core/review/confidence.js";
import type { TextSpan } from "../core/text/span.js";
import type { Store } from "../store/store.js";
import type { IngestAnswer } from "./answers.js";
import { articleId, sha256, statementId } from "./ids.js";
import type { ExtractedStatement, Extraction, StoredStatement } from "./records.js";
import { SpeakerBook } from "./settle-speakers.js";

/**
 * Records an article and its statements, all or nothing. The same article again changes nothing.
 * `given` is what tells apart articles of the same words and address (single statements of different speakers).
 * @throws StoreError when the store fails; nothing is recorded then.
 */
export function recordExtraction(
  store: Store,
  extraction: Extraction,
  now: Date,
  given: readonly string[] = [],
): IngestAnswer {
  const { article } = extraction;
  const id = articleId(article.text, article.url?.value ?? null, given);
  return store.transaction(() => {
    if (store.articles.has(id)) {
      return { articleId: id, created: false, statementIds: store.statements.idsOfArticle(id) };
    }
    store.articles.add({ ...article, id, sha256: sha256(article.text), recordedAt: now.toISOString() });
    const statements = storedStatements(store, id, extraction.statements);
    store.statements.add(statements);
    return { articleId: id, created: true, statementIds: statements.map((statement) => statement.id) };
  });
}

/** A statement without words, which one malformed quote can leave, is left out: it never loses the article. */
function storedStatements(store: Store, article: string, extracted: readonly ExtractedStatement[]): StoredStatement[] {
  const book = new SpeakerBook(store.speakers, article);
  const seen = new Map<string, number>();
  const stored: StoredStatement[] = [];
  for (const statement of extracted) {
    const content = statement.content.filter((span) => span.text.trim() !== "");
    if (content.length === 0) continue;
    const first = statementId(article, content, statement.source, 0);
    const turn = seen.get(first) ?? 0;
    seen.set(first, turn + 1);
    stored.push({
      ...statement,
      id: turn === 0 ? first : statementId(article, content, statement.source, turn),
      articleId: article,
      ordinal: stored.length,
      content,
      text: content.length === statement.content.length ? statement.text : joined(content),
      speakerId: book.settle(statement.speaker),
      review: "pending",
      publication: "internal",
      version: 1,
      confidence: confidenceOf(statement),
    });
  }
  return stored;
}

function joined(content: readonly TextSpan[]): string {
  return content.map((span) => span.text).join(" ");
}
