import { TextDecoder } from "node:util";
import { decodePage } from "../../http/decode-page.js";
import { UsageError } from "../exit.js";
import { readAll, type Input } from "./open-input.js";

/**
 * The text of an input: HTML by the character set that the page names, everything else as UTF-8.
 * @throws UsageError when it is not UTF-8: guessing would change what somebody said.
 */
export async function readText(input: Input): Promise<string> {
  const bytes = await readAll(input);
  if (input.kind === "html") return decodePage(bytes, "");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${input.label} is not UTF-8 text: convert it first.`);
  }
}
