/** Our own colour codes, which take no room. */
// eslint-disable-next-line no-control-regex -- the escape sign is what is looked for
const COLOURS = /\u001B\[\d{1,2}m/g;

function visible(text: string): number {
  return text.replace(COLOURS, "").length;
}

/** `text` in lines of at most `width` columns, broken at spaces; every line after the first begins with `indent`. */
export function wrap(text: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const room = visible(line) + 1 + visible(word) <= width;
    if (line !== "" && line !== indent && !room) {
      lines.push(line);
      line = indent + word;
    } else {
      line = line === "" || line === indent ? line + word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.join("\n");
}
