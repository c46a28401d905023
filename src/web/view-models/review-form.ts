import type { Correction, HopGiven } from "../../core/review/correction.js";
import type { HopKind } from "../../core/chain/hop.js";
import type { StoredStatement } from "../../services/records.js";
import { textField } from "../form-fields.js";

/** Kinds of hops between speaker and publication, which stand at the ends of every chain. */
export const MIDDLE_KINDS: readonly HopKind[] = ["occasion", "document", "relay", "wire"];

/** Rows of hops that the form has at least, and at most. */
const SPARE_ROWS = 2;
const MOST_ROWS = 12;

export interface HopFields {
  readonly kind: string;
  readonly name: string;
  readonly cue: string;
  readonly order: string;
}

/** What stands in the fields of the review page. */
export interface ReviewFields {
  readonly speaker: string;
  readonly role: string;
  readonly text: string;
  /** "12-40,52-60": where the words stand, when they were selected in the article. */
  readonly spans: string;
  readonly form: string;
  readonly saidOn: string;
  readonly hops: readonly HopFields[];
  readonly reason: string;
  readonly comment: string;
  readonly assignee: string;
}

const middle = (statement: StoredStatement) => statement.chain.filter(({ kind }) => MIDDLE_KINDS.includes(kind));

/** The fields as the statement fills them. */
export function fieldsOf(statement: StoredStatement): ReviewFields {
  const hops = middle(statement).map(({ kind, name, cue }, index) => ({ kind, name, cue, order: String(index + 1) }));
  return {
    speaker: statement.speaker.name ?? "",
    role: statement.speaker.role ?? "",
    text: statement.text,
    spans: "",
    form: statement.form,
    saidOn: statement.saidOn ?? "",
    hops: withSpare(hops),
    reason: "",
    comment: "",
    assignee: "",
  };
}

function withSpare(hops: readonly HopFields[]): HopFields[] {
  const rows = [...hops];
  while (rows.length < Math.min(MOST_ROWS, hops.length + SPARE_ROWS))
    rows.push({ kind: "relay", name: "", cue: "", order: String(rows.length + 1) });
  return rows;
}

/** The fields as they were typed. */
export function typedFields(body: unknown, statement: StoredStatement): ReviewFields {
  const own = fieldsOf(statement);
  const told = (name: string, fallback: string): string => {
    const has = typeof body === "object" && body !== null && Object.hasOwn(body, name);
    return has ? textField(body, name) : fallback;
  };
  const rows = Array.from({ length: MOST_ROWS }, (_, at) => ({
    kind: textField(body, `hop-kind-${at}`),
    name: textField(body, `hop-name-${at}`).trim(),
    cue: textField(body, `hop-cue-${at}`).trim(),
    order: textField(body, `hop-order-${at}`).trim(),
  }));
  const hops = rows.filter((row) => row.name !== "");
  const typed = told("hop-order-0", "") === "" && hops.length === 0 ? own.hops : withSpare(hops);
  return {
    speaker: told("speaker", own.speaker),
    role: told("role", own.role),
    text: told("text", own.text),
    spans: told("spans", ""),
    form: told("form", own.form),
    saidOn: told("saidOn", own.saidOn),
    hops: typed,
    reason: told("reason", ""),
    comment: told("comment", ""),
    assignee: told("assignee", ""),
  };
}

/** What the fields put right: only what differs from the statement as it stands. */
export function correctionOf(fields: ReviewFields, statement: StoredStatement): Correction {
  const own = fieldsOf(statement);
  const name = fields.speaker.trim();
  const speaker = name === own.speaker && fields.role.trim() === own.role ? undefined : { name, role: fields.role };
  const chain = hopsGiven(fields.hops);
  const content = spansOf(fields.spans);
  const words = fields.text.trim() === own.text ? {} : content === null ? { text: fields.text } : { content };
  const { form } = fields;
  return {
    ...words,
    ...(speaker === undefined || (name === "" && own.speaker === "" && fields.role.trim() === own.role)
      ? {}
      : { speaker }),
    ...(form !== own.form && (form === "direct" || form === "mixed" || form === "indirect") ? { form } : {}),
    ...(fields.saidOn === own.saidOn ? {} : { saidOn: fields.saidOn === "" ? null : fields.saidOn }),
    ...(JSON.stringify(chain) === JSON.stringify(hopsGiven(own.hops)) ? {} : { chain }),
  };
}

/** The rows that name something, by their number. */
function hopsGiven(rows: readonly HopFields[]): HopGiven[] {
  const numbered = rows.map((row, index) => ({
    ...row,
    at: /^\d{1,3}$/.test(row.order) ? Number(row.order) : index + 1,
  }));
  return numbered
    .filter((row) => row.name !== "" && (MIDDLE_KINDS as readonly string[]).includes(row.kind))
    .sort((a, b) => a.at - b.at)
    .map(({ kind, name, cue }) => ({ kind: kind as HopKind, name, cue }));
}

function spansOf(value: string): { start: number; end: number }[] | null {
  if (!/^\d{1,8}-\d{1,8}(?:,\d{1,8}-\d{1,8}){0,20}$/.test(value)) return null;
  return value.split(",").map((pair) => {
    const [start = 0, end = 0] = pair.split("-").map(Number);
    return { start, end };
  });
}
