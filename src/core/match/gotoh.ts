import type { Block, Pair } from "./alignment.js";
import { similarityTable, type SimilarityTable } from "./similarity-table.js";

/** Costs and rewards, in hundredths of the reward for a word of matter. */
const REWARD = { match: 100, any: 15, run: 20 };
const COST = { open: 55, dropped: 4, added: 25, marked: 6, bracketed: 6 };
const FAR_BELOW = -1_000_000_000;
/** Values below this come from no path. */
const NO_PATH = FAR_BELOW / 2;

/** Which state a cell's best value came from; two bits for each of the three states of the cell. */
const FROM_MATCH = 0;
const FROM_DROP = 1;
const FROM_ADD = 2;
const FROM_START = 3;

/** Aligns one block with Gotoh's recurrences: O(rows × columns) time, a byte a cell for the way back. */
export function alignBlock(block: Block): Pair[] {
  const table = new GotohTable(block);
  table.fill();
  return table.pairs();
}

/** One row of values for the three states: match, drop (recorded only) and add (pasted only). */
interface Row {
  readonly match: Int32Array;
  readonly drop: Int32Array;
  readonly add: Int32Array;
}

function emptyRow(width: number): Row {
  const empty = (): Int32Array => new Int32Array(width).fill(FAR_BELOW);
  return { match: empty(), drop: empty(), add: empty() };
}

function at(values: Int32Array, index: number): number {
  return values[index] ?? FAR_BELOW;
}

class GotohTable {
  readonly #width: number;
  readonly #rows: number;
  readonly #trace: Uint8Array;
  readonly #likeness: SimilarityTable;
  /** Values before any pasted unit is accounted for; read by the first row only. */
  readonly #begun: Int32Array;
  #above: Row;
  #row: Row;

  constructor(private readonly block: Block) {
    this.#rows = block.iTo - block.iFrom;
    this.#width = block.jTo - block.jFrom + 1;
    this.#trace = new Uint8Array((this.#rows + 1) * this.#width);
    this.#likeness = similarityTable(
      block.pasted.slice(block.iFrom, block.iTo),
      block.recorded.slice(block.jFrom, block.jTo),
    );
    const dear = block.gaps.has(block.iFrom)
      ? () => COST.marked
      : (passed: number) => COST.open + COST.dropped * passed;
    this.#begun = Int32Array.from({ length: this.#width }, (_, column) =>
      column === 0 || block.freeStart ? 0 : -dear(column),
    );
    this.#above = emptyRow(this.#width);
    this.#row = emptyRow(this.#width);
  }

  fill(): void {
    for (let row = 1; row <= this.#rows; row += 1) {
      const spare = this.#above;
      this.#above = this.#row;
      this.#row = spare;
      this.#fillAdd(row);
      this.#fillMatch(row);
      this.#fillDrop(row);
    }
  }

  /** Add comes from the cell above; it is the first to write the row's traces. */
  #fillAdd(row: number): void {
    const { match, drop, add } = this.#above;
    const unit = this.block.pasted[this.block.iFrom + row - 1];
    const weight = unit?.weight ?? 0;
    const open = unit?.bracketed === true ? COST.bracketed : Math.round(COST.open * (0.5 + weight / 2));
    const more = unit?.bracketed === true ? COST.bracketed : Math.round(COST.added * (0.5 + weight));
    for (let column = 0; column < this.#width; column += 1) {
      const dropped = at(drop, column) - open;
      const added = at(add, column);
      let best = at(match, column) - open;
      let from = FROM_MATCH;
      if (dropped > best) {
        best = dropped;
        from = FROM_DROP;
      }
      if (added > best) {
        best = added;
        from = FROM_ADD;
      }
      if (row === 1 && at(this.#begun, column) - open > best) {
        best = at(this.#begun, column) - open;
        from = FROM_START;
      }
      this.#row.add[column] = Math.max(best - more, FAR_BELOW);
      this.#trace[row * this.#width + column] = from << 4;
    }
  }

  /** Match comes from the cell above and left, where the two words are alike. */
  #fillMatch(row: number): void {
    const reward = REWARD.any + REWARD.match * (this.block.pasted[this.block.iFrom + row - 1]?.weight ?? 0);
    const likeness = this.#likeness.row(row - 1);
    const { match } = this.#row;
    match.fill(FAR_BELOW);
    for (let column = 1; column < this.#width; column += 1) {
      const like = likeness[column - 1] ?? 0;
      if (like > 0) match[column] = this.#match(row, column, reward * (2 * like - 1));
    }
  }

  #match(row: number, column: number, reward: number): number {
    const before = column - 1;
    let best = (this.#above.match[before] ?? 0) + REWARD.run;
    let from = FROM_MATCH;
    const take = (value: number, source: number): void => {
      if (value > best) {
        best = value;
        from = source;
      }
    };
    take(at(this.#above.drop, before), FROM_DROP);
    take(at(this.#above.add, before), FROM_ADD);
    if (row === 1) take(at(this.#begun, before), FROM_START);
    const cell = row * this.#width + column;
    this.#trace[cell] = (this.#trace[cell] ?? 0) | from;
    return best < NO_PATH ? FAR_BELOW : best + Math.round(reward);
  }

  /** Drop comes from the cell to the left. Where the paste shows that something is missing it costs next to nothing. */
  #fillDrop(row: number): void {
    const { match, drop, add } = this.#row;
    const here = this.block.iFrom + row;
    const { pasted, gaps } = this.block;
    const marked = gaps.has(here) || pasted[here - 1]?.bracketed === true || pasted[here]?.bracketed === true;
    const open = marked ? COST.marked : COST.open;
    const more = marked ? 0 : COST.dropped;
    drop[0] = FAR_BELOW;
    for (let column = 1; column < this.#width; column += 1) {
      let best = (match[column - 1] ?? 0) - open;
      let from = FROM_MATCH;
      if ((drop[column - 1] ?? 0) > best) {
        best = drop[column - 1] ?? 0;
        from = FROM_DROP;
      }
      if ((add[column - 1] ?? 0) - open > best) {
        best = (add[column - 1] ?? 0) - open;
        from = FROM_ADD;
      }
      drop[column] = Math.max(best - more, FAR_BELOW);
      const cell = row * this.#width + column;
      this.#trace[cell] = (this.#trace[cell] ?? 0) | (from << 2);
    }
  }

  /** The matched pairs on the best path, both indices rising. */
  pairs(): Pair[] {
    const { block } = this;
    const pairs: Pair[] = [];
    let row = this.#rows;
    let { column, state } = this.#end();
    while (row > 0 && column >= 0 && state !== FROM_START) {
      const from = this.#trace[row * this.#width + column] ?? 0;
      if (state === FROM_MATCH) {
        const likeness = this.#likeness.at(row - 1, column - 1);
        pairs.push({ i: block.iFrom + row - 1, j: block.jFrom + column - 1, likeness });
        state = from & 3;
        row -= 1;
        column -= 1;
      } else if (state === FROM_DROP) {
        state = (from >> 2) & 3;
        column -= 1;
      } else {
        state = (from >> 4) & 3;
        row -= 1;
      }
    }
    return pairs.reverse();
  }

  /** The best place to stop: anywhere in the last row when the end is free, else its last column. */
  #end(): { column: number; state: number } {
    const { match, drop, add } = this.#row;
    const last = this.#width - 1;
    let best = FAR_BELOW;
    let end = { column: last, state: FROM_START };
    for (let column = this.block.freeEnd ? 0 : last; column <= last; column += 1) {
      [match, drop, add].forEach((values, state) => {
        const value = values[column] ?? FAR_BELOW;
        if (value > best) {
          best = value;
          end = { column, state };
        }
      });
    }
    return end;
  }
}
