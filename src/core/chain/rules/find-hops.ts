/**
 * The hops that one frame shows. The cue gives hearers ("told reporters"); the words that a reader ties to the cue give
 * occasions and documents; relays stand anywhere in the frame but inside the speaker's own mention.
 *
 * Words are tied to the cue when they follow it without a new clause between ("said on Monday in a speech"), or stand
 * in a part between commas that begins as an adjunct does ("At a rally in Ohio, …", "…, in an interview, said").
 */
import type { Found } from "../found.js";
import type { WordRange } from "../frame.js";
import { TO_HEARER } from "../lexicon/audiences.js";
import { closesTie, tiedParts } from "../tied-words.js";
import { lower, touchesSource, type Context } from "./context.js";
import { documentAt, documentOfSource } from "./documents.js";
import { hearersAt, hearersOfCue } from "./hearers.js";
import { eventVerbAt, occasionAt, occasionsOfCue } from "./occasions.js";
import { relayAt } from "./relays.js";

const SPEAKING = new Set("speaking talking spoke speak responding chatting answering remarks comments".split(" "));
const HEARER_LINKS = new Set(["to", "with", "before"]);

/** All hops of the frame, in the order of their words, none twice. */
export function findHops(context: Context): Found[] {
  const found = [...hearersOfCue(context), ...occasionsOfCue(context), ...documentOfSource(context)];
  const taken = new Set<number>();
  for (const hop of found) take(taken, hop);
  for (let at = 0; at < context.words.length; at += 1) {
    if (taken.has(at) || touchesSource(context, at, at + 1) || isInWhoClause(context, at)) continue;
    for (const hop of relayAt(context, at)) {
      found.push(hop);
      take(taken, hop);
    }
  }
  for (const part of tiedParts(context.frame)) walk(context, part, taken, found);
  return found;
}

function take(taken: Set<number>, hop: Found): void {
  for (let at = hop.from; at < hop.to; at += 1) taken.add(at);
}

/** Reads occasions and documents in one part of the frame, up to the clause that no longer belongs to the cue. */
function walk(context: Context, part: WordRange, taken: Set<number>, found: Found[]): void {
  for (let at = part.from; at < part.to; at += 1) {
    if (taken.has(at) || touchesSource(context, at, at + 1)) continue;
    const hops = hopsAt(context, at);
    for (const hop of hops) {
      found.push(hop);
      take(taken, hop);
    }
    if (hops.length === 0 && closesTie(context.frame, at)) return;
  }
}

function hopsAt(context: Context, at: number): Found[] {
  const word = lower(context, at);
  if (SPEAKING.has(word) && TO_HEARER.has(word) && HEARER_LINKS.has(lower(context, at + 1))) {
    const hearers = hearersAt(context, at, at + 2, "known");
    if (hearers.length > 0) return hearers;
  }
  const occasions = [...eventVerbAt(context, at), ...occasionAt(context, at)];
  return occasions.length > 0 ? occasions : documentAt(context, at);
}

/** Whether the word stands in a clause about a person ("who was quoted by CNN last year"). */
function isInWhoClause(context: Context, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 12); before -= 1) {
    const word = context.words[before];
    if (word === undefined || word.kind === "gap" || word.text === ",") return false;
    if (word.lower === "who" || word.lower === "whose" || word.lower === "whom") return true;
  }
  return false;
}
