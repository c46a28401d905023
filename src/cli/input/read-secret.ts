import type { Readable } from "node:stream";
import { UsageError } from "../exit.js";

const MOST_BYTES = 4_096;

/** The first line of standard input, without its line end. @throws UsageError when there is none. */
export async function readSecret(stdin: Readable): Promise<string> {
  let text = "";
  for await (const chunk of stdin) {
    text += String(chunk);
    if (text.length > MOST_BYTES || text.includes("\n")) break;
  }
  const line = text.split(/\r?\n/, 1)[0] ?? "";
  if (line === "") throw new UsageError("Standard input holds no password: send it as its first line.");
  return line;
}
