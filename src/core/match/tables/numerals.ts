/** Numbers in words. `NUMERALS` gives values, `ORDINALS` the values of "first", "eighth"; `SCALES` multiply what stands before. */

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const UNIT_ORDINALS =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const TEN_ORDINALS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(" ");

export const NUMERALS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);

export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...UNIT_ORDINALS.map((word, value) => [word, value] as const),
  ...TEN_ORDINALS.map((word, index) => [word, (index + 2) * 10] as const),
]);

export const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1_000],
  ["million", 1_000_000],
  ["millions", 1_000_000],
  ["billion", 1_000_000_000],
  ["billions", 1_000_000_000],
  ["trillion", 1_000_000_000_000],
  ["trillions", 1_000_000_000_000],
]);

export const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ["$", "dollars"],
  ["€", "euro"],
  ["£", "pounds"],
]);

const FIGURE = /^\d{1,3}(,\d{3}){1,6}(\.\d{1,12})?$|^\d{1,18}(\.\d{1,12})?$/;
const FIGURE_ORDINAL = /^(\d{1,9})(st|nd|rd|th)$/;

/** The value of a number in figures ("1,000", "3.5"), or `null`. */
export function figure(word: string): number | null {
  return FIGURE.test(word) ? Number(word.replaceAll(",", "")) : null;
}

/** The value of an ordinal in figures or words, or `null`. */
export function ordinal(word: string): number | null {
  const match = FIGURE_ORDINAL.exec(word);
  return match === null ? (ORDINALS.get(word) ?? null) : Number(match[1]);
}
