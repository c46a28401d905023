/**
 * Turns HTML into lines of text: paragraphs, headings, list items, captions. One pass over the tags, so that it takes
 * any page; elements that hold no part of an article (navigation, buttons, players) are left out.
 */
import { decodeEntities } from "./entities.js";
import { attributesOf, htmlTokens } from "./tokens.js";

export interface PageLine {
  readonly text: string;
  readonly kind: "text" | "heading" | "caption";
  /** A blank line stands before it: it is a paragraph of its own, not a line of the one before. */
  readonly gapBefore: boolean;
}

const BLOCKS = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
/** Lines of one list or table, with no blank line between them. */
const TIGHT = new Set(["li", "tr", "dt", "dd", "option"]);
const HEADINGS = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
const CAPTIONS = new Set(["figure", "figcaption", "caption"]);
const LEFT_OUT = new Set(
  "nav aside button select option template svg math iframe object canvas video audio noscript dialog head datalist map menu".split(
    " ",
  ),
);

/** The lines of `html`, in order. Never throws. */
export function pageLines(html: string): PageLine[] {
  const lines = new Lines();
  const open = new Map<string, number>();
  for (const token of htmlTokens(html)) {
    if (token.type === "text") {
      if (!isInside(open, LEFT_OUT)) lines.add(decodeEntities(token.text), kindOf(open));
    } else if (token.type !== "raw") {
      if (token.name === "br") lines.break();
      if (BLOCKS.has(token.name)) lines.end(!TIGHT.has(token.name));
      if (token.name === "td" || token.name === "th") lines.add(" ", "text");
      follow(open, token.name, token.type === "open" && !isHidden(token.source));
    }
  }
  return lines.done();
}

/** Counts the elements that are open, of those that matter; an end tag without a start changes nothing. */
function follow(open: Map<string, number>, name: string, isOpening: boolean): void {
  if (!LEFT_OUT.has(name) && !HEADINGS.has(name) && !CAPTIONS.has(name)) return;
  open.set(name, Math.max(0, (open.get(name) ?? 0) + (isOpening ? 1 : -1)));
}

const isInside = (open: ReadonlyMap<string, number>, names: ReadonlySet<string>): boolean => {
  for (const [name, count] of open) if (count > 0 && names.has(name)) return true;
  return false;
};

function kindOf(open: ReadonlyMap<string, number>): PageLine["kind"] {
  if (isInside(open, CAPTIONS)) return "caption";
  return isInside(open, HEADINGS) ? "heading" : "text";
}

const isHidden = (source: string): boolean =>
  source.endsWith("/>") || (source.includes("hidden") && attributesOf(source).has("hidden"));

/** Gathers text into lines. */
class Lines {
  private readonly lines: PageLine[] = [];
  private parts: string[] = [];
  private kind: PageLine["kind"] = "text";
  private gap = true;

  add(text: string, kind: PageLine["kind"]): void {
    if (this.parts.length === 0 && text.trim() === "") return;
    if (this.parts.length === 0) this.kind = kind;
    this.parts.push(text.replace(/[ \t\r\n\f]+/g, " "));
  }

  break(): void {
    if (this.parts.length > 0) this.flush();
    else this.gap = true;
  }

  end(gap: boolean): void {
    this.flush();
    this.gap ||= gap;
  }

  private flush(): void {
    const text = this.parts.join("").replace(/ {2,}/g, " ").trim();
    this.parts = [];
    if (text === "") return;
    this.lines.push({ text, kind: this.kind, gapBefore: this.gap });
    this.gap = false;
  }

  done(): PageLine[] {
    this.flush();
    return this.lines;
  }
}
