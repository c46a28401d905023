/**
 * The gender of people whom no given name, title or noun tells: by the pronouns that follow them. A "he" or "she" outside
 * quote marks votes for the only person whom its sentence so far, or else the sentence before, names.
 */
import { FEMALE_PRONOUNS, MALE_PRONOUNS } from "../lexicon/function-words.js";
import type { Reading } from "../reading.js";
import type { Entity, NameMention } from "./entity.js";

export function genderVotes(reading: Reading, names: readonly NameMention[]): void {
  const votes = new Map<Entity, number>();
  let next = 0;
  let before: ReadonlySet<Entity> = new Set();
  for (const range of reading.sentences) {
    const here = new Set<Entity>();
    for (let i = range.first; i < range.last; i += 1) {
      for (let name = names[next]; name !== undefined && name.first <= i; name = names[next]) {
        if (name.entity.kind === "person" && !name.quoted) here.add(name.entity);
        next += 1;
      }
      const ballot = (reading.runOf[i] ?? -1) >= 0 ? 0 : ballotOf(reading.tokens[i]?.lower ?? "");
      if (ballot === 0) continue;
      const seen = here.size > 0 ? here : before;
      const [only] = seen;
      if (seen.size === 1 && only?.gender === "unknown") votes.set(only, (votes.get(only) ?? 0) + ballot);
    }
    if (here.size > 0) before = here;
  }
  for (const [entity, count] of votes) if (count !== 0) entity.gender = count > 0 ? "male" : "female";
}

/** 1 for "he", -1 for "she", 0 for other words. */
function ballotOf(lower: string): number {
  if (MALE_PRONOUNS.has(lower)) return 1;
  return FEMALE_PRONOUNS.has(lower) ? -1 : 0;
}
