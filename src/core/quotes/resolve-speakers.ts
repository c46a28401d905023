/**
 * Who said it: resolves the source of each attribution to a person, an organization, a document, or an unnamed source.
 *
 * Method: one index of the names of the article (`speakers/article-mentions.ts`), then the sources in text order, each by
 * the rule for its kind of head, so that a pronoun can go on from the speaker before. Sources in the first person wait
 * for the end, since "I" inside a quotation is whoever the quotation belongs to. Nothing is guessed: a speaker with a name
 * carries the words that prove it, a tie stays undecided with its candidates. Linear in the length of the text and the
 * number of attributions; every look-back is bounded.
 */
import type { Article } from "../article/article.js";
import { textSpan, type TextSpan } from "../text/span.js";
import type { Attribution } from "./attribution.js";
import { readTokens, type Reading } from "./reading.js";
import type { Speaker } from "./speaker.js";
import { buildArticleMentions, type ArticleMentions } from "./speakers/article-mentions.js";
import { mentionPhrase, tokenFrom, type HeadKind, type MentionPhrase } from "./speakers/mention-phrase.js";
import { resolveBody } from "./speakers/resolve-body.js";
import { documentsBrought, resolveDocument } from "./speakers/resolve-document.js";
import { capitalisedName, resolveName } from "./speakers/resolve-name.js";
import { resolvePlural, resolvePronoun, resolveThing } from "./speakers/resolve-pronoun.js";
import { resolveRelative } from "./speakers/resolve-relative.js";
import { resolveRoles } from "./speakers/resolve-roles.js";
import { resolveTitle } from "./speakers/resolve-title.js";
import { again, unnamed, type Resolved, type Said, type Scene } from "./speakers/scene.js";
import { lowerAt } from "./speakers/token-at.js";
import { withoutPossessive } from "./speakers/word-shape.js";

/** One speaker for each attribution, in the same order. */
export function resolveSpeakers(
  article: Article,
  attributions: readonly Attribution[],
  reading: Reading = readTokens(article),
): Speaker[] {
  const mentions = buildArticleMentions(reading);
  const phrases = attributions.map(({ source }) => (source === null ? null : phraseOf(mentions, source)));
  // Whoever speaks is no chance capital: "Cardin said" makes sure of a name that no title or given name shows.
  for (const phrase of phrases) if (phrase?.name?.entity.kind === "person") phrase.name.entity.sure = true;
  const resolved = inTextOrder({ article, mentions }, attributions, phrases);
  const waiting = attributions.map((_, index) => index).filter((index) => phrases[index]?.kind === "first-person");
  const within = enclosing(attributions, waiting);
  for (const index of waiting) {
    resolved[index] = firstPerson(article, attributions[index], resolved[within.get(index) ?? -1] ?? null);
  }
  return resolved.map((answer) => answer?.speaker ?? NO_SOURCE);
}

/** The answers for all but sources in the first person and missing ones, which stay `null`. */
function inTextOrder(
  { article, mentions }: Pick<Scene, "article" | "mentions">,
  attributions: readonly Attribution[],
  phrases: readonly (MentionPhrase | null)[],
): (Resolved | null)[] {
  const said: Said[] = [];
  const issuers = new Map<string, Resolved>();
  const scene: Scene = { article, mentions, said, issuers };
  const resolved: (Resolved | null)[] = attributions.map(() => null);
  for (const index of textOrder(attributions)) {
    const attribution = attributions[index];
    const phrase = phrases[index] ?? null;
    if (!attribution?.source || phrase?.kind === "first-person") continue;
    const mention = attribution.source;
    const answer = phrase === null ? unnamed(mention, "unread-source", false) : resolvePhrase(scene, phrase, mention);
    resolved[index] = answer;
    if (phrase === null) continue;
    const sentence = mentions.reading.sentenceOf[phrase.first] ?? 0;
    const noun = withoutPossessive(lowerAt(mentions.reading.tokens, phrase.head));
    said.push({ ...answer, token: phrase.first, sentence, attribution, head: phrase.kind, noun });
    rememberIssuer(mentions, issuers, attribution, answer);
  }
  return resolved;
}

const NO_SOURCE: Speaker = {
  name: null,
  role: null,
  type: "unnamed",
  mention: null,
  evidence: [],
  candidates: [],
  decidedBy: "no-source",
};

const startOf = (attribution: Attribution | undefined): number =>
  attribution?.source?.start ?? attribution?.content[0]?.start ?? 0;

function textOrder(attributions: readonly Attribution[]): number[] {
  return attributions
    .map((_, index) => index)
    .sort((a, b) => startOf(attributions[a]) - startOf(attributions[b]) || a - b);
}

function phraseOf(mentions: ArticleMentions, source: TextSpan): MentionPhrase | null {
  const first = tokenFrom(mentions.reading, source.start);
  const last = tokenFrom(mentions.reading, source.end);
  return last > first ? mentionPhrase(mentions, first, last) : null;
}

type Rule = (scene: Scene, phrase: MentionPhrase, mention: TextSpan) => Resolved;

const plainly: Rule = (_scene, phrase, mention) => unnamed(mention, "unnamed-description", phrase.kind === "roles");

/** "A Clinton |ally|": behind "a" a name tells whose somebody is, not who. */
function isOneOfMany({ mentions }: Scene, phrase: MentionPhrase): boolean {
  return /^(?:a|an|another)$/.test(lowerAt(mentions.reading.tokens, phrase.first));
}

/** The rule for each kind of head. */
const RULES: Readonly<Record<HeadKind, Rule>> = {
  he: (scene, phrase, mention) => resolvePronoun(scene, phrase.head, "male", mention),
  she: (scene, phrase, mention) => resolvePronoun(scene, phrase.head, "female", mention),
  they: (scene, phrase, mention) => resolvePlural(scene, phrase.head, mention),
  it: (scene, phrase, mention) => resolveThing(scene, phrase.head, mention),
  "first-person": plainly,
  relative: (scene, phrase, mention) => resolveRelative(scene, phrase, mention, resolvePhrase),
  name: (scene, phrase, mention) =>
    phrase.name === null || isOneOfMany(scene, phrase)
      ? plainly(scene, phrase, mention)
      : resolveName(scene, phrase, phrase.name, mention),
  role: resolveTitle,
  roles: resolveRoles,
  body: resolveBody,
  document: (scene, phrase, mention) => resolveDocument(scene, phrase, mention, resolvePhrase),
  other: (scene, phrase, mention) => capitalisedName(scene, phrase, mention) ?? plainly(scene, phrase, mention),
};

function resolvePhrase(scene: Scene, phrase: MentionPhrase, mention: TextSpan): Resolved {
  return RULES[phrase.kind](scene, phrase, mention);
}

/** "The ministry said in a statement": from here on "the statement" is the ministry's. */
function rememberIssuer(
  mentions: ArticleMentions,
  issuers: Map<string, Resolved>,
  attribution: Attribution,
  answer: Resolved,
): void {
  if (answer.speaker.name === null || answer.speaker.type === "document") return;
  const first = tokenFrom(mentions.reading, attribution.sentence.start);
  const last = tokenFrom(mentions.reading, attribution.sentence.end);
  for (const noun of documentsBrought(mentions, first, last)) issuers.set(noun, answer);
}

/** For each waiting attribution the smallest other one whose content holds its source, by one sweep over the contents. */
function enclosing(attributions: readonly Attribution[], waiting: readonly number[]): Map<number, number> {
  const found = new Map<number, number>();
  if (waiting.length === 0) return found;
  const contents = attributions
    .flatMap((attribution, index) => attribution.content.map((span) => ({ span, index })))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const open: { span: TextSpan; index: number }[] = [];
  let next = 0;
  for (const index of [...waiting].sort((a, b) => startOf(attributions[a]) - startOf(attributions[b]))) {
    const given = attributions[index]?.within;
    const at = startOf(attributions[index]);
    for (let content = contents[next]; content !== undefined && content.span.start <= at; content = contents[next]) {
      open.push(content);
      next += 1;
    }
    for (let top = open.at(-1); top !== undefined && top.span.end <= at; top = open.at(-1)) open.pop();
    const around = open.at(-1);
    if (typeof given === "number" && given !== index) found.set(index, given);
    else if (around !== undefined && around.index !== index) found.set(index, around.index);
  }
  return found;
}

/** "I" inside words reported is their speaker; outside it is the writer, when the article names one. */
function firstPerson(article: Article, attribution: Attribution | undefined, around: Resolved | null): Resolved | null {
  const mention = attribution?.source;
  if (!mention) return null;
  const plural = /^(?:we|us|our)\b/i.test(mention.text);
  if (around !== null) return again(around, mention, "first-person-in-quotation");
  const byline = article.byline;
  if (byline === null || plural) return unnamed(mention, "first-person", plural, "");
  const evidence = byline.evidence ?? textSpan(article.text, mention.start, mention.end);
  return {
    speaker: {
      name: byline.value,
      role: null,
      type: "person",
      mention,
      evidence: [evidence],
      candidates: [],
      decidedBy: "first-person-writer",
    },
    entity: null,
    plural: false,
  };
}
