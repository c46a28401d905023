import type { Article, ArticleFacts } from "./article.js";
import { blocksOf } from "./blocks.js";
import type { Block } from "./blocks.js";
import type { Hints } from "./classify.js";
import { classify } from "./classify.js";
import { bylineOf, publishedOnOf, publisherOf, titleOf, urlOf, wireOf } from "./facts.js";
import { regionsOf } from "./regions.js";

/** Reads pasted text. The text is stored as given; head, foot and furniture are regions over it. Never throws. */
export function readText(text: string, facts: ArticleFacts = {}): Article {
  return readBlocks(text, blocksOf(text), facts);
}

/** Reads a text whose blocks are cut already; `hints` tell what some of them are, by index. */
export function readBlocks(text: string, blocks: readonly Block[], facts: ArticleFacts, hints: Hints = []): Article {
  const page = { text, blocks, decisions: classify(blocks, { title: facts.title }, hints) };
  const url = urlOf(page, facts);
  const publisher = publisherOf(page, facts, url);
  return {
    text,
    title: titleOf(page, facts),
    publisher,
    publishedOn: publishedOnOf(page, facts),
    url,
    byline: bylineOf(page),
    wire: wireOf(page, publisher),
    regions: regionsOf(page),
  };
}
