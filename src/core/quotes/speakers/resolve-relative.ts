/** "Who", "which", "that": the noun phrase right before, or the person whom that phrase describes. */
import { textSpan, type TextSpan } from "../../text/span.js";
import { DETERMINERS, POSSESSIVES } from "../lexicon/function-words.js";
import type { NameMention } from "./entity.js";
import { mentionPhrase, nameFrom, nounKind, type MentionPhrase } from "./mention-phrase.js";
import type { ResolvePhrase } from "./resolve-document.js";
import { isWordAt, lowerAt, sentenceFirst, textAt } from "./token-at.js";
import { personOrBody, unnamed, type Resolved, type Scene } from "./scene.js";

/** Tokens looked back over for the noun. */
const REACH = 24;

export function resolveRelative(
  scene: Scene,
  phrase: MentionPhrase,
  mention: TextSpan,
  resolve: ResolvePhrase,
): Resolved {
  const { reading, names } = scene.mentions;
  const { tokens } = reading;
  const floor = Math.max(sentenceFirst(reading, phrase.first), phrase.first - REACH);
  let at = phrase.first - 1;
  while (at >= floor && !isWordAt(tokens, at) && textAt(tokens, at) !== ")") at -= 1;
  const person = lowerAt(tokens, phrase.first).startsWith("who");
  const near = nameOfKind(names[nameFrom(names, phrase.first) - 1], floor, person);
  if (near !== null && !near.possessive && (near.last === at + 1 || describes(near, tokens[at]?.end ?? -1))) {
    return personOrBody(scene.mentions, near.entity, mention, "relative-to-name");
  }
  const noun = nounBefore(scene, at, floor, { near, person });
  const answer = noun === null ? null : ofNoun(scene, noun, resolve);
  if (answer === null) return unnamed(mention, "relative-without-antecedent", false, "");
  return { ...answer, speaker: { ...answer.speaker, mention, decidedBy: `relative:${answer.speaker.decidedBy}` } };
}

/** The last name before, when it stands in reach and "who" goes with it as a person, "which" as anything else. */
function nameOfKind(name: NameMention | undefined, floor: number, person: boolean): NameMention | null {
  return name !== undefined && name.last > floor && (name.entity.kind === "person") === person ? name : null;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The speaker whom the noun phrase before the relative word means. */
function ofNoun(scene: Scene, noun: Stretch, resolve: ResolvePhrase): Resolved | null {
  const { reading } = scene.mentions;
  const inner = mentionPhrase(scene.mentions, noun.first, noun.last);
  const first = reading.tokens[noun.first];
  const last = reading.tokens[noun.last - 1];
  if (inner === null || inner.kind === "relative" || first === undefined || last === undefined) return null;
  return resolve(scene, inner, textSpan(reading.text, first.start, last.end));
}

/** Whether a role of the person stands up to there: "Jane Roe, a nurse from Ohio|, who". */
function describes(name: NameMention, end: number): boolean {
  return name.entity.roles.some((role) => role.spans.some((span) => span.end === end));
}

/** The noun phrase that ends before the relative word: from its article on. */
function nounBefore(
  scene: Scene,
  at: number,
  floor: number,
  { near, person }: { readonly near: NameMention | null; readonly person: boolean },
): Stretch | null {
  const { tokens } = scene.mentions.reading;
  for (let i = at; i >= floor; i -= 1) {
    if (near !== null && i === near.last - 1) return { first: near.first, last: near.last };
    if (!isAntecedent(lowerAt(tokens, i), person)) continue;
    let first = i;
    while (first > floor && i - first < 6 && isWordAt(tokens, first - 1) && !opens(lowerAt(tokens, first))) first -= 1;
    return { first: opens(lowerAt(tokens, first)) ? first : i, last: at + 1 };
  }
  return null;
}

/** "Who" follows a noun for people, "which" and "that" one for a body or document. */
function isAntecedent(lower: string, person: boolean): boolean {
  const kind = nounKind(lower);
  if (person) return kind === "role" || kind === "roles" || lower === "those";
  return kind === "body" || kind === "document";
}

const opens = (lower: string): boolean => DETERMINERS.has(lower) || POSSESSIVES.has(lower);
