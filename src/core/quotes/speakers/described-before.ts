/**
 * Sources known by a description: the name that stands in apposition to it ("the port operator, Calder Holdings,"), and
 * the way back to who was so described before ("a spokesperson for Calder Holdings … the spokesperson").
 */
import { textSpan, type TextSpan } from "../../text/span.js";
import type { MentionPhrase } from "./mention-phrase.js";
import { again, body, personOrBody, type Resolved, type Said, type Scene } from "./scene.js";
import { lowerAt } from "./token-at.js";
import { withoutPossessive } from "./word-shape.js";

/** Sources looked back over. */
const WINDOW = 12;

/** The body whose name follows the comma that ends the phrase, when the source ends or has its other comma there. */
export function apposedBody(scene: Scene, phrase: MentionPhrase, mention: TextSpan): Resolved | null {
  const { tokens, text } = scene.mentions.reading;
  if (lowerAt(tokens, phrase.end) !== ",") return null;
  const first = lowerAt(tokens, phrase.end + 1) === "the" ? phrase.end + 2 : phrase.end + 1;
  const name = phrase.names.find((candidate) => candidate.first === first);
  if (name === undefined || name.possessive || name.entity.kind === "place") return null;
  if (name.last < phrase.last && lowerAt(tokens, name.last) !== ",") return null;
  if (name.entity.kind === "organization") return personOrBody(scene.mentions, name.entity, mention, "body-with-name");
  // A name that only its capitals show is what the noun before it says: no person here.
  if (name.entity.sure && phrase.kind !== "body") return null;
  const proof = textSpan(text, tokens[name.first]?.start ?? 0, tokens[name.last - 1]?.end ?? 0);
  return body(mention, proof.text.replace(/\s+/g, " "), [proof], "body-with-name");
}

/**
 * "The spokesperson", "the operator": the last source that was called so, with all that is said besides; `null` when
 * several were and none of them spoke last.
 */
export function describedBefore(scene: Scene, phrase: MentionPhrase, mention: TextSpan): Resolved | null {
  if (!/^(?:the|this|that|these|those)$/.test(phrase.determiner)) return null;
  const { tokens } = scene.mentions.reading;
  const noun = withoutPossessive(lowerAt(tokens, phrase.head));
  const besides: string[] = [];
  for (let i = phrase.first + 1; i < phrase.last; i += 1) {
    if (i !== phrase.head && tokens[i]?.kind === "word") besides.push(lowerAt(tokens, i));
  }
  const called = (said: Said) => {
    if (said.token >= phrase.first || said.noun !== noun || !/^(?:role|roles|body)$/.test(said.head)) return false;
    const words = new Set((said.attribution.source?.text ?? "").toLowerCase().split(/[^\p{L}\p{N}'’-]+/u));
    return besides.every((word) => words.has(word));
  };
  const found = scene.said.slice(-WINDOW).filter(called);
  const last = found.at(-1);
  if (last === undefined) return null;
  const same = found.every(({ speaker }) => speaker.name === last.speaker.name && speaker.role === last.speaker.role);
  return same || last === scene.said.at(-1) ? again(last, mention, "description-said-before") : null;
}
