import type { RecordedChange } from "../../services/desk-records.js";
import { instantInWords } from "./words.js";

/** A change as a person reads it. */
export interface ChangeRow {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly reason: string;
  readonly subject: string;
  /** The page of the subject, where it has one. */
  readonly href: string | null;
  readonly differences: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

const ACTIONS: Readonly<Record<string, string>> = {
  claim: "claimed it",
  release: "let it go",
  lapse: "let a lapsed claim go",
  confirm: "confirmed it",
  correct: "corrected it",
  reject: "rejected it",
  dispute: "disputed it",
  reopen: "reopened it",
  publish: "made it public",
  withdraw: "withdrew it",
  assign: "assigned it",
  comment: "commented",
};

const FIELDS: Readonly<Record<string, string>> = {
  state: "State",
  publication: "Publication",
  claim: "Claimed by",
  assignee: "Assigned to",
  disputedBy: "Disputed by",
  withdrawnBecause: "Withdrawn because",
  speaker: "Speaker",
  text: "Words",
  form: "Form",
  saidOn: "Said on",
  chain: "Chain",
  name: "Name",
  role: "Role",
  disabledAt: "Closed",
  user: "Account",
  scopes: "Scopes",
  label: "Label",
  expiresAt: "Lapses",
  revokedAt: "Revoked",
};

export function changeRow(change: RecordedChange): ChangeRow {
  const { kind, id } = change.subject;
  return {
    seq: change.seq,
    at: instantInWords(change.at),
    who: change.actor.name,
    what: kind === "statement" ? (ACTIONS[change.action] ?? change.action) : `${change.action} (${kind})`,
    reason: change.reason,
    subject: `${kind} ${id}`,
    href: kind === "statement" || kind === "speaker" ? `/${kind}s/${encodeURIComponent(id)}` : null,
    differences: differencesOf(fieldsOf(change.before), fieldsOf(change.after)),
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function differencesOf(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) {
  const names = Object.keys({ ...before, ...after }).filter((name) => name in FIELDS);
  return names
    .map((name) => ({ field: FIELDS[name] ?? name, before: inWords(before[name]), after: inWords(after[name]) }))
    .filter((difference) => difference.before !== difference.after);
}

/** A value of the history in words: a speaker by name and role, a chain hop by hop. */
function inWords(value: unknown): string {
  if (value === null || value === undefined || value === "") return "none";
  if (Array.isArray(value)) return value.map(inWords).join(" → ") || "none";
  if (typeof value !== "object") return typeof value === "string" ? value : JSON.stringify(value);
  const { kind, name, role, by } = value as Record<string, unknown>;
  if (typeof by === "string") return by;
  const named = typeof name === "string" ? name : typeof role === "string" ? role : "unnamed";
  if (typeof kind === "string") return `${kind} ${named}`;
  return typeof name === "string" && typeof role === "string" ? `${name}, ${role}` : named;
}
