/**
 * Cuts HTML into tags and text in one pass, without building a tree: for metadata, and for pages that a tree builder
 * cannot take (a hundred thousand tags deep). Malformed markup never throws: a "<" that opens no tag is text, and a tag,
 * comment or script without an end reaches to the end of the page, as in browsers. Linear in the length of the page.
 */

export type HtmlToken =
  | { readonly type: "open"; readonly name: string; readonly source: string }
  | { readonly type: "close"; readonly name: string }
  | { readonly type: "text"; readonly text: string }
  /** What stands inside an element that holds no tags; its opening tag came before, its closing tag is left out. */
  | { readonly type: "raw"; readonly name: string; readonly text: string };

/** Elements whose content is not markup. */
const RAW = new Set(["script", "style", "textarea", "title", "xmp", "noembed", "noframes"]);

/** The tokens of `html`, in order. Text is given undecoded. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let textStart = 0;
  let at = html.indexOf("<");
  while (at >= 0) {
    const end = endOfTag(html, at);
    if (end < 0) {
      at = html.indexOf("<", at + 1);
      continue;
    }
    if (at > textStart) yield { type: "text", text: html.slice(textStart, at) };
    textStart = end;
    const name = tagName(html, at);
    if (name !== null && html.charAt(at + 1) === "/") yield { type: "close", name };
    else if (name !== null) {
      yield { type: "open", name, source: html.slice(at, end) };
      if (RAW.has(name)) {
        const close = endOfRaw(html, end, name);
        yield { type: "raw", name, text: html.slice(end, close) };
        textStart = close;
      }
    }
    at = html.indexOf("<", textStart);
  }
  if (textStart < html.length) yield { type: "text", text: html.slice(textStart) };
}

const LONGEST_NAME = 40;

/** The name of the tag at `at` in small letters; `null` for comments and declarations. */
function tagName(html: string, at: number): string | null {
  const match = /^<\/?([a-z][a-z0-9:-]*)/i.exec(html.slice(at, at + LONGEST_NAME));
  return match?.[1]?.toLowerCase() ?? null;
}

/** The unit behind the tag, comment or declaration that begins at `at`; -1 when the "<" is text. */
function endOfTag(html: string, at: number): number {
  const next = html.charAt(at + 1);
  if (html.startsWith("<!--", at)) return endAfter(html, "-->", at + 4);
  if (next === "!" || next === "?") return endAfter(html, ">", at + 1);
  if (!/[a-z]/i.test(next === "/" ? html.charAt(at + 2) : next)) return -1;
  return endOfAttributes(html, at + 2);
}

function endAfter(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** Walks to the ">" that ends a tag, over ">" inside quoted values. */
function endOfAttributes(html: string, from: number): number {
  for (let at = from; at < html.length; at += 1) {
    const sign = html.charAt(at);
    if (sign === ">") return at + 1;
    if ((sign === '"' || sign === "'") && html.charAt(at - 1) === "=") {
      const close = html.indexOf(sign, at + 1);
      if (close < 0) return html.length;
      at = close;
    }
  }
  return html.length;
}

function endOfRaw(html: string, from: number, name: string): number {
  for (let at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return html.length;
}

/** Attributes are read out of this many units of a tag and no more. */
const TAG_LOOK = 4000;

const ATTRIBUTE = /([^\s"'<>/=]{1,80})\s{0,10}(?:=\s{0,10}(?:"([^"]{0,3000})"|'([^']{0,3000})'|([^\s"'<>]{1,2000})))?/g;

/** The attributes of an opening tag by name in small letters, values undecoded. The first of a name counts. */
export function attributesOf(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  const inner = source.slice(1, TAG_LOOK).replace(/^[^\s/>]+/, "");
  for (const match of inner.matchAll(ATTRIBUTE)) {
    const name = match[1]?.toLowerCase() ?? "";
    if (!attributes.has(name)) attributes.set(name, match[2] ?? match[3] ?? match[4] ?? "");
  }
  return attributes;
}
