import type { Span } from "../text/span.js";
import { prepare, unitsWithin, type Prepared } from "./prepared.js";
import type { Recorded } from "./recorded.js";
import type { Unit, Units } from "./units.js";
import { windowFor } from "./window-for.js";

/** A candidate read as far as it is needed: its words at once, sentences and quote marks when it is compared. */
export class NearStatement {
  readonly units: readonly Unit[];
  /**
   * The weighted share of the pasted words that stand anywhere in what was read: a cheap bound on what can align.
   * Words that do not stand there count as half there, for they may be misspelt.
   */
  readonly share: number;
  #prepared: Prepared | null = null;

  /** @param window the stretch of a long statement that is read, `null` for all of it */
  constructor(
    pasted: Units,
    readonly recorded: Recorded,
    readonly window: Span | null,
  ) {
    this.units = unitsWithin(recorded.text, window);
    this.share = sharedWords(pasted.units, this.units);
  }

  get prepared(): Prepared {
    this.#prepared ??= prepare(this.recorded, this.window, this.units);
    return this.#prepared;
  }
}

/** The statement, or of a long one the stretch that the paste may come from. */
export function readNear(pasted: Units, recorded: Recorded): NearStatement {
  return new NearStatement(pasted, recorded, windowFor(pasted, recorded));
}

function sharedWords(pasted: readonly Unit[], recorded: readonly Unit[]): number {
  const asked = new Set(pasted.map((unit) => unit.key));
  const there = new Set<string>();
  for (const { key } of recorded) if (asked.has(key)) there.add(key);
  let held = 0;
  let total = 0;
  for (const { key, weight, bracketed } of pasted) {
    if (bracketed) continue;
    total += weight;
    held += there.has(key) ? weight : weight / 2;
  }
  return total === 0 ? 1 : held / total;
}
