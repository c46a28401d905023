import { fold } from "../text/fold.js";
import type { RecordedSpeaker } from "./recorded.js";
import { COMMON_ROLE_WORDS, DEMONYMS, METONYMS, TITLES } from "./tables/name-words.js";
import type { AttributionCheck } from "./verdict.js";

/**
 * Whether the speaker whom a paste names is the one on record. `confirmed` needs the names to agree (a surname for the
 * full name, an alias, the role, another transliteration); names that leave two people possible are `ambiguous`, and
 * so is every claim against an unnamed source.
 *
 * `others`: the speakers of the other statements that answer the paste; a surname that two of them share names neither.
 */
export function checkAttribution(
  claimed: string | null,
  recorded: RecordedSpeaker,
  others: readonly RecordedSpeaker[] = [],
): AttributionCheck {
  if (claimed === null || nameWords(claimed).length === 0) return "unclaimed";
  if (recorded.name === null) return "ambiguous";
  const fit = fits(claimed, recorded);
  if (fit === "no") return "contradicted";
  if (fit === "exact") return "confirmed";
  const rivals = others.filter((other) => other.id !== recorded.id && other.name !== recorded.name);
  return rivals.some((other) => other.name !== null && fits(claimed, other) !== "no") ? "ambiguous" : "confirmed";
}

/** How a claimed name fits a speaker: the full name, a part of it or the role, or not at all. */
export function fits(claimed: string, speaker: RecordedSpeaker): "exact" | "part" | "no" {
  const claim = nameWords(claimed);
  const names = [speaker.name, ...speaker.aliases].filter((name) => name !== null).map(nameWords);
  if (names.some((name) => agree(claim, name) && claim.length >= name.length && name.length > 1)) return "exact";
  if (names.some((name) => sameList(claim, name))) return "exact";
  if (speaker.type !== "person") return fitsBody(claim, names) ? "part" : "no";
  if (names.some((name) => isPartOf(claim, name))) return "part";
  return fitsRole(claim, names, speaker.role) ? "part" : "no";
}

/** The words of a name, folded, without titles, possessive endings and points. */
function nameWords(name: string): string[] {
  return fold(name)
    .text.replace(/['"]s\b/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && word !== "the" && !TITLES.has(word));
}

/** One form for the usual transliterations of a name: "Sergei" and "Sergey", "Zelensky" and "Zelenskyy". */
function transliterated(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/(iy|yi|yy|ii|ij|ey|ei|ay|ai|y|j)$/, "i")
    .replace(/ks/g, "x")
    .replace(/kh/g, "h")
    .replace(/ph/g, "f")
    .replace(/[yj]/g, "i")
    .replace(/ie/g, "e")
    .replace(/(\p{L})\1/gu, "$1");
}

function sameWord(a: string, b: string): boolean {
  return a === b || (a.length > 3 && b.length > 3 && transliterated(a) === transliterated(b));
}

/** "D" stands for "Dmitry". */
function sameOrInitial(a: string, b: string): boolean {
  return sameWord(a, b) || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => sameWord(word, b[index] ?? ""));
}

/** Whether the claim ends with the same surname and its first names, as far as both give them, agree. */
function agree(claim: readonly string[], name: readonly string[]): boolean {
  const surname = name.at(-1);
  const first = name[0];
  if (surname === undefined || first === undefined || name.length < 2) return false;
  const at = claim.findLastIndex((word) => sameWord(word, surname));
  const before = claim.slice(0, at);
  return at > 0 && before.some((word) => sameOrInitial(word, first));
}

/** Whether the claim is the surname, or the surname behind words that are no other first name. */
function isPartOf(claim: readonly string[], name: readonly string[]): boolean {
  const surname = name.at(-1);
  if (surname === undefined || name.length === 0) return false;
  if (claim.length === 1)
    return sameWord(claim[0] ?? "", surname) || (name.length === 2 && sameWord(claim[0] ?? "", name[0] ?? ""));
  return (
    agree(claim, name) || (name.length > 1 && claim.every((word) => name.some((part) => sameOrInitial(word, part))))
  );
}

/** "Kremlin spokesman" names the one whose role it is; "spokesman" alone names no one. A name in the claim must agree. */
function fitsRole(claim: readonly string[], names: readonly string[][], role: string | null): boolean {
  if (role === null) return false;
  const words = national(nameWordsOfRole(role));
  const said = national(claim);
  const surname = said.at(-1) ?? "";
  const named = names.some((name) => sameWord(surname, name.at(-1) ?? ""));
  const rest = named ? said.slice(0, -1) : said;
  return (
    rest.length > 0 && rest.every((word) => words.includes(word)) && rest.some((word) => !COMMON_ROLE_WORDS.has(word))
  );
}

/** The role's words with its titles kept: a role is made of them. */
function nameWordsOfRole(role: string): string[] {
  return fold(role)
    .text.replace(/'s\b/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && word !== "the");
}

function national(words: readonly string[]): string[] {
  return words.map((word) => DEMONYMS.get(word) ?? word);
}

/** A body answers to its name in any order with nation words made one, to its metonyms, and to its short form. */
function fitsBody(claim: readonly string[], names: readonly string[][]): boolean {
  const said = national(claim).filter((word) => !["of", "for"].includes(word));
  return names.some((name) => {
    const own = national(name).filter((word) => !["of", "for"].includes(word));
    if (said.length === own.length && said.every((word) => own.includes(word))) return true;
    if (said.length >= 2 && said.every((word) => own.includes(word))) return true;
    return METONYMS.some((group) => group.includes(claim.join(" ")) && group.includes(name.join(" ")));
  });
}
