import { madeWord } from "./made-sentences.js";
import { pick } from "./random.js";

type Alter = (sentence: string, other: string, random: () => number) => string;

const wordsOf = (sentence: string): string[] => sentence.split(" ");
const each = (sentence: string, change: (word: string) => string): string => wordsOf(sentence).map(change).join(" ");

/** Does `change` to about the share of the words, at least to one. */
function some(sentence: string, share: number, random: () => number, change: (word: string) => string): string {
  const words = wordsOf(sentence);
  const sure = Math.floor(random() * words.length);
  return words
    .map((word, at) => (at === sure || random() < share ? change(word) : word))
    .join(" ")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** One letter left out, doubled, replaced, or swapped with the next. */
function misspelt(word: string, random: () => number): string {
  if (word.length < 4) return word;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const kind = Math.floor(random() * 4);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + letter + word.slice(at);
  if (kind === 2) return word.slice(0, at) + letter + word.slice(at + 1);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

function half(sentence: string, first: boolean): string {
  const words = wordsOf(sentence);
  const middle = Math.ceil(words.length / 2);
  return (first ? words.slice(0, middle) : words.slice(middle)).join(" ");
}

/** A word of the same kind in another's place, always the same one: what a thesaurus would do. */
const synonym = (word: string): string =>
  word.length < 5 ? word : `${word.slice(0, 2)}${word.slice(2).split("").reverse().join("")}`;

/** How an editor's quotation departs from the record, by name. */
export const ALTERATIONS: Readonly<Record<string, Alter>> = {
  verbatim: (sentence) => sentence,
  typography: (sentence) => `“${each(sentence, (word) => word.replace(",", " —"))}”`.replace(/\.”$/, "…”"),
  typos: (sentence, _, random) => some(sentence, 0.12, random, (word) => misspelt(word, random)),
  dropped: (sentence, _, random) => some(sentence, 0.15, random, () => ""),
  inserted: (sentence, _, random) => some(sentence, 0.12, random, (word) => `${word} ${madeWord(random)}`),
  ellipsis: (sentence) => {
    const words = wordsOf(sentence);
    const third = Math.floor(words.length / 3);
    return [...words.slice(0, third), "…", ...words.slice(third + Math.ceil(third / 2))].join(" ");
  },
  bracket: (sentence, _, random) => {
    const words = wordsOf(sentence);
    words[Math.floor(random() * words.length)] = `[${madeWord(random)}]`;
    return words.join(" ");
  },
  substituted: (sentence, _, random) => some(sentence, 0.1, random, () => madeWord(random)),
  truncated: (sentence, _, random) => half(sentence, random() < 0.5),
  spliced: (sentence, other) => `${half(sentence, true)} ${half(other, false)}`,
  heavy: (sentence, _, random) =>
    some(sentence, 0.24, random, (word) => pick(["", misspelt(word, random), madeWord(random)], random)),
  synonym: (sentence, _, random) => each(sentence, (word) => (random() < 0.2 ? synonym(word) : word)),
};
