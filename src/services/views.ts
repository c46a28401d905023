import type { ArticleView, SpeakerView, StatementDetail, StatementView } from "./answers.js";
import { citation } from "./citation.js";
import { deepLink } from "./deep-link.js";
import { contentRange, passage } from "./passage.js";
import type { StoredArticle, StoredSpeaker, StoredStatement } from "./records.js";

export function articleView(article: StoredArticle): ArticleView {
  return {
    id: article.id,
    title: article.title?.value ?? null,
    publisher: article.publisher?.value ?? null,
    publishedOn: article.publishedOn?.value ?? null,
    url: article.url?.value ?? null,
    byline: article.byline?.value ?? null,
    wire: article.wire.map((credit) => credit.value),
  };
}

export function statementView(statement: StoredStatement): StatementView {
  return {
    id: statement.id,
    form: statement.form,
    act: statement.act,
    text: statement.text,
    saidOn: statement.saidOn,
    hedged: statement.hedged,
    review: statement.review,
    publication: statement.publication,
    version: statement.version,
    decidedBy: statement.decidedBy,
  };
}

/** What the article shows of the speaker; where it is silent, what others showed. */
export function speakerView(statement: StoredStatement, stored: StoredSpeaker | null): SpeakerView {
  return {
    id: statement.speakerId,
    name: statement.speaker.name ?? stored?.name ?? null,
    role: statement.speaker.role ?? stored?.role ?? null,
    type: statement.speaker.type,
    mention: statement.speaker.mention?.text ?? null,
  };
}

/** A statement with everything that lists and pages show of it. */
export function statementDetail(
  statement: StoredStatement,
  article: StoredArticle,
  stored: StoredSpeaker | null,
): StatementDetail {
  const speaker = speakerView(statement, stored);
  const view = articleView(article);
  const range = contentRange(statement.content);
  return {
    statement: statementView(statement),
    speaker,
    chain: statement.chain,
    article: {
      ...view,
      passage: passage(article.text, range),
      deepLink: deepLink(view.url, article.text, range),
    },
    source: statement.source,
    cue: statement.cue,
    content: statement.content,
    citation: citation({
      speaker: { ...speaker, candidates: statement.speaker.candidates },
      chain: statement.chain,
      hedged: statement.hedged,
      saidOn: statement.saidOn,
      article: view,
    }),
  };
}
