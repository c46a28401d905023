import { foldName } from "../store/fold-name.js";

/** Words of a role that do not tell one office from another. */
const SMALL = new Set(["a", "an", "the", "of", "for", "at", "in", "to", "on", "with", "and", "by", "from"]);
const TENSES = new Set(["former", "ex", "then", "current", "incumbent", "acting", "new", "outgoing", "longtime"]);
const BEFORE_PLACE = new Set(["of", "for", "at", "in", "to", "on", "with", "from"]);

/**
 * Whether two roles, as articles word them, can be one person's. A role that is not told agrees with any.
 *
 * Method: one role's words are all in the other's ("spokesman", "Kremlin spokesman"); or both name the same office (the
 * last word before "of", "for", …) and share a further word ("Russian deputy minister", "deputy minister of energy").
 * "Kremlin spokesman" and "presidential spokesman" share the office alone, so they do not agree: people of one name are
 * rather kept apart than made one.
 */
export function rolesAgree(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const left = readRole(a);
  const right = readRole(b);
  if (within(left.words, right.words) || within(right.words, left.words)) return true;
  if (left.office !== right.office) return false;
  const shared = [...left.words].filter((word) => right.words.has(word)).length;
  return shared >= 2;
}

interface Role {
  readonly words: ReadonlySet<string>;
  readonly office: string;
}

function readRole(role: string): Role {
  const all = foldName(role.replace(/[’']s\b/g, "")).split(" ");
  const told = all.filter((word) => !TENSES.has(word));
  const place = told.findIndex((word, index) => index > 0 && BEFORE_PLACE.has(word));
  const office = told[(place === -1 ? told.length : place) - 1] ?? "";
  return { words: new Set(told.filter((word) => !SMALL.has(word))), office };
}

function within(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((word) => whole.has(word));
}
