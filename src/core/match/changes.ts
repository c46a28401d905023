import type { Span } from "../text/span.js";
import { similarity } from "./similar-words.js";
import { isContent, type Unit } from "./units.js";
import type { Change, ChangeKind } from "./verdict.js";
import { FILLERS } from "./tables/function-words.js";
import {
  MEASURES,
  MODALS,
  NEGATIONS,
  NEGATIVE_PREFIXES,
  OPPOSITE_ENDINGS,
  OPPOSITES,
  QUANTIFIERS,
} from "./tables/sense-words.js";

/**
 * What kind of change lies between the pasted and the recorded units of one difference. Kinds are tried from the worst
 * to the least: a difference that drops "not" and swaps a noun is a `negation`.
 */
export function kindOf(pasted: readonly Unit[], recorded: readonly Unit[]): ChangeKind {
  if (changesNegation(pasted, recorded)) return "negation";
  if (changesNumber(pasted, recorded)) return "number";
  if (differsIn(MODALS, pasted, recorded) && !isSameFuture(pasted, recorded)) return "modality";
  if (differsIn(QUANTIFIERS, pasted, recorded)) return "quantifier";
  if (changesName(pasted, recorded)) return "name";
  return isMisspelling(pasted, recorded) ? "spelling" : "wording";
}

/**
 * Whether the words differ only as ways of writing or as a transcript's stumbles do; such a difference alters nothing.
 * `around`: the recorded units on both sides, as many as are dropped, fewer at the text's ends.
 */
export function isHarmless(
  pasted: readonly Unit[],
  recorded: readonly Unit[],
  around: { readonly before: readonly Unit[]; readonly after: readonly Unit[] },
): boolean {
  // "home grown" is "homegrown", but "not able" is not "notable".
  if (pasted.length > 0 && recorded.length > 0) {
    return joined(pasted) === joined(recorded) && !changesNegation(pasted, recorded);
  }
  if (pasted.length > 0) return pasted.every((unit) => FILLERS.has(unit.key));
  return (
    recorded.every((unit) => unit.note || FILLERS.has(unit.key)) || isStutter(recorded, around.before, around.after)
  );
}

function joined(units: readonly Unit[]): string {
  return units.map((unit) => unit.key).join("");
}

/**
 * Whether the dropped words stand right before or right after themselves ("we have we have to"). An alignment may drop
 * "have we" as well as "we have" there, so every window that begins with a kept word or the dropped ones is tried.
 */
function isStutter(dropped: readonly Unit[], before: readonly Unit[], after: readonly Unit[]): boolean {
  const length = dropped.length;
  if (length === 0 || length > 4) return false;
  if (dropped.some(isEmphatic) || (length === 1 && dropped.some(isContent))) return false;
  const all = [...before, ...dropped, ...after];
  for (let at = 0; at <= before.length && at + 2 * length <= all.length; at += 1) {
    if (keys(all.slice(at, at + length)) === keys(all.slice(at + length, at + 2 * length))) return true;
  }
  return false;
}

/** Words that are said twice on purpose ("very, very", "never, never"), or that the sense hangs on. */
function isEmphatic(unit: Unit): boolean {
  return (
    ["very", "really", "so", "too"].includes(unit.key) ||
    [NEGATIONS, MODALS, QUANTIFIERS].some((words) => words.has(unit.key))
  );
}

function keys(units: readonly Unit[]): string {
  return units.map((unit) => unit.key).join(" ");
}

function count(words: ReadonlySet<string>, units: readonly Unit[]): number {
  return units.filter((unit) => words.has(unit.key)).length;
}

function differsIn(words: ReadonlySet<string>, pasted: readonly Unit[], recorded: readonly Unit[]): boolean {
  const listed = (units: readonly Unit[]): string =>
    keys(units.filter((unit) => words.has(unit.key)).sort((a, b) => (a.key < b.key ? -1 : 1)));
  return listed(pasted) !== listed(recorded);
}

function changesNegation(pasted: readonly Unit[], recorded: readonly Unit[]): boolean {
  if (count(NEGATIONS, pasted) !== count(NEGATIONS, recorded)) return true;
  return pasted.some((mine) => recorded.some((theirs) => areOpposites(mine.key, theirs.key)));
}

/** Whether one word denies the other: "willing" and "unwilling", "harmful" and "harmless", "accept" and "reject". */
export function areOpposites(a: string, b: string): boolean {
  if (OPPOSITES.has(`${a}/${b}`) || OPPOSITES.has(`${b}/${a}`)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length > 3 && NEGATIVE_PREFIXES.some((prefix) => long === prefix + short)) return true;
  return OPPOSITE_ENDINGS.some(
    ([one, other]) =>
      (a.endsWith(one) && b === a.slice(0, -one.length) + other) ||
      (b.endsWith(one) && a === b.slice(0, -one.length) + other),
  );
}

function changesNumber(pasted: readonly Unit[], recorded: readonly Unit[]): boolean {
  const isNumber = (unit: Unit): boolean => unit.key.startsWith("#");
  const figures = (units: readonly Unit[]): string => keys(units.filter(isNumber));
  if (figures(pasted) !== figures(recorded)) return true;
  return pasted.length > 0 && recorded.length > 0
    ? count(MEASURES, pasted) > 0 && count(MEASURES, recorded) > 0 && differsIn(MEASURES, pasted, recorded)
    : [...pasted, ...recorded].some((unit) => unit.key === "percent" || unit.key.endsWith("illion"));
}

/** "will" and "going to" both speak of what is to come. */
function isSameFuture(pasted: readonly Unit[], recorded: readonly Unit[]): boolean {
  const future = (units: readonly Unit[]): boolean =>
    keys(units) === "will" || /^((am|is|are|'s) )?going to$/.test(keys(units));
  return future(pasted) && future(recorded);
}

function isNameLike(unit: Unit): boolean {
  return (unit.capital || unit.key.startsWith("@")) && isContent(unit);
}

function changesName(pasted: readonly Unit[], recorded: readonly Unit[]): boolean {
  const mine = pasted.filter(isNameLike);
  const theirs = recorded.filter(isNameLike);
  if (mine.length + theirs.length === 0 || isMisspelling(pasted, recorded, 0.8)) return false;
  if (mine.length > 0 && theirs.length > 0) return keys(mine) !== keys(theirs);
  return [...mine, ...theirs].some((unit) => !unit.initial);
}

/** Whether the words are one word each, alike by letters, and not just inflected. */
function isMisspelling(pasted: readonly Unit[], recorded: readonly Unit[], least = 0.6): boolean {
  const [mine] = pasted;
  const [theirs] = recorded;
  if (pasted.length !== 1 || recorded.length !== 1 || mine === undefined || theirs === undefined) return false;
  return similarity(mine.key, theirs.key) >= least && stem(mine.key) !== stem(theirs.key);
}

/** A word without the endings of number, tense and manner. Rough: only for telling inflection from misspelling. */
function stem(word: string): string {
  for (const ending of ["ingly", "edly", "ing", "ies", "ied", "ed", "es", "er", "est", "ly", "s", "d", "y", "e"]) {
    if (word.length - ending.length >= 3 && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
}

/** The span over the units, or `null` without any. */
export function spanOf(units: readonly Unit[]): Span | null {
  const first = units[0];
  const last = units.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** A typed change between stretches of the two raw texts. */
export function makeChange(
  op: Change["op"],
  kind: ChangeKind,
  pasted: { raw: string; span: Span | null },
  recorded: { raw: string; span: Span | null },
): Change {
  const words = (side: { raw: string; span: Span | null }): string =>
    side.span === null ? "" : side.raw.slice(side.span.start, side.span.end);
  return {
    op,
    kind,
    pasted: words(pasted),
    recorded: words(recorded),
    pastedSpan: pasted.span,
    recordedSpan: recorded.span,
  };
}
