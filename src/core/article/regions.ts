import type { Region } from "./article.js";
import type { Page } from "./facts.js";
import { readDateline } from "./datelines.js";

/** How many paragraphs at the start of the story may open with a place alone; an agency in brackets counts anywhere. */
const PLACE_ONLY_PARAGRAPHS = 2;

/** The blocks as regions, each with its rule; a dateline at the start of a paragraph is a region of its own. */
export function regionsOf(page: Page): Region[] {
  const regions: Region[] = [];
  let paragraphs = 0;
  page.blocks.forEach((block, at) => {
    const found = page.decisions[at] ?? { kind: "body" as const, rule: "paragraph" };
    const prefix = found.kind === "body" ? readDateline(block.text) : null;
    if (found.kind === "body") paragraphs += 1;
    const isOpening = prefix && (prefix.credits.length > 0 || paragraphs <= PLACE_ONLY_PARAGRAPHS);
    const story = isOpening ? block.start + prefix.end : block.start;
    if (isOpening && story < block.end) {
      regions.push({
        start: block.start,
        end: block.start + prefix.trimmedEnd,
        kind: "dateline",
        decidedBy: "dateline",
      });
      regions.push({ start: story, end: block.end, kind: "body", decidedBy: found.rule });
    } else regions.push({ start: block.start, end: block.end, kind: found.kind, decidedBy: found.rule });
  });
  return regions;
}
