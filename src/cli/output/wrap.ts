/** Our own colour codes, which take no room. */
// eslint-disable-next-line no-control-regex -- the escape sign is what is looked for
const COLOURS = /\u001B\[\d{1,2}m/g;

function visible(text: string): number {
  return text.replace(COLOURS, "").length;
}

/** `text` in lines of at most `width` columns, broken at spaces; lines begin with `indent`, the first with `first`. */
export function wrap(text: string, width: number, indent = "", first = indent): string {
  const lines: string[] = [];
  let line = "";
  let start = first;
  for (const word of text.split(" ").filter((part) => part !== "")) {
    if (line === "") line = start + word;
    else if (visible(line) + 1 + visible(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      start = indent;
      line = start + word;
    }
  }
  return [...lines, line].join("\n");
}
