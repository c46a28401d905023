import type { Article } from "../src/core/article/article.js";
import { buildChains } from "../src/core/chain/build-chains.js";
import type { Hop } from "../src/core/chain/hop.js";
import type { Attribution } from "../src/core/quotes/attribution.js";
import { findAttributions } from "../src/core/quotes/find-attributions.js";
import { readTokens } from "../src/core/quotes/reading.js";
import { resolveSpeakers } from "../src/core/quotes/resolve-speakers.js";
import type { Speaker } from "../src/core/quotes/speaker.js";
import type { GoldArticle } from "./corpus.js";
import { bodyOf } from "./paragraphs.js";

/** What the product reads from one annotated article; the three lists run in parallel. */
export interface ReadArticle {
  readonly article: Article;
  readonly attributions: readonly Attribution[];
  readonly speakers: readonly Speaker[];
  readonly chains: readonly (readonly Hop[])[];
}

/** The publishers of PolNeAR by name. */
const PUBLISHERS: Readonly<Record<string, string>> = {
  breitbart: "Breitbart",
  "huff-post": "The Huffington Post",
  nyt: "The New York Times",
  politico: "Politico",
  "usa-today": "USA Today",
  "wash-post": "The Washington Post",
  "west-journal": "Western Journalism",
};

/** Reads an annotated article as `services/extract-statements.ts` does, from the corpus's own paragraphs. */
export function readGoldArticle(gold: GoldArticle): ReadArticle {
  const article: Article = {
    ...bodyOf(gold),
    title: null,
    publisher: { value: PUBLISHERS[gold.publisher] ?? gold.publisher, evidence: null },
    publishedOn: { value: gold.date, evidence: null },
    url: null,
    byline: null,
    wire: [],
  };
  const reading = readTokens(article);
  const attributions = findAttributions(article, reading);
  const speakers = resolveSpeakers(article, attributions, reading);
  return { article, attributions, speakers, chains: buildChains(article, attributions, speakers) };
}
