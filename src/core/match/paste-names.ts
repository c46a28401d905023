import { CUE_VERBS, NOT_NAMES } from "./tables/cue-verbs.js";
import { COMMON_ROLE_WORDS } from "./tables/name-words.js";

/**
 * The speaker's name in the attribution of a paste. Each function answers the name, `null` where the words are an
 * attribution that names no one ("he said", "the spokesman said"), or `undefined` where they are no attribution.
 */
type Named = string | null | undefined;

const CONNECTORS = new Set([
  "of",
  "the",
  "de",
  "del",
  "della",
  "van",
  "von",
  "der",
  "bin",
  "bint",
  "al",
  "el",
  "la",
  "le",
  "da",
  "dos",
  "for",
  "and",
  "al-",
  "ibn",
]);

function bareWord(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

function isCapital(word: string): boolean {
  const letter = bareWord(word).charAt(0);
  return letter !== letter.toLowerCase();
}

function isName(word: string): boolean {
  return isCapital(word) && !NOT_NAMES.has(bareWord(word).toLowerCase());
}

function isCue(word: string): boolean {
  return CUE_VERBS.has(bareWord(word).toLowerCase());
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => bareWord(word) !== "");
}

/** A name stands in text without the marks around it; points of initials stay within. */
function clean(parts: readonly string[]): string {
  return parts
    .join(" ")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, "")
    .replace(/(\p{L}{2,})\.$/u, "$1");
}

/** The last run of capitalised words, connectors within it: "Kremlin spokesman Dmitry Peskov" → "Dmitry Peskov". */
function lastRun(parts: readonly string[]): string[] {
  let from = parts.length;
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const word = parts[at] ?? "";
    if (isName(word)) from = at;
    else if (!CONNECTORS.has(bareWord(word).toLowerCase())) break;
  }
  return parts.slice(from);
}

/** The name within a phrase: its last run of capitals; the whole phrase when it is a role that holds a name. */
function nameInPhrase(phrase: string): string | null {
  const parts = words(phrase);
  const last = parts.at(-1);
  if (last === undefined || parts.length > 14) return null;
  if (isName(last)) return clean(lastRun(parts));
  return parts.slice(0, 6).some(isName) && parts.length <= 6 && !NOT_NAMES.has((parts[0] ?? "").toLowerCase())
    ? clean(parts)
    : null;
}

/** How many words may follow the cue: "told reporters in Moscow". */
const WORDS_AFTER_CUE = { "at the end": 0, "near the end": 7, anywhere: 60 } as const;

/** "Name said", "On Tuesday, Name, the role, told reporters": the part between commas before the cue that is a name. */
export function nameBeforeCue(text: string, place: keyof typeof WORDS_AFTER_CUE): Named {
  const parts = words(text);
  const cue = parts.findIndex(isCue);
  if (cue < 1 || cue > 20 || parts.length - cue - 1 > WORDS_AFTER_CUE[place]) return undefined;
  const pieces = parts
    .slice(0, cue)
    .join(" ")
    .split(",")
    .map((piece) => piece.trim());
  for (const piece of pieces) {
    const first = bareWord(piece.split(/\s+/)[0] ?? "").toLowerCase();
    const article = first === "the" || first === "a" || first === "an";
    if (NOT_NAMES.has(first) && !article) continue;
    const name = nameInPhrase(article ? piece.slice(first.length + 1) : piece);
    if (name !== null) return name;
  }
  return pieces.some((piece) => /^(he|she|it|they|the|a|an|i|we)\b/i.test(piece)) ? null : undefined;
}

/** "said Name", "said Kremlin spokesman Dmitry Peskov, who …". */
export function nameAfterCue(text: string): Named {
  const parts = words(text);
  if (!isCue(parts[0] ?? "")) return undefined;
  const rest = parts.slice(1).join(" ");
  const phrase = words((rest.split(/[,;:]/)[0] ?? "").replace(/^(the|a|an)\s+/i, ""));
  const last = phrase.findLastIndex(isName);
  const start = phrase.findIndex(isName);
  if (last < 0 || start > 8) return null;
  // "said Peskov in Moscow": the name ends before the first small word that no name holds.
  let end = last + 1;
  for (let at = start; at <= last; at += 1) {
    const small = bareWord(phrase[at] ?? "").toLowerCase();
    if (/^(in|on|at|during|after|before|to|as|by)$/.test(small)) {
      end = at;
      break;
    }
  }
  return nameInPhrase(phrase.slice(0, end).join(" "));
}

/** Words of offices as they stand in small letters before a name. */
const OFFICES = new Set(
  (
    "mayor senator governor ambassador chancellor premier general director professor adviser advisor lawyer judge foreign prime " +
    "vice defence defense finance interior press state party opposition economist analyst author captain chairman chairwoman " +
    "chair founder owner editor bishop pope king queen prince princess envoy delegate lawmaker candidate coach"
  ).split(" "),
);

/**
 * Whether the words are nothing but a name and the words of an office: capitals, "of", "spokesman". Without quote marks
 * only such words are no part of the quotation: "our parliament never changed its Constitution: …" is all one sentence.
 */
export function isNameAlone(text: string): boolean {
  const [head = "", ...role] = text.split(/[,(|/]/);
  const parts = words(head);
  const first = bareWord(parts[0] ?? "").toLowerCase();
  if (parts.length === 0 || /^(?:and|for|at|in|to|of|an?)$/.test(first) || role.some((part) => /[.!?;:]\s/.test(part)))
    return false;
  return parts.every((word) => {
    const lower = bareWord(word).toLowerCase();
    return isName(word) || CONNECTORS.has(lower) || COMMON_ROLE_WORDS.has(lower) || OFFICES.has(lower);
  });
}

/** A label before a colon: capitalised words alone, with or without a role after a comma. */
export function nameBeforeColon(text: string): Named {
  return nameOfSignature(text);
}

/** "Name", "Name, role", "Role Name": a short phrase whose part before the comma is, or ends in, a name. */
export function nameOfSignature(text: string): Named {
  const signature = text.replace(/[\s.]+$/, "");
  const head = words(signature.split(/[,(\n|/]/)[0] ?? "");
  if (head.length === 0 || head.length > 8 || words(signature).length > 20) return undefined;
  const bareHead = /^(the)$/i.test(head[0] ?? "") ? head.slice(1) : head;
  if (!isName(bareHead.at(-1) ?? "") && !bareHead.slice(0, 1).some(isName)) return undefined;
  if (bareHead.some((word) => /[!?;]/.test(word) || /^(is|are|was|were|will|has|have|had|not|we|i)$/i.test(word)))
    return undefined;
  if (NOT_NAMES.has(bareWord(bareHead[0] ?? "").toLowerCase())) return undefined;
  const name = nameInPhrase(bareHead.join(" "));
  return name ?? undefined;
}
