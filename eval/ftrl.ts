/**
 * Follow-the-regularized-leader, proximal (McMahan et al. 2013): online learning of a linear model, each weight with its own
 * rate, most weights exactly zero. `alpha` is the rate, `l1` the pull to zero: what stands in few examples stays out.
 */
export interface Ftrl {
  readonly weights: Float32Array;
  /** One gradient of the weight at `index`. */
  update(index: number, gradient: number): void;
}

export interface FtrlOptions {
  readonly alpha: number;
  readonly l1: number;
}

export function ftrl(size: number, { alpha, l1 }: FtrlOptions): Ftrl {
  const weights = new Float32Array(size);
  const sums = new Float32Array(size);
  const squares = new Float32Array(size);
  return {
    weights,
    update(index, gradient) {
      const before = squares[index] ?? 0;
      const after = before + gradient * gradient;
      const root = Math.sqrt(after);
      const sum = (sums[index] ?? 0) + gradient - ((root - Math.sqrt(before)) / alpha) * (weights[index] ?? 0);
      squares[index] = after;
      sums[index] = sum;
      weights[index] = Math.abs(sum) <= l1 ? 0 : -(sum - Math.sign(sum) * l1) / ((1 + root) / alpha + 1);
    },
  };
}
