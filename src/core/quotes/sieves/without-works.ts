import type { Draft } from "../draft.js";
import { tokenAt, type Reading } from "../reading.js";
import { isNamed } from "./quoted.js";

/** Verbs that take a work as their object as easily as they bring in words. */
const OF_WORKS =
  /^(?:read|reads|reading|wrote|write|writes|writing|written|sang|sing|sings|sung|published|publishes|recited|recorded|printed|broadcast|aired|cited|named|called|titled|entitled|discussed|praised)$/;

/**
 * Leaves out what is a work and no words: a verb such as "read" or "wrote" right before a quotation all in capitals
 * ("He read “War and Peace”"). A comma or colon between them shows words after all.
 */
export function withoutWorks(reading: Reading, drafts: readonly Draft[]): Draft[] {
  return drafts.filter((draft) => {
    const [content] = draft.content;
    if (draft.cue === null || content === undefined || draft.content.length > 1) return true;
    const cue = tokenAt(reading, draft.cue.start);
    if (!OF_WORKS.test(reading.tokens[cue]?.lower ?? "")) return true;
    const run = reading.runs[reading.runOf[tokenAt(reading, content.start) + marksAt(reading, content.start)] ?? -1];
    if (run === undefined || content.end > run.outerEnd + 1 || content.start < run.outerStart - 1) return true;
    const between = reading.text.slice(draft.cue.end, run.outerStart);
    return between.trim() !== "" || !isNamed(reading, run);
  });
}

/** How many quote marks, as tokens, stand at the offset: a doubled mark is two. */
function marksAt(reading: Reading, offset: number): number {
  const at = tokenAt(reading, offset);
  let marks = 0;
  while (marks < 2 && reading.tokens[at + marks]?.kind === "mark") marks += 1;
  return marks;
}
