import type { Article } from "../article/article.js";
import type { Attribution } from "./attribution.js";
import type { Draft } from "./draft.js";
import { finishDrafts } from "./finish-drafts.js";
import { readTokens, type Reading } from "./reading.js";
import { joinContinued } from "./sieves/continued.js";
import { headlineSieve } from "./sieves/headline.js";
import { learnedSieve } from "./sieves/learned.js";
import { withSources } from "./sieves/missing-sources.js";
import { quotedSieve } from "./sieves/quoted.js";
import { reportedAsSieve } from "./sieves/reported-as.js";
import { transcriptSieve } from "./sieves/transcript.js";
import { withoutWorks } from "./sieves/without-works.js";
import { withoutConflicts } from "./without-conflicts.js";

/** Sieves in order of precision: what an earlier one takes, a later one leaves. */
const SIEVES = [transcriptSieve, headlineSieve, reportedAsSieve, learnedSieve] as const;

/**
 * The attributions of an article in text order: who, by which word, what. Sieves propose in order of precision
 * (Lee et al. 2013); each result names its sieve in `decidedBy`. Never throws on text; linear in its length.
 */
export function findAttributions(article: Article, reading: Reading = readTokens(article)): Attribution[] {
  let taken: Draft[] = [];
  for (const sieve of SIEVES) taken = withoutConflicts(taken, sieve(reading));
  taken = joinContinued(reading, withSources(reading, withoutWorks(reading, taken)));
  taken = withoutConflicts(taken, quotedSieve(reading, taken));
  return finishDrafts(reading, taken);
}
