/**
 * Weights as they are written: each that is not zero as a signed byte `q` after its distance from the last, worth
 * `sign(q) · q² · scale`: small weights, which are most, keep their share of the byte.
 */
export interface PackedWeights {
  readonly scale: number;
  readonly size: number;
  readonly bytes: string;
}

/**
 * Packs a weight table: for each weight that is not zero when rounded, its distance from the one before in groups of
 * seven bits, low first, the high bit telling that another follows; then the weight. Read by `core/quotes/tagger/model.ts`.
 */
export function packWeights(weights: Float32Array): PackedWeights {
  // The few largest weights stand for the commonest features: cut short, they would shift every decision.
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
  const scale = largest / 127 ** 2;
  const bytes: number[] = [];
  let last = 0;
  weights.forEach((weight, i) => {
    const rounded = Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / scale));
    if (rounded === 0) return;
    let distance = i - last;
    for (; distance > 127; distance = Math.floor(distance / 128)) bytes.push((distance & 127) | 128);
    bytes.push(distance, rounded & 255);
    last = i;
  });
  return { scale, size: weights.length, bytes: Buffer.from(bytes).toString("base64") };
}
