/** "Who", "which", "that": the noun phrase right before, or the person whom that phrase describes. */
import { textSpan, type TextSpan } from "../../text/span.js";
import { DETERMINERS, POSSESSIVES } from "../lexicon/function-words.js";
import type { NameMention } from "./entity.js";
import { mentionPhrase, nameFrom, nounKind, type MentionPhrase } from "./mention-phrase.js";
import type { ResolvePhrase } from "./resolve-document.js";
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
  const floor = Math.max(reading.sentences[reading.sentenceOf[phrase.first] ?? 0]?.first ?? 0, phrase.first - REACH);
  let at = phrase.first - 1;
  while (at >= floor && tokens[at]?.kind === "mark" && tokens[at]?.text !== ")") at -= 1;
  const person = (tokens[phrase.first]?.lower ?? "").startsWith("who");
  const name = names[nameFrom(names, phrase.first) - 1];
  const near = name !== undefined && name.last > floor ? name : null;
  if (near !== null && (near.last === at + 1 || describes(near, tokens[at]?.end ?? -1))) {
    if (!near.possessive && (near.entity.kind === "person") === person)
      return personOrBody(scene.mentions, near.entity, mention, "relative-to-name");
  }
  const noun = nounBefore(scene, at, floor, near, person);
  if (noun === null) return unnamed(mention, "relative-without-antecedent", false, "");
  const inner = mentionPhrase(scene.mentions, noun.first, noun.last);
  const first = tokens[noun.first];
  const last = tokens[noun.last - 1];
  if (inner === null || inner.kind === "relative" || first === undefined || last === undefined)
    return unnamed(mention, "relative-without-antecedent", false, "");
  const words = textSpan(reading.text, first.start, last.end);
  const answer = resolve(scene, inner, words);
  return { ...answer, speaker: { ...answer.speaker, mention, decidedBy: `relative:${answer.speaker.decidedBy}` } };
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
  near: NameMention | null,
  person: boolean,
): { first: number; last: number } | null {
  const { tokens } = scene.mentions.reading;
  for (let i = at; i >= floor; i -= 1) {
    if (near !== null && i === near.last - 1 && (near.entity.kind === "person") === person)
      return { first: near.first, last: near.last };
    const lower = tokens[i]?.lower ?? "";
    const kind = nounKind(lower);
    const fits = person
      ? kind === "role" || kind === "roles" || lower === "those"
      : kind === "body" || kind === "document";
    if (!fits) continue;
    let first = i;
    while (first > floor && i - first < 6 && tokens[first - 1]?.kind === "word" && !opens(tokens[first]?.lower))
      first -= 1;
    return { first: opens(tokens[first]?.lower) ? first : i, last: at + 1 };
  }
  return null;
}

const opens = (lower: string | undefined): boolean =>
  lower !== undefined && (DETERMINERS.has(lower) || POSSESSIVES.has(lower));
