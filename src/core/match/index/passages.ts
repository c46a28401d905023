/** Words of a passage. */
export const PASSAGE_WORDS = 128;

/** Passages overlap, so that a quotation of up to this many words stands whole in one of them. */
const OVERLAP = 32;

/** Where the passages of a statement of `words` words begin: one for a short statement, then every 96 words. */
export function passageStarts(words: number): number[] {
  const starts = [0];
  const stride = PASSAGE_WORDS - OVERLAP;
  for (let at = stride; at + OVERLAP < words; at += stride) starts.push(at);
  return starts;
}
