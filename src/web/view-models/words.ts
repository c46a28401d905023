const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** `2017-12-26` → "26 December 2017". What is not an ISO calendar date is given back as it is; `null` stays `null`. */
export function dateInWords(iso: string | null): string | null {
  if (iso === null) return null;
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso);
  const month = MONTHS[Number(parts?.[2]) - 1];
  if (parts === null || month === undefined) return iso;
  return `${Number(parts[3])} ${month} ${parts[1] ?? ""}`;
}

/** A number with its noun: `counted(1, "statement")` → "1 statement", `counted(1204, "statement")` → "1,204 statements". */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? singular : plural}`;
}

/** "A", "A and B", "A, B and C". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

/** `text` in at most `limit` units, cut at a blank and ended with an ellipsis when it is longer. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const blank = cut.lastIndexOf(" ");
  return `${cut.slice(0, blank > limit / 2 ? blank : limit).trimEnd()}…`;
}

/** `url` when a reader may safely follow it (http or https), else `null`: stored articles come from anywhere. */
export function safeHref(url: string | null | undefined): string | null {
  if (url === null || url === undefined) return null;
  return /^https?:\/\/[^\s/]/i.test(url) ? url : null;
}

/** `2026-05-04T08:16:00.000Z` → "4 May 2026, 08:16 UTC". */
export function instantInWords(iso: string): string {
  return `${dateInWords(iso.slice(0, 10)) ?? ""}, ${iso.slice(11, 16)} UTC`;
}
