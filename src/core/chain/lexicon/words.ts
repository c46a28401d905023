/** The set of the words of a space-separated list: a lexicon that reads as one. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
