/**
 * Contractions and what they stand for. `'s` and `'d` stand for several words: they stay a unit of their own, which
 * `SHORT_FOR` lets equal each of them.
 */

const NEGATED: readonly (readonly [string, string])[] = [
  ["don't", "do"],
  ["doesn't", "does"],
  ["didn't", "did"],
  ["isn't", "is"],
  ["aren't", "are"],
  ["wasn't", "was"],
  ["weren't", "were"],
  ["haven't", "have"],
  ["hasn't", "has"],
  ["hadn't", "had"],
  ["can't", "can"],
  ["couldn't", "could"],
  ["won't", "will"],
  ["wouldn't", "would"],
  ["shan't", "shall"],
  ["shouldn't", "should"],
  ["mustn't", "must"],
  ["mightn't", "might"],
  ["mayn't", "may"],
  ["needn't", "need"],
  ["oughtn't", "ought"],
  ["daren't", "dare"],
  ["ain't", "is"],
];

/** Written without the apostrophe they are words of their own. */
const WORDS_WITHOUT_APOSTROPHE = new Set(["wont", "cant", "aint"]);

const JOINED: readonly (readonly [string, readonly string[]])[] = [
  ["cannot", ["can", "not"]],
  ["gonna", ["going", "to"]],
  ["wanna", ["want", "to"]],
  ["gotta", ["got", "to"]],
  ["'em", ["them"]],
  ["let's", ["let", "us"]],
  ["y'all", ["you", "all"]],
  ["ma'am", ["madam"]],
];

export const CONTRACTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ...NEGATED.map(([word, verb]) => [word, [verb, "not"]] as const),
  ...NEGATED.map(([word, verb]) => [word.replace("'", ""), [verb, "not"]] as const).filter(
    ([word]) => !WORDS_WITHOUT_APOSTROPHE.has(word),
  ),
  ...JOINED,
]);

/** Endings that come off a word as a unit of their own. */
export const ENDINGS: ReadonlyMap<string, string> = new Map([
  ["'re", "are"],
  ["'ve", "have"],
  ["'ll", "will"],
  ["'m", "am"],
  ["'s", "'s"],
  ["'d", "'d"],
]);

/** Units that stand for any of several words. */
export const SHORT_FOR: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["'s", new Set(["is", "has"])],
  ["'d", new Set(["would", "had"])],
]);
