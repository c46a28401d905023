/**
 * A source that is a document: "a statement from the ministry", "Roe's letter", "the statement". Who issued it is the
 * speaker when the article shows it: after "from", "by" or "in"; as its owner; or in the sentence that first brought it
 * ("…, the ministry said in a statement"). Else the document itself is.
 */
import type { TextSpan } from "../../text/span.js";
import { ISSUED_DOCUMENTS } from "../lexicon/document-nouns.js";
import { DETERMINERS, INDEFINITE, POSSESSIVES } from "../lexicon/function-words.js";
import { isCapitalised, withoutPossessive } from "./word-shape.js";
import type { ArticleMentions } from "./article-mentions.js";
import { mentionPhrase, type MentionPhrase } from "./mention-phrase.js";
import { resolvePronoun } from "./resolve-pronoun.js";
import { again, document, personOrBody, type Resolved, type Scene } from "./scene.js";

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
  for (let i = phrase.head + 1; i < phrase.last && i < phrase.head + 8; i += 1) {
    const lower = tokens[i]?.lower ?? "";
    if (!BRINGS_ISSUER.has(lower)) continue;
    if (BRINGS_ISSUER.has(tokens[i + 1]?.lower ?? "")) continue;
    const inner = mentionPhrase(scene.mentions, i + 1, phrase.last);
    if (inner === null || inner.kind === "document") return null;
    if (inner.kind !== "name" && (lower === "in" || (inner.kind !== "body" && inner.kind !== "role"))) return null;
    const answer = resolve(scene, inner, mention);
    if (lower === "in" && answer.speaker.type !== "organization") return null;
    if (lower === "in" && answer.entity?.kind === "place") return null;
    return answer.speaker.name === null ? null : answer;
  }
  return null;
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

/** The nouns of documents that a stretch of tokens brings in, outside quote marks: "… said in a |statement|". */
export function documentsBrought(mentions: ArticleMentions, first: number, last: number): string[] {
  const { tokens, runOf } = mentions.reading;
  const found: string[] = [];
  for (let i = Math.max(1, first); i < last && i < first + 200; i += 1) {
    const token = tokens[i];
    if (token === undefined || (runOf[i] ?? -1) >= 0 || !ISSUED_DOCUMENTS.has(token.lower)) continue;
    const before = tokens[i - 1]?.lower ?? "";
    const near =
      DETERMINERS.has(before) ||
      INDEFINITE.has(before) ||
      POSSESSIVES.has(before) ||
      isDescriber(tokens[i - 1], tokens[i - 2]?.lower);
    if (near) found.push(token.lower);
  }
  return found;
}

const isDescriber = (word: Parameters<typeof isCapitalised>[0] | undefined, before: string | undefined): boolean =>
  word?.kind === "word" && before !== undefined && (DETERMINERS.has(before) || POSSESSIVES.has(before));
