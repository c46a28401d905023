/** Weekday → 0 for Sunday to 6 for Saturday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"].map((name, index) => [name, index]),
);

/** Month name or abbreviation → 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  (
    "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|" +
    "november nov|december dec"
  )
    .split("|")
    .flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

/** Words for a day near publication → days before it. */
export const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["tonight", 0],
  ["yesterday", 1],
]);

/** Numbers that stand before "days ago". */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
]);
