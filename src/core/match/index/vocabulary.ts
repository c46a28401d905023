import { deletions, isRepairable } from "./one-edit.js";

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

  /** The text of a word. */
  text(id: number): string {
    return this.#words[id] ?? "";
  }

  find(word: string): number | undefined {
    return this.#ids.get(word);
  }

  /** Numbers of the known words at one edit from an unknown one; none for short words. */
  repair(word: string): number[] {
    if (!isRepairable(word)) return [];
    this.learn();
    const found = new Set<number>();
    for (const form of deletions(word)) for (const id of this.#deletions.get(form) ?? []) found.add(id);
    return [...found];
  }

  /** Brings the table of deletions up to the last word; `repair` does so too, but then all at once. */
  learn(): void {
    for (; this.#repairable < this.#words.length; this.#repairable += 1) this.#learn(this.#repairable);
  }

  #learn(id: number): void {
    const word = this.#words[id] ?? "";
    if (!isRepairable(word)) return;
    for (const form of deletions(word)) {
      const list = this.#deletions.get(form);
      if (list === undefined) this.#deletions.set(form, [id]);
      else list.push(id);
    }
  }
}
