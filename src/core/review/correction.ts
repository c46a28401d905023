import type { Hop, HopKind } from "../chain/hop.js";
import type { Form } from "../quotes/attribution.js";
import type { Speaker, SpeakerType } from "../quotes/speaker.js";
import { textSpan, trimSpan, type Span, type TextSpan } from "../text/span.js";
import { findWords } from "./find-words.js";

/** A hop as an editor gives it: the place in the article may be left to be found. */
export interface HopGiven {
  readonly kind: HopKind;
  readonly name: string;
  readonly cue?: string | undefined;
  readonly evidence?: Span | null | undefined;
}

/** What an editor puts right. What is left out stays as it is. */
export interface Correction {
  readonly speaker?:
    | { readonly name: string; readonly role?: string | null | undefined; readonly type?: SpeakerType | undefined }
    | undefined;
  /** The words; they must stand in the article. */
  readonly text?: string | undefined;
  /** Where the words stand, in their order; before `text` when both are given. */
  readonly content?: readonly Span[] | undefined;
  readonly form?: Form | undefined;
  /** ISO date of the utterance; `null` for one that the article does not show. */
  readonly saidOn?: string | null | undefined;
  /** The whole chain, from the speaker to the publication; the two ends may be left out. */
  readonly chain?: readonly HopGiven[] | undefined;
}

/** The parts of a statement that a correction can change. */
export interface Reading {
  readonly form: Form;
  readonly text: string;
  readonly content: readonly TextSpan[];
  readonly speaker: Speaker;
  readonly chain: readonly Hop[];
  readonly saidOn: string | null;
  readonly saidOnEvidence: TextSpan | null;
}

export interface CorrectionError {
  /** "correction.text" */
  readonly path: string;
  /** Goes on from the field's name: "must …". */
  readonly message: string;
}

/** The name of the rule behind what a person decided. */
export const BY_EDITOR = "editor";

export type Corrected =
  { readonly reading: Reading; readonly errors: null } | { readonly reading: null; readonly errors: CorrectionError[] };

/**
 * The reading with the correction put in. Words must stand in the article, and every hop that can be found there points
 * at its words, so that a person's reading is as checkable as the program's.
 */
export function applyCorrection(articleText: string, before: Reading, correction: Correction): Corrected {
  const errors: CorrectionError[] = [];
  const content = correctedContent(articleText, before, correction, errors);
  const speaker = correctedSpeaker(articleText, before, correction);
  const chain = correctedChain(articleText, before, correction, speaker, errors);
  if (errors.length > 0) return { reading: null, errors };
  const reworded = content !== before.content;
  const saidOn = correction.saidOn === undefined ? before.saidOn : correction.saidOn;
  return {
    errors: null,
    reading: {
      form: correction.form ?? before.form,
      text: reworded ? content.map((span) => span.text).join(" ") : before.text,
      content,
      speaker,
      chain,
      saidOn,
      saidOnEvidence: saidOn === before.saidOn ? before.saidOnEvidence : null,
    },
  };
}

/** Whether the two readings say the same. */
export function sameReading(a: Reading, b: Reading): boolean {
  const said = ({ form, text, content, speaker, chain, saidOn }: Reading): string =>
    JSON.stringify([
      ...[form, text, saidOn, speaker.name, speaker.role, speaker.type],
      content.map(({ start, end }) => [start, end]),
      chain.map(({ kind, name, cue, evidence }) => [kind, name, cue, evidence?.start, evidence?.end]),
    ]);
  return said(a) === said(b);
}

function correctedContent(
  article: string,
  before: Reading,
  { text, content }: Correction,
  errors: CorrectionError[],
): readonly TextSpan[] {
  if (content !== undefined) return givenContent(article, content, errors) ?? before.content;
  if (text === undefined || text.trim() === before.text) return before.content;
  const near = before.content[0]?.start ?? 0;
  const found = findWords(article, text, near);
  if (found !== null) return [textSpan(article, found.start, found.end)];
  errors.push({ path: "correction.text", message: "must be words that stand in the article, one after the other" });
  return before.content;
}

function givenContent(article: string, content: readonly Span[], errors: CorrectionError[]): TextSpan[] | null {
  const bad = (message: string): null => {
    errors.push({ path: "correction.content", message });
    return null;
  };
  if (content.length === 0) return bad("must hold at least one span");
  const spans: TextSpan[] = [];
  for (const span of content) {
    if (!lies(article, span)) return bad(`must be spans within the article’s text of ${article.length} units`);
    const { start, end } = trimSpan(article, span);
    if (start >= end) return bad("must not hold a span without words");
    if (start < (spans.at(-1)?.end ?? 0)) return bad("must be in the order of the article and not overlap");
    spans.push(textSpan(article, start, end));
  }
  return spans;
}

function lies(article: string, { start, end }: Span): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= article.length;
}

function correctedSpeaker(article: string, before: Reading, { speaker }: Correction): Speaker {
  if (speaker === undefined) return before.speaker;
  const given = givenSpeaker(before.speaker, speaker);
  const { name, role, type } = given;
  const same = name === before.speaker.name;
  if (same && role === before.speaker.role && type === before.speaker.type) return before.speaker;
  const shown = same ? null : findWords(article, name, before.content[0]?.start ?? 0);
  const found = shown === null ? [] : [textSpan(article, shown.start, shown.end)];
  const evidence = same ? before.speaker.evidence : found;
  return { ...given, mention: before.speaker.mention, evidence, candidates: [], decidedBy: BY_EDITOR };
}

/** The speaker as given; without a role it is that of the same name, for another name none. */
function givenSpeaker(
  before: Speaker,
  given: NonNullable<Correction["speaker"]>,
): Pick<Speaker, "role" | "type"> & {
  readonly name: string;
} {
  const name = given.name.trim();
  const same = name === before.name;
  const told = given.role?.trim() ?? "";
  const kept = same ? before.role : null;
  const role = given.role === undefined ? kept : told === "" ? null : told;
  const type = given.type ?? (same || before.type !== "unnamed" ? before.type : "person");
  return { name, role, type };
}

function correctedChain(
  article: string,
  before: Reading,
  { chain }: Correction,
  speaker: Speaker,
  errors: CorrectionError[],
): readonly Hop[] {
  if (chain === undefined) return speaker === before.speaker ? before.chain : renamed(before.chain, speaker);
  const hops = chain.map((given, index) => hopOf(article, given, before, index, errors));
  const ends = (kind: HopKind): number => hops.filter((hop) => hop.kind === kind).length;
  const misplaced = hops.findIndex(
    ({ kind }, at) => (kind === "speaker" && at > 0) || (kind === "publication" && at < hops.length - 1),
  );
  if (ends("speaker") > 1 || ends("publication") > 1 || misplaced >= 0) {
    errors.push({
      path: "correction.chain",
      message: "must begin with its one speaker and end with its one publication",
    });
  }
  const first = before.chain.filter((hop) => hop.kind === "speaker" && ends("speaker") === 0);
  const last = before.chain.filter((hop) => hop.kind === "publication" && ends("publication") === 0);
  return [...(speaker === before.speaker ? first : renamed(first, speaker)), ...hops, ...last];
}

/** A hop that stands unchanged in the chain before keeps what the program read of it. */
function hopOf(article: string, given: HopGiven, before: Reading, index: number, errors: CorrectionError[]): Hop {
  const name = given.name.trim();
  const path = `correction.chain.${index}`;
  if (name === "") errors.push({ path: `${path}.name`, message: "must name the hop" });
  const known = before.chain.find(
    (hop) => hop.kind === given.kind && hop.name === name && (given.cue === undefined || given.cue === hop.cue),
  );
  if (known !== undefined && given.evidence === undefined) return known;
  if (given.evidence !== undefined && given.evidence !== null && !lies(article, given.evidence)) {
    errors.push({ path: `${path}.evidence`, message: "must be a span within the article’s text" });
    return { kind: given.kind, name, cue: "", evidence: null, inherited: false, decidedBy: BY_EDITOR };
  }
  const span = given.evidence === undefined ? findWords(article, name, before.content[0]?.start ?? 0) : given.evidence;
  const evidence = span === null ? null : textSpan(article, span.start, span.end);
  return { kind: given.kind, name, cue: given.cue?.trim() ?? "", evidence, inherited: false, decidedBy: BY_EDITOR };
}

/** The chain with its first pair of hands renamed after the speaker. */
function renamed(chain: readonly Hop[], speaker: Speaker): Hop[] {
  return chain.map((hop) =>
    hop.kind === "speaker" && speaker.name !== null && hop.name !== speaker.name
      ? { ...hop, name: speaker.name, evidence: speaker.evidence[0] ?? null, decidedBy: BY_EDITOR }
      : hop,
  );
}
