import type { ReviewState } from "../../core/review/states.js";
import type { Form } from "../../core/quotes/attribution.js";
import type { ArticleView, SpeakerView, StatementDetail, StatementView } from "../../services/answers.js";
import type { Hop } from "../../core/chain/hop.js";
import type { TextSpan } from "../../core/text/span.js";
import { chainFigure, HOP_WORDS } from "./chain-figure.js";
import type { ChainFigure } from "./chain-figure.js";
import { lookupPath } from "./lookup-path.js";
import { dateInWords, listed, safeHref } from "./words.js";

export const FORM_WORDS: Readonly<Record<Form, { readonly word: string; readonly meaning: string }>> = {
  direct: { word: "Direct", meaning: "All the words stand between quote marks." },
  mixed: { word: "Mixed", meaning: "Some of the words stand between quote marks." },
  indirect: { word: "Indirect", meaning: "Reported without quote marks: the sense, not the words." },
};

/** What each state of the review means to a reader. */
export const REVIEW_WORDS: Readonly<Record<ReviewState, string>> = {
  pending: "Pending: no editor has looked at it yet",
  "in-review": "In review: an editor is looking at it",
  confirmed: "Confirmed by an editor",
  corrected: "Corrected by an editor",
  rejected: "Rejected: an editor found that the article does not say so",
  disputed: "Disputed: editors do not agree",
};

/** A statement in a list: its words, who said it, through whom it came, and where it stands. */
export interface StatementCard {
  readonly id: string;
  readonly href: string;
  /** The words as a page shows them: quoted ones between quote marks, the pieces of a split quotation apart. */
  readonly words: string;
  readonly formWord: string;
  readonly thought: boolean;
  readonly hedged: boolean;
  /** "Confirmed by an editor"; `null` while nobody has looked at it. */
  readonly review: string | null;
  readonly speaker: string;
  readonly speakerHref: string;
  readonly role: string | null;
  /** "told reporters, relayed by TASS": the hops between speaker and publication; `null` when there are none. */
  readonly through: string | null;
  readonly publisher: string | null;
  readonly title: string | null;
  readonly articleHref: string;
  readonly date: string | null;
}

interface CardSource {
  readonly statement: StatementView;
  readonly speaker: SpeakerView;
  readonly chain: readonly Hop[];
  readonly article: ArticleView;
  readonly content?: readonly TextSpan[];
}

export function statementCard({ statement, speaker, chain, article, content }: CardSource): StatementCard {
  return {
    id: statement.id,
    href: `/statements/${encodeURIComponent(statement.id)}`,
    words: shownWords(statement, content ?? []),
    formWord: FORM_WORDS[statement.form].word,
    thought: statement.act === "thought",
    hedged: statement.hedged,
    review: statement.review === "pending" ? null : REVIEW_WORDS[statement.review],
    speaker: speakerName(speaker),
    speakerHref: `/speakers/${encodeURIComponent(speaker.id)}`,
    role: speaker.name === null ? null : speaker.role,
    through: through(chain),
    publisher: article.publisher,
    title: article.title,
    articleHref: articleHref(article.id, statement.id),
    date: dateInWords(statement.saidOn ?? article.publishedOn),
  };
}

/** A statement's words as a page shows them. `content`: its spans in the article, as far as they are at hand. */
export function shownWords(
  { form, text }: { readonly form: Form; readonly text: string },
  content: readonly { readonly text: string }[],
): string {
  const pieces = content.length > 1 ? content.map((piece) => piece.text) : [text];
  return form === "direct" ? pieces.map((piece) => `“${piece}”`).join(" … ") : pieces.join(" … ");
}

/** The name that a page shows for a speaker; an unnamed one goes by its description. */
export function speakerName(speaker: Pick<SpeakerView, "name" | "role">): string {
  return speaker.name ?? speaker.role ?? "Unnamed source";
}

/** Our own page of the article, at the statement. */
export function articleHref(articleId: string, statementId: string): string {
  return `/articles/${encodeURIComponent(articleId)}#statement-${encodeURIComponent(statementId)}`;
}

function through(chain: readonly Hop[]): string | null {
  const middle = chain.filter((hop) => hop.kind !== "speaker" && hop.kind !== "publication");
  const kinds = [...new Set(middle.map((hop) => hop.kind))];
  const parts = kinds.map((kind) => {
    const names = [...new Set(middle.filter((hop) => hop.kind === kind).map((hop) => hop.name))];
    return `${HOP_WORDS[kind].label.toLowerCase()}: ${listed(names)}`;
  });
  return parts.length === 0 ? null : parts.join("; ");
}

/** Everything that the page of one statement shows. */
export interface StatementPage {
  readonly card: StatementCard;
  readonly figure: ChainFigure;
  readonly formMeaning: string;
  readonly passage: StatementDetail["article"]["passage"];
  readonly deepLink: string | null;
  readonly facts: readonly Fact[];
  readonly citation: string;
  readonly json: string;
  readonly lookupHref: string;
}

export interface Fact {
  readonly term: string;
  readonly value: string;
}

export function statementPage(detail: StatementDetail): StatementPage {
  const { statement, speaker, article, source, cue } = detail;
  const facts: [string, string | null][] = [
    ["Words that name the source", source?.text ?? null],
    ["Words that attribute it", cue?.text ?? null],
    ["Speaker as mentioned there", speaker.mention],
    ["Said on", dateInWords(statement.saidOn)],
    ["Review", REVIEW_WORDS[statement.review]],
    ["Rule that decided", statement.decidedBy],
  ];
  return {
    card: statementCard(detail),
    figure: chainFigure(detail),
    formMeaning: FORM_WORDS[statement.form].meaning,
    passage: article.passage,
    deepLink: safeHref(article.deepLink),
    facts: facts.flatMap(([term, value]) => (value === null || value === "" ? [] : [{ term, value }])),
    citation: detail.citation,
    json: JSON.stringify(detail, null, 2),
    lookupHref: lookupPath(statement.text, undefined),
  };
}
