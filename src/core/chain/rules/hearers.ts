/** Who heard the words: "told reporters", "said to a crowd of supporters", "told CNN". */
import type { Found } from "../found.js";
import { ADDRESS_VERBS, AUDIENCES, TELL_VERBS, TO_HEARER } from "../lexicon/audiences.js";
import { DETERMINERS } from "../lexicon/grammar.js";
import { headOf, isCapital, isPossessive, nameEnd, nounPhraseAt } from "../noun-phrase.js";
import { outletAt, quotedTitleEnd, type OutletMention } from "../outlet-mention.js";
import { lower, outletHop, textOf, type Context } from "./context.js";

const READERS = new Set(["viewers", "listeners", "readers", "audience", "audiences"]);
/** Events that are told things: "told a caucus meeting". */
const GATHERINGS = new Set(
  "meeting rally conference hearing forum summit dinner luncheon convention briefing debate ceremony inquiry".split(
    " ",
  ),
);
const LINKS = new Set(["of", "from", "on", "at", "with"]);

/** The hearers named by the verbs of the cue. */
export function hearersOfCue(context: Context): Found[] {
  const { cue } = context.frame;
  if (cue === null) return [];
  const found: Found[] = [];
  for (let at = cue.from; at < cue.to; at += 1) {
    const verb = lower(context, at);
    const object = lower(context, at + 1).endsWith("ly") ? at + 2 : at + 1;
    if (TELL_VERBS.has(verb)) found.push(...hearersAt(context, at, object, "any"));
    else if (ADDRESS_VERBS.has(verb)) found.push(...hearersAt(context, at, object, "known"));
    else if (TO_HEARER.has(verb) && ["to", "with", "before"].includes(lower(context, object)))
      found.push(...hearersAt(context, at, object + 1, "known"));
  }
  return found;
}

/**
 * The hearers whose phrase begins at `object`, for the verb at `verb`.
 * `known` takes outlets and nouns for hearers only; `any` takes named hearers too ("told Congress", "told Abe").
 */
export function hearersAt(context: Context, verb: number, object: number, accept: "any" | "known"): Found[] {
  const { words } = context;
  const cue = textOf(context, verb, verb + 1);
  if (lower(context, object) === "me" || lower(context, object) === "us") return author(context, verb, object, cue);
  const outlet = outletAt(context.text, words, object) ?? personOfOutlet(context, object);
  if (outlet !== null && !READERS.has(lower(context, outlet.to)))
    return [outletHop(context, outlet, { from: verb, cue, rule: "told-outlet", rank: 1 })];
  const title = quotedTitleEnd(words, object);
  if (title > object) {
    return [
      {
        kind: "relay",
        name: textOf(context, object, title),
        from: verb,
        to: title,
        cue,
        rule: "told-programme",
        rank: 1,
      },
    ];
  }
  return audience(context, verb, object, cue) ?? (accept === "any" ? named(context, verb, object, cue) : []);
}

/** "told me": the writer of this article. */
function author(context: Context, verb: number, object: number, cue: string): Found[] {
  if (lower(context, object) === "us" || context.publisher === null) return [];
  const name = `interview with ${context.publisher}`;
  return [{ kind: "occasion", name, from: verb, to: object + 1, cue, rule: "told-author", rank: 1 }];
}

/** "Sean Hannity of Fox News", "Chuck Todd on NBC’s “Meet the Press”". */
function personOfOutlet(context: Context, object: number): OutletMention | null {
  const end = nameEnd(context.words, object);
  if (end === object || !LINKS.has(lower(context, end))) return null;
  const outlet = outletAt(context.text, context.words, end + 1);
  if (outlet === null) return null;
  return { ...outlet, name: `${textOf(context, object, end)} (${outlet.name})`, from: object };
}

/** "reporters", "a rally audience", "a crowd of supporters", "the Senate Intelligence Committee". */
function audience(context: Context, verb: number, object: number, cue: string): Found[] | null {
  const { words } = context;
  const phrase = nounPhraseAt(words, object);
  if (phrase === null) return null;
  const head = headOf(words, phrase, (word) => AUDIENCES.has(word) || GATHERINGS.has(word));
  if (head < 0) return null;
  let to = head + 1;
  if (lower(context, to) === "of" || (lower(context, to) === "and" && !isCapital(words[to + 1]))) {
    const more = nounPhraseAt(words, to + 1);
    const isMore =
      more !== null && (lower(context, to) === "of" || headOf(words, more, (word) => AUDIENCES.has(word)) >= 0);
    if (isMore) to = more.to;
  }
  const name = textOf(context, phrase.start, to);
  return [{ kind: "occasion", name, from: verb, to, cue, rule: "told-audience", rank: 1 }];
}

/** "told Congress", "told Mr. Abe": any hearer that the article names. */
function named(context: Context, verb: number, object: number, cue: string): Found[] {
  const { words } = context;
  const start = DETERMINERS.has(lower(context, object)) ? object + 1 : object;
  const to = nameEnd(words, start);
  if (to === start || words[start]?.text === "I" || isPossessive(words[to - 1])) return [];
  const name = context.fullName(textOf(context, start, to));
  return [{ kind: "occasion", name, from: verb, to, cue, rule: "told-named", rank: 1, isNamedHearer: true }];
}
