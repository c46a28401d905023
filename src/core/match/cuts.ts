import { makeChange } from "./changes.js";
import type { Difference } from "./differences.js";
import type { Prepared } from "./prepared.js";
import type { Change, ChangeKind } from "./verdict.js";
import { CONDITIONS, HEDGES, PLAIN_NEGATIONS, QUANTIFIERS } from "./tables/sense-words.js";

/**
 * What the paste leaves out under an ellipsis or bracket, or beyond its edges, in a sentence of which it keeps a part,
 * and whose loss may change the sense: a denial, a condition, before the words also a hedge ("it might be that …")
 * or a quantity right before them ("most …").
 */
export interface Cut {
  readonly change: Change;
  /** The word or words that matter: "only if", "not". */
  readonly trigger: string;
  readonly where: "before" | "within" | "after";
}

/** The cuts before the first and after the last matched unit: at most one at each edge. */
export function edgeCuts(prepared: Prepared, jFirst: number, jLast: number): Cut[] {
  const { sentenceOf } = prepared;
  let from = jFirst;
  while (from > 0 && sentenceOf[from - 1] === sentenceOf[jFirst]) from -= 1;
  let to = jLast + 1;
  while (to < sentenceOf.length && sentenceOf[to] === sentenceOf[jLast]) to += 1;
  return [cutIn(prepared, from, jFirst, "before"), cutIn(prepared, jLast + 1, to, "after")].filter(
    (cut) => cut !== null,
  );
}

/** The cut under an ellipsis or bracket, looked for in the sentences that the kept words on both sides belong to. */
export function markedCut(prepared: Prepared, difference: Difference): Cut | null {
  const { sentenceOf } = prepared;
  const before = sentenceOf[difference.jFrom - 1];
  const after = sentenceOf[difference.jTo];
  for (let at = difference.jFrom; at < difference.jTo; at += 1) {
    if (sentenceOf[at] !== before && sentenceOf[at] !== after) continue;
    const cut = cutAt(prepared, at, difference.jFrom, difference.jTo, "within");
    if (cut !== null) return cut;
  }
  return null;
}

/** The trigger nearest to the kept words decides: the first after them, the last before them. */
function cutIn(prepared: Prepared, from: number, to: number, where: "before" | "after"): Cut | null {
  for (let step = 0; step < to - from; step += 1) {
    const cut = cutAt(prepared, where === "after" ? from + step : to - 1 - step, from, to, where);
    if (cut !== null) return cut;
  }
  return null;
}

function cutAt(prepared: Prepared, at: number, from: number, to: number, where: Cut["where"]): Cut | null {
  const key = prepared.units[at]?.key ?? "";
  const limits = where === "before" && at === to - 1 && QUANTIFIERS.has(key);
  const kind = triggerKind(prepared, at, { from, to, where }) ?? (limits ? "quantifier" : null);
  if (kind === null) return null;
  const span = clause(prepared, at, from, to, where);
  const text = prepared.recorded.text;
  const change = makeChange("cut", kind, { raw: "", span: null }, { raw: text, span });
  const next = prepared.units[at + 1]?.key;
  const trigger = key === "only" && next === "if" ? "only if" : (prepared.units[at]?.surface ?? key);
  return { change, trigger, where };
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly where: Cut["where"];
}

/** "not only … but" denies nothing, unless one of the two words is cut and the other kept. `undefined` for other words. */
function ofNotOnly(prepared: Prepared, at: number, { from, to }: Range): ChangeKind | null | undefined {
  const key = prepared.units[at]?.key;
  if (key === "not" && prepared.units[at + 1]?.key === "only") return at + 1 < to ? null : "negation";
  if (key === "only" && prepared.units[at - 1]?.key === "not") return at > from ? null : "negation";
  return undefined;
}

function triggerKind(prepared: Prepared, at: number, range: Range): ChangeKind | null {
  const key = prepared.units[at]?.key ?? "";
  const next = prepared.units[at + 1]?.key ?? "";
  if (CONDITIONS.has(key) || (key === "only" && CONDITIONS.has(next))) return "modality";
  const both = ofNotOnly(prepared, at, range);
  if (both !== undefined) return both;
  if (PLAIN_NEGATIONS.has(key)) return "negation";
  return range.where !== "after" && HEDGES.has(key) ? "modality" : null;
}

/** The clause around the trigger, within the cut: up to the next comma, dash or end; in front, on to the kept words. */
function clause(
  prepared: Prepared,
  at: number,
  from: number,
  to: number,
  where: Cut["where"],
): { start: number; end: number } {
  const text = prepared.recorded.text;
  const unit = (index: number): { start: number; end: number } => prepared.units[index] ?? { start: 0, end: 0 };
  const breaks = (index: number): boolean =>
    prepared.sentenceOf[index] !== prepared.sentenceOf[index + 1] ||
    /[,;:.!?—–]|--/.test(text.slice(unit(index).end, unit(index + 1).start));
  let first = at;
  while (first > from && !breaks(first - 1)) first -= 1;
  let last = at;
  while (last < to - 1 && (where === "before" || !breaks(last))) last += 1;
  return { start: unit(first).start, end: unit(last).end };
}
