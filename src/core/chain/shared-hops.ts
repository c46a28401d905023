import type { Attribution } from "../quotes/attribution.js";
import type { Speaker } from "../quotes/speaker.js";
import { overlaps } from "../text/span.js";
import type { Hop } from "./hop.js";

const NEIGHBOURS = 4;

/**
 * The attribution's own hops and those that its sentence shows for another of its verbs: "told reporters X, before
 * insisting Y" shares all, since both verbs have one subject; in "At a rally, Trump told supporters X, and he vowed Y"
 * the second has a subject of its own and shares only what stands before the first.
 */
export function sharedHops(
  attributions: readonly Attribution[],
  speakers: readonly Speaker[],
  own: readonly (readonly Hop[])[],
  index: number,
): readonly Hop[] {
  const mine = own[index] ?? [];
  const attribution = attributions[index];
  if (attribution === undefined) return mine;
  const shared: Hop[] = [...mine];
  for (let other = Math.max(0, index - NEIGHBOURS); other <= index + NEIGHBOURS; other += 1) {
    const beside = attributions[other];
    if (other === index || beside === undefined || !sharesSentence(attribution, beside)) continue;
    const hops = own[other] ?? [];
    if (hasSameSubject(attribution, beside, isSameSpeaker(speakers[index], speakers[other]))) shared.push(...hops);
    else if (isSameSpeaker(speakers[index], speakers[other]) && isAfter(attribution, beside))
      shared.push(...hops.filter((hop) => hop.kind === "occasion" && isFronted(hop, beside)));
  }
  return shared.length === mine.length ? mine : inKindOrder(shared);
}

function sharesSentence(a: Attribution, b: Attribution): boolean {
  return overlaps(a.sentence, b.sentence) && a.within === b.within && a.cue !== null && b.cue !== null;
}

/** One source mention for both verbs, or one verb without a subject of its own beside the same speaker. */
function hasSameSubject(a: Attribution, b: Attribution, isSame: boolean): boolean {
  if (a.source === null || b.source === null) return isSame;
  return a.source.start === b.source.start && a.source.end === b.source.end;
}

function isSameSpeaker(a: Speaker | undefined, b: Speaker | undefined): boolean {
  return a !== undefined && b !== undefined && a.name !== null && a.name === b.name;
}

function isAfter(a: Attribution, b: Attribution): boolean {
  return (a.cue?.start ?? 0) > (b.cue?.start ?? 0);
}

/** Whether the words of the hop stand before the attribution's subject and verb. */
export function isFronted(hop: Hop, attribution: Attribution): boolean {
  const start = Math.min(attribution.cue?.start ?? Infinity, attribution.source?.start ?? Infinity);
  return hop.evidence !== null && hop.evidence.end <= start;
}

const ORDER = { speaker: 0, occasion: 1, document: 2, relay: 3, wire: 4, publication: 5 } as const;

function inKindOrder(hops: readonly Hop[]): Hop[] {
  return [...hops].sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
}
