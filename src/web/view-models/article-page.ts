import type { Article } from "../../core/article/article.js";
import type { ExtractedStatement, Extraction, StoredArticle } from "../../services/records.js";
import type { ArticleView, StatementDetail } from "../../services/answers.js";
import { articleBlocks } from "./article-blocks.js";
import type { Block } from "./article-blocks.js";
import { chainFigure } from "./chain-figure.js";
import type { ChainFigure } from "./chain-figure.js";
import { FORM_WORDS, shownWords, speakerName, statementCard } from "./statement-card.js";
import type { Fact, StatementCard } from "./statement-card.js";
import { dateInWords, listed, safeHref } from "./words.js";

export interface ArticlePage {
  readonly title: string;
  readonly head: readonly Fact[];
  readonly url: string | null;
  readonly blocks: readonly Block[];
  readonly cards: readonly StatementCard[];
  readonly sha256: string;
}

/** A recorded article with all its statements. */
export function articlePage(found: {
  readonly article: StoredArticle;
  readonly view: ArticleView;
  readonly statements: readonly StatementDetail[];
}): ArticlePage {
  const { article, view, statements } = found;
  const cards = statements.map(statementCard);
  const blocks = articleBlocks(
    article,
    statements.map((detail, index) => ({
      number: index + 1,
      href: `/statements/${encodeURIComponent(detail.statement.id)}`,
      anchor: `statement-${detail.statement.id}`,
      speaker: speakerName(detail.speaker),
      source: detail.source,
      cue: detail.cue,
      content: detail.content,
    })),
  );
  return {
    title: view.title ?? "Article without a title",
    head: headFacts({ ...view, recordedOn: article.recordedAt }),
    url: safeHref(view.url),
    blocks,
    cards,
    sha256: article.sha256,
  };
}

/** A statement that would be recorded. */
export interface PreviewStatement {
  readonly number: number;
  readonly words: string;
  readonly formWord: string;
  readonly thought: boolean;
  readonly hedged: boolean;
  readonly speaker: string;
  readonly role: string | null;
  readonly figure: ChainFigure;
}

export interface PreviewPage {
  readonly title: string;
  readonly head: readonly Fact[];
  readonly blocks: readonly Block[];
  readonly statements: readonly PreviewStatement[];
}

/** What recording this article would store. */
export function previewPage({ article, statements }: Extraction): PreviewPage {
  const view = viewOf(article);
  return {
    title: view.title ?? "Article without a title",
    head: headFacts({ ...view, recordedOn: null }),
    blocks: articleBlocks(
      article,
      statements.map((statement, index) => ({
        ...statement,
        number: index + 1,
        href: `#preview-${index + 1}`,
        anchor: `in-text-${index + 1}`,
        speaker: speakerName(statement.speaker),
      })),
    ),
    statements: statements.map((statement, index) => previewStatement(statement, view, index + 1)),
  };
}

type Head = Omit<ArticleView, "id">;

function viewOf(article: Article): Head {
  return {
    title: article.title?.value ?? null,
    publisher: article.publisher?.value ?? null,
    publishedOn: article.publishedOn?.value ?? null,
    url: article.url?.value ?? null,
    byline: article.byline?.value ?? null,
    wire: article.wire.map((credit) => credit.value),
  };
}

function previewStatement(statement: ExtractedStatement, article: Head, number: number): PreviewStatement {
  const { name, role, type } = statement.speaker;
  return {
    number,
    words: shownWords(statement, statement.content),
    formWord: FORM_WORDS[statement.form].word,
    thought: statement.act === "thought",
    hedged: statement.hedged,
    speaker: speakerName(statement.speaker),
    role: name === null ? null : role,
    figure: chainFigure({ chain: statement.chain, speaker: { id: null, name, role, type }, statement, article }),
  };
}

function headFacts(head: Head & { readonly recordedOn: string | null }): Fact[] {
  const facts: [string, string | null][] = [
    ["Publisher", head.publisher],
    ["Published on", dateInWords(head.publishedOn)],
    ["Byline", head.byline],
    ["Wire credit", head.wire.length === 0 ? null : listed(head.wire)],
    ["Recorded on", dateInWords(head.recordedOn)],
  ];
  return facts.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]));
}
