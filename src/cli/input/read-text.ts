import { TextDecoder } from "node:util";
import { decodePage } from "../../http/decode-page.js";
import { UsageError } from "../exit.js";
import { readAll, type Input } from "./open-input.js";

/**
 * The text of an input: HTML by the character set that the page names, the words of a Word document, everything else as
 * UTF-8.
 * @throws UsageError when it is not UTF-8, as guessing would change what somebody said, or no Word document.
 */
export async function readText(input: Input): Promise<string> {
  const bytes = await readAll(input);
  if (input.kind === "html") return decodePage(bytes, "");
  if (input.kind === "docx") return readDocx(bytes, input.label);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const advice = isZip(bytes) ? "if it is a Word document, its name must end in .docx" : "convert it first";
    throw new UsageError(`${input.label} is not UTF-8 text: ${advice}.`);
  }
}

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString("latin1") === "PK\x03\x04";

/** The words of a document, a blank line between paragraphs; what was struck out in it is left out. */
async function readDocx(bytes: Buffer, label: string): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  try {
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    return value.trim();
  } catch (cause) {
    throw new UsageError(`${label} is no Word document (.docx) that can be read: save it anew, or as text.`, { cause });
  }
}
