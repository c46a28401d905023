/** What a file holds. `text` may be an article or a transcript; its content tells. */
export const INPUT_KINDS = ["text", "html", "docx", "transcript", "jsonl"] as const;
export type InputKind = (typeof INPUT_KINDS)[number];

const BY_ENDING = new Map<string, InputKind>([
  ["html", "html"],
  ["htm", "html"],
  ["xhtml", "html"],
  ["docx", "docx"],
  ["jsonl", "jsonl"],
  ["ndjson", "jsonl"],
]);

/** The kind by the end of a file's name ("speeches.jsonl.gz" is JSON Lines); `text` for any other. */
export function inputKind(name: string): InputKind {
  const plain = name.toLowerCase().replace(/\.gz$/, "");
  return BY_ENDING.get(plain.slice(plain.lastIndexOf(".") + 1)) ?? "text";
}
