import type { Match } from "../../services/answers.js";
import type { Change, DiffPart } from "../../core/match/verdict.js";
import { overlaps, type Span } from "../../core/text/span.js";
import { CHANGE_KIND_WORDS } from "./change-words.js";
import { segments } from "./segments.js";

/**
 * `same`: on both sides. `added`: only in the paste. `dropped`: only in the record. `cut`: recorded, lost under an
 * ellipsis or beyond the end of the paste, with a change of sense. `outside`: not part of what was compared.
 * `break`: the blank between two pieces of a split quotation ("…," she said. "…").
 */
export type PieceKind = "same" | "added" | "dropped" | "cut" | "outside" | "break";

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

/**
 * The pasted and the recorded text of a match, side by side, each with the differences that concern it.
 * @param pieces the recorded words as the article has them, when they are a split quotation
 */
export function comparison(
  quote: string,
  match: Pick<Match, "diff" | "changes" | "pastedSpan" | "recordedSpan"> & { readonly statement: { text: string } },
  pieces: readonly string[] = [],
): Comparison {
  const { diff, changes, pastedSpan, recordedSpan, statement } = match;
  const pasted = { text: quote, span: pastedSpan, changes: placed(changes, "pastedSpan"), breaks: [] };
  const recorded = {
    text: statement.text,
    span: recordedSpan,
    changes: placed(changes, "recordedSpan"),
    breaks: breaksBetween(pieces),
  };
  return {
    pasted: piecesOf(
      pasted,
      diff.filter((part) => part.op !== "delete"),
      "added",
    ),
    recorded: piecesOf(
      recorded,
      diff.filter((part) => part.op !== "insert"),
      "dropped",
    ),
  };
}

interface PlacedChange extends Span {
  readonly change: Change;
}

interface Side {
  readonly text: string;
  /** What was compared of the text. */
  readonly span: Span;
  readonly changes: readonly PlacedChange[];
  readonly breaks: readonly Mark[];
}

interface Mark extends Span {
  readonly kind: PieceKind;
  readonly label: string | null;
}

/** @param own the kind of a part that stands on this side only */
function piecesOf(side: Side, parts: readonly DiffPart[], own: PieceKind): Piece[] {
  const places = placesOf(side, parts);
  // A difference whose words this text does not have cannot be laid over it: it is shown by itself.
  if (places === null) return parts.map(({ op, text }) => ({ kind: op === "equal" ? "same" : own, text, label: null }));
  const marks: Mark[] = [...side.breaks, ...cuts(side)];
  places.forEach((place, index) => {
    if (parts[index]?.op !== "equal") marks.push({ ...place, kind: own, label: labelOf(place, side.changes) });
  });
  const [start, end] = [places[0]?.start ?? 0, places.at(-1)?.end ?? side.text.length];
  const before: Mark = { start: 0, end: wordsIn(side.text, 0, start) ? start : 0, kind: "outside", label: null };
  const after: Mark = {
    ...before,
    start: end,
    end: wordsIn(side.text, end, side.text.length) ? side.text.length : end,
  };
  return segments(side.text, [...marks, before, after]).map(({ text, covers: [mark] }) => ({
    kind: mark?.kind ?? "same",
    text,
    label: mark?.label ?? null,
  }));
}

function placed(changes: readonly Change[], which: "pastedSpan" | "recordedSpan"): PlacedChange[] {
  return changes.flatMap((change) => {
    const span = change[which];
    return span === null ? [] : [{ start: span.start, end: span.end, change }];
  });
}

function cuts(side: Side): Mark[] {
  return side.changes
    .filter(({ change }) => change.op === "cut")
    .map(({ start, end, change }) => ({ start, end, kind: "cut", label: CHANGE_KIND_WORDS[change.kind] }));
}

/** The blanks by which the pieces are joined in the statement's text. */
function breaksBetween(pieces: readonly string[]): Mark[] {
  let at = 0;
  return pieces.slice(0, -1).map((piece) => {
    at += piece.length + 1;
    return { start: at - 1, end: at, kind: "break", label: null };
  });
}

/**
 * Where each part stands in the text, from its first word to its last; `null` when that cannot be told. Parts are found
 * word by word, one after the other from the compared span on, since a difference leaves out marks that stand in the
 * text ("…", brackets). Nothing but marks may lie between two words of the difference. Linear in the text.
 */
function placesOf({ text, span }: Side, parts: readonly DiffPart[]): Span[] | null {
  const folded = text.toLowerCase();
  if (folded.length !== text.length) return null;
  const places: Span[] = [];
  let at = span.start;
  for (const part of parts) {
    let start: number | null = null;
    for (const word of part.text.toLowerCase().split(/\s+/)) {
      if (word === "") continue;
      const found = folded.indexOf(word, at);
      if (found < 0 || wordsIn(text, at, found)) return null;
      start ??= found;
      at = found + word.length;
    }
    places.push({ start: start ?? at, end: at });
  }
  return places;
}

/** Whether letters or digits stand in `[start, end)`. */
function wordsIn(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

function labelOf(span: Span, changes: readonly PlacedChange[]): string | null {
  const found = changes.find((each) => each.change.op !== "cut" && overlaps(each, span));
  return found === undefined ? null : CHANGE_KIND_WORDS[found.change.kind];
}
