/**
 * Outlets as articles mention them: by a name of the lexicon ("the Associated Press"), with their kind ("Russian news
 * agency TASS", "the Bild newspaper"), by the shape of the name ("the Omaha World-Herald"), with one of their people
 * ("Fox News host Sean Hannity") or programmes ("ABC’s “Good Morning America”"), or nameless ("state media").
 */
import { findOutlet, OUTLETS } from "../article/lexicon/outlets.js";
import type { FrameWord } from "./frame.js";
import {
  NAMELESS_OUTLETS,
  OUTLET_ENDINGS,
  OUTLET_KINDS,
  OUTLET_MODIFIERS,
  OUTLET_PEOPLE,
  PROGRAMMES,
  SHORT_NAMES,
} from "./lexicon/outlet-words.js";
import { DETERMINERS } from "./lexicon/grammar.js";
import { isCapital, isPossessive, nameEnd, wordsText } from "./noun-phrase.js";

export interface OutletMention {
  /** As the chain shows it: "TASS", "Sean Hannity (Fox News)". */
  readonly name: string;
  /** The outlet itself. */
  readonly outlet: string;
  readonly from: number;
  readonly to: number;
  /** "the newspaper", "the agency": an outlet named before. */
  readonly refersBack: boolean;
}

const LONGEST_NAME = 6;
/** Names as printed, those that two outlets share included: "ABC" is an outlet, whichever it is. */
const PRINTED_NAMES: ReadonlySet<string> = new Set([
  ...OUTLETS.flatMap(({ name, aliases }) => [name, ...aliases]),
  ...SHORT_NAMES,
  ...PROGRAMMES,
]);
const OPENING = new Set(["“", '"', "‘", "'"]);
const CLOSING = new Set(["”", '"', "’", "'"]);

/** The outlet mentioned at `from`, or `null`. */
export function outletAt(text: string, words: readonly FrameWord[], from: number): OutletMention | null {
  let start = from;
  while (start - from < 2 && DETERMINERS.has(words[start]?.lower ?? "")) start += 1;
  // "Germany's Bild newspaper": the country is no part of the name.
  if (isPossessive(words[start]) && known(text, words, start) === null && isCapital(words[start + 1])) start += 1;
  const name =
    known(text, words, start) ??
    afterKind(text, words, start) ??
    shaped(text, words, start) ??
    titled(text, words, start) ??
    nameless(text, words, start);
  if (name === null) return null;
  return withPeople(text, words, { ...name, from });
}

interface Named {
  readonly outlet: string;
  readonly to: number;
  readonly refersBack: boolean;
}

/** The longest name of the lexicon that begins here, with the kind that may follow it ("the Reuters news agency"). */
function known(text: string, words: readonly FrameWord[], start: number): Named | null {
  if (words[start]?.kind !== "word") return null;
  for (let to = Math.min(words.length, start + LONGEST_NAME); to > start; to -= 1) {
    if (words[to - 1]?.kind !== "word") continue;
    const outlet = bare(wordsText(text, words, start, to));
    if (isCapital(words[start]) || to === start + 1) {
      if (findOutlet(outlet) !== null || PRINTED_NAMES.has(outlet)) return numbered(text, words, start, to);
    }
  }
  return null;
}

/** The name up to `to`, with the channel number that may follow ("Fox 35") and the kind. */
function numbered(text: string, words: readonly FrameWord[], start: number, to: number): Named {
  const end = /^\d{1,3}$/.test(words[to]?.text ?? "") && !isPossessive(words[to - 1]) ? to + 1 : to;
  // "Reuters news agency" is a name of the lexicon too; the chain shows "Reuters".
  let core = end;
  while (core > start + 1 && isDescriber(words[core - 1]?.text ?? "")) core -= 1;
  return { outlet: bare(wordsText(text, words, start, core)), to: kindsEnd(words, end), refersBack: false };
}

function bare(name: string): string {
  return name.replace(/(?:['’]s|(?<=s)['’])$/, "");
}

/** The end of the kind words after a name: "news agency" in "the Interfax news agency". */
function kindsEnd(words: readonly FrameWord[], from: number): number {
  if (isPossessive(words[from - 1])) return from;
  const at = describersEnd(words, from, 3);
  return at > from && OUTLET_KINDS.has(words[at - 1]?.lower ?? "") ? at : from;
}

/** "Russian state-run news agency TASS", "the newspaper Le Monde"; "the newspaper" alone refers back. */
function afterKind(text: string, words: readonly FrameWord[], start: number): Named | null {
  const at = describersEnd(words, start, 7);
  if (at === start || !OUTLET_KINDS.has(words[at - 1]?.lower ?? "")) return null;
  const named = known(text, words, at);
  if (named !== null) return named;
  const end = nameEnd(words, at);
  if (end > at) return { outlet: bare(wordsText(text, words, at, end)), to: end, refersBack: false };
  const refersBack = at === start + 1 && words[start - 1]?.lower === "the";
  const plain = { outlet: wordsText(text, words, start, at), to: at, refersBack };
  return refersBack ? plain : (nameless(text, words, start) ?? plain);
}

/** The end of the run of words that describe an outlet: "Russian state-run news agency". */
function describersEnd(words: readonly FrameWord[], from: number, longest: number): number {
  let at = from;
  while (at - from < longest && isDescriber(words[at]?.lower ?? "")) at += 1;
  return at;
}

function isDescriber(word: string): boolean {
  return OUTLET_MODIFIERS.has(word) || OUTLET_KINDS.has(word);
}

/** "the Omaha World-Herald", "Iran's Press TV", "the Bild newspaper": names that the lexicon does not hold. */
function shaped(text: string, words: readonly FrameWord[], start: number): Named | null {
  const end = nameEnd(words, start);
  if (end === start) return null;
  const kinds = kindsEnd(words, end);
  if (kinds > end) return { outlet: wordsText(text, words, start, end), to: kinds, refersBack: false };
  if (isPeopleNoun(words, end)) return { outlet: bare(wordsText(text, words, start, end)), to: end, refersBack: false };
  for (let to = end; to > start; to -= 1) {
    const isWhole = to === end || isPossessive(words[to - 1]) || words[to]?.lower === "of";
    if (!isWhole || !endsAsOutlet(words, start, to)) continue;
    return { outlet: bare(wordsText(text, words, start, to)), to: end, refersBack: false };
  }
  return null;
}

/** "Morning Joe hosts Joe Scarborough and …": what has hosts and anchors is an outlet. */
function isPeopleNoun(words: readonly FrameWord[], at: number): boolean {
  return ["host", "hosts", "anchor", "anchors"].includes(words[at]?.lower ?? "") && isCapital(words[at + 1]);
}

/** "the Post", "the Times": with its article even one word of the endings is an outlet. */
function isThe(words: readonly FrameWord[], start: number): boolean {
  return words[start - 1]?.lower === "the";
}

/** "Herald", "World-Herald", "Star-Ledger of Newark" without its town. */
function endsAsOutlet(words: readonly FrameWord[], start: number, to: number): boolean {
  const last = bare(words[to - 1]?.lower ?? "");
  const tail = last.slice(last.lastIndexOf("-") + 1);
  return (
    ((to > start + 1 || isThe(words, start)) && OUTLET_ENDINGS.has(last)) || (tail !== last && OUTLET_ENDINGS.has(tail))
  );
}

/** "KSTP’s “At Issue”": who owns a programme is an outlet. */
function titled(text: string, words: readonly FrameWord[], start: number): Named | null {
  const end = nameEnd(words, start);
  if (end === start || !isPossessive(words[end - 1]) || quotedTitleEnd(words, end) === end) return null;
  return { outlet: bare(wordsText(text, words, start, end)), to: end, refersBack: false };
}

function nameless(text: string, words: readonly FrameWord[], start: number): Named | null {
  for (const length of [3, 2]) {
    const key = words
      .slice(start, start + length)
      .map((word) => word.lower)
      .join("_");
    if (NAMELESS_OUTLETS.has(key))
      return { outlet: wordsText(text, words, start, start + length), to: start + length, refersBack: false };
  }
  return null;
}

/** Adds the host, reporter or programme that stands right after the outlet. */
function withPeople(text: string, words: readonly FrameWord[], named: Named & { from: number }): OutletMention {
  const { outlet, to, from, refersBack } = named;
  const plain = { name: outlet, outlet, from, to, refersBack };
  const quoted = quotedTitleEnd(words, to);
  if (quoted > to && isPossessive(words[to - 1])) {
    return { ...plain, name: `${outlet}’s ${wordsText(text, words, to, quoted)}`, to: quoted };
  }
  let at = to;
  while (at - to < 3 && OUTLET_PEOPLE.has(words[at]?.lower ?? "")) at += 1;
  if (at === to && !isPossessive(words[to - 1])) return plain;
  const end = nameEnd(words, at);
  if (end > at) return { ...plain, name: `${bare(wordsText(text, words, at, end))} (${outlet})`, to: end };
  return { ...plain, to: at };
}

/** The end of a short title in quote marks at `from`, or `from`. */
export function quotedTitleEnd(words: readonly FrameWord[], from: number): number {
  if (!OPENING.has(words[from]?.text ?? "") || !isCapital(words[from + 1])) return from;
  for (let at = from + 2; at < from + 9; at += 1) {
    if (CLOSING.has(words[at]?.text ?? "")) return at + 1;
    if (words[at]?.kind !== "word" && words[at]?.text !== ",") return from;
  }
  return from;
}

/** The outlet whose mention ends right before `to` ("CNN" in "CNN reported"), or `null`. */
export function outletBefore(text: string, words: readonly FrameWord[], to: number): OutletMention | null {
  for (let from = Math.max(0, to - LONGEST_NAME - 1); from < to; from += 1) {
    if (words[from]?.kind !== "word") continue;
    const mention = outletAt(text, words, from);
    if (mention?.to === to) return mention;
  }
  return null;
}

/** Whether two names are of one outlet: by the lexicon, by their letters, or "the Post" for The Washington Post. */
export function isSameOutlet(a: string, b: string): boolean {
  const first = findOutlet(a);
  if (first !== null && first === findOutlet(b)) return true;
  const plain = (name: string): string =>
    name
      .toLowerCase()
      .replace(/^the /, "")
      .replace(/[^\p{L}\p{N} ]/gu, "");
  const [left, right] = [plain(a), plain(b)];
  if (left === right) return true;
  return !right.includes(left) || left.includes(" ") ? false : OUTLET_ENDINGS.has(left) && right.endsWith(` ${left}`);
}
