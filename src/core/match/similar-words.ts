/**
 * Character-level likeness of two words, for misspellings: 1 less the edit distance (insertion, deletion, substitution,
 * swap of neighbours; optimal string alignment) over the longer length. Words whose distance is above one in four
 * letters, or that are short, are not alike at all: 0.
 */
const LEAST_LENGTH = 4;
const LETTERS_AN_EDIT = 3.5;
const LONGEST = 40;

/** Likeness of two different words, 0 to below 1. */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (shorter < LEAST_LENGTH || longer > LONGEST) return 0;
  const allowed = Math.min(3, Math.max(1, Math.floor(longer / LETTERS_AN_EDIT)));
  // The cheap questions first: nearly all pairs of words end here.
  if (longer - shorter > allowed || !sharesEdge(a, b) || isNoWord(a) || isNoWord(b)) return 0;
  const distance = editDistance(a, b, allowed);
  return distance > allowed ? 0 : 1 - distance / longer;
}

/** A misspelt word keeps its first letter or its last two. Sieves out nearly all pairs before the costly comparison. */
function sharesEdge(a: string, b: string): boolean {
  if (a.charCodeAt(0) === b.charCodeAt(0)) return true;
  const [i, j] = [a.length - 1, b.length - 1];
  return a.charCodeAt(i) === b.charCodeAt(j) && a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
}

/** Figures, names in one form, endings of contractions. */
const isNoWord = (key: string): boolean => /\d|^['@#]/.test(key);

/** Optimal string alignment distance; anything above `allowed` may be reported as `allowed + 1`. */
export function editDistance(a: string, b: string, allowed: number): number {
  const width = b.length + 1;
  let beforeLast = new Int32Array(width);
  let last = Int32Array.from({ length: width }, (_, column) => column);
  let current = new Int32Array(width);
  for (let row = 1; row <= a.length; row += 1) {
    current[0] = row;
    let least = row;
    for (let column = 1; column < width; column += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > allowed) return allowed + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[width - 1] ?? 0;
}
