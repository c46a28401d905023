import type { CheckAnswer, CheckedQuotation } from "../../services/answers.js";
import type { Verdict } from "../../core/match/verdict.js";
import { VERDICTS } from "../../core/match/verdict.js";
import { changeWords } from "./change-words.js";
import type { ChangeWords } from "./change-words.js";
import { lookupPath } from "./lookup-path.js";
import { segments } from "./segments.js";
import { speakerName, statementCard } from "./statement-card.js";
import type { StatementCard } from "./statement-card.js";
import { attributionWords, toneOf, VERDICT_WORDS } from "./verdict-words.js";
import type { AttributionWords, Tone, VerdictWords } from "./verdict-words.js";
import { counted } from "./words.js";

export interface CheckedView {
  readonly number: number;
  readonly words: string;
  readonly verdict: VerdictWords;
  /** Of the verdict with the check of the speaker, for the mark in the draft. */
  readonly tone: Tone;
  readonly verdictTone: Tone;
  readonly explanation: readonly string[];
  readonly changes: readonly ChangeWords[];
  /** `null` when nothing is recorded that a speaker could be compared with. */
  readonly attribution: AttributionWords | null;
  readonly card: StatementCard | null;
  readonly href: string;
}

export interface DraftSegment {
  readonly text: string;
  /** The number of the quotation that this is part of; `null` for the words around. */
  readonly number: number | null;
  readonly tone: Tone;
  readonly opens: boolean;
}

export interface CheckPage {
  readonly headline: string;
  readonly needsAttention: boolean;
  readonly summary: readonly { readonly verdict: VerdictWords; readonly count: number }[];
  readonly quotations: readonly CheckedView[];
  readonly draft: readonly DraftSegment[];
}

export function checkPage(text: string, answer: CheckAnswer): CheckPage {
  const quotations = answer.quotations.map(checkedView);
  const places = answer.quotations.map(({ span }, index) => ({ start: span.start, end: span.end, index }));
  return {
    headline: headline(answer),
    needsAttention: answer.needsAttention,
    summary: VERDICTS.flatMap((verdict) => summaryOf(verdict, answer.summary[verdict] ?? 0)),
    quotations,
    draft: segments(text, places).map((segment) => {
      const place = segment.covers.at(-1);
      return {
        text: segment.text,
        number: place === undefined ? null : place.index + 1,
        tone: place === undefined ? "plain" : (quotations[place.index]?.tone ?? "plain"),
        opens: place !== undefined && segment.opens.includes(place),
      };
    }),
  };
}

function headline(answer: CheckAnswer): string {
  const count = answer.quotations.length;
  if (count === 0) return "No quotation was found in this text.";
  const found = `${counted(count, "quotation")} checked.`;
  return answer.needsAttention ? `${found} Some need an editor’s eye.` : `${found} All are as recorded.`;
}

function summaryOf(verdict: Verdict, count: number): { verdict: VerdictWords; count: number }[] {
  return count === 0 ? [] : [{ verdict: VERDICT_WORDS[verdict], count }];
}

function checkedView({ span, claimedSpeaker, lookup }: CheckedQuotation, index: number): CheckedView {
  const best = lookup.verdict === "not-found" ? undefined : lookup.matches[0];
  const changes = best?.changes ?? [];
  return {
    number: index + 1,
    words: span.text,
    verdict: VERDICT_WORDS[lookup.verdict],
    tone: toneOf(lookup.verdict, lookup.attribution, changes),
    verdictTone: toneOf(lookup.verdict, "unclaimed", changes),
    explanation: lookup.explanation,
    changes: changes.map(changeWords),
    attribution:
      best === undefined ? null : attributionWords(lookup.attribution, claimedSpeaker, speakerName(best.speaker)),
    card: best === undefined ? null : statementCard(best),
    href: lookupPath(lookup.query.quote, claimedSpeaker ?? undefined),
  };
}
