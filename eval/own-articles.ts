import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../src/core/text/span.js";
import type { GoldArticle, GoldAttribution } from "./corpus.js";

const FOLDER = join(import.meta.dirname, "articles");

/**
 * The articles written for this project, so that anyone can measure. A file holds `publisher:` and `date:`, a blank line,
 * the text with its title first, a line of three dashes, and one attribution a line:
 *
 *     source | cue | content
 *
 * `-` is nobody or no word. Content may be cut ("first words ... last words") and in parts ("one ~ two"). Each is the
 * first such words after the start of the content of the line before; the cue is the nearest to it, the source to the cue.
 *
 * @throws Error naming file and words when annotated words are not in the text.
 */
export function loadOwnArticles(folder = FOLDER): GoldArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => parseOwnArticle(name.replace(/\.txt$/, ""), readFileSync(join(folder, name), "utf8")));
}

export function parseOwnArticle(id: string, file: string): GoldArticle {
  const [head = "", rest = ""] = cut(file, "\n\n");
  const [text = "", notes = ""] = cut(rest, "\n---\n");
  const field = (name: string) => new RegExp(`^${name}: (.+)$`, "m").exec(head)?.[1] ?? "";
  const attributions: GoldAttribution[] = [];
  let from = 0;
  for (const line of notes.split("\n").filter((each) => each.trim() !== "")) {
    const read = parseLine(`${id}-${attributions.length + 1}`, text, line, from);
    attributions.push(read);
    from = read.content[0]?.start ?? from;
  }
  return {
    id,
    publisher: field("publisher"),
    date: field("date"),
    title: text.split("\n")[0] ?? "",
    text,
    attributions,
  };
}

function parseLine(id: string, text: string, line: string, from: number): GoldAttribution {
  const [source = "-", word = "-", words = ""] = line.split("|").map((part) => part.trim());
  const content: Span[] = [];
  for (const part of words.split(" ~ ")) content.push(find(id, text, part, content.at(-1)?.end ?? from));
  const whole = { start: content[0]?.start ?? from, end: content.at(-1)?.end ?? from };
  const cue = nearest(id, text, word, whole);
  const type = formOf(content.map(({ start, end }) => text.slice(start, end)));
  return { id, source: nearest(id, text, source, cue[0] ?? whole), cue, content, type };
}

function cut(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}

function find(id: string, text: string, words: string, from: number): Span {
  const [opening = "", closing] = words.split(" ... ");
  const start = text.indexOf(opening, from);
  const last = closing === undefined ? start : text.indexOf(closing, start + opening.length);
  if (start < 0 || last < 0) throw new Error(`${id}: "${words}" is not in the text after character ${from}.`);
  return { start, end: last + (closing ?? opening).length };
}

/** Where the words stand as words, nearest to the span without lying in it; none for "-". */
function nearest(id: string, text: string, words: string, to: Span): Span[] {
  if (words === "-") return [];
  const joins = (unit: string | undefined) => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
  let best = -1;
  let least = Infinity;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (joins(text[at - 1]) || joins(text[end])) continue;
    const distance = Math.min(Math.abs(to.start - end), Math.abs(at - to.end));
    if (distance < least) [best, least] = [at, distance];
  }
  if (best < 0) throw new Error(`${id}: "${words}" is not in the text.`);
  return [{ start: best, end: best + words.length }];
}

const MARKS = '“”"«»„‘';

function formOf(parts: readonly string[]): GoldAttribution["type"] {
  const quoted = parts.filter((part) => [...MARKS].some((mark) => part.startsWith(mark)));
  if (quoted.length === parts.length) return "direct";
  return parts.some((part) => [...MARKS].some((mark) => part.includes(mark))) ? "mixed" : "indirect";
}
