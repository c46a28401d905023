import type { Region } from "../core/article/article.js";
import type { Hop } from "../core/chain/hop.js";
import type { Speaker } from "../core/quotes/speaker.js";
import type { TextSpan } from "../core/text/span.js";
import type { ArticleView } from "./answers.js";
import type { ExtractedStatement, Extraction } from "./records.js";

/** An article with its text, as an extraction shows it: facts without their evidence, and what each stretch is. */
export interface ExtractedArticleView extends Omit<ArticleView, "id"> {
  readonly text: string;
  readonly regions: readonly Region[];
}

/** Who said it, with the mention beside the cue as words. */
export interface ExtractedSpeakerView extends Omit<Speaker, "mention" | "evidence" | "candidates"> {
  readonly mention: string | null;
  readonly evidence: readonly TextSpan[];
  readonly candidates: readonly string[];
}

export interface ExtractedStatementView extends Omit<ExtractedStatement, "speaker" | "chain" | "content"> {
  readonly content: readonly TextSpan[];
  readonly speaker: ExtractedSpeakerView;
  readonly chain: readonly Hop[];
}

/** What an extraction answers to API and command line: the public names of DESIGN, spans into `article.text`. */
export interface ExtractionView {
  readonly article: ExtractedArticleView;
  readonly statements: readonly ExtractedStatementView[];
}

function statementView(statement: ExtractedStatement): ExtractedStatementView {
  const { name, role, type, mention, evidence, candidates, decidedBy } = statement.speaker;
  return {
    form: statement.form,
    act: statement.act,
    text: statement.text,
    source: statement.source,
    cue: statement.cue,
    content: statement.content,
    sentence: { start: statement.sentence.start, end: statement.sentence.end },
    speaker: { name, role, type, mention: mention?.text ?? null, evidence, candidates, decidedBy },
    chain: statement.chain,
    hedged: statement.hedged,
    saidOn: statement.saidOn,
    saidOnEvidence: statement.saidOnEvidence,
    decidedBy: statement.decidedBy,
  };
}

/** The public view of an extraction. */
export function extractionView({ article, statements }: Extraction): ExtractionView {
  return {
    article: {
      title: article.title?.value ?? null,
      publisher: article.publisher?.value ?? null,
      publishedOn: article.publishedOn?.value ?? null,
      url: article.url?.value ?? null,
      byline: article.byline?.value ?? null,
      wire: article.wire.map((agency) => agency.value),
      text: article.text,
      regions: article.regions.map(({ kind, start, end, decidedBy }) => ({ kind, start, end, decidedBy })),
    },
    statements: statements.map(statementView),
  };
}
