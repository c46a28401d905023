import { fold } from "../text/fold.js";
import type { Span } from "../text/span.js";

const WORD = /[\p{L}\p{N}]/u;

/**
 * Where `words` stand in `text`, whole words only, typography aside; of several places the one nearest to `near`.
 * `null` when they do not stand there. Linear in the text for each place found.
 */
export function findWords(text: string, words: string, near: number): Span | null {
  const folded = fold(text);
  const wanted = fold(words.trim()).text.trim();
  if (!WORD.test(wanted)) return null;
  let best: Span | null = null;
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    if (cutsWord(folded.text, at) || cutsWord(folded.text, end)) continue;
    const span = folded.spanToRaw({ start: at, end });
    if (best === null || Math.abs(span.start - near) < Math.abs(best.start - near)) best = span;
  }
  return best;
}

/** Whether a word goes on over the place. */
function cutsWord(text: string, at: number): boolean {
  return WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));
}
