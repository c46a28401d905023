/** Closed classes of English words, each with its code. */
const CLASSES: readonly (readonly [number, string])[] = [
  [1, "the a an this that these those its his her their our my your each every some any no another"],
  [2, "he she they it we i you who him them us me himself herself themselves itself"],
  [3, "has have had is are was were be been being do does did will would can could may might must shall should"],
  [
    4,
    "of in on at by for with from to about against during under over after before between into through among within without toward towards amid",
  ],
  [5, "and or but nor yet so"],
  [6, "because while when if whether although though since as until unless where which whom whose than what why how"],
  [7, "not never n't cannot won't don't didn't doesn't isn't wasn't"],
  [8, "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow"],
  [9, "reporters journalists supporters voters lawmakers congress parliament cnn reuters ap afp nbc abc cbs fox bbc"],
];

const TABLE = new Map<string, number>(
  CLASSES.flatMap(([code, words]) => words.split(" ").map((word): [string, number] => [word, code])),
);

const ADVERB = 10;
const PARTICIPLE = 11;
const PAST = 12;
const PLURAL = 13;

/** The class of a word, by list and else by its ending; 0 for any other. Below 16. */
export function wordClass(lower: string): number {
  const listed = TABLE.get(lower);
  if (listed !== undefined) return listed;
  if (lower.endsWith("ly")) return ADVERB;
  if (lower.endsWith("ing")) return PARTICIPLE;
  if (lower.endsWith("ed")) return PAST;
  return lower.endsWith("s") ? PLURAL : 0;
}
