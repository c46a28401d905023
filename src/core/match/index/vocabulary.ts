/**
 * Words as small integers, with repair of misspelt ones: two words at one edit (a letter more, less, other, or two
 * swapped) share a form with at most one letter deleted (Garbe's symmetric delete; Mor & Fraenkel 1982). The table of
 * deletions is filled when it is first needed and then kept up.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #deletions = new Map<string, number[]>();
  #repairable = 0;

  get size(): number {
    return this.#words.length;
  }

  /** The word's number; a new word gets the next one. */
  add(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    this.#ids.set(word, this.#words.length);
    this.#words.push(word);
    return this.#words.length - 1;
  }

  find(word: string): number | undefined {
    return this.#ids.get(word);
  }

  /** Numbers of the known words at one edit from an unknown one; none for short words. */
  repair(word: string): number[] {
    if (word.length < LEAST_LENGTH || word.length > MOST_LENGTH) return [];
    for (; this.#repairable < this.#words.length; this.#repairable += 1) this.#learn(this.#repairable);
    const found = new Set<number>();
    for (const form of forms(word)) for (const id of this.#deletions.get(form) ?? []) found.add(id);
    return [...found];
  }

  #learn(id: number): void {
    const word = this.#words[id] ?? "";
    if (word.length < LEAST_LENGTH || word.length > MOST_LENGTH || /[\d#@]/.test(word)) return;
    for (const form of forms(word)) {
      const list = this.#deletions.get(form);
      if (list === undefined) this.#deletions.set(form, [id]);
      else list.push(id);
    }
  }
}

const LEAST_LENGTH = 4;
const MOST_LENGTH = 30;

/** The word and each form of it with one letter deleted. */
function forms(word: string): Set<string> {
  const list = new Set([word]);
  for (let at = 0; at < word.length; at += 1) list.add(word.slice(0, at) + word.slice(at + 1));
  return list;
}
