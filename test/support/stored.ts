import { textSpan, type Span } from "../../src/core/text/span.js";
import { sha256 } from "../../src/services/ids.js";
import type { StoredArticle, StoredSpeaker, StoredStatement } from "../../src/services/records.js";
import type { Store } from "../../src/store/store.js";
import { speakerNamed } from "./quoted-article.js";

export function storedArticle(id: string, text: string, rest: Partial<StoredArticle> = {}): StoredArticle {
  return {
    id,
    text,
    sha256: sha256(text),
    recordedAt: "2026-01-02T03:04:05.678Z",
    title: null,
    publisher: null,
    publishedOn: null,
    url: null,
    byline: null,
    wire: [],
    regions: [{ kind: "body", start: 0, end: text.length, decidedBy: "test" }],
    ...rest,
  };
}

export function storedSpeaker(id: string, name: string | null, rest: Partial<StoredSpeaker> = {}): StoredSpeaker {
  return { id, name, role: null, type: name === null ? "unnamed" : "person", aliases: [], ...rest };
}

/** A direct statement whose content is the given spans of the article. */
export function storedStatement(
  id: string,
  article: StoredArticle,
  spans: readonly Span[],
  rest: Partial<StoredStatement> & Pick<StoredStatement, "speakerId">,
): StoredStatement {
  const content = spans.map((span) => textSpan(article.text, span.start, span.end));
  return {
    id,
    articleId: article.id,
    ordinal: 0,
    form: "direct",
    act: "speech",
    text: content.map((span) => span.text).join(" "),
    source: null,
    cue: null,
    content,
    sentence: { start: 0, end: article.text.length },
    speaker: speakerNamed("Ann Lee"),
    chain: [],
    hedged: false,
    saidOn: null,
    saidOnEvidence: null,
    decidedBy: "test",
    review: "pending",
    publication: "internal",
    version: 1,
    confidence: null,
    ...rest,
  };
}

/** Records one article with one statement by one speaker; the ids are `a-NAME`, `s-NAME`, and the speaker's own. */
export function recordOne(
  store: Store,
  name: string,
  facts: { speaker?: StoredSpeaker; article?: Partial<StoredArticle>; statement?: Partial<StoredStatement> } = {},
): { article: StoredArticle; statement: StoredStatement } {
  const article = storedArticle(`a-${name}`, `Words of ${name} stand here.`, facts.article);
  const speaker = facts.speaker ?? storedSpeaker("p-ann", "Ann Lee");
  const spans = [{ start: 0, end: 8 + name.length + 1 }];
  const statement = storedStatement(`s-${name}`, article, spans, { speakerId: speaker.id, ...facts.statement });
  store.transaction(() => {
    store.articles.add(article);
    if (store.speakers.find(speaker.id) === null) store.speakers.add(speaker, null);
    store.statements.add([statement]);
  });
  return { article, statement };
}
