/** Settings and media: "in a rare interview in Macau", "at a rally", "in a phone call with X", "on Twitter", "testified". */
import { findOutlet } from "../../article/lexicon/outlets.js";
import type { Found } from "../found.js";
import { EVENT_PAIRS, EVENT_VERBS, EVENTS, MEDIA, POSTS } from "../lexicon/events.js";
import { PREPOSITIONS, TIMES } from "../lexicon/grammar.js";
import { headOf, isCapital, isPossessive, nameEnd, nounPhraseAt, type NounPhrase } from "../noun-phrase.js";
import { outletAt, quotedTitleEnd } from "../outlet-mention.js";
import { isPublisher, lower, outletHop, textOf, type Context } from "./context.js";

const EVENT_PREPOSITIONS = new Set(["in", "at", "during", "on", "with", "through", "by", "over", "via"]);
/** Events at which one speaks "on": the others stand with "in", "at" and "during". */
const ON_EVENTS = new Set(
  "call calls visit visits trip trips tour show program programme podcast broadcast telecast livestream video tape panel".split(
    " ",
  ),
);
/** Events that stand without a determiner: "in testimony", "in prepared remarks". */
const BARE_EVENTS = new Set(
  "testimony remarks interviews speeches conversation conversations court comments meetings".split(" "),
);
/** Events that one holds with an outlet, through which the words came. */
const TALKS = new Set(
  "interview interviews appearance appearances conversation conversations exchange podcast show program programme call discussion broadcast session q&a chat".split(
    " ",
  ),
);
const COMPLEMENTS = new Set(["with", "of", "to", "for", "between", "at", "in", "outside", "near", "on", "by"]);
const PROGRAMME_ENDINGS = new Set(["show", "program", "programme", "podcast"]);
const FLOORS = new Set(["floor", "stump", "trail", "stage"]);

/** The occasion whose preposition stands at `at`, with the relays that its phrase shows. */
export function occasionAt(context: Context, at: number): Found[] {
  const preposition = lower(context, at);
  if (!EVENT_PREPOSITIONS.has(preposition)) return [];
  return mediumAt(context, at) ?? eventAt(context, at) ?? programmeAt(context, at) ?? placeAt(context, at) ?? [];
}

/** Verbs of the cue that are an occasion by themselves. */
export function occasionsOfCue(context: Context): Found[] {
  const { cue } = context.frame;
  if (cue === null) return [];
  return Array.from({ length: cue.to - cue.from }, (_, offset) => eventVerbAt(context, cue.from + offset)).flat();
}

/** "tweeted", "testified before the committee". */
export function eventVerbAt(context: Context, at: number): Found[] {
  const medium = EVENT_VERBS.get(lower(context, at));
  if (medium === undefined) return [];
  const isTestimony = medium === "testimony" && ["before", "to", "in", "at"].includes(lower(context, at + 1));
  const phrase = isTestimony ? nounPhraseAt(context.words, at + 2) : null;
  const to = phrase?.to ?? at + 1;
  const name = phrase === null ? medium : `${medium} ${lower(context, at + 1)} ${textOf(context, phrase.start, to)}`;
  return [{ kind: "occasion", name, from: at, to, cue: textOf(context, at, at + 1), rule: "event-verb", rank: 1 }];
}

/** "on Twitter", "in a tweet", "in a Facebook post", "in a series of messages posted on Twitter". */
function mediumAt(context: Context, at: number): Found[] | null {
  const { words } = context;
  const phrase = nounPhraseAt(words, at + 1);
  if (phrase === null) return null;
  const end = lower(context, phrase.to) === "of" ? (nounPhraseAt(words, phrase.to + 1)?.to ?? phrase.to) : phrase.to;
  const hop = (name: string, to: number): Found[] => [
    { kind: "occasion", name, from: at, to, cue: textOf(context, at, to), rule: "medium", rank: 1 },
  ];
  for (let place = phrase.start; place < end; place += 1) {
    const named = namedMedium(context, place, end) ?? postedOn(context, place, end);
    if (named !== null) return hop(named.name, named.to);
  }
  return null;
}

interface Medium {
  readonly name: string;
  readonly to: number;
}

const MEDIUM_PLACES = new Set(["page", "account", "feed", "live", "video"]);

/** "Twitter", "Facebook post", "tweet" at `place` of a phrase that ends at `end`. */
function namedMedium(context: Context, place: number, end: number): Medium | null {
  const word = lower(context, place);
  if (word.startsWith("tweet") && POSTS.has(word)) return { name: "Twitter", to: place + 1 };
  const medium = mediumNameAt(context, place);
  if (medium === null) return null;
  const next = lower(context, medium.to);
  if (POSTS.has(next)) return { name: medium.name, to: medium.to + 1 };
  return medium.to === end || MEDIUM_PLACES.has(next) ? medium : null;
}

/** The name of a social medium that begins at `place`: of two words, of one, or the letter that one of them is called by. */
function mediumNameAt(context: Context, place: number): Medium | null {
  const word = lower(context, place).replace(/'s$/, "");
  const pair = MEDIA.get(`${word} ${lower(context, place + 1)}`);
  if (pair !== undefined) return { name: pair, to: place + 2 };
  // "on X" and "X post", in a capital: a small one stands for an unknown.
  const isLetter = textOf(context, place, place + 1) === "X";
  if (isLetter && (lower(context, place - 1) === "on" || POSTS.has(lower(context, place + 1))))
    return { name: "X", to: place + 1 };
  const name = MEDIA.get(word);
  return name === undefined ? null : { name, to: place + 1 };
}

/** "messages posted on Twitter". */
function postedOn(context: Context, place: number, end: number): Medium | null {
  if (place + 1 !== end || !POSTS.has(lower(context, place))) return null;
  const on = lower(context, end) === "on" ? end : end + 1;
  return lower(context, on) === "on" ? mediumNameAt(context, on + 1) : null;
}

function eventAt(context: Context, at: number): Found[] | null {
  const phrase = nounPhraseAt(context.words, at + 1);
  if (phrase === null) return null;
  const head = headOf(context.words, phrase, (word) => EVENTS.has(word));
  if (head < 0 || !fits(context, at, phrase, head) || isProgramme(context, head)) return null;
  const pair = EVENT_PAIRS.has(`${lower(context, head - 1)}_${lower(context, head)}`);
  const isTalk = TALKS.has(lower(context, head)) && !pair;
  const cue = textOf(context, at, head + 1);
  const host = isTalk ? hostOf(context, phrase, head) : [];
  const partner = isTalk ? partnerOf(context, head + 1) : [];
  const isInterview = lower(context, head).startsWith("interview");
  const to = partner[0]?.to ?? complementsEnd(context, head + 1);
  const own = [...host, ...partner].find((hop) => hop.kind === "occasion");
  const relays = [...host, ...partner].filter((hop) => hop.kind === "relay");
  const name = own?.name ?? (isInterview ? "interview" : eventName(context, phrase.start, head, to, relays.length > 0));
  return [{ kind: "occasion", name, from: at, to, cue, rule: "event", rank: 1 }, ...relays];
}

/** "The Laura Ingraham Show": a name, read as an outlet. */
function isProgramme({ words }: Context, head: number): boolean {
  return isCapital(words[head]) && isCapital(words[head - 1]) && PROGRAMME_ENDINGS.has(words[head]?.lower ?? "");
}

/** Whether preposition and determiner let the noun be an occasion: "on a call" but not "on conference". */
function fits(context: Context, at: number, phrase: NounPhrase, head: number): boolean {
  const preposition = lower(context, at);
  const noun = lower(context, head);
  if ((preposition === "on" || preposition === "over") && !ON_EVENTS.has(noun)) return false;
  if (preposition === "by" || preposition === "via") return noun === "phone" || noun === "video" || noun === "call";
  if (preposition === "with" && !["interview", "interviews", "speech", "remarks"].includes(noun)) return false;
  if (preposition === "with" && at > 0 && context.frame.cue !== null && at > context.frame.cue.to + 12) return false;
  // "Tuesday's debate" and "a rally" are settled by what stands before the noun.
  return phrase.start > phrase.from || head > phrase.start || BARE_EVENTS.has(noun);
}

/** "in a CNN interview". */
function hostOf(context: Context, phrase: NounPhrase, head: number): Found[] {
  for (let from = phrase.start; from < head; from += 1) {
    const outlet = outletAt(context.text, context.words, from);
    if (outlet === null || outlet.to > head + 1 || outlet.refersBack) continue;
    if (findOutlet(outlet.outlet) === null && !isCapital(context.words[from])) continue;
    const cue = textOf(context, head, head + 1);
    const hop = outletHop(context, outlet, { from, cue, rule: "outlet-interview", rank: 1 });
    return [{ ...hop, name: hop.kind === "relay" ? outlet.outlet : hop.name, to: head + 1 }];
  }
  return [];
}

/** "interview with the Associated Press", "interview with Todd Starnes' podcast", "appearance on CNN". */
function partnerOf(context: Context, at: number): Found[] {
  const { words } = context;
  let link = at;
  while (link - at < 4 && TIMES.has(lower(context, link))) link += 1;
  if (!["with", "on", "to", "for"].includes(lower(context, link))) return [];
  const cue = `${textOf(context, at - 1, at)} ${lower(context, link)}`;
  const hop: HopStart = { from: at - 1, cue, rule: "interview-with", rank: 1 };
  const outlet = outletAt(context.text, words, link + 1);
  if (outlet !== null) return [outletHop(context, outlet, hop)];
  const title = quotedTitleEnd(words, link + 1);
  if (title > link + 1) return [{ kind: "relay", name: textOf(context, link + 1, title), to: title, ...hop }];
  const isWith = lower(context, at - 1).startsWith("interview") && lower(context, link) === "with";
  return isWith ? interviewerAt(context, link + 1, hop) : [];
}

type HopStart = Pick<Found, "from" | "cue" | "rule" | "rank">;

/** "Todd Starnes' podcast", "Jake Tapper of CNN": who led the interview. */
function interviewerAt(context: Context, start: number, hop: HopStart): Found[] {
  const { words } = context;
  const end = nameEnd(words, start);
  if (end === start) return [];
  const to = isPossessive(words[end - 1]) ? (nounPhraseAt(words, start)?.to ?? end) : end;
  const person = context.fullName(textOf(context, start, to));
  const outlet = ["of", "on"].includes(lower(context, end)) ? outletAt(context.text, words, end + 1) : null;
  if (outlet === null) return [{ kind: "relay", name: person, to, ...hop }];
  if (isPublisher(context, outlet)) return [outletHop(context, outlet, hop)];
  return [{ kind: "relay", name: `${person} (${outlet.name})`, to: outlet.to, ...hop }];
}

/** The end of the complements after the head: "with Democratic lawmakers and aides", "of black journalists in Washington". */
function complementsEnd(context: Context, from: number): number {
  const { words } = context;
  let to = from;
  for (let count = 0; count < 2; count += 1) {
    if (!COMPLEMENTS.has(lower(context, to))) break;
    const isOf = ["with", "of", "between"].includes(lower(context, to));
    const phrase = nounPhraseAt(words, to + 1);
    if (phrase === null || (phrase.start > phrase.from && phrase.determiner === null)) break;
    // "at a rally by joking that …": a verb, not a complement.
    if (lower(context, to) === "by" && lower(context, phrase.start).endsWith("ing")) break;
    to = phrase.to;
    if (!isOf || lower(context, to) !== "and") continue;
    const more = nounPhraseAt(words, to + 1);
    if (more !== null && !lower(context, more.start).endsWith("ed")) to = more.to;
  }
  return to;
}

/** Head and complements in plain words, with the full name of whom it was held with. */
function eventName(context: Context, start: number, head: number, to: number, isRelayed: boolean): string {
  const noun = textOf(context, start, head + 1);
  if (isRelayed || to <= head + 1) return noun;
  if (lower(context, head + 1) === "with" || lower(context, head + 1) === "to") {
    const person = nameEnd(context.words, head + 2);
    const plain = context.fullName(textOf(context, head + 2, person));
    if (person > head + 2)
      return `${noun} ${lower(context, head + 1)} ${plain}${person < to ? ` ${textOf(context, person, to)}` : ""}`;
  }
  return `${noun} ${textOf(context, head + 1, to)}`;
}

/** "on CNN", "on NBC’s “Meet the Press”", "on “Face the Nation”". */
function programmeAt(context: Context, at: number): Found[] | null {
  if (!["on", "in"].includes(lower(context, at))) return null;
  const { words } = context;
  const cue = textOf(context, at, at + 1);
  const outlet = outletAt(context.text, words, at + 1);
  if (outlet !== null) {
    const isOutlet = isCapital(words[outlet.to - 1]) || findOutlet(outlet.outlet) !== null;
    // "in an ABC News/Washington Post poll", "in a Washington Post article": the outlet only describes a noun.
    const rest = nounPhraseAt(words, outlet.to);
    if (words[outlet.to]?.text === "/" || (rest !== null && rest.from === rest.start && rest.determiner === null))
      return null;
    if (!isOutlet || outlet.refersBack || PREPOSITIONS.has(lower(context, outlet.from))) return null;
    const hop = outletHop(context, outlet, { from: at, cue, rule: "on-outlet", rank: 1 });
    return hop.kind === "relay" ? [hop] : [];
  }
  const title = lower(context, at) === "on" ? quotedTitleEnd(words, at + 1) : at + 1;
  if (title <= at + 1) return null;
  return [
    { kind: "relay", name: textOf(context, at + 1, title), from: at, to: title, cue, rule: "on-programme", rank: 1 },
  ];
}

/** "on the Senate floor", "in court", "by phone". */
function placeAt(context: Context, at: number): Found[] | null {
  const phrase = nounPhraseAt(context.words, at + 1);
  if (phrase === null) return null;
  const preposition = lower(context, at);
  const last = lower(context, phrase.to - 1);
  const hop = (name: string): Found[] => [
    { kind: "occasion", name, from: at, to: phrase.to, cue: textOf(context, at, at + 1), rule: "place", rank: 1 },
  ];
  if (preposition === "on" && FLOORS.has(last)) return hop(textOf(context, phrase.start, phrase.to));
  if (preposition === "in" && last === "court") return hop(textOf(context, phrase.start, phrase.to));
  if ((preposition === "by" || preposition === "over") && /^(?:tele)?phone$/.test(last)) return hop("phone call");
  return null;
}
