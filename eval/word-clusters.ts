/**
 * Clusters of words that stand in like surroundings, learned without labels from the running text of the corpora: what
 * a word is (a modal verb, a verb of saying, a city, a post) where its own spelling is rare in the annotated articles.
 *
 * Method: counts of the two words before and after, positive pointwise mutual information (Bullinaria & Levy 2007),
 * truncated singular value decomposition by subspace iteration (Halko et al. 2011), spherical k-means of the rows.
 */
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { random } from "./random.js";

export interface WordCluster {
  /** Index of the family of clusters, below `FAMILIES`. */
  readonly family: number;
  readonly words: readonly string[];
}

const VOCABULARY = 26_000;
const LEAST_COUNT = 6;
const CONTEXTS = 1_500;
const OFFSETS = [-2, -1, 1, 2];
const DIMENSIONS = 100;
const CLUSTERS = 250;
const FAMILIES = 40;

/** Entries of a sparse matrix of `rows` × `columns`. */
interface Sparse {
  readonly rows: number;
  readonly columns: number;
  readonly row: Int32Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
}

/** Clusters the words of the sentences (lower case, marks as words) that stand often enough; families lie side by side. */
export function wordClusters(sentences: readonly (readonly string[])[]): WordCluster[] {
  const { words, weights } = vocabulary(sentences);
  const vectors = rowVectors(mutualInformation(cooccurrences(sentences, words)));
  const rng = random(1);
  const cluster = kMeans(vectors, weights, CLUSTERS, rng);
  const centres = centresOf(vectors, weights, cluster, CLUSTERS);
  const family = kMeans(centres, new Float64Array(CLUSTERS).fill(1), FAMILIES, rng);
  const members: string[][] = Array.from({ length: CLUSTERS }, () => []);
  words.forEach((word, i) => members[cluster[i] ?? 0]?.push(word));
  return members
    .map((list, k) => ({ family: family[k] ?? 0, words: list }))
    .filter(({ words: list }) => list.length > 0)
    .sort((a, b) => a.family - b.family);
}

function vocabulary(sentences: readonly (readonly string[])[]): { words: string[]; weights: Float64Array } {
  const counts = new Map<string, number>();
  for (const sentence of sentences) for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ranked = [...counts]
    .filter(([word, count]) => count >= LEAST_COUNT && !/["\\`\s]/.test(word))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, VOCABULARY);
  return { words: ranked.map(([word]) => word), weights: Float64Array.from(ranked, ([, count]) => Math.sqrt(count)) };
}

/** How often each word stands with each context word at each offset; ends of sentences and other words have columns too. */
function cooccurrences(sentences: readonly (readonly string[])[], words: readonly string[]): Sparse {
  const idOf = new Map(words.map((word, i) => [word, i]));
  const width = CONTEXTS + 2;
  const columnOf = (id: number) => (id >= 0 && id < CONTEXTS ? id : CONTEXTS + 1);
  const ids = sentences.map((sentence) => Int32Array.from(sentence, (word) => idOf.get(word) ?? -1));
  const row: number[][] = [];
  const column: number[][] = [];
  const value: number[][] = [];
  OFFSETS.forEach((offset, block) => {
    const dense = new Float32Array(words.length * width);
    for (const sentence of ids)
      for (let i = 0; i < sentence.length; i += 1) {
        const id = sentence[i] ?? -1;
        if (id < 0) continue;
        const near = sentence[i + offset];
        const at = id * width + (near === undefined ? CONTEXTS : columnOf(near));
        dense[at] = (dense[at] ?? 0) + 1;
      }
    const [r, c, v]: [number[], number[], number[]] = [[], [], []];
    dense.forEach((count, at) => {
      if (count === 0) return;
      r.push(Math.floor(at / width));
      c.push(block * width + (at % width));
      v.push(count);
    });
    row.push(r);
    column.push(c);
    value.push(v);
  });
  return {
    rows: words.length,
    columns: OFFSETS.length * width,
    row: Int32Array.from(row.flat()),
    column: Int32Array.from(column.flat()),
    value: Float32Array.from(value.flat()),
  };
}

/** Positive pointwise mutual information, contexts smoothed by the power 0.75 (Levy et al. 2015). */
function mutualInformation(counts: Sparse): Sparse {
  const ofRow = new Float64Array(counts.rows);
  const ofColumn = new Float64Array(counts.columns);
  let total = 0;
  counts.value.forEach((count, i) => {
    const r = counts.row[i] ?? 0;
    const c = counts.column[i] ?? 0;
    ofRow[r] = (ofRow[r] ?? 0) + count;
    ofColumn[c] = (ofColumn[c] ?? 0) + count;
    total += count;
  });
  const value = counts.value.map((count, i) => {
    const expected = (ofRow[counts.row[i] ?? 0] ?? 1) * (ofColumn[counts.column[i] ?? 0] ?? 1) ** 0.75 * total ** 0.25;
    return Math.max(0, Math.log((count * total) / expected));
  });
  return { ...counts, value };
}

/** Left singular vectors times the square root of the singular values, one unit row a word. */
function rowVectors(matrix: Sparse): Float64Array[] {
  const rng = random(2);
  let right: Float64Array[] = Array.from({ length: matrix.columns }, () =>
    Float64Array.from({ length: DIMENSIONS }, () => rng() - 0.5),
  );
  let left: Float64Array[] = [];
  for (let round = 0; round < 5; round += 1) {
    left = orthonormal(multiply(matrix, right, false));
    right = multiply(matrix, left, true);
  }
  // right = Aᵀ·left: its Gram matrix holds the squares of the singular values.
  const gram = Matrix.zeros(DIMENSIONS, DIMENSIONS);
  for (const vector of right)
    for (let a = 0; a < DIMENSIONS; a += 1)
      for (let b = a; b < DIMENSIONS; b += 1) gram.set(a, b, gram.get(a, b) + (vector[a] ?? 0) * (vector[b] ?? 0));
  for (let a = 0; a < DIMENSIONS; a += 1) for (let b = 0; b < a; b += 1) gram.set(a, b, gram.get(b, a));
  const parts = new EigenvalueDecomposition(gram, { assumeSymmetric: true });
  const scale = parts.realEigenvalues.map((each) => Math.max(0, each) ** 0.25);
  const turn = parts.eigenvectorMatrix;
  return left.map((vector) =>
    unit(
      Float64Array.from({ length: DIMENSIONS }, (_, d) => {
        let sum = 0;
        for (let a = 0; a < DIMENSIONS; a += 1) sum += (vector[a] ?? 0) * turn.get(a, d);
        return sum * (scale[d] ?? 0);
      }),
    ),
  );
}

function multiply(matrix: Sparse, vectors: readonly Float64Array[], transposed: boolean): Float64Array[] {
  const [to, from] = transposed ? [matrix.column, matrix.row] : [matrix.row, matrix.column];
  const out = Array.from({ length: transposed ? matrix.columns : matrix.rows }, () => new Float64Array(DIMENSIONS));
  for (let i = 0; i < matrix.value.length; i += 1) {
    const value = matrix.value[i] ?? 0;
    const source = vectors[from[i] ?? 0];
    const target = out[to[i] ?? 0];
    if (value === 0 || source === undefined || target === undefined) continue;
    for (let d = 0; d < DIMENSIONS; d += 1) target[d] = (target[d] ?? 0) + value * (source[d] ?? 0);
  }
  return out;
}

/** Columns made orthonormal by modified Gram-Schmidt. */
function orthonormal(vectors: Float64Array[]): Float64Array[] {
  for (let d = 0; d < DIMENSIONS; d += 1) {
    for (let e = 0; e < d; e += 1) {
      const shared = columnDot(vectors, d, e);
      for (const vector of vectors) vector[d] = (vector[d] ?? 0) - shared * (vector[e] ?? 0);
    }
    const length = Math.sqrt(columnDot(vectors, d, d)) || 1;
    for (const vector of vectors) vector[d] = (vector[d] ?? 0) / length;
  }
  return vectors;
}

function columnDot(vectors: readonly Float64Array[], d: number, e: number): number {
  let sum = 0;
  for (const vector of vectors) sum += (vector[d] ?? 0) * (vector[e] ?? 0);
  return sum;
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector) || 1;
  return Float64Array.from(vector, (each) => each / length);
}

const ROUNDS = 25;

/** Spherical k-means; begins at vectors drawn from the most frequent words. */
function kMeans(vectors: readonly Float64Array[], weights: Float64Array, k: number, rng: () => number): Int32Array {
  const pool = vectors.slice(0, 4000);
  let centres: Float64Array[] = Array.from(
    { length: k },
    () => pool.splice(Math.floor(rng() * pool.length), 1)[0] ?? new Float64Array(),
  );
  let nearest: Int32Array = new Int32Array(vectors.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    nearest = Int32Array.from(vectors, (vector) => nearestOf(vector, centres));
    const moved = centresOf(vectors, weights, nearest, k);
    centres = moved.map((centre, i) => (centre.some((each) => each !== 0) ? centre : (centres[i] ?? centre)));
  }
  return nearest;
}

function nearestOf(vector: Float64Array, centres: readonly Float64Array[]): number {
  let best = 0;
  let most = -Infinity;
  centres.forEach((centre, k) => {
    let dot = 0;
    for (let d = 0; d < vector.length; d += 1) dot += (vector[d] ?? 0) * (centre[d] ?? 0);
    if (dot > most) {
      most = dot;
      best = k;
    }
  });
  return best;
}

function centresOf(vectors: readonly Float64Array[], weights: Float64Array, of: Int32Array, k: number): Float64Array[] {
  const sums = Array.from({ length: k }, () => new Float64Array(vectors[0]?.length ?? 0));
  vectors.forEach((vector, i) => {
    const sum = sums[of[i] ?? 0];
    if (sum !== undefined) vector.forEach((each, d) => (sum[d] = (sum[d] ?? 0) + each * (weights[i] ?? 0)));
  });
  return sums.map(unit);
}
