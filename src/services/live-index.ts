import type { CandidateIndex } from "../core/match/candidates.js";
import type { StatementStore } from "../store/statement-store.js";

/** Statements read from the store at a time while the index is filled. */
const CHUNK = 5_000;

/**
 * An index that is never behind the store. Before each use it asks the store for the mark of the last statement (one
 * step in a B-tree) and reads what was added since, by this process or another. A mark that went back means that a
 * transaction was undone or the file was exchanged: the index is built anew.
 */
export class LiveIndex {
  readonly #statements: StatementStore;
  readonly #make: () => CandidateIndex;
  #index: CandidateIndex;
  #mark = 0;

  constructor(statements: StatementStore, make: () => CandidateIndex) {
    this.#statements = statements;
    this.#make = make;
    this.#index = make();
  }

  /** The index with everything that is recorded now. */
  current(): CandidateIndex {
    const last = this.#statements.lastMark();
    if (last < this.#mark) {
      this.#index = this.#make();
      this.#mark = 0;
    }
    while (this.#mark < last) {
      const added = this.#statements.wordsAfter(this.#mark, CHUNK);
      for (const { id, text } of added) this.#index.add(id, text);
      this.#mark = added.at(-1)?.mark ?? last;
    }
    return this.#index;
  }
}
