import { contains, overlaps, type Span } from "../../text/span.js";
import { spanOfTokens, type Draft } from "../draft.js";
import { tokenAt, type Reading } from "../reading.js";
import type { Range } from "../tagger/tag.js";
import { nounPhraseAt } from "./noun-phrase.js";

/**
 * Repairs of who speaks where the order of the words shows it and the tagger, which labels word by word, took the
 * speaker for a part of the words: the phrase behind an inverted cue ("The port will close, said a docker who …"), the
 * agent of a passive ("described by Ruiz as …"), a speaker with words before or behind that are not of the name. What
 * only asks to stay unnamed, or names talks held, is no attribution.
 */
export function mendSources(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const kept = drafts.filter((draft) => !asksForAnonymity(reading, draft) && !namesTalks(reading, draft));
  return withinRetold(reading, kept).map((draft) => {
    const mended = behindCue(reading, draft) ?? byAgent(reading, draft) ?? draft;
    return mended.source === null ? mended : { ...mended, source: trimmed(reading, mended.source) };
  });
}

const wordAt = (reading: Reading, i: number): string => reading.tokens[i]?.lower ?? "";
const cueOf = (reading: Reading, draft: Draft): number => (draft.cue === null ? -1 : tokenAt(reading, draft.cue.start));

/** "who asked not to be named": a condition of talking, not what was said. */
function asksForAnonymity(reading: Reading, draft: Draft): boolean {
  const cue = cueOf(reading, draft);
  if (!/^(?:ask|request|insist|want|wish|prefer|decline|refuse)(?:s|d|ed|ing)?$/.test(wordAt(reading, cue)))
    return false;
  const next = [1, 2, 3, 4].map((k) => wordAt(reading, cue + k)).join(" ");
  return /^(?:not to be|to not be|to be|that) ?(?:not )?(?:named|identified|quoted|(?:his|her|their) names?)\b/.test(
    next,
  )
    ? true
    : /^(?:on |for )?anonymity\b/.test(next) || /^to remain anonymous\b/.test(next);
}

/** "Envoy: talks 'closer than ever' to truce": without a speaker the word is the noun. */
const namesTalks = (reading: Reading, draft: Draft): boolean =>
  draft.source === null && wordAt(reading, cueOf(reading, draft)) === "talks";

/** `"It will not work," he said, the person recalled`: the second clause retells the first and is no part of its words. */
function withinRetold(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const result = [...drafts];
  drafts.forEach((inner, at) => {
    const [quotation] = inner.content;
    const { cue } = inner;
    if (inner.content.length < 2 || quotation === undefined || cue === null || quotation.end > cue.start) return;
    for (let near = Math.max(0, at - NEAR); near < Math.min(result.length, at + NEAR); near += 1) {
      const outer = result[near];
      const clause = near === at || outer === undefined ? null : retelling(reading, inner, outer);
      if (clause === null || outer === undefined) continue;
      result[at] = { ...inner, content: inner.content.filter((span) => span !== clause) };
      const end = Math.max(cue.end, inner.source?.end ?? 0);
      result[near] = { ...outer, content: [{ start: quotation.start, end }] };
      return;
    }
  });
  return result;
}

/** The part of the inner content that is but the cue and speaker of the outer draft of the same quotation. */
function retelling(reading: Reading, inner: Draft, outer: Draft): Span | null {
  const [quotation] = inner.content;
  const [retold] = outer.content;
  const { cue } = outer;
  if (cue === null || quotation === undefined || retold === undefined || outer.content.length !== 1) return null;
  const clause = inner.content.find((span) => span !== quotation && contains(span, cue));
  if (clause === undefined || Math.abs(retold.start - quotation.start) > 1 || holdsRun(reading, clause)) return null;
  return clause;
}

/** Drafts of one sentence stand this close together in their list. */
const NEAR = 6;

function holdsRun(reading: Reading, span: Span): boolean {
  for (let i = tokenAt(reading, span.start); (reading.tokens[i]?.start ?? span.end) < span.end; i += 1)
    if ((reading.runOf[i] ?? -1) >= 0) return true;
  return false;
}

/** Cues that stand before their subject: "…, said Ruiz", "“…” read a statement". */
const INVERTED =
  /^(?:said|says|read|reads|wrote|writes|added|adds|asked|asks|explained|explains|tweeted|warned|warns)$/;

/** Words behind an inverted cue that the tagger took for content: the phrase is the speaker, what follows a comma is said. */
function behindCue(reading: Reading, draft: Draft): Draft | null {
  const cue = cueOf(reading, draft);
  const { source } = draft;
  if (!INVERTED.test(wordAt(reading, cue)) || !/^[,”"'’»?!]$/.test(reading.tokens[cue - 1]?.text ?? "")) return null;
  const before = draft.content.filter((span) => span.end <= (draft.cue?.start ?? 0));
  const behind = draft.content.find((span) => tokenAt(reading, span.start) === cue + 1);
  if (before.length === 0 || behind === undefined || holdsRun(reading, behind)) return null;
  if (source !== null && !before.some((span) => overlaps(span, source))) return null;
  const range = { first: cue + 1, last: tokenAt(reading, behind.end - 1) + 1 };
  const phrase = nounPhraseAt(reading, range.first, range.last);
  if (phrase === null) return null;
  const comma = commaIn(reading, { first: phrase.last, last: range.last });
  const rest = draft.content.filter((span) => span !== behind);
  if (comma + 2 < range.last) rest.push(spanOfTokens(reading, comma + 1, range.last));
  return { ...draft, source: spanOfTokens(reading, range.first, comma), content: rest };
}

/** The first comma of the range, or its end. */
function commaIn(reading: Reading, range: Range): number {
  let at = range.first;
  while (at < range.last && reading.tokens[at]?.text !== ",") at += 1;
  return at;
}

/** "It was said by Ruiz that …": the agent right behind a passive cue that has no source yet. */
function byAgent(reading: Reading, draft: Draft): Draft | null {
  const cue = cueOf(reading, draft);
  if (draft.source !== null || cue < 1 || wordAt(reading, cue + 1) !== "by") return null;
  if (!/^(?:is|was|were|are|been|being|be)$/.test(wordAt(reading, cue - 1))) return null;
  const sentence = reading.sentences[reading.sentenceOf[cue] ?? 0];
  const phrase = nounPhraseAt(reading, cue + 2, sentence?.last ?? cue);
  return phrase === null ? null : { ...draft, source: spanOfTokens(reading, phrase.first, phrase.last) };
}

/** Without "was all", "is what", "was how" before it, and without ", quoted by the agency" behind it. */
function trimmed(reading: Reading, source: Span): Span {
  let first = tokenAt(reading, source.start);
  let last = tokenAt(reading, source.end - 1) + 1;
  if (/^(?:is|was)$/.test(wordAt(reading, first)) && /^(?:all|what|how)$/.test(wordAt(reading, first + 1))) first += 2;
  for (let i = first + 1; i + 2 < last; i += 1) {
    if (reading.tokens[i]?.text !== "," || !/^(?:quoted|cited)$/.test(wordAt(reading, i + 1))) continue;
    if (/^(?:by|in|on)$/.test(wordAt(reading, i + 2))) last = i;
  }
  return last > first ? spanOfTokens(reading, first, last) : source;
}
