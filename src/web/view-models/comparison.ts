import type { Match } from "../../services/answers.js";
import type { Change, DiffPart } from "../../core/match/verdict.js";
import type { Span } from "../../core/text/span.js";
import { CHANGE_KIND_WORDS } from "./change-words.js";
import { segments } from "./segments.js";

/**
 * `same`: on both sides. `added`: only in the paste. `dropped`: only in the record. `cut`: recorded, lost under an
 * ellipsis or beyond the end of the paste, with a change of sense. `outside`: not part of what was compared.
 */
export type PieceKind = "same" | "added" | "dropped" | "cut" | "outside";

/** A piece of one side of the comparison, in reading order. */
export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
  /** The kind of change in words ("negation"); `null` where the difference is no change ("…" marks what is left out). */
  readonly label: string | null;
}

export interface Comparison {
  readonly pasted: readonly Piece[];
  readonly recorded: readonly Piece[];
}

/** The pasted and the recorded text of a match, side by side, each with the differences that concern it. */
export function comparison(
  quote: string,
  match: Pick<Match, "diff" | "changes" | "pastedSpan" | "recordedSpan"> & { readonly statement: { text: string } },
): Comparison {
  return {
    pasted: side(quote, match.pastedSpan, match.diff, match.changes, PASTED),
    recorded: side(match.statement.text, match.recordedSpan, match.diff, match.changes, RECORDED),
  };
}

interface Side {
  readonly op: DiffPart["op"];
  readonly kind: PieceKind;
  readonly spanOf: (change: Change) => Span | null;
}

const PASTED: Side = { op: "insert", kind: "added", spanOf: (change) => change.pastedSpan };
const RECORDED: Side = { op: "delete", kind: "dropped", spanOf: (change) => change.recordedSpan };

interface Mark extends Span {
  readonly kind: PieceKind;
  readonly label: string | null;
}

function side(text: string, span: Span, diff: readonly DiffPart[], changes: readonly Change[], which: Side): Piece[] {
  const parts = diff.filter((part) => part.op === "equal" || part.op === which.op);
  const joined = parts.map((part) => part.text).join("");
  const base = baseOf(text, joined, span);
  // A difference that is not written in this text's own units cannot be laid over it: it is shown by itself.
  if (base === null) return parts.map((part) => piece(part.op === "equal" ? "same" : which.kind, part.text, null));
  const kinds = changes.flatMap((change) => {
    const place = which.spanOf(change);
    return place === null ? [] : [{ ...place, change }];
  });
  const marks: Mark[] = kinds
    .filter(({ change }) => change.op === "cut")
    .map(({ start, end, change }) => ({ start, end, kind: "cut", label: CHANGE_KIND_WORDS[change.kind] }));
  let at = base;
  for (const part of parts) {
    const end = at + part.text.length;
    if (part.op !== "equal") marks.push({ start: at, end, kind: which.kind, label: labelOf(at, end, kinds) });
    at = end;
  }
  marks.push(
    { start: 0, end: base, kind: "outside", label: null },
    { start: at, end: text.length, kind: "outside", label: null },
  );
  return segments(text, marks).map((segment) => {
    const mark = segment.covers[0];
    return piece(mark?.kind ?? "same", segment.text, mark?.label ?? null);
  });
}

/** Where `joined` begins in `text`: at the span that the aligner gave, or at 0 when it is the whole text. */
function baseOf(text: string, joined: string, span: Span): number | null {
  if (joined !== "" && text.startsWith(joined, span.start)) return span.start;
  return joined === text ? 0 : null;
}

function labelOf(start: number, end: number, kinds: readonly (Span & { readonly change: Change })[]): string | null {
  const found = kinds.find((kind) => kind.start < end && start < kind.end);
  return found === undefined ? null : CHANGE_KIND_WORDS[found.change.kind];
}

function piece(kind: PieceKind, text: string, label: string | null): Piece {
  return { kind, text, label };
}
