import type { AttributionCheck, Change, Verdict } from "../../core/match/verdict.js";
import type { IconName } from "./icons.js";

/** How a badge is coloured; the word and the shape of the icon say the same without colour. */
export type Tone = "sound" | "care" | "alarm" | "plain";

export interface VerdictWords {
  /** The verdict's name as a heading: "Not found". */
  readonly word: string;
  /** One sentence about this paste. */
  readonly headline: string;
  /** One sentence about the verdict in general, for the page that explains them. */
  readonly meaning: string;
  readonly tone: Tone;
  readonly icon: IconName;
}

export const VERDICT_WORDS: Readonly<Record<Verdict, VerdictWords>> = {
  verbatim: {
    word: "Verbatim",
    headline: "These are the recorded words.",
    meaning:
      "The same words as recorded. Only typography may differ: capitals, the shape of quote marks and dashes, spaces.",
    tone: "sound",
    icon: "check",
  },
  excerpt: {
    word: "Excerpt",
    headline: "These words stand, in one piece, in a longer recorded statement.",
    meaning: "A part of a recorded statement without a gap. A warning is given when the cut part changes the sense.",
    tone: "sound",
    icon: "brackets",
  },
  abridged: {
    word: "Abridged",
    headline: "These are recorded words with parts left out, and the gaps are marked.",
    meaning: "Recorded words in their order, with parts left out and marked as left out by an ellipsis or brackets.",
    tone: "care",
    icon: "ellipsis",
  },
  altered: {
    word: "Altered",
    headline: "Close to a recorded statement, but words were changed without a mark.",
    meaning: "Words of a recorded statement were changed, added or dropped, and nothing in the paste says so.",
    tone: "alarm",
    icon: "warning",
  },
  spliced: {
    word: "Spliced",
    headline: "Pieces of different places or statements, joined as if said in one breath.",
    meaning: "Each piece is recorded, but not together: they come from different statements or places.",
    tone: "alarm",
    icon: "joined",
  },
  paraphrase: {
    word: "Paraphrase",
    headline: "The sense is recorded, these words are not.",
    meaning: "The record reports this in other words, so it should not stand between quote marks.",
    tone: "care",
    icon: "approx",
  },
  "not-found": {
    word: "Not found",
    headline: "Nothing close enough is recorded here.",
    meaning: "Hearsay knows only what was recorded in it. Not found says nothing about whether the words were said.",
    tone: "plain",
    icon: "search",
  },
};

export interface AttributionWords {
  readonly word: string;
  readonly sentence: string;
  readonly tone: Tone;
  readonly icon: IconName;
}

/** What the check of the named speaker found, in one sentence that names who is recorded. */
export function attributionWords(
  check: AttributionCheck,
  claimed: string | null,
  recorded: string | null,
): AttributionWords {
  const named = claimed ?? "a speaker";
  const from = recorded ?? "a source that the article does not name";
  return ATTRIBUTION_WORDS[check](named, from);
}

const ATTRIBUTION_WORDS: Readonly<Record<AttributionCheck, (named: string, from: string) => AttributionWords>> = {
  confirmed: (named, from) => ({
    word: "Speaker confirmed",
    sentence: `You named ${named}. The recorded speaker is ${from}.`,
    tone: "sound",
    icon: "check",
  }),
  contradicted: (named, from) => ({
    word: "Speaker contradicted",
    sentence: `You named ${named}, but the recorded speaker is ${from}.`,
    tone: "alarm",
    icon: "cross",
  }),
  ambiguous: (named, from) => ({
    word: "Speaker unclear",
    sentence: `You named ${named}. The record points to ${from}; whether they are the same cannot be told from it.`,
    tone: "care",
    icon: "question",
  }),
  unclaimed: (_named, from) => ({
    word: "No speaker named",
    sentence: `The paste names no one. The recorded speaker is ${from}.`,
    tone: "plain",
    icon: "dash",
  }),
};

/** The tone of a whole answer: a contradicted speaker or a change of sense weighs more than the verdict's own tone. */
export function toneOf(verdict: Verdict, attribution: AttributionCheck, changes: readonly Change[]): Tone {
  if (attribution === "contradicted") return "alarm";
  const own = VERDICT_WORDS[verdict].tone;
  return own === "sound" && changes.some((change) => change.op === "cut") ? "care" : own;
}
