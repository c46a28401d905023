import { TextDecoder } from "node:util";

/** One line of a file: its number from 1, and its text or why it has none. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly problem: string | null;
}

/** Longest line that is read, bytes: an article of 1 MB with every letter written as an escape, and room to spare. */
export const LONGEST_LINE_BYTES = 16_777_216;

const NEWLINE = 0x0a;

/** Bytes as a line, or the reason why they are none. */
function lineOf(number: number, bytes: Buffer | null): Line {
  if (bytes === null) return { number, text: "", problem: "the line is longer than 16 MB" };
  try {
    // The decoder also takes away a byte-order mark.
    return { number, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), problem: null };
  } catch {
    return { number, text: "", problem: "the line is not UTF-8" };
  }
}

/**
 * The lines of a stream, one at a time, in memory bounded by the longest line. Split at line feeds only: JSON text may
 * hold U+2028 and U+2029, which other readers of lines split at. Blank lines are counted, and left out.
 */
export async function* lines(bytes: AsyncIterable<Buffer>, longest = LONGEST_LINE_BYTES): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let size = 0;
  let number = 0;
  const finish = (): Line | null => {
    number += 1;
    const line = lineOf(number, size > longest ? null : Buffer.concat(parts));
    parts = [];
    size = 0;
    return line.problem === null && line.text.trim() === "" ? null : line;
  };
  const keep = (part: Buffer): void => {
    size += part.length;
    if (size > longest) parts = [];
    else parts.push(part);
  };
  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at));
      from = at + 1;
      const line = finish();
      if (line !== null) yield line;
    }
    keep(chunk.subarray(from));
  }
  if (size > 0) {
    const line = finish();
    if (line !== null) yield line;
  }
}
