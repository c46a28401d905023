import type { Article } from "../core/article/article.js";
import type { Hop } from "../core/chain/hop.js";
import type { Speaker, SpeakerType } from "../core/quotes/speaker.js";
import { textSpan, trimSpan, type TextSpan } from "../core/text/span.js";
import type { Store } from "../store/store.js";
import type { IngestAnswer } from "./answers.js";
import { recordExtraction } from "./record-extraction.js";
import type { ExtractedStatement } from "./records.js";
import type { StatementInput } from "./services.js";
import { badField, checkDate, checkField, checkText, checkUrl, wellFormed } from "./validate.js";

/** The name of the rule that "decides" what a caller gave as a fact. */
const GIVEN = "given";

/** Labels under which a transcript keeps a speaker nameless. */
const NAMELESS = /^(?:an? )?(?:unidentified|unknown|audience|crowd|reporter|question|questioner|journalist|q)\b/iu;

const ORGANIZATION =
  /\b(?:agency|army|association|authority|bank|board|bureau|commission|committee|company|corp|council|court|department|embassy|federation|foreign office|foundation|government|group|inc|institute|kremlin|ltd|ministry|nations|office|organi[sz]ation|parliament|party|police|pentagon|senate|society|treasury|union|university|white house)\b/iu;

/**
 * Records one attributed statement: an article whose text is the statement and whose head is what was given with it.
 * The speaker stands as given; the chain is the speaker, the event, and the publisher.
 * @throws InputError for fields that are not as they must be, StoreError when nothing could be recorded.
 */
export function ingestStatement(store: Store, input: StatementInput, now: Date): IngestAnswer {
  check(input);
  const text = wellFormed(input.statement).trim();
  const article = articleOf(input, text);
  const statement = statementOf(input, text);
  const given = [input.speaker, input.role, input.saidOn, input.event, input.publisher].map((part) => part ?? "");
  return recordExtraction(store, { article, statements: [statement] }, now, given);
}

function check(input: StatementInput): void {
  checkText("statement", input.statement);
  if (input.speaker.trim() === "") throw badField("speaker", "must name who spoke");
  checkField("speaker", input.speaker);
  checkField("role", input.role);
  checkDate("saidOn", input.saidOn);
  checkField("event", input.event);
  checkField("publisher", input.publisher);
  checkUrl("url", input.url);
}

function articleOf(input: StatementInput, text: string): Article {
  const fact = (value: string | undefined) => (value === undefined ? null : { value: value.trim(), evidence: null });
  return {
    text,
    title: fact(input.event),
    publisher: fact(input.publisher),
    publishedOn: null,
    url: fact(input.url),
    byline: null,
    wire: [],
    regions: [{ kind: "body", start: 0, end: text.length, decidedBy: GIVEN }],
  };
}

function statementOf(input: StatementInput, text: string): ExtractedStatement {
  const words = unquoted(text);
  const speaker = speakerOf(input);
  return {
    form: "direct",
    act: "speech",
    text: words.text,
    source: null,
    cue: null,
    content: [words],
    sentence: { start: 0, end: text.length },
    speaker,
    chain: chainOf(input, speaker),
    hedged: false,
    saidOn: input.saidOn ?? null,
    saidOnEvidence: null,
    decidedBy: GIVEN,
  };
}

/** The words without one pair of quote marks around them all. */
function unquoted(text: string): TextSpan {
  const pairs = ['""', "“”", "‘’", "«»", "„“", "''"];
  const around = pairs.find((pair) => text.startsWith(pair.charAt(0)) && text.endsWith(pair.charAt(1)));
  const inner = around === undefined ? text : text.slice(1, -1);
  if (inner.trim() === "" || (around !== undefined && [...around].some((mark) => inner.includes(mark)))) {
    return textSpan(text, 0, text.length);
  }
  const offset = around === undefined ? 0 : 1;
  const span = trimSpan(text, { start: offset, end: offset + inner.length });
  return textSpan(text, span.start, span.end);
}

function speakerOf(input: StatementInput): Speaker {
  const given = wellFormed(input.speaker).trim();
  const type = typeOf(given);
  return {
    name: type === "unnamed" ? null : given,
    role: type === "unnamed" ? given : (input.role?.trim() ?? null),
    type,
    mention: null,
    evidence: [],
    candidates: [],
    decidedBy: GIVEN,
  };
}

function typeOf(name: string): SpeakerType {
  if (NAMELESS.test(name)) return "unnamed";
  return ORGANIZATION.test(name) ? "organization" : "person";
}

function chainOf(input: StatementInput, speaker: Speaker): Hop[] {
  const hop = (kind: Hop["kind"], name: string): Hop => ({
    kind,
    name,
    cue: "",
    evidence: null,
    inherited: false,
    decidedBy: GIVEN,
  });
  const chain = [hop("speaker", speaker.name ?? speaker.role ?? "")];
  if (input.event !== undefined) chain.push(hop("occasion", input.event.trim()));
  if (input.publisher !== undefined) chain.push(hop("publication", input.publisher.trim()));
  return chain;
}
