import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { join } from "node:path";
import type { Span } from "../src/core/text/span.js";

/** One annotated attribution; spans in UTF-16 units of the article's text. */
export interface GoldAttribution {
  readonly id: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly type: "direct" | "mixed" | "indirect";
}

export interface GoldArticle {
  readonly id: string;
  readonly publisher: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

interface RawRow {
  id: string;
  publisher: string;
  date: string;
  title: string;
  text: string;
  attributions: { id: string; source: number[][]; cue: number[][]; content: number[][]; type: string }[];
}

/** Where the annotated corpora lie: `HEARSAY_EVAL_DATA`, or `../shared/eval` beside the project. */
export function corpusFolder(): string {
  return process.env.HEARSAY_EVAL_DATA ?? join(import.meta.dirname, "..", "..", "shared", "eval");
}

/** The PolNeAR training articles in order of date; `null` when the data is not there. */
export function loadPolnear(folder = corpusFolder()): GoldArticle[] | null {
  const path = join(folder, "polnear", "train.jsonl.gz");
  if (!existsSync(path)) return null;
  const rows = gunzipSync(readFileSync(path)).toString("utf8").split("\n").filter(Boolean);
  return rows
    .map((row) => toArticle(JSON.parse(row) as RawRow))
    .sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1));
}

/** The corpus counts code points; the program counts UTF-16 units. */
function toArticle(row: RawRow): GoldArticle {
  const units = new Int32Array([...row.text].length + 1);
  let at = 0;
  let index = 0;
  for (const char of row.text) {
    units[index] = at;
    at += char.length;
    index += 1;
  }
  units[index] = at;
  const convert = (spans: number[][]): Span[] =>
    spans.map(([start, end]) => ({ start: units[start ?? 0] ?? 0, end: units[end ?? 0] ?? row.text.length }));
  return {
    id: row.id,
    publisher: row.publisher,
    date: row.date,
    title: row.title,
    text: row.text,
    attributions: row.attributions
      .filter((a) => a.type !== "none" && a.content.length > 0)
      .map((a) => ({
        id: a.id,
        source: convert(a.source),
        cue: convert(a.cue),
        content: convert(a.content),
        type: a.type as GoldAttribution["type"],
      })),
  };
}
