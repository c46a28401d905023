import type { Article, RegionKind } from "../../core/article/article.js";
import type { Span } from "../../core/text/span.js";
import { segments } from "./segments.js";

/** What the blocks need of a statement, recorded or about to be: its number, who said it, and where it stands. */
export interface Placed {
  readonly number: number;
  /** Where the number in the text leads. */
  readonly href: string;
  /** The id of the number in the text, so that a link can open the article at the statement. */
  readonly anchor: string;
  readonly speaker: string;
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  /** Whether it is the one that the page is about. */
  readonly isShown?: boolean;
}

export interface BlockSegment {
  readonly text: string;
  /** Where it begins in the article's text. */
  readonly start: number;
  /** `content`, `source`, `cue`, `nested` (content within another content), `shown`; empty for plain text. */
  readonly classes: readonly string[];
  readonly marked: boolean;
  /** Statements that begin with this segment: their numbers are written before it. */
  readonly numbers: readonly Placed[];
}

/** One region of the article as a paragraph. Furniture is shown dimmed: Hearsay stores it, and reads nothing from it. */
export interface Block {
  readonly kind: RegionKind;
  readonly label: string | null;
  readonly segments: readonly BlockSegment[];
}

const REGION_LABELS: Partial<Readonly<Record<RegionKind, string>>> = {
  byline: "Byline",
  dateline: "Date line",
  url: "Address",
  foot: "Foot",
  furniture: "Page furniture, not read",
};

interface Mark extends Span {
  readonly role: "content" | "source" | "cue";
  readonly placed: Placed;
  /** Whether the statement's number stands before this mark. */
  readonly first: boolean;
}

/** The article's text as paragraphs in which every statement's content, source and cue is marked. */
export function articleBlocks(article: Pick<Article, "text" | "regions">, statements: readonly Placed[]): Block[] {
  const marks = statements.flatMap(marksOf).sort((a, b) => a.start - b.start);
  const regions = article.regions.length > 0 ? article.regions : [wholeText(article.text)];
  return regions.map((region) => ({
    kind: region.kind,
    label: REGION_LABELS[region.kind] ?? null,
    segments: segments(article.text, near(marks, region), region).map((segment) => {
      const contents = segment.covers.filter((mark) => mark.role === "content").length;
      const classes = [...new Set<string>(segment.covers.map((mark) => mark.role))];
      return {
        text: segment.text,
        classes: [
          ...(contents > 1 ? [...classes, "nested"] : classes),
          ...(segment.covers.some((mark) => mark.placed.isShown) ? ["shown"] : []),
        ],
        start: segment.start,
        marked: contents > 0,
        numbers: segment.opens.filter((mark) => mark.first && mark.start >= region.start).map((mark) => mark.placed),
      };
    }),
  }));
}

function marksOf(placed: Placed): Mark[] {
  const contents = placed.content.map((span, index): Mark => ({
    start: span.start,
    end: span.end,
    role: "content",
    placed,
    first: index === 0,
  }));
  const others: [Span | null, "source" | "cue"][] = [
    [placed.source, "source"],
    [placed.cue, "cue"],
  ];
  return [
    ...contents,
    ...others.flatMap(([span, role]): Mark[] =>
      span === null ? [] : [{ start: span.start, end: span.end, role, placed, first: false }],
    ),
  ];
}

/** The marks that touch `region`; `marks` are sorted by start, so everything from the first mark behind it is left out. */
function near(marks: readonly Mark[], region: Span): Mark[] {
  const result: Mark[] = [];
  for (const mark of marks) {
    if (mark.start >= region.end) break;
    if (mark.end > region.start) result.push(mark);
  }
  return result;
}

function wholeText(text: string): Span & { readonly kind: RegionKind } {
  return { start: 0, end: text.length, kind: "body" };
}
