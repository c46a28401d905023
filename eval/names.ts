import { tokenize } from "../src/core/text/tokenize.js";

/** Words that say nothing about who is meant. */
const STOP_WORDS = new Set(
  `a an the this that these those of in on at for to from by with and or as his her its their our my your who whom
  whose which is was are were be been s 's`.split(/\s+/),
);

/** The content words of a name, in lower case. */
export function contentWords(name: string): Set<string> {
  return new Set(
    tokenize(name)
      .filter((token) => token.kind === "word")
      .map((token) => token.lower.replace(/['’]s$/, ""))
      .filter((word) => word !== "" && !STOP_WORDS.has(word)),
  );
}

/** Whether two names share a content word. */
export function shareWord(a: string, b: string): boolean {
  const words = contentWords(a);
  return [...contentWords(b)].some((word) => words.has(word));
}
