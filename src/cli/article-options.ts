import { Option, type Command } from "commander";
import { UsageError } from "./exit.js";
import type { InputKind } from "./input/input-kind.js";
import type { ArticleInput } from "../services/services.js";

/** What may be told about a single article beside its text. */
export interface ArticleOptions {
  readonly title?: string;
  readonly publisher?: string;
  readonly publishedOn?: string;
  readonly url?: string;
  readonly as?: InputKind;
}

/** Adds the options that tell the facts of a single article. */
export function withArticleOptions(command: Command, kinds: readonly InputKind[]): Command {
  return command
    .addOption(new Option("--as <kind>", "what the file holds, when its name does not tell").choices([...kinds]))
    .option("--title <title>", "the article's title")
    .option("--publisher <name>", "the publisher")
    .option("--published-on <date>", "the date of publication, YYYY-MM-DD")
    .option("--url <url>", "where it was published");
}

export function factsOf({ title, publisher, publishedOn, url }: ArticleOptions): ArticleInput {
  return { title, publisher, publishedOn, url };
}

/** Refuses facts of one article for a file of many, whose lines bring their own. */
export function refuseFacts(options: ArticleOptions, label: string): void {
  const told = Object.entries(factsOf(options)).filter(([, value]) => value !== undefined);
  if (told.length > 0) throw new UsageError(`${label} is JSON Lines: its lines bring their own ${told[0]?.[0] ?? ""}.`);
}
