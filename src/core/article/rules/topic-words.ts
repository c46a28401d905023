/** The words that say what a line is about, for comparing a headline with the story under it. */
import { folded, wordsOf } from "../words.js";

/** Words that join others in a headline and do not show what it is about. */
const JOINING =
  /^(?:a|an|the|and|or|of|in|on|at|to|by|for|from|with|over|under|as|is|are|was|be|its|his|her|their|after|amid|into|not|no|but|than|how|what|why|who|when|will|says?|said|out|up|off)$/;

/** Stems of the words of `line` that carry its topic; abbreviations ("UN", not "Un") keep their capitals. */
export function topicWords(line: string): Set<string> {
  const words = wordsOf(line)
    .map((word) => (/^\p{Lu}{2,4}$/u.test(word) ? word : folded(word)))
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|(?:'s)?[^\p{L}\p{N}]*$/gu, ""))
    .filter((word) => word !== "" && !JOINING.test(word));
  return new Set(words.map(stem));
}

/** Five letters stand for a word and its endings: "sanctions", "sanctioned". */
const stem = (word: string): string => (word.length > 5 ? word.slice(0, 5) : word);

/** Share of `words`, 0 to 1, that stand in one of `lines`. */
export function shareIn(words: ReadonlySet<string>, lines: readonly string[]): number {
  if (words.size === 0) return 0;
  const there = new Set(lines.flatMap((line) => [...topicWords(line)]));
  return [...words].filter((word) => there.has(word)).length / words.size;
}
