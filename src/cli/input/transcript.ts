/** What one speaker says until another speaks. */
export interface Turn {
  /** The line of the file where it begins, from 1. */
  readonly line: number;
  readonly speaker: string;
  readonly role: string | undefined;
  readonly words: string;
}

export interface Transcript {
  /** The first line above the first turn, which names the event; `undefined` when the turns begin at once. */
  readonly heading: string | undefined;
  readonly turns: readonly Turn[];
}

/** Longest label before the colon, and most words in it. */
const LABEL_LENGTH = 80;
const LABEL_WORDS = 10;

/** Small words that a name or office may hold. */
const PARTICLES = new Set(["of", "the", "de", "del", "der", "van", "von", "al", "bin", "and", "for", "to", "in"]);

/** "(APPLAUSE)", "[Laughter]": what happens, not what is said. */
const STAGE_DIRECTION = /^(?:\([^()]{0,80}\)|\[[^[\]]{0,80}\])$/;

/** "(through translator)" after a name. */
const REMARK = /\([^()]{0,60}\)\s{0,4}$/;

/** Words that head a line with a colon and are nobody's name. */
const NOT_NAMES = new Set([
  "note",
  "source",
  "sources",
  "date",
  "title",
  "location",
  "place",
  "event",
  "url",
  "byline",
]);

interface Label {
  readonly name: string;
  readonly role: string | undefined;
}

/** Whether a word may stand in a label: capitalized, a number, or a particle. */
function labelWord(word: string): boolean {
  return /^["“'(]?[\p{Lu}\p{N}]/u.test(word) || PARTICLES.has(word);
}

/** The label and the words of a line `NAME: words` or `NAME, ROLE: words`; `null` for any other line. */
function labelled(line: string): { readonly label: Label; readonly words: string } | null {
  const colon = line.indexOf(":");
  if (colon < 1 || colon > LABEL_LENGTH || /\S/.test(line.charAt(colon + 1))) return null;
  const text = line.slice(0, colon).replace(REMARK, "").trim();
  const words = text.split(/\s+/);
  if (words.length > LABEL_WORDS || !words.every(labelWord) || NOT_NAMES.has(text.toLowerCase())) return null;
  const [name = "", ...rest] = text.split(",");
  const role = rest.join(",").trim();
  if (name.trim() === "") return null;
  return { label: { name: name.trim(), role: role === "" ? undefined : role }, words: line.slice(colon + 1).trim() };
}

/** Fewest labels in capitals that make a transcript of long speeches. */
const CAPITAL_LABELS = 4;

/**
 * Whether a text is a transcript: two labelled lines or more that are at least half of the lines, or, where speeches
 * run over many lines, four labels in capitals of which one comes again. A news article has a line with a colon here
 * and there, never so many.
 */
export function looksLikeTranscript(text: string): boolean {
  const filled = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !STAGE_DIRECTION.test(line));
  const names = filled.flatMap((line) => labelled(line)?.label.name ?? []);
  if (names.length >= 2 && names.length * 2 >= filled.length) return true;
  const capitals = names.filter((name) => name === name.toUpperCase());
  return capitals.length >= CAPITAL_LABELS && new Set(capitals).size < capitals.length;
}

/** "BLITZER" for someone introduced as "WOLF BLITZER, CNN HOST": the one full name before it that ends so. */
function introduced(label: Label, known: readonly Label[]): Label {
  const name = label.name.toLowerCase();
  const same = known.filter((other) => other.name.toLowerCase() === name);
  if (same.length > 0) return { ...label, role: label.role ?? same[0]?.role };
  const fuller = known.filter((other) => other.name.toLowerCase().endsWith(` ${name}`));
  const first = fuller[0];
  return first !== undefined && fuller.length === 1 ? { name: first.name, role: label.role ?? first.role } : label;
}

/** Reads a transcript: lines `SPEAKER: words`; a line without a label goes on with the turn before it. */
export function readTranscript(text: string): Transcript {
  const turns: { line: number; label: Label; words: string[] }[] = [];
  const known: Label[] = [];
  const names = new Set<string>();
  let heading: string | undefined;
  text.split("\n").forEach((raw, index) => {
    const line = raw.trim();
    if (line === "" || STAGE_DIRECTION.test(line)) return;
    const start = labelled(line);
    const current = turns.at(-1);
    if (start !== null) {
      const label = introduced(start.label, known);
      if (!names.has(label.name)) known.push(label);
      names.add(label.name);
      turns.push({ line: index + 1, label, words: start.words === "" ? [] : [start.words] });
    } else if (current !== undefined) current.words.push(line);
    else heading ??= line.replace(/^\uFEFF/, "");
  });
  return {
    heading,
    turns: turns
      .filter(({ words }) => words.length > 0)
      .map(({ line, label, words }) => ({ line, speaker: label.name, role: label.role, words: words.join("\n") })),
  };
}
