import type { Change, ChangeKind } from "../../core/match/verdict.js";

export const CHANGE_KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  negation: "negation",
  number: "number",
  name: "name",
  modality: "certainty or condition",
  quantifier: "how many or how much",
  spelling: "spelling",
  wording: "wording",
};

/** Kinds that can turn or bend the sense of a sentence by themselves. */
const GRAVE: ReadonlySet<ChangeKind> = new Set(["negation", "number", "name", "modality", "quantifier"]);

export interface ChangeWords {
  readonly sign: string;
  readonly kind: string;
  /** "Left out", "Added", "Changed", "Cut off". */
  readonly action: string;
  /** Recorded words that the change touches; empty when there are none. */
  readonly recorded: string;
  readonly pasted: string;
  readonly grave: boolean;
}

const ACTIONS: Readonly<Record<Change["op"], { readonly sign: string; readonly action: string }>> = {
  dropped: { sign: "−", action: "Left out of the paste" },
  added: { sign: "+", action: "Added in the paste" },
  replaced: { sign: "≠", action: "Replaced" },
  cut: { sign: "✂", action: "Recorded, and cut off" },
};

/** One change as the list of changes shows it. */
export function changeWords(change: Change): ChangeWords {
  return {
    ...ACTIONS[change.op],
    kind: CHANGE_KIND_WORDS[change.kind],
    recorded: change.recorded,
    pasted: change.pasted,
    grave: GRAVE.has(change.kind),
  };
}
