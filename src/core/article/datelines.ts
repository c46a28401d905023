/**
 * Reads the dateline that opens a paragraph: "WASHINGTON (AP) —", "MOSCOW, Dec 26 (Reuters) -", "DES MOINES, Iowa —",
 * "(CNN) —", "LONDON. December 26. INTERFAX -". Looks at the first `REACH` units only.
 *
 * A prefix is a dateline when a known agency or outlet stands in its brackets, or when it begins with a place in
 * capitals and holds nothing but places and a day.
 */
import { findOutlet } from "./lexicon/outlets.js";
import type { Credit } from "./wire.js";
import { creditsIn } from "./wire.js";

export interface Dateline {
  /** Units of the block up to the first word of the story: place, agency and dash. */
  readonly end: number;
  /** Where the last sign of the dateline itself stands, without the blanks behind. */
  readonly trimmedEnd: number;
  readonly credits: readonly Credit[];
}

const REACH = 110;
/** "(AP) — A": no dateline with its story is shorter. */
const SHORTEST = 8;

const WITH_AGENCY =
  /^(?<place>[\p{Lu}][\p{L}\p{N}.,'’/ -]{1,60})?\s?\((?<agency>[\p{L}][\p{L}\p{N} .,/&'’-]{1,40})\)\s{0,2}(?<dash>[-–—―:]{1,2}|\.|(?=\p{Lu}))\s{0,2}/u;

/** A place in capitals, perhaps with a state or country and a day: then a dash. */
const PLACE =
  /^(?<place>\p{Lu}{2}[\p{Lu}.'’/ -]{1,30}(?:,\s\p{Lu}[\p{L}. ]{1,24}){0,2})(?:[,.]\s(?<day>(?:\p{L}{3,9}\.?\s\d{1,2}|\d{1,2}\s\p{L}{3,9}\.?)(?:,?\s\d{4})?))?[,.]?\s{0,2}(?:—|–|―|--|\s-|-\s)\s{0,2}/u;

/** "MOSCOW. December 26. INTERFAX.RU -" and "BERLIN, 26 December / dpa /" */
const INTERFAX =
  /^\p{Lu}[\p{L} -]{2,30}[.,]\s[\p{L}\d .]{3,20}[.,/]\s\/?(?<agency>[\p{Lu}][\p{L}-]{2,20})(?:\.\p{Lu}{2,3})?\/?\.?\s{0,2}[-–—/.]\s{0,2}/u;

const NO_PLACE =
  /^(?:update|updated|breaking|exclusive|correction|corrected|note|editor|editors|watch|read|video|photo|photos|file|live|opinion|analysis|related|more|just in|new|q|a|fact|claim|abstract|full text|episode|part)\b/i;

/** The dateline at the start of a block, or `null`. */
export function readDateline(block: string): Dateline | null {
  if (block.length < SHORTEST) return null;
  const opening = block.slice(0, REACH);
  return withAgency(opening) ?? interfax(opening) ?? placeOnly(opening);
}

function withAgency(opening: string): Dateline | null {
  const match = WITH_AGENCY.exec(opening);
  const agency = match?.groups?.agency;
  if (!match || agency === undefined) return null;
  const place = match.groups?.place ?? "";
  if (place !== "" && !isPlace(place)) return null;
  const open = opening.indexOf("(", place.length === 0 ? 0 : place.length - 1);
  const credits = creditsIn(opening, open + 1, open + 1 + agency.length, true);
  // A point or nothing behind the bracket is a dateline only for a bare "(CNN)": elsewhere it is a name explained.
  const dash = match.groups?.dash ?? "";
  if (credits.length === 0 || ((dash === "" || dash === ".") && place !== "")) return null;
  return dateline(match[0], credits);
}

/** Places, states and days: every word begins with a capital or a digit, at most eight words. */
function isPlace(place: string): boolean {
  const words = place.split(/[\s,/]+/).filter((word) => word !== "");
  return (
    words.length <= 9 &&
    words.every(
      (word) => /^[\p{Lu}\d]/u.test(word) || /^(?:of|de|la|le|and|el|al|der|da|do|on|the|au|upon|sur)$/i.test(word),
    )
  );
}

function interfax(opening: string): Dateline | null {
  const match = INTERFAX.exec(opening);
  const agency = match?.groups?.agency;
  if (!match || agency === undefined) return null;
  const found = findOutlet(agency) ?? findOutlet(agency.charAt(0) + agency.slice(1).toLowerCase());
  if (!found) return null;
  const start = match[0].lastIndexOf(agency);
  return dateline(match[0], [{ name: found.name, start, end: start + agency.length }]);
}

function placeOnly(opening: string): Dateline | null {
  const match = PLACE.exec(opening);
  const place = match?.groups?.place;
  if (!match || place === undefined || NO_PLACE.test(place)) return null;
  const story = opening.slice(match[0].length);
  return /^["“'‘«]?[\p{Lu}\d]/u.test(story) ? dateline(match[0], []) : null;
}

function dateline(prefix: string, credits: readonly Credit[]): Dateline {
  return { end: prefix.length, trimmedEnd: prefix.trimEnd().length, credits };
}
