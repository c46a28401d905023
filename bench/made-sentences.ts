import { pick, randomFrom } from "./random.js";

/**
 * Sentences made by rule, for a store of any size without a download. Words are drawn by Zipf's law: real function
 * words first, then made ones of two to four syllables; each run of forty sentences has matter of its own, so that rare
 * words keep company as they do in speech. Lengths run from 6 to 36 words.
 */
export class MadeSentences {
  readonly #random: () => number;
  #topic: string[] = [];
  #left = 0;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  next(): string {
    if (this.#left === 0) this.#turn();
    this.#left -= 1;
    const count = 6 + Math.floor(30 * this.#random() * this.#random()) + Math.floor(this.#random() * 6);
    const words = Array.from({ length: count }, () => this.#word());
    const [first = ""] = words;
    words[0] = first.charAt(0).toUpperCase() + first.slice(1);
    for (let at = 4; at < count - 2; at += 1) if (this.#random() < 0.06) words[at] = `${words[at] ?? ""},`;
    return `${words.join(" ")}.`;
  }

  #word(): string {
    const at = this.#random();
    if (at < 0.48) return FUNCTION[zipf(FUNCTION.length, this.#random)] ?? "the";
    if (at < 0.7) return pick(this.#topic, this.#random);
    return WORDS[zipf(WORDS.length, this.#random)] ?? "harbour";
  }

  #turn(): void {
    this.#left = 40;
    this.#topic = Array.from({ length: 30 }, () => WORDS[zipf(WORDS.length, this.#random)] ?? "harbour");
  }
}

/** A rank from 0, drawn by 1/rank. */
function zipf(count: number, random: () => number): number {
  return Math.min(count - 1, Math.floor(Math.exp(random() * Math.log(count + 1))) - 1);
}

const FUNCTION = (
  "the of and to a in that is was for it with as his on be at by i this had not are but from or have an they which one you " +
  "were her all she there would their we him been has when who will more no if out so said what up its about into than them " +
  "can only other new some could time these two may then do first any my now such like our over man me even most made after " +
  "also did many before must through back years where much your way well down should because each just those people how too"
).split(" ");

const ONSETS = "b c d f g h l m n p r s t v w st tr pl gr ch br cl dr fr sh sl sp".split(" ");
const NUCLEI = "a e i o u ai ea ou ie oa".split(" ");
const CODAS = ["", "n", "r", "l", "s", "t", "m", "nd", "rt", "st", "ck", "ng"];

const WORDS = makeWords(60_000);

function makeWords(count: number): string[] {
  const random = randomFrom(1);
  const found = new Set<string>();
  while (found.size < count) {
    const syllables = 2 + Math.floor(random() * 2.4);
    let word = "";
    for (let at = 0; at < syllables; at += 1) word += pick(ONSETS, random) + pick(NUCLEI, random) + pick(CODAS, random);
    found.add(word);
  }
  return [...found];
}

/** A word of matter, as often as the sentences have it. */
export function madeWord(random: () => number): string {
  return WORDS[zipf(WORDS.length, random)] ?? "harbour";
}
