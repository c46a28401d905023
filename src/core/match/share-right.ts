import { CALIBRATION } from "./tables/calibration.js";

/**
 * The share of matches as close as this one whose statement is the source of the words, 0 to 1: measured by
 * `npm run eval:score`, between its points on a straight line. Never falls as the closeness rises.
 */
export function shareRight(closeness: number): number {
  let before: readonly [number, number] = [0, 0];
  for (const after of CALIBRATION) {
    if (closeness <= after[0]) {
      const width = after[0] - before[0];
      const way = width === 0 ? 1 : (closeness - before[0]) / width;
      return before[1] + way * (after[1] - before[1]);
    }
    before = after;
  }
  return before[1];
}
