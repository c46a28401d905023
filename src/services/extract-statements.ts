import { readArticle } from "../core/article/read-article.js";
import { buildChains } from "../core/chain/build-chains.js";
import { dateUtterances } from "../core/chain/said-on.js";
import type { Attribution } from "../core/quotes/attribution.js";
import { findAttributions } from "../core/quotes/find-attributions.js";
import { readTokens } from "../core/quotes/reading.js";
import { resolveSpeakers } from "../core/quotes/resolve-speakers.js";
import type { TextSpan } from "../core/text/span.js";
import type { ExtractedStatement, Extraction } from "./records.js";
import type { ArticleInput } from "./services.js";

/**
 * Reads an article: its parts, the attributions in it, who speaks, through whose hands, and when. A pure composition
 * of the core, one step a module; nothing is stored.
 */
export function extractStatements(input: ArticleInput): Extraction {
  const article = readArticle(input);
  const reading = readTokens(article);
  const attributions = findAttributions(article, reading);
  const speakers = resolveSpeakers(article, attributions, reading);
  const chains = buildChains(article, attributions, speakers);
  const dates = dateUtterances(article, attributions);
  const statements = attributions.flatMap((attribution, i): ExtractedStatement[] => {
    const speaker = speakers[i];
    if (speaker === undefined) return [];
    return [
      {
        form: attribution.form,
        act: attribution.act,
        text: wordsOf(attribution),
        source: attribution.source,
        cue: attribution.cue,
        content: attribution.content,
        sentence: attribution.sentence,
        speaker,
        chain: chains[i] ?? [],
        hedged: attribution.hedged,
        saidOn: dates[i]?.saidOn ?? null,
        saidOnEvidence: dates[i]?.evidence ?? null,
        decidedBy: attribution.decidedBy,
      },
    ];
  });
  return { article, statements };
}

/** "that" opens the reported clause; it is no word of the statement. */
const COMPLEMENTIZER = /^that\s+/i;

/** The words of a statement: its content spans joined by one space, without the "that" of an indirect report. */
function wordsOf(attribution: Attribution): string {
  const text = attribution.content.map((span: TextSpan) => span.text).join(" ");
  return attribution.form === "direct" ? text : text.replace(COMPLEMENTIZER, "");
}
