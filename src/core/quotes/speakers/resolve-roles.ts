/** A source of several people without names: "officials", "the two leaders", "the officials" who spoke before. */
import type { TextSpan } from "../../text/span.js";
import { describedBefore } from "./described-before.js";
import type { Entity } from "./entity.js";
import { nameFrom, type MentionPhrase } from "./mention-phrase.js";
import { undecided, unnamed, type Resolved, type Scene } from "./scene.js";
import { lowerAt } from "./token-at.js";

/** Sentences, and names, looked back over for the two. */
const FARTHEST = 2;
const WINDOW = 30;

export function resolveRoles(scene: Scene, phrase: MentionPhrase, mention: TextSpan): Resolved {
  const pair = isPair(scene, phrase) ? thePair(scene, phrase) : null;
  if (pair !== null) {
    const names = pair.map((entity) => entity.name);
    return { ...undecided(mention, names, "joint-speakers"), plural: true };
  }
  return describedBefore(scene, phrase, mention) ?? unnamed(mention, "unnamed-description", true);
}

/** "The two leaders", "both ministers"; nothing else may tell them apart. */
function isPair(scene: Scene, phrase: MentionPhrase): boolean {
  const { tokens } = scene.mentions.reading;
  const counted = phrase.determiner === "the" ? lowerAt(tokens, phrase.first + 1) === "two" : false;
  const both = lowerAt(tokens, phrase.first) === "both";
  return (counted && phrase.head === phrase.first + 2) || (both && phrase.head === phrase.first + 1);
}

/** The two people, and no third, whom the nearest sentences that name anyone name outside quote marks, in text order. */
function thePair(scene: Scene, phrase: MentionPhrase): readonly Entity[] | null {
  const { names, reading } = scene.mentions;
  const sentence = reading.sentenceOf[phrase.first] ?? 0;
  const found = new Set<Entity>();
  const until = nameFrom(names, phrase.first);
  for (let i = until - 1; i >= 0 && i >= until - WINDOW; i -= 1) {
    const name = names[i];
    if (name === undefined || sentence - name.sentence > FARTHEST) break;
    if (name.entity.kind === "person" && name.entity.sure && !name.quoted) found.add(name.entity);
  }
  return found.size === 2 ? [...found].reverse() : null;
}
