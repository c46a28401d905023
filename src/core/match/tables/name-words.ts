/** Titles that stand before a name and are no part of it. */
export const TITLES: ReadonlySet<string> = new Set(
  "mr mrs ms miss dr prof professor sir lord lady dame madam president sen senator rep representative gov governor secretary minister general gen colonel col".split(
    " ",
  ),
);

/** Words of a role that many roles share: alone they name no one. */
export const COMMON_ROLE_WORDS: ReadonlySet<string> = new Set(
  "the a an of for to at in and former acting deputy senior official spokesman spokeswoman spokesperson leader minister president secretary head chief".split(
    " ",
  ),
);

/** Names under which a country or its government speaks, capital and people first. */
export const METONYMS: readonly (readonly string[])[] = [
  ["russia", "moscow", "russian government", "kremlin"],
  ["united states", "washington", "us", "u.s.", "u.s", "usa", "america", "american government", "us government"],
  ["north korea", "pyongyang", "dprk"],
  ["south korea", "seoul", "rok"],
  ["china", "beijing", "chinese government"],
  ["germany", "berlin", "german government"],
  ["france", "paris", "french government"],
  ["united kingdom", "london", "britain", "uk", "u.k.", "great britain", "british government", "downing street"],
  ["japan", "tokyo"],
  ["ukraine", "kiev", "kyiv"],
  ["iran", "tehran", "teheran"],
  ["turkey", "ankara", "türkiye"],
  ["israel", "jerusalem"],
  ["syria", "damascus"],
  ["european union", "brussels", "eu"],
  ["poland", "warsaw"],
  ["spain", "madrid"],
  ["italy", "rome"],
  ["india", "new delhi", "delhi"],
  ["pakistan", "islamabad"],
  ["white house", "us administration"],
  ["united nations", "un", "u.n."],
];

/** Adjectives of nations as the names they stand for: "Russian foreign ministry" is "Russia's foreign ministry". */
export const DEMONYMS: ReadonlyMap<string, string> = new Map(
  (
    "russian russia american us german germany french france british britain chinese china japanese japan iranian iran " +
    "ukrainian ukraine turkish turkey israeli israel syrian syria polish poland spanish spain italian italy indian india " +
    "korean korea european europe austrian austria greek greece swiss switzerland canadian canada mexican mexico " +
    "egyptian egypt saudi saudi iraqi iraq afghan afghanistan pakistani pakistan palestinian palestine"
  )
    .split(" ")
    .reduce<[string, string][]>((pairs, word, index, words) => {
      if (index % 2 === 0) pairs.push([word, words[index + 1] ?? word]);
      return pairs;
    }, []),
);
