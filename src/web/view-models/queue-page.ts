import { REVIEW_STATES, type ReviewState } from "../../core/review/states.js";
import type { DeskDetail, QueueAnswer } from "../../services/desk/desk-answers.js";
import type { QueueFilter, QueueOrder } from "../../services/desk-records.js";
import type { StatementDetail } from "../../services/answers.js";
import { confidenceWords } from "./rule-words.js";
import { statementCard, type StatementCard } from "./statement-card.js";
import { counted, instantInWords } from "./words.js";

/** The fields of the queue's filter, as they stand in its address. */
export interface QueueFields {
  readonly state: string;
  readonly article: string;
  readonly speaker: string;
  readonly relay: string;
  readonly publisher: string;
  readonly form: string;
  readonly confidence: string;
  readonly from: string;
  readonly before: string;
  readonly assignee: string;
  readonly order: string;
}

export const NO_QUEUE_FIELDS: QueueFields = {
  state: "pending",
  article: "",
  speaker: "",
  relay: "",
  publisher: "",
  form: "",
  confidence: "",
  from: "",
  before: "",
  assignee: "",
  order: "oldest",
};

export const STATE_WORDS: Readonly<Record<ReviewState, string>> = {
  pending: "Pending",
  "in-review": "In review",
  confirmed: "Confirmed",
  corrected: "Corrected",
  rejected: "Rejected",
  disputed: "Disputed",
};

const ORDERS: readonly { readonly value: QueueOrder; readonly label: string }[] = [
  { value: "oldest", label: "Oldest first" },
  { value: "newest", label: "Newest first" },
  { value: "unsure", label: "Least sure first" },
];

const known = <T extends string>(values: readonly T[], value: string): T | undefined =>
  values.find((each) => each === value);

const blank = (value: string): string | undefined => (value.trim() === "" ? undefined : value.trim());

/** The filter that the fields ask for; `self` is the account for whom "mine" stands. */
export function queueFilterOf(fields: QueueFields, self: string, people: readonly PersonChoice[]): QueueFilter {
  const day = (value: string): string | undefined => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);
  const person = people.find(({ name }) => name === fields.assignee)?.id;
  return {
    state: known(REVIEW_STATES, fields.state),
    articleId: blank(fields.article),
    speaker: blank(fields.speaker),
    relay: blank(fields.relay),
    publisher: blank(fields.publisher),
    form: known(["direct", "mixed", "indirect"] as const, fields.form),
    confidenceBelow: /^0?\.\d{1,4}$/.test(fields.confidence) ? Number(fields.confidence) : undefined,
    recordedFrom: day(fields.from),
    recordedBefore: day(fields.before),
    assignee: fields.assignee === "mine" ? self : fields.assignee === "none" ? "none" : person,
    order: known(["oldest", "newest", "unsure"] as const, fields.order),
  };
}

export interface PersonChoice {
  readonly id: string;
  readonly name: string;
}

/** The address of the queue with these fields; what is as it is without being told is left out. */
export function queueQuery(fields: QueueFields): string {
  const told = (Object.keys(NO_QUEUE_FIELDS) as (keyof QueueFields)[])
    .filter((name) => fields[name] !== NO_QUEUE_FIELDS[name])
    .map((name): [string, string] => [name, fields[name]]);
  return new URLSearchParams(told).toString();
}

export function withQuery(path: string, query: string): string {
  return query === "" ? path : `${path}?${query}`;
}

export interface QueueRow {
  readonly card: StatementCard;
  readonly href: string;
  readonly passage: StatementDetail["article"]["passage"];
  readonly state: string;
  readonly confidence: string;
  /** "Ann, until 08:16 UTC" */
  readonly claim: string | null;
  readonly assignee: string | null;
}

export interface QueuePage {
  readonly fields: QueueFields;
  readonly query: string;
  readonly tabs: readonly { label: string; href: string; count: number; isCurrent: boolean }[];
  readonly orders: readonly { value: string; label: string; chosen: boolean }[];
  readonly forms: readonly { value: string; label: string; chosen: boolean }[];
  readonly assignees: readonly { value: string; label: string; chosen: boolean }[];
  readonly rows: readonly QueueRow[];
  readonly summary: string;
  readonly next: string | null;
  readonly first: string | null;
  readonly start: string | null;
}

export function queuePage(
  fields: QueueFields,
  answer: QueueAnswer,
  people: readonly PersonChoice[],
  isFirst: boolean,
): QueuePage {
  const query = queueQuery(fields);
  const choice = (value: string, label: string, current: string) => ({ value, label, chosen: value === current });
  const withCursor = (cursor: string): string => withQuery("/desk", `${query}&cursor=${encodeURIComponent(cursor)}`);
  return {
    fields,
    query,
    tabs: REVIEW_STATES.map((state) => ({
      label: STATE_WORDS[state],
      href: withQuery("/desk", queueQuery({ ...fields, state })),
      count: answer.counts[state],
      isCurrent: state === fields.state,
    })),
    orders: ORDERS.map(({ value, label }) => choice(value, label, fields.order)),
    forms: [choice("", "Any", fields.form), ...["direct", "mixed", "indirect"].map((f) => choice(f, f, fields.form))],
    assignees: [
      choice("", "Anybody", fields.assignee),
      choice("mine", "Me", fields.assignee),
      choice("none", "Nobody", fields.assignee),
      ...people.map(({ name }) => choice(name, name, fields.assignee)),
    ],
    rows: answer.items.map((detail) => queueRow(detail, query)),
    summary: counted(answer.total, "statement"),
    next: answer.next === null ? null : withCursor(answer.next),
    first: isFirst ? null : withQuery("/desk", query),
    start: answer.items[0] === undefined ? null : reviewHref(answer.items[0].statement.id, query),
  };
}

export function reviewHref(id: string, query: string): string {
  return withQuery(`/desk/${encodeURIComponent(id)}`, query);
}

export function queueRow(detail: DeskDetail, query: string): QueueRow {
  const { claim, assignee, state } = detail.standing;
  return {
    card: statementCard(detail),
    href: reviewHref(detail.statement.id, query),
    passage: detail.article.passage,
    state: STATE_WORDS[state],
    confidence: confidenceWords(detail.confidence),
    claim: claim === null ? null : `${claim.by.name}, until ${instantInWords(claim.until)}`,
    assignee: assignee?.name ?? null,
  };
}
