import { readFileSync, readdirSync } from "node:fs";
import type { RunningServices } from "./create-services.js";
import type { ArticleInput } from "./services.js";

const FOLDER = new URL("../../db/seed/", import.meta.url);

/** A file of `db/seed`: the facts of an article and its paragraphs. */
interface SeedArticle extends Omit<ArticleInput, "text" | "html"> {
  readonly paragraphs: readonly string[];
}

/**
 * Records the demonstration articles of `db/seed`, but only in a store that is empty: what a newsroom has recorded is
 * never mixed with them. Answers how many articles were recorded.
 * @throws StoreError when they cannot be recorded.
 */
export function seedStore(services: Pick<RunningServices, "counts" | "ingestArticle" | "batch">): number {
  if (services.counts().articles > 0) return 0;
  const inputs = seedArticles();
  return services.batch(() => {
    // Another process may have recorded something since: only under the write lock is the store surely empty.
    if (services.counts().articles > 0) return 0;
    for (const input of inputs) services.ingestArticle(input);
    return inputs.length;
  });
}

/** The demonstration articles, as they are ingested. */
export function seedArticles(): ArticleInput[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => {
    const { paragraphs, ...facts } = JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as SeedArticle;
    return { ...facts, text: paragraphs.join("\n\n") };
  });
}
