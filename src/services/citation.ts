import type { Hop } from "../core/chain/hop.js";
import { describeSpeaker, type CitedSpeaker } from "./cited-speaker.js";

export interface Cited {
  readonly speaker: CitedSpeaker;
  /** From the speaker to the publication; the hops of kind `speaker`, `wire` and `publication` are not worded. */
  readonly chain: readonly Hop[];
  readonly hedged: boolean;
  readonly saidOn: string | null;
  readonly article: {
    readonly title: string | null;
    readonly publisher: string | null;
    readonly publishedOn: string | null;
  };
}

/** Longest evidence that is taken over word by word. */
const LONGEST_PHRASE = 120;

const PREPOSITION = /^(?:in|at|on|during|to|before|after|from|via|through|by|over|outside|while|when|amid)\b/i;

/** Cues of a relay that stand before its name as they are. */
const RELAY_CUES = new Map<RegExp, (name: string) => string>([
  [/\b(?:quoted|quotes|quoting)\b/i, (name) => `as quoted by ${name}`],
  [/\b(?:cited|cites|citing)\b/i, (name) => `as cited by ${name}`],
  [/\b(?:reported|reports|reporting)\b/i, (name) => `as reported by ${name}`],
  [/\b(?:carried|published|broadcast|aired|released|posted)\b/i, (name) => `as carried by ${name}`],
  [/\b(?:told|telling|tells|interview|spoke|speaking)\b/i, (name) => `told ${name}`],
  [/\b(?:according to|said|says|saying|added|adds|wrote|recalled|recounted)\b/i, (name) => `according to ${name}`],
]);

const MONTHS = "January February March April May June July August September October November December".split(" ");

/**
 * The source of a statement in words, for a newsroom's copy:
 * "Kremlin spokesman Dmitry Peskov told reporters, as quoted by TASS; DW, 26 December 2017".
 *
 * Method: the speaker; then every hop in order, each as its article words it where that reads well; then, after a
 * semicolon, publisher and date. The wire credit is left out: it credits the copy, not these words.
 */
export function citation(cited: Cited): string {
  const said = saidPart(cited);
  const where = publicationPart(cited.article);
  const day = cited.saidOn !== null && cited.saidOn !== cited.article.publishedOn ? `, ${inWords(cited.saidOn)}` : "";
  const sentence = `${said}${day}`;
  return capitalized(where === "" ? sentence : `${sentence}; ${where}`);
}

function saidPart(cited: Cited): string {
  const speaker = describeSpeaker(cited.speaker);
  let line = speaker.text;
  let verbed = false;
  let hedged = !cited.hedged;
  for (const hop of cited.chain) {
    const phrase = phraseOf(hop, cited.speaker);
    if (phrase === null) continue;
    const hedge = phrase.verb && !verbed && !hedged;
    if (hedge) hedged = true;
    const comma =
      phrase.verb && !verbed && !speaker.closed ? " " : speaker.closed && line === speaker.text ? " " : ", ";
    line += `${comma}${hedge ? "reportedly " : ""}${phrase.verb && verbed ? `and ${phrase.text}` : phrase.text}`;
    verbed ||= phrase.verb;
  }
  return hedged ? line.replace(/,$/, "") : `${line.replace(/,$/, "")}, reportedly`;
}

interface Phrase {
  readonly text: string;
  /** Whether the phrase is what the speaker did ("told reporters"), so that it follows the name without a comma. */
  readonly verb: boolean;
}

function phraseOf(hop: Hop, speaker: CitedSpeaker): Phrase | null {
  switch (hop.kind) {
    case "occasion":
      return occasion(hop);
    case "document":
      return { text: documentPhrase(hop, speaker), verb: false };
    case "relay":
      return relay(hop);
    case "speaker":
    case "wire":
    case "publication":
      return null;
  }
}

function occasion(hop: Hop): Phrase {
  const shown = tidy(hop.evidence?.text ?? "");
  const words = shown !== "" && shown.length <= LONGEST_PHRASE ? shown : tidy(`${hop.cue} ${hop.name}`);
  if (hop.cue === "" && hop.evidence === null) return { text: hop.name, verb: false };
  if (PREPOSITION.test(words)) return { text: `said ${lowered(words)}`, verb: true };
  const told = startsWithCue(words, hop.cue);
  return told ? { text: lowered(words), verb: true } : { text: `in ${withArticle(hop.name)}`, verb: false };
}

/** "in a statement" of the speaker's own, "in a statement from Russia's foreign ministry" of another's. */
function documentPhrase(hop: Hop, speaker: CitedSpeaker): string {
  const [kind, owner] = splitOwner(hop.name);
  const own = owner !== "" && speaker.name !== null && sameBody(owner, speaker.name);
  return `in ${withArticle(own ? kind : hop.name)}`;
}

function relay(hop: Hop): Phrase {
  const phrase = [...RELAY_CUES].find(([cue]) => cue.test(hop.cue))?.[1](hop.name) ?? `via ${hop.name}`;
  return { text: phrase, verb: phrase.startsWith("told ") };
}

/** "statement from Russia's foreign ministry" → "statement", "Russia's foreign ministry". */
function splitOwner(name: string): [string, string] {
  const at = /\s(?:from|by|of|issued by)\s/i.exec(name);
  return at === null ? [name, ""] : [name.slice(0, at.index), name.slice(at.index + at[0].length)];
}

/** Whether two wordings name one body: every word of the shorter begins like a word of the other ("Russia", "Russian"). */
function sameBody(a: string, b: string): boolean {
  const words = (text: string): string[] =>
    text
      .toLowerCase()
      .replace(/[’']s\b/g, "")
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== "" && !/^(?:the|a|an|of|for)$/.test(word))
      .map((word) => word.slice(0, 5));
  const [short, long] = [words(a), words(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return short.length > 0 && short.every((word) => long.includes(word));
}

function publicationPart(article: Cited["article"]): string {
  const title = article.title === null ? null : `“${article.title}”`;
  const parts = [article.publisher ?? title, article.publishedOn === null ? null : inWords(article.publishedOn)];
  return parts.filter((part) => part !== null).join(", ");
}

/** "2017-12-26" → "26 December 2017". */
export function inWords(date: string): string {
  const [year, month, day] = date.split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}

function startsWithCue(words: string, cue: string): boolean {
  return cue !== "" && words.toLowerCase().startsWith(cue.toLowerCase());
}

function withArticle(name: string): string {
  if (/^(?:an?|the|his|her|its|their|our|this|that)\s/i.test(name) || /^\p{Lu}/u.test(name)) return name;
  return `${/^[aeiou]/i.test(name) ? "an" : "a"} ${name}`;
}

function tidy(words: string): string {
  return words
    .replace(/\s+/gu, " ")
    .replace(/^[\s,;:–—-]+/u, "")
    .replace(/[\s,;:–—-]+$/u, "");
}

function lowered(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
