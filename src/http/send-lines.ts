import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Response } from "express";

/** Sends lines as they come, no faster than they are taken; a reader who goes away ends it quietly. */
export async function sendLines(response: Response, lines: Iterable<string>, lineEnd: string): Promise<void> {
  // The first line is read before anything is sent, so that a filter that cannot be is still answered as an error.
  const iterator = lines[Symbol.iterator]();
  const first = iterator.next();
  const ended = function* (): Generator<string> {
    for (let next = first; next.done !== true; next = iterator.next()) yield next.value + lineEnd;
  };
  try {
    await pipeline(Readable.from(ended()), response);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE";
}
