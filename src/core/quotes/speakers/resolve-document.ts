/**
 * A source that is a document: "a statement from the ministry", "Roe's letter", "the statement". Who issued it is the
 * speaker when the article shows it: after "from", "by" or "in"; as its owner; or in the sentence that first brought it
 * ("…, the ministry said in a statement"). Else the document itself is.
 */
import type { TextSpan } from "../../text/span.js";
import { ISSUED_DOCUMENTS } from "../lexicon/document-nouns.js";
import { DETERMINERS, POSSESSIVES } from "../lexicon/function-words.js";
import type { Token } from "../../text/token.js";
import { lowerAt } from "./token-at.js";
import { withoutPossessive } from "./word-shape.js";
import type { ArticleMentions } from "./article-mentions.js";
import { mentionPhrase, type HeadKind, type MentionPhrase } from "./mention-phrase.js";
import { resolvePronoun } from "./resolve-pronoun.js";
import { again, document, personOrBody, type Resolved, type Scene } from "./scene.js";

/** Tokens after a document's noun in which its issuer is looked for; tokens of a sentence that are read. */
const REACH = 8;
const LONGEST_SENTENCE = 200;

const FROM = new Set(["from", "by", "issued", "released"]);
const CARRIES = new Set("in via through issued released published wrote sent posted".split(" "));
const BRINGS_ISSUER = new Set(["from", "by", "in", "issued", "released", "published", "conducted"]);

/** What resolves the phrase of an issuer; given from outside, for it is the dispatcher that asks. */
export type ResolvePhrase = (scene: Scene, phrase: MentionPhrase, mention: TextSpan) => Resolved;

export function resolveDocument(
  scene: Scene,
  phrase: MentionPhrase,
  mention: TextSpan,
  resolve: ResolvePhrase,
): Resolved {
  const noun = documentNoun(scene.mentions, phrase);
  const issuer = ISSUED_DOCUMENTS.has(noun) || noun.endsWith("s") ? issuerOf(scene, phrase, mention, resolve) : null;
  if (issuer !== null) return again(issuer, mention, "document-to-issuer");
  const known = scene.issuers.get(noun);
  const definite = phrase.determiner === "the" || phrase.determiner === "that" || phrase.determiner === "this";
  if (known !== undefined && definite && phrase.head === phrase.first + 1)
    return again(known, mention, "document-said-before");
  return document(mention, "document");
}

function documentNoun(mentions: ArticleMentions, phrase: MentionPhrase): string {
  return withoutPossessive(mentions.reading.tokens[phrase.head]?.lower ?? "");
}

function issuerOf(scene: Scene, phrase: MentionPhrase, mention: TextSpan, resolve: ResolvePhrase): Resolved | null {
  return issuerAfter(scene, phrase, mention, resolve) ?? issuerBefore(scene, phrase, mention);
}

function issuerAfter(scene: Scene, phrase: MentionPhrase, mention: TextSpan, resolve: ResolvePhrase): Resolved | null {
  const { tokens } = scene.mentions.reading;
  for (let i = phrase.head + 1; i < phrase.last && i < phrase.head + REACH; i += 1) {
    const word = lowerAt(tokens, i);
    if (!BRINGS_ISSUER.has(word) || BRINGS_ISSUER.has(lowerAt(tokens, i + 1))) continue;
    const inner = mentionPhrase(scene.mentions, i + 1, phrase.last);
    if (inner === null || !mayIssue(inner.kind, word)) return null;
    const answer = resolve(scene, inner, mention);
    return isIssuer(answer, word) ? answer : null;
  }
  return null;
}

/** "In" brings an outlet by its name; "from" and "by" also a body or an office. */
function mayIssue(kind: HeadKind, word: string): boolean {
  return kind === "name" || (word !== "in" && (kind === "body" || kind === "role"));
}

function isIssuer(answer: Resolved, word: string): boolean {
  if (answer.speaker.name === null) return false;
  return word !== "in" || (answer.speaker.type === "organization" && answer.entity?.kind !== "place");
}

/** "Roe's letter", "a Quinnipiac University poll", "his statement". */
function issuerBefore(scene: Scene, phrase: MentionPhrase, mention: TextSpan): Resolved | null {
  if (phrase.determiner === "his" || phrase.determiner === "her") {
    const owner = resolvePronoun(scene, phrase.first, phrase.determiner === "his" ? "male" : "female", mention);
    return owner.speaker.name === null ? null : owner;
  }
  const owner = phrase.names.find((name) => name.last <= phrase.head && name.first >= phrase.first);
  if (owner === undefined || documentNoun(scene.mentions, phrase).endsWith("s")) return null;
  const owns = owner.possessive || owner.entity.kind === "organization";
  return owns ? personOrBody(scene.mentions, owner.entity, mention, "document-to-issuer") : null;
}

/**
 * The nouns of documents that a stretch of tokens brings in as the speaker's own, outside quote marks: "said in a
 * |statement|", "issued a |statement|", "a |letter| from". A document merely spoken of is none.
 */
export function documentsBrought(mentions: ArticleMentions, first: number, last: number): string[] {
  const { tokens, runOf } = mentions.reading;
  const found: string[] = [];
  for (let i = Math.max(2, first); i < last && i < first + LONGEST_SENTENCE; i += 1) {
    const lower = lowerAt(tokens, i);
    if ((runOf[i] ?? -1) >= 0 || !ISSUED_DOCUMENTS.has(lower)) continue;
    if (FROM.has(lowerAt(tokens, i + 1)) || carriesAt(tokens, i)) found.push(lower);
  }
  return found;
}

/** Whether a word that makes the document a carrier stands before its article: "in a (written) |statement|". */
function carriesAt(tokens: readonly Token[], noun: number): boolean {
  for (let i = noun - 1; i >= noun - 4; i -= 1) {
    const lower = lowerAt(tokens, i);
    if (DETERMINERS.has(lower) || POSSESSIVES.has(lower)) return CARRIES.has(lowerAt(tokens, i - 1));
  }
  return CARRIES.has(lowerAt(tokens, noun - 1));
}
