import type { ParsedPaste } from "../core/match/paste.js";
import type { Verdict } from "../core/match/verdict.js";
import { quoteRuns } from "../core/quotes/quote-runs.js";
import { contains, overlaps, textSpan, type Span, type TextSpan } from "../core/text/span.js";
import type { Store } from "../store/store.js";
import type { CheckAnswer, CheckedQuotation, LookupAnswer } from "./answers.js";
import { extractArticle, type Extract } from "./extract-article.js";
import type { Proposals } from "./live-index.js";
import { answerPaste } from "./look-up-quote.js";
import { contentRange } from "./passage.js";
import type { ExtractedStatement, Extraction } from "./records.js";
import { badField, checkQuote, countWords } from "./validate.js";

/** Most quotations of one draft: a look-up takes a few milliseconds, and other requests wait for them. */
const MAX_QUOTATIONS = 300;

/** Fewest words of a quoted part in a mixed attribution; one quoted word is a scare quote as often as a quotation. */
const LEAST_WORDS_ATTRIBUTED = 2;

/** Fewest words inside quote marks that nobody is named for: shorter ones are titles and nicknames. */
const LEAST_WORDS_ALONE = 3;

/** Matches that are looked for with each quotation. */
const MATCHES = 3;

interface Quotation {
  readonly span: TextSpan;
  readonly quote: string;
  readonly claimedSpeaker: string | null;
}

/**
 * Looks up every quotation of a draft: direct quotations whole, with the speaker whom the draft names; the quoted parts
 * of mixed ones; and any other words inside quote marks. Words that the draft only reports are the writer's own and are
 * not looked up.
 * @throws InputError for an empty draft or one with over 300 quotations, TooLargeError over 1 MB.
 */
export function checkDraft(store: Store, index: Proposals, extract: Extract, text: string): CheckAnswer {
  const found = quotationsOf(extractArticle(extract, { text }));
  if (found.length > MAX_QUOTATIONS) {
    throw badField("text", `holds ${found.length} quotations; at most ${MAX_QUOTATIONS} are checked at once: split it`);
  }
  const quotations = found.map(({ span, quote, claimedSpeaker }): CheckedQuotation => {
    checkQuote("text", quote);
    const paste: ParsedPaste = { quote, claimedSpeaker, quoteSpans: [{ start: 0, end: quote.length }] };
    return { span, claimedSpeaker, lookup: answerPaste(store, index, paste, MATCHES) };
  });
  return {
    quotations,
    summary: summaryOf(quotations),
    needsAttention: quotations.some(({ lookup }) => needsAttention(lookup)),
  };
}

/** The quotations of a draft in its order. Words within two attributions go to the one that covers least. */
function quotationsOf({ article, statements }: Extraction): Quotation[] {
  const runs = quoteRuns(article.text, article.regions).filter((run) => run.end > run.start);
  const free = new Set(runs);
  const take = (part: Span): void => {
    for (const run of runs) if (overlaps(run, part)) free.delete(run);
  };
  const quotations: Quotation[] = [];
  for (const statement of [...statements].sort(byFormAndLength)) {
    const claimedSpeaker = statement.speaker.name;
    if (statement.form === "direct") {
      const range = contentRange(statement.content);
      if (quotations.some((taken) => overlaps(taken.span, range))) continue;
      quotations.push({ span: spanOf(article.text, range), quote: statement.text, claimedSpeaker });
      for (const part of statement.content) take(part);
    } else if (statement.form === "mixed") {
      const parts = runs.filter((run) => free.has(run) && statement.content.some((span) => contains(span, run)));
      for (const part of parts) {
        free.delete(part);
        const span = spanOf(article.text, part);
        if (countWords(span.text) >= LEAST_WORDS_ATTRIBUTED)
          quotations.push({ span, quote: span.text, claimedSpeaker });
      }
    }
  }
  for (const run of free) {
    const span = spanOf(article.text, run);
    if (countWords(span.text) >= LEAST_WORDS_ALONE) quotations.push({ span, quote: span.text, claimedSpeaker: null });
  }
  return quotations.filter(({ quote }) => countWords(quote) > 0).sort((a, b) => a.span.start - b.span.start);
}

function byFormAndLength(a: ExtractedStatement, b: ExtractedStatement): number {
  const rank = (statement: ExtractedStatement): number => (statement.form === "direct" ? 0 : 1);
  return rank(a) - rank(b) || a.text.length - b.text.length || a.sentence.start - b.sentence.start;
}

function spanOf(text: string, span: Span): TextSpan {
  return textSpan(text, span.start, span.end);
}

function summaryOf(quotations: readonly CheckedQuotation[]): Partial<Record<Verdict, number>> {
  const summary: Partial<Record<Verdict, number>> = {};
  for (const { lookup } of quotations) summary[lookup.verdict] = (summary[lookup.verdict] ?? 0) + 1;
  return summary;
}

/** Whether an editor must look: anything but the recorded words from the named speaker, uncut or cut without harm. */
export function needsAttention(lookup: LookupAnswer): boolean {
  if (lookup.attribution === "contradicted") return true;
  if (lookup.verdict === "verbatim") return false;
  return lookup.verdict !== "excerpt" || (lookup.matches[0]?.changes.length ?? 0) > 0;
}
