import type { Evidence } from "./evidence.js";
import type { Cut } from "./cuts.js";
import type { Change, ChangeKind, Verdict } from "./verdict.js";

/** The sentences that tell an editor why a verdict was given, the most important first. */
export function explain(verdict: Verdict, evidence: Evidence): string[] {
  if (verdict === "not-found")
    return ["Too few of the pasted words are recorded together to say that this is their source."];
  return [
    ...headline(verdict, evidence),
    ...evidence.alterations.map(changeSentence),
    ...evidence.cuts.map(cutSentence),
    ...harmlessSentence(evidence.harmless),
    ...caution(verdict, evidence),
  ];
}

const HEADLINES: Readonly<Record<Exclude<Verdict, "paraphrase" | "not-found">, string>> = {
  verbatim: "The same words are recorded as a quotation.",
  excerpt: "The pasted words are a part of the recorded quotation, in one piece.",
  abridged: "Words of the recorded quotation are left out or put in brackets, and the paste shows where.",
  altered: "The pasted words differ from the recorded quotation without a mark.",
  spliced: "The paste joins pieces that stand apart in the record, as if they were said in one breath.",
};

const ALTERED_UNDER_MARKS =
  "The pasted words differ from the recorded quotation; its ellipsis or brackets do not excuse the difference.";

function headline(verdict: Verdict, evidence: Evidence): string[] {
  if (verdict === "altered" && evidence.marked) return [ALTERED_UNDER_MARKS];
  if (verdict !== "paraphrase") return verdict === "not-found" ? [] : [HEADLINES[verdict]];
  if (evidence.quoted === "all") return ["The sense may be recorded, but in other words than these."];
  const same = evidence.alterations.length === 0 ? "These words stand" : "Words like these stand";
  return evidence.quoted === "none"
    ? [`${same} in the record as reported by the writer, not as a quotation in the speaker's own words.`]
    : [`${same} in the record, but only a part of them in quote marks; the rest is the writer's report.`];
}

const KIND_SENTENCES: Readonly<Record<ChangeKind, string>> = {
  negation: "This can turn the sense into its opposite",
  number: "This changes a number",
  name: "This changes a name",
  modality: "This changes how sure, how binding or on what condition it was said",
  quantifier: "This changes how much or how many",
  spelling: "It looks like a misspelling",
  wording: "This changes the wording",
};

function quote(words: string): string {
  return `“${words}”`;
}

/** One sentence for one change. */
export function changeSentence(change: Change): string {
  const what =
    change.op === "dropped"
      ? `The paste drops ${quote(change.recorded)}`
      : change.op === "added"
        ? `The paste adds ${quote(change.pasted)}`
        : `The paste has ${quote(change.pasted)} where the record has ${quote(change.recorded)}`;
  return `${what}. ${KIND_SENTENCES[change.kind]}.`;
}

const CUT_PLACES: Readonly<Record<Cut["where"], string>> = {
  before: "The recorded sentence begins before the pasted words",
  within: "The ellipsis or bracket hides a part of the sentence",
  after: "The recorded sentence goes on after the pasted words",
};

function cutSentence(cut: Cut): string {
  const { recorded, kind } = cut.change;
  const begins = recorded.toLowerCase().startsWith(cut.trigger);
  const part = begins
    ? `the part cut off begins with ${quote(cut.trigger)}`
    : `the part cut off contains ${quote(cut.trigger)}`;
  const effect = kind === "negation" ? "a negation, and changes the sense" : "and changes the sense";
  return `${CUT_PLACES[cut.where]}: ${part}, ${effect} (${quote(recorded)}).`;
}

function harmlessSentence(changes: readonly Change[]): string[] {
  const pairs = changes.filter((change) => change.op === "replaced").slice(0, 5);
  if (pairs.length === 0) return [];
  const list = pairs.map((change) => `${quote(change.pasted)} for ${quote(change.recorded)}`).join(", ");
  return [`Written differently without a change of words: ${list}.`];
}

/** Words below which a match says little about who said it first. */
const SHORT = 4;

function caution(verdict: Verdict, evidence: Evidence): string[] {
  return evidence.words < SHORT && verdict !== "paraphrase"
    ? ["So few words can be said by many: check that this is the place that is meant."]
    : [];
}
