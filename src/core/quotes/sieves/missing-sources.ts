import { contains } from "../../text/span.js";
import { spanOfTokens, type Draft } from "../draft.js";
import { tokenAt, type Reading } from "../reading.js";
import type { Range } from "../tagger/tag.js";
import { mendSources } from "./mend-sources.js";
import { nounPhraseAt } from "./noun-phrase.js";
import { bestSubject } from "./quoted.js";

/**
 * Gives drafts whose sieve saw the cue but not the speaker the one that the grammar of the sentence shows: of a
 * participle the speaker of the main verb ("…, said Hale, adding: “…”"), of an inverted verb the name after it ("Said
 * Ruiz: “…”"), of a second verb the subject of the first ("She took the stage and told them …"). Others stay without.
 */
export function withSources(reading: Reading, found: readonly Draft[]): Draft[] {
  const drafts = mendSources(reading, found);
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) {
    if (draft.source === null || draft.cue === null) continue;
    const sentence = reading.sentenceOf[tokenAt(reading, draft.cue.start)] ?? -1;
    const list = bySentence.get(sentence);
    if (list === undefined) bySentence.set(sentence, [draft]);
    else if (list.length < MOST_DRAFTS) list.push(draft);
  }
  return drafts.map((draft) => {
    if (draft.source !== null || draft.cue === null) return draft;
    const cue = tokenAt(reading, draft.cue.start);
    const beside = bySentence.get(reading.sentenceOf[cue] ?? -1) ?? [];
    const behind = inverted(reading, cue);
    if (behind !== null) return { ...draft, source: spanOfTokens(reading, behind.first, behind.last) };
    const main = isParticiple(reading, cue) ? mainSpeaker(draft, beside) : null;
    if (main !== null) return { ...draft, source: main.source };
    const subject = subjectBefore(reading, cue);
    return subject === null ? draft : { ...draft, source: spanOfTokens(reading, subject.first, subject.last) };
  });
}

/** A sentence of prose has a few drafts; no more are looked at, which keeps the work linear. */
const MOST_DRAFTS = 12;

const isParticiple = (reading: Reading, cue: number) => (reading.tokens[cue]?.lower ?? "").endsWith("ing");

/** The speaker of the nearest cue before this one in its sentence. */
function mainSpeaker(draft: Draft, beside: readonly Draft[]): Draft | null {
  const { cue } = draft;
  if (cue === null) return null;
  let nearest: Draft | null = null;
  let at = -1;
  for (const other of beside) {
    const start = other.cue?.start ?? cue.start;
    if (start >= cue.start || start <= at || other.content.some((span) => contains(span, cue))) continue;
    nearest = other;
    at = start;
  }
  return nearest;
}

/** "Said Ruiz": the name right after a cue that opens its sentence or follows a closing mark. */
function inverted(reading: Reading, cue: number): Range | null {
  const sentence = reading.sentences[reading.sentenceOf[cue] ?? 0];
  if (sentence === undefined || !/(?:ed|said|says|wrote|asks|adds)$/.test(reading.tokens[cue]?.lower ?? ""))
    return null;
  const opens = cue === sentence.first || /^[”"'’»]$/.test(reading.tokens[cue - 1]?.text ?? "");
  if (!opens) return null;
  return handleAt(reading, cue + 1) ?? nameAt(reading, cue + 1, sentence.last);
}

/** "tweeted @anaruiz": a handle is a name. */
function handleAt(reading: Reading, i: number): Range | null {
  return reading.tokens[i]?.text === "@" && reading.tokens[i + 1]?.kind === "word" ? { first: i, last: i + 2 } : null;
}

function nameAt(reading: Reading, i: number, limit: number): Range | null {
  const phrase = nounPhraseAt(reading, i, limit);
  return phrase !== null && /^\p{Lu}/u.test(reading.tokens[phrase.first]?.text ?? "") ? phrase : null;
}

/** The subject of the sentence before its cue, when it is a person or a speaking one. */
function subjectBefore(reading: Reading, cue: number): Range | null {
  const sentence = reading.sentences[reading.sentenceOf[cue] ?? 0];
  if (sentence === undefined) return null;
  const subject = bestSubject(reading, { first: sentence.first, last: Math.min(sentence.last, cue + 1) });
  return subject === null || subject.score < 1 ? null : subject.range;
}
