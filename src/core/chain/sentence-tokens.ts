import { sentences } from "../text/sentences.js";
import type { Span } from "../text/span.js";
import type { Token } from "../text/token.js";
import { tokenize } from "../text/tokenize.js";

interface Read {
  readonly tokens: readonly Token[];
  readonly parts: readonly Span[];
}

/** The tokens and sentences of the stretches that attributions stand in, each read once however many share it. */
export class SentenceTokens {
  readonly #text: string;
  readonly #read = new Map<string, Read>();

  constructor(text: string) {
    this.#text = text;
  }

  of(stretch: Span): readonly Token[] {
    return this.#at(stretch).tokens;
  }

  /** The single sentence within `stretch` where `anchor` starts, drawn out to the sentence where it ends. */
  sentenceAt(stretch: Span, anchor: Span): Span {
    const { parts } = this.#at(stretch);
    const first = parts[partAt(parts, anchor.start)];
    const last = parts[partAt(parts, Math.max(anchor.start, anchor.end - 1))];
    return { start: first?.start ?? stretch.start, end: last?.end ?? stretch.end };
  }

  #at(stretch: Span): Read {
    const key = `${stretch.start}:${stretch.end}`;
    let read = this.#read.get(key);
    if (read === undefined) {
      read = { tokens: tokenize(this.#text, stretch), parts: sentences(this.#text, stretch) };
      this.#read.set(key, read);
    }
    return read;
  }
}

/** The index of the last part that starts at or before `offset` (0 when none does). */
function partAt(parts: readonly Span[], offset: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
