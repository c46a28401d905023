import type { Article, Region } from "../article/article.js";
import type { Attribution } from "../quotes/attribution.js";
import type { Speaker } from "../quotes/speaker.js";

/** Cues by which a speaker goes on: they tie the sentence to the one before, even across a paragraph. */
const ADDITIVE = new Set("added adds adding continued continues continuing concluded went".split(" "));
const PRONOUNS = new Set(["he", "she", "they", "it"]);
const LOOK_BACK = 4;

/**
 * The index of the attribution before that this one goes on from in the same breath, or -1.
 * It must be the last of another sentence, of the same named speaker, with nothing but furniture between; the cue adds
 * ("Peskov added"), or a pronoun or no speaker at all goes on within the paragraph ("he said").
 */
export function goesOn(
  article: Article,
  attributions: readonly Attribution[],
  speakers: readonly Speaker[],
  index: number,
): number {
  const attribution = attributions[index];
  if (attribution === undefined || !isPlain(attribution)) return -1;
  const before = lastBefore(attributions, attribution, index);
  const earlier = attributions[before];
  const name = speakers[index]?.name ?? null;
  if (earlier === undefined || name === null || speakers[before]?.name !== name) return -1;
  const gap = between(article, earlier.sentence.end, attribution.sentence.start);
  if (gap === "apart") return -1;
  return isAdditive(attribution) || (gap === "paragraph" && isContinuing(attribution)) ? before : -1;
}

/** In the running text, and not within another's words. */
function isPlain({ within, region }: Attribution): boolean {
  return within === null && region === "body";
}

/** The last attribution of an earlier sentence, or -1. */
function lastBefore(attributions: readonly Attribution[], attribution: Attribution, index: number): number {
  for (let before = index - 1; before >= Math.max(0, index - LOOK_BACK); before -= 1) {
    const earlier = attributions[before];
    if (earlier === undefined) break;
    if (isPlain(earlier) && earlier.sentence.end <= attribution.sentence.start) return before;
  }
  return -1;
}

function isAdditive({ cue }: Attribution): boolean {
  const words = cue?.text.toLowerCase().split(/\s+/, 6) ?? [];
  return words.some((word) => ADDITIVE.has(word));
}

function isContinuing({ source, cue }: Attribution): boolean {
  if (source === null) return cue === null;
  return PRONOUNS.has(source.text.toLowerCase());
}

/** Whether two sentences stand in one paragraph, in neighbouring ones, or apart (a heading or other text between). */
function between(article: Article, start: number, end: number): "paragraph" | "next" | "apart" {
  let at = firstRegionAfter(article.regions, start);
  let isSplit = false;
  for (; at < article.regions.length; at += 1) {
    const region = article.regions[at];
    if (!(region !== undefined && region.start < end)) break;
    const shown = article.text.slice(Math.max(start, region.start), Math.min(end, region.end)).trim();
    if (region.kind === "heading" || (shown !== "" && region.kind !== "furniture")) return "apart";
    isSplit ||= shown !== "";
  }
  return isSplit || article.text.slice(start, Math.min(end, start + 60)).includes("\n") ? "next" : "paragraph";
}

/** The index of the first region that ends after `offset`. */
function firstRegionAfter(regions: readonly Region[], offset: number): number {
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((regions[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
