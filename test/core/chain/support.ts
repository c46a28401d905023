import type { Article, Region } from "../../../src/core/article/article.js";
import type { Attribution } from "../../../src/core/quotes/attribution.js";
import type { Speaker } from "../../../src/core/quotes/speaker.js";
import { textSpan, type Span, type TextSpan } from "../../../src/core/text/span.js";

/** One attribution in marked text, and who speaks. */
export interface Marked {
  readonly article: Article;
  readonly attributions: readonly Attribution[];
  readonly speakers: readonly Speaker[];
}

/** What a test may set about the article and the speakers. */
export interface Facts {
  readonly publisher?: string;
  readonly publishedOn?: string;
  readonly wire?: readonly string[];
  /** Speaker names by mention: "he" → "Dmitry Peskov"; a mention without one is its own name. */
  readonly names?: Readonly<Record<string, string | null>>;
  readonly types?: Readonly<Record<string, Speaker["type"]>>;
}

interface Mark extends Span {
  readonly sign: "S" | "C" | "T";
  readonly index: number;
}

/**
 * Reads text with marks: `[S0:…]` the source, `[C0:…]` the cue and `[T0:…]` the content of attribution 0, and so on;
 * marks may nest. A paragraph that begins with "# " is a heading. Each attribution's sentence is its paragraph
 * unless `|` parts it.
 */
export function marked(source: string, facts: Facts = {}): Marked {
  const { text, marks, splits } = unmark(source);
  const regions = regionsOf(text);
  const count = Math.max(-1, ...marks.map((mark) => mark.index)) + 1;
  const attributions = Array.from({ length: count }, (_, index) => attributionOf(text, marks, splits, index));
  const nested = attributions.map((attribution) => ({ ...attribution, within: outerOf(attributions, attribution) }));
  const article: Article = {
    text,
    title: null,
    publisher: facts.publisher === undefined ? null : { value: facts.publisher, evidence: null },
    publishedOn: facts.publishedOn === undefined ? null : { value: facts.publishedOn, evidence: null },
    url: null,
    byline: null,
    wire: (facts.wire ?? []).map((value) => ({ value, evidence: null })),
    regions,
  };
  return { article, attributions: nested, speakers: nested.map(({ source: mention }) => speakerOf(mention, facts)) };
}

function unmark(source: string): { text: string; marks: Mark[]; splits: number[] } {
  const splits: number[] = [];
  const open: { sign: Mark["sign"]; index: number; start: number }[] = [];
  const marks: Mark[] = [];
  let text = "";
  for (let at = 0; at < source.length;) {
    const mark = /^\[([SCT])(\d):/.exec(source.slice(at, at + 4));
    if (mark !== null) {
      open.push({ sign: mark[1] as Mark["sign"], index: Number(mark[2]), start: text.length });
      at += 4;
    } else if (source[at] === "]") {
      const last = open.pop();
      if (last !== undefined) marks.push({ ...last, end: text.length });
      at += 1;
    } else if (source[at] === "|") {
      splits.push(text.length);
      at += 1;
    } else {
      text += source[at];
      at += 1;
    }
  }
  return { text, marks: marks.sort((a, b) => a.start - b.start), splits };
}

function regionsOf(text: string): Region[] {
  const regions: Region[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const kind = line.startsWith("# ") ? "heading" : line.startsWith("Read more") ? "furniture" : "body";
    if (line.trim() !== "") regions.push({ start, end: start + line.length, kind, decidedBy: "test" });
    start += line.length + 1;
  }
  return regions;
}

function attributionOf(text: string, marks: readonly Mark[], splits: readonly number[], index: number): Attribution {
  const of = (sign: Mark["sign"]): TextSpan[] =>
    marks
      .filter((mark) => mark.index === index && mark.sign === sign)
      .map(({ start, end }) => textSpan(text, start, end));
  const content = of("T");
  const all = [...of("S"), ...of("C"), ...content];
  const first = Math.min(...all.map((span) => span.start));
  const last = Math.max(...all.map((span) => span.end));
  const before = Math.max(text.lastIndexOf("\n", first) + 1, ...splits.filter((at) => at <= first));
  const stops = [text.indexOf("\n", last), ...splits].filter((at) => at >= last);
  return {
    source: of("S")[0] ?? null,
    cue: of("C")[0] ?? null,
    content,
    form: "direct",
    act: "speech",
    hedged: false,
    sentence: { start: before, end: Math.min(text.length, ...stops) },
    region: "body",
    within: null,
    decidedBy: "test",
  };
}

function outerOf(attributions: readonly Attribution[], inner: Attribution): number | null {
  const at = inner.cue ?? inner.source;
  const found = attributions.findIndex((outer) => {
    return outer !== inner && outer.content.some((span) => at !== null && span.start <= at.start && at.end <= span.end);
  });
  return found < 0 ? null : found;
}

function speakerOf(mention: TextSpan | null, facts: Facts): Speaker {
  const given = mention === null ? undefined : facts.names?.[mention.text];
  const type = (mention === null ? undefined : facts.types?.[mention.text]) ?? (given === null ? "unnamed" : "person");
  const name = given === undefined ? (mention?.text ?? null) : given;
  return { name, role: null, type, mention, evidence: [], candidates: [], decidedBy: "test" };
}
