/** The path that shows the result for this paste. The result is made anew each time: nothing is stored. */
export function lookupPath(quote: string, speaker: string | undefined): string {
  const query = new URLSearchParams({ quote });
  if (speaker !== undefined) query.set("speaker", speaker);
  return `/lookup?${query.toString()}`;
}
