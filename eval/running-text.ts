import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { tokenize } from "../src/core/text/tokenize.js";
import { corpusFolder, type GoldArticle } from "./corpus.js";

/** Sentences or paragraphs as words in lower case, for learning without labels. */
export type RunningText = readonly (readonly string[])[];

interface Row {
  readonly turns?: readonly (readonly [speaker: string, text: string])[];
  readonly sentences?: readonly string[];
}

/** The transcripts and speeches of the haystack, where they are there, and the given articles twice: they are news. */
export function runningText(articles: readonly GoldArticle[]): RunningText {
  const texts = articles.flatMap(({ text }) => [text, text]);
  for (const name of ["us-transcripts", "un-general-debates-2000-2022"]) {
    const path = join(corpusFolder(), "haystack", `${name}.jsonl.gz`);
    if (!existsSync(path)) continue;
    for (const line of gunzipSync(readFileSync(path)).toString("utf8").split("\n").filter(Boolean)) {
      const row = JSON.parse(line) as Row;
      texts.push(...(row.turns ?? []).map(([, text]) => text), ...(row.sentences ?? []));
    }
  }
  return texts
    .flatMap((text) => text.split("\n"))
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => tokenize(paragraph).map((token) => token.lower));
}
