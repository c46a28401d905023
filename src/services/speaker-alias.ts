import type { Speaker } from "../core/quotes/speaker.js";
import { foldName, nameWords } from "../store/fold-name.js";

const PRONOUNS = new Set(
  "he she it they we i you who which that this these those him her them his its their our one some others many".split(
    " ",
  ),
);

/** Words that stand for any organization of their sort: no name of this one. */
const COMMON = new Set(
  (
    "administration agency army association bank board body bureau cabinet church city club college commission " +
    "committee company congress council country court department firm force government group house institute judges " +
    "league letter ministry mission movement newspaper office officials organisation organization paper parliament " +
    "party police post president prosecutors regime report school senate site society staff state statement team " +
    "times union university website"
  ).split(" "),
);

const LINKS = new Set(["of", "for", "the", "and", "on", "in", "de", "du", "la", "der", "al"]);

/** Most words of an organization's other name. */
const MAX_WORDS = 8;

/**
 * The other name that a mention shows of its speaker: a person's surname ("Peskov"), an organization's short or other
 * name ("TASS", "Moscow"). `null` for pronouns, descriptions ("the statement"), first names, and the name itself.
 */
export function aliasOf(speaker: Speaker): string | null {
  if (speaker.name === null || speaker.mention === null) return null;
  const words = speaker.mention.text
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").replace(/[’']s?$/u, ""))
    .filter((word) => word !== "");
  const alias = speaker.type === "person" ? surname(words, speaker.name) : otherName(words, speaker);
  return alias === null || foldName(alias) === foldName(speaker.name) ? null : alias;
}

/** The mention's last run of words of the name that ends with the name's last word. */
function surname(words: readonly string[], name: string): string | null {
  const known = nameWords(name);
  const last = known.at(-1);
  const end = words.findLastIndex((word) => foldName(word) === last);
  if (end === -1) return null;
  let start = end;
  while (start > 0 && known.includes(foldName(words[start - 1] ?? ""))) start -= 1;
  return words.slice(start, end + 1).join(" ");
}

function otherName(words: readonly string[], speaker: Speaker): string | null {
  if (speaker.type !== "organization") return null;
  const named = /^(?:the|an?)$/i.test(words[0] ?? "") ? words.slice(1) : words;
  if (named.length === 0 || named.length > MAX_WORDS) return null;
  if (!named.every((word, index) => /^[\p{Lu}\p{N}]/u.test(word) || (index > 0 && LINKS.has(word)))) return null;
  const folded = named.map((word) => word.toLowerCase());
  if (folded.some((word) => PRONOUNS.has(word)) && !named.every((word) => /^\p{Lu}{2,}$/u.test(word))) return null;
  return folded.every((word) => COMMON.has(word)) ? null : named.join(" ");
}
