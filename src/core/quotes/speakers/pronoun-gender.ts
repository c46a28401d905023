/**
 * The gender of people whom no given name, title or noun tells: by the pronouns that follow them. A "he" or "she" outside
 * quote marks votes for the only person whom its sentence so far, or else the sentence before, names.
 */
import { FEMALE_PRONOUNS, MALE_PRONOUNS } from "../lexicon/function-words.js";
import type { Reading } from "../reading.js";
import type { Entity, NameMention } from "./entity.js";
import { lowerAt } from "./token-at.js";

export function genderVotes(reading: Reading, names: readonly NameMention[]): void {
  const votes = new Map<Entity, number>();
  let next = 0;
  let before: ReadonlySet<Entity> = new Set();
  for (const range of reading.sentences) {
    const here = new Set<Entity>();
    for (let at = range.first; at < range.last; at += 1) {
      for (let name = names[next]; name !== undefined && name.first <= at; name = names[next]) {
        if (name.entity.kind === "person" && !name.quoted) here.add(name.entity);
        next += 1;
      }
      const ballot = ballotAt(reading, at);
      if (ballot !== 0) cast(votes, here.size > 0 ? here : before, ballot);
    }
    if (here.size > 0) before = here;
  }
  for (const [entity, count] of votes) if (count !== 0) entity.gender = count > 0 ? "male" : "female";
}

function cast(votes: Map<Entity, number>, seen: ReadonlySet<Entity>, ballot: number): void {
  const [only] = seen;
  if (seen.size === 1 && only?.gender === "unknown") votes.set(only, (votes.get(only) ?? 0) + ballot);
}

/** 1 for "he", -1 for "she", 0 for other words and inside quote marks. */
function ballotAt(reading: Reading, at: number): number {
  if ((reading.runOf[at] ?? -1) >= 0) return 0;
  const lower = lowerAt(reading.tokens, at);
  if (MALE_PRONOUNS.has(lower)) return 1;
  return FEMALE_PRONOUNS.has(lower) ? -1 : 0;
}
