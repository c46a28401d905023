import { align } from "../align.js";
import type { Accept, CandidateIndex } from "../candidates.js";
import { readUnits, type Unit } from "../units.js";

/**
 * The slow, obvious index: every statement is aligned with every query and ranked by the weighted share of the query's
 * words that the alignment matches. The oracle of the property tests; of use for a few hundred statements.
 */
export class ExhaustiveIndex implements CandidateIndex {
  readonly #statements = new Map<string, readonly Unit[]>();

  get size(): number {
    return this.#statements.size;
  }

  add(id: string, text: string): void {
    this.#statements.set(id, readUnits(text).units);
  }

  remove(id: string): void {
    this.#statements.delete(id);
  }

  propose(query: string, limit: number, accept: Accept | null = null): string[] {
    const pasted = readUnits(query);
    return [...this.#statements]
      .map(([id, units]) => {
        const { pairs } = align(pasted.units, units, pasted.gaps);
        const worth = pairs.reduce((sum, pair) => sum + (pasted.units[pair.i]?.weight ?? 0) * pair.likeness, 0);
        return { id, worth };
      })
      .filter(({ id, worth }) => worth > 0 && accept?.(id) !== false)
      .sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1))
      .slice(0, Math.max(0, limit))
      .map(({ id }) => id);
  }
}
