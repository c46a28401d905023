/**
 * Names of countries and bodies with their abbreviations. A key that begins with `@` is read with its case: "US" the
 * country is not "us" the pronoun, though a text in one case only may mean either.
 */
export const ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ["US", "@us"],
  ["U.S.", "@us"],
  ["U.S", "@us"],
  ["USA", "@us"],
  ["U.S.A.", "@us"],
  ["UK", "@uk"],
  ["U.K.", "@uk"],
  ["UN", "@un"],
  ["U.N.", "@un"],
  ["EU", "@eu"],
  ["E.U.", "@eu"],
  ["DPRK", "@dprk"],
  ["ROK", "@rok"],
]);

/** Full names, as canonical words, longest first. */
export const FULL_NAMES: readonly (readonly [readonly string[], string])[] = [
  [["united", "states", "of", "america"], "@us"],
  [["united", "states"], "@us"],
  [["united", "kingdom"], "@uk"],
  [["united", "nations"], "@un"],
  [["european", "union"], "@eu"],
];
