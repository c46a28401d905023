import type { Unit } from "./units.js";
import { anchors } from "./anchors.js";
import { similarityTable } from "./similarity-table.js";

/**
 * Word-level alignment of pasted units against recorded ones, semi-global: every pasted unit is accounted for, the
 * ends of the recorded side are free.
 *
 * Method: Gotoh's affine-gap dynamic programming (1982) over words, weighted by how much a word tells, with fuzzy
 * word equality and a small reward for runs. An ellipsis in the paste makes the gap at its place all but free; words
 * in square brackets cost little. O(n·m) time and n·m bytes for the traceback, for n·m up to `CELLS`; above that the
 * table is cut at anchors (runs of words that occur once on each side, `anchors.ts`) and only the blocks between them
 * are filled, so 2,000 pasted words against 20,000 recorded ones stay far below a second.
 *
 * O. Gotoh, "An improved algorithm for matching biological sequences", J. Mol. Biol. 162 (1982).
 */
export interface Pair {
  /** Index of the pasted unit. */
  readonly i: number;
  /** Index of the recorded unit. */
  readonly j: number;
  /** 1 for the same word, below for a misspelt one. */
  readonly likeness: number;
}

export interface Alignment {
  /** Matched units, both indices rising. */
  readonly pairs: readonly Pair[];
}

const CELLS = 4_000_000;

/** Costs and rewards, in hundredths of the reward for a word of matter. */
const REWARD = { match: 100, any: 15, run: 20 };
const COST = { open: 55, dropped: 4, added: 25, marked: 6, bracketed: 6 };
const FAR_BELOW = -1_000_000_000;

interface Block {
  readonly pasted: readonly Unit[];
  readonly recorded: readonly Unit[];
  readonly gaps: ReadonlySet<number>;
  /** The stretches to align. */
  readonly iFrom: number;
  readonly iTo: number;
  readonly jFrom: number;
  readonly jTo: number;
  /** Whether recorded units before and after the aligned ones cost nothing. */
  readonly freeStart: boolean;
  readonly freeEnd: boolean;
}

/** Aligns the pasted units with the recorded ones. `gaps` are the positions of the paste's ellipses. */
export function align(pasted: readonly Unit[], recorded: readonly Unit[], gaps: ReadonlySet<number>): Alignment {
  const whole = { iFrom: 0, iTo: pasted.length, jFrom: 0, jTo: recorded.length };
  if (pasted.length * recorded.length <= CELLS) {
    return { pairs: alignBlock({ pasted, recorded, gaps, ...whole, freeStart: true, freeEnd: true }) };
  }
  return { pairs: alignByAnchors(pasted, recorded, gaps) };
}

/** Fills only the blocks between anchors; a block that is still too large is left unmatched rather than guessed. */
function alignByAnchors(pasted: readonly Unit[], recorded: readonly Unit[], gaps: ReadonlySet<number>): Pair[] {
  const fixed = anchors(pasted, recorded);
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  const fill = (iTo: number, jTo: number, freeStart: boolean, freeEnd: boolean): void => {
    const reach = 2 * (iTo - i) + 40;
    const jFrom = freeStart ? Math.max(j, jTo - reach) : j;
    const jEnd = freeEnd ? Math.min(jTo, j + reach) : jTo;
    if (iTo <= i || jEnd <= jFrom || (iTo - i) * (jEnd - jFrom) > CELLS) return;
    pairs.push(...alignBlock({ pasted, recorded, gaps, iFrom: i, iTo, jFrom, jTo: jEnd, freeStart, freeEnd }));
  };
  fixed.forEach((anchor, index) => {
    fill(anchor.i, anchor.j, index === 0, false);
    pairs.push(anchor);
    i = anchor.i + 1;
    j = anchor.j + 1;
  });
  if (fixed.length > 0) fill(pasted.length, recorded.length, false, true);
  return pairs;
}

/** Where a cell's best value came from; two bits each for the three states. */
const FROM_MATCH = 0;
const FROM_DROP = 1;
const FROM_ADD = 2;
const FROM_START = 3;

/** Gotoh's recurrences over one block. Rows are pasted units; states are match, drop (recorded only), add (pasted only). */
function alignBlock(block: Block): Pair[] {
  const { pasted, recorded, gaps, iFrom, jFrom } = block;
  const rows = block.iTo - iFrom;
  const columns = block.jTo - jFrom;
  const width = columns + 1;
  const table = similarityTable(pasted.slice(iFrom, block.iTo), recorded.slice(jFrom, block.jTo));
  const trace = new Uint8Array((rows + 1) * width);
  let match = new Int32Array(width).fill(FAR_BELOW);
  let drop = new Int32Array(width).fill(FAR_BELOW);
  let add = new Int32Array(width).fill(FAR_BELOW);
  const begun = new Int32Array(width).fill(FAR_BELOW);
  firstRow(begun, block, gaps.has(iFrom));
  for (let row = 0; row <= rows; row += 1) {
    const unit = pasted[iFrom + row - 1];
    const nextMatch = new Int32Array(width).fill(FAR_BELOW);
    const nextDrop = new Int32Array(width).fill(FAR_BELOW);
    const nextAdd = new Int32Array(width).fill(FAR_BELOW);
    const likeness = row > 0 ? table.row(row - 1) : null;
    const marked = gaps.has(iFrom + row) || unit?.bracketed === true || pasted[iFrom + row]?.bracketed === true;
    const dropOpen = marked ? COST.marked : COST.open;
    const dropMore = marked ? 0 : COST.dropped;
    const weight = unit?.weight ?? 0;
    const addMore = unit?.bracketed === true ? COST.bracketed : Math.round(COST.added * (0.5 + weight));
    const addOpen = unit?.bracketed === true ? COST.bracketed : Math.round(COST.open * (0.5 + weight / 2));
    const reward = REWARD.any + REWARD.match * weight;
    for (let column = 0; column < width; column += 1) {
      let from = 0;
      const cell = row * width + column;
      if (row > 0) {
        const like = column > 0 && likeness !== null ? (likeness[column - 1] ?? 0) : 0;
        if (like > 0) {
          const run = at(match, column - 1) + REWARD.run;
          const [best, source] = best4(
            run,
            at(drop, column - 1),
            at(add, column - 1),
            row === 1 ? at(begun, column - 1) : FAR_BELOW,
          );
          if (best > FAR_BELOW / 2) {
            nextMatch[column] = best + Math.round(reward * (like === 1 ? 1 : 2 * like - 1));
            from |= source;
          }
        }
        const [best, source] = best4(
          at(match, column) - addOpen,
          at(drop, column) - addOpen,
          at(add, column),
          row === 1 ? at(begun, column) - addOpen : FAR_BELOW,
        );
        nextAdd[column] = best - addMore;
        from |= source << 4;
      }
      if (column > 0) {
        const [best, source] = best4(
          at(nextMatch, column - 1) - dropOpen,
          at(nextDrop, column - 1),
          at(nextAdd, column - 1) - dropOpen,
          FAR_BELOW,
        );
        if (best > FAR_BELOW / 2) {
          nextDrop[column] = best - dropMore;
          from |= source << 2;
        }
      }
      trace[cell] = from;
    }
    match = nextMatch;
    drop = nextDrop;
    add = nextAdd;
  }
  return traceBack(block, trace, bestEnd(block, match, drop, add, begun, rows), (row, column) => table.at(row, column));
}

/** Values before any pasted unit: nothing when the start is free, else the cost of the recorded units passed over. */
function firstRow(begun: Int32Array, block: Block, marked: boolean): void {
  for (let column = 0; column < begun.length; column += 1) {
    const passed = column === 0 || block.freeStart;
    begun[column] = passed ? 0 : -(marked ? COST.marked : COST.open + COST.dropped * column);
  }
}

function at(values: Int32Array, index: number): number {
  return values[index] ?? FAR_BELOW;
}

const answer: [number, number] = [0, 0];

/** The greatest of four values and which it is; earlier ones win ties. The same array is used again by the next call. */
function best4(match: number, drop: number, add: number, start: number): [number, number] {
  answer[0] = match;
  answer[1] = FROM_MATCH;
  if (drop > answer[0]) {
    answer[0] = drop;
    answer[1] = FROM_DROP;
  }
  if (add > answer[0]) {
    answer[0] = add;
    answer[1] = FROM_ADD;
  }
  if (start > answer[0]) {
    answer[0] = start;
    answer[1] = FROM_START;
  }
  return answer;
}

interface End {
  readonly column: number;
  readonly state: number;
}

/** The best place to stop: anywhere in the last row when the end is free, else its last column. */
function bestEnd(
  block: Block,
  match: Int32Array,
  drop: Int32Array,
  add: Int32Array,
  begun: Int32Array,
  rows: number,
): End {
  let best = FAR_BELOW;
  let end: End = { column: 0, state: FROM_START };
  const last = match.length - 1;
  for (let column = block.freeEnd ? 0 : last; column <= last; column += 1) {
    const [value, state] = best4(
      at(match, column),
      at(drop, column),
      at(add, column),
      rows === 0 ? at(begun, column) : FAR_BELOW,
    );
    if (value > best) {
      best = value;
      end = { column, state };
    }
  }
  return end;
}

/** Follows the sources back from the end and collects the matched pairs. */
function traceBack(
  block: Block,
  trace: Uint8Array,
  end: End,
  likeness: (row: number, column: number) => number,
): Pair[] {
  const width = block.jTo - block.jFrom + 1;
  const pairs: Pair[] = [];
  let row = block.iTo - block.iFrom;
  let { column, state } = end;
  while (row >= 0 && column >= 0 && state !== FROM_START && !(row === 0 && column === 0)) {
    const from = trace[row * width + column] ?? 0;
    if (state === FROM_MATCH) {
      pairs.push({ i: block.iFrom + row - 1, j: block.jFrom + column - 1, likeness: likeness(row - 1, column - 1) });
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
