import { DECISIONS, type Decision } from "../../core/review/decisions.js";
import { DECISION_PERMISSION } from "../../core/review/permissions.js";
import { decide } from "../../core/review/transitions.js";
import type { Actor } from "../../services/desk/actor.js";
import type { DeskPage } from "../../services/desk/desk-answers.js";
import { articleBlocks, type Block } from "./article-blocks.js";
import { chainFigure, HOP_WORDS, type ChainFigure } from "./chain-figure.js";
import { changeRow, type ChangeRow } from "./change-row.js";
import { queueRow, reviewHref, STATE_WORDS, type QueueRow } from "./queue-page.js";
import { MIDDLE_KINDS, type ReviewFields } from "./review-form.js";
import { confidenceWords, ruleWords } from "./rule-words.js";
import { shownWords, speakerName, type Fact } from "./statement-card.js";
import { instantInWords } from "./words.js";

/** What each decision is called on its button. */
export const DECISION_WORDS: Readonly<Record<Decision, string>> = {
  claim: "Claim it",
  release: "Let it go",
  confirm: "Confirm",
  correct: "Save the correction",
  reject: "Reject",
  dispute: "Dispute",
  reopen: "Reopen",
  publish: "Make public",
  withdraw: "Withdraw",
  assign: "Assign",
  comment: "Comment",
};

export interface ReviewPage {
  readonly id: string;
  readonly version: number;
  readonly row: QueueRow;
  readonly words: string;
  readonly state: string;
  readonly publication: string;
  readonly notes: readonly string[];
  /** What the button that claims says: one's own claim is renewed, another's taken over. */
  readonly claimWords: string;
  readonly figure: ChainFigure;
  readonly blocks: readonly Block[];
  readonly why: readonly Fact[];
  /** What the program read, where an editor corrected it. */
  readonly machine: readonly Fact[];
  readonly history: readonly ChangeRow[];
  /** The decisions that whoever looks can make now. */
  readonly can: Readonly<Record<Decision, boolean>>;
  readonly articleHref: string;
  readonly publicHref: string;
  readonly kinds: readonly { readonly value: string; readonly label: string }[];
  readonly fields: ReviewFields;
  readonly speakers: readonly string[];
}

export function reviewPage(page: DeskPage, fields: ReviewFields, actor: Actor, query: string, now: string): ReviewPage {
  const { detail, statement, article, statements } = page;
  const { standing } = detail;
  const placed = statements.map((each, index) => ({
    number: index + 1,
    href: reviewHref(each.statement.id, query),
    anchor: `statement-${each.statement.id}`,
    speaker: speakerName(each.speaker),
    source: each.source,
    cue: each.cue,
    content: each.content,
    isShown: each.statement.id === statement.id,
  }));
  return {
    id: statement.id,
    version: standing.version,
    row: queueRow(detail, query),
    words: shownWords(statement, statement.content),
    state: STATE_WORDS[standing.state],
    publication: standing.publication,
    notes: notesOf(page),
    claimWords: claimWords(page, actor),
    figure: chainFigure(detail),
    blocks: articleBlocks(article, placed),
    why: [
      { term: "These words", value: ruleWords(statement.decidedBy) },
      { term: "This speaker", value: ruleWords(statement.speaker.decidedBy) },
      ...detail.chain
        .filter(({ kind }) => MIDDLE_KINDS.includes(kind))
        .map((hop) => ({ term: `${HOP_WORDS[hop.kind].label}: ${hop.name}`, value: ruleWords(hop.decidedBy) })),
      { term: "Confidence", value: confidenceWords(detail.confidence) },
    ],
    machine: machineFacts(page),
    history: page.history.map(changeRow).reverse(),
    can: Object.fromEntries(DECISIONS.map((decision) => [decision, isOpen(page, decision, actor, now)])) as Record<
      Decision,
      boolean
    >,
    articleHref: `/desk/articles/${encodeURIComponent(article.id)}`,
    publicHref: `/statements/${encodeURIComponent(statement.id)}`,
    kinds: MIDDLE_KINDS.map((kind) => ({ value: kind, label: HOP_WORDS[kind].label })),
    fields,
    speakers: [...new Set(statements.map(({ speaker }) => speaker.name).filter((name) => name !== null))].sort(),
  };
}

function isOpen({ detail }: DeskPage, decision: Decision, actor: Actor, at: string): boolean {
  if (!actor.permissions.has(DECISION_PERMISSION[decision])) return false;
  const by = { id: actor.id, name: actor.name, mayTakeOver: actor.permissions.has("review") };
  return decide(detail.standing, { decision, by, at, reason: "asked" }).allowed;
}

function claimWords({ detail }: DeskPage, actor: Actor): string {
  const { claim } = detail.standing;
  if (claim === null) return DECISION_WORDS.claim;
  return claim.by.id === actor.id ? "Renew the claim" : `Take it over from ${claim.by.name}`;
}

function notesOf({ detail }: DeskPage): string[] {
  const { claim, assignee, decidedBy, decidedAt, disputedBy, withdrawnBecause } = detail.standing;
  const notes: string[] = [];
  if (claim !== null) notes.push(`Claimed by ${claim.by.name} until ${instantInWords(claim.until)}.`);
  if (assignee !== null) notes.push(`Assigned to ${assignee.name}.`);
  if (decidedBy !== null && decidedAt !== null)
    notes.push(`Decided by ${decidedBy.name}, ${instantInWords(decidedAt)}.`);
  if (disputedBy !== null) notes.push(`Disputed by ${disputedBy.name}: somebody else must settle it.`);
  if (withdrawnBecause !== null) notes.push(`Withdrawn: ${withdrawnBecause}`);
  return notes;
}

function machineFacts({ detail, statement }: DeskPage): Fact[] {
  const { machine } = detail;
  if (machine === null) return [];
  const chain = (hops: typeof machine.chain): string => hops.map(({ kind, name }) => `${kind} ${name}`).join(" → ");
  const facts: [string, string, string][] = [
    ["Words", machine.text, statement.text],
    ["Speaker", machine.speaker.name ?? "unnamed", statement.speaker.name ?? "unnamed"],
    ["Role", machine.speaker.role ?? "none", statement.speaker.role ?? "none"],
    ["Form", machine.form, statement.form],
    ["Said on", machine.saidOn ?? "not shown", statement.saidOn ?? "not shown"],
    ["Chain", chain(machine.chain), chain(statement.chain)],
  ];
  return facts.filter(([, before, after]) => before !== after).map(([term, before]) => ({ term, value: before }));
}
