import type { CandidateIndex } from "../core/match/candidates.js";
import type { IndexKeeper, KeptIndex } from "../store/index-keeper.js";
import type { ReviewStore } from "../store/review-store.js";
import type { StatementStore, StatementToMatch } from "../store/statement-store.js";

/** Statements read from the store at a time while the index is filled. */
const CHUNK = 5_000;

/** From this many on, new statements are loaded at once and not through the live part of the index. */
const MANY = 20_000;

/** How a host does upkeep while nobody waits: calls `step` until it answers `false`. */
export type Background = (step: () => boolean) => void;

/** What proposes statements for a query. */
export interface Proposals {
  /** The statements that may answer a query, most promising first, as the store has them. */
  propose(query: string, limit: number, accept?: ((mark: number) => boolean) | null): StatementToMatch[];
}

export interface LiveIndexParts {
  readonly statements: StatementStore;
  /** Tells which statements have other words by now than when they were recorded. */
  readonly reviews: Pick<ReviewStore, "rewordingsAfter">;
  /** An index over what was kept, an empty one for `null`. */
  readonly make: (kept: KeptIndex | null) => CandidateIndex;
  /** Keeps the index over a restart; nothing is kept without it. */
  readonly keeper?: IndexKeeper | undefined;
  readonly background?: Background | undefined;
}

/**
 * An index that is never behind the store. Before each use it asks the store for the mark of the last statement (one
 * step in a B-tree) and reads what was added since, by this process or another. A mark that went back means that a
 * transaction was undone or the file was exchanged: the index is built anew. What was kept of an index is believed only
 * where the store still says the same. Statements stand in the index under their marks.
 */
export class LiveIndex implements Proposals {
  readonly #parts: LiveIndexParts;
  #index: CandidateIndex | null = null;
  #mark = 0;
  /** The last correction of words that the index has. */
  #revision = 0;
  #tending = false;

  constructor(parts: LiveIndexParts) {
    this.#parts = parts;
  }

  /** The statements that may answer a query, most promising first, as the store has them. */
  propose(query: string, limit: number, accept: ((mark: number) => boolean) | null = null): StatementToMatch[] {
    const accepted = accept === null ? null : (id: string): boolean => accept(Number(id));
    return this.#parts.statements.atMarks(this.current().propose(query, limit, accepted).map(Number));
  }

  /** The index with everything that is recorded now. */
  current(): CandidateIndex {
    const { statements } = this.#parts;
    const last = statements.lastMark();
    let index = this.#index ?? this.#open();
    if (last < this.#mark) {
      index = this.#parts.make(null);
      this.#mark = 0;
      this.#revision = 0;
    }
    this.#index = index;
    if (last > this.#mark) this.#catchUp(index, last);
    this.#followCorrections(index);
    return index;
  }

  #open(): CandidateIndex {
    const kept = this.#parts.keeper?.open(this.#parts.statements) ?? null;
    this.#mark = kept?.mark ?? 0;
    return this.#parts.make(kept);
  }

  #catchUp(index: CandidateIndex, last: number): void {
    const many = last - this.#mark >= MANY && index.load !== undefined;
    if (many) index.load?.(this.#added(last));
    else for (const { id, text } of this.#added(last)) index.add(id, text);
    this.#mark = last;
    if (many) this.#parts.keeper?.keep(index, last);
    this.#tend(index);
  }

  /** What was kept of an index may hold the words of before: from an opening on, every correction is put in once. */
  #followCorrections(index: CandidateIndex): void {
    for (const { revision, mark, text } of this.#parts.reviews.rewordingsAfter(this.#revision)) {
      index.add(String(mark), text);
      this.#revision = revision;
    }
  }

  #tend(index: CandidateIndex): void {
    const { background, keeper } = this.#parts;
    if (index.tend === undefined || background === undefined || this.#tending) return;
    this.#tending = true;
    let worked = false;
    background(() => {
      const more = this.#index === index && (index.tend?.() ?? false);
      worked ||= more;
      this.#tending = more;
      if (!more && worked) keeper?.keep(index, this.#mark);
      return more;
    });
  }

  *#added(last: number): Generator<{ id: string; text: string }> {
    let mark = this.#mark;
    while (mark < last) {
      const added = this.#parts.statements.wordsAfter(mark, CHUNK);
      for (const { mark: own, text } of added) if (own <= last) yield { id: String(own), text };
      mark = added.at(-1)?.mark ?? last;
    }
  }
}
