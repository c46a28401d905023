/**
 * Words whose loss, gain or swap changes what a sentence says, by the kind of change. Keys are canonical units
 * (`units.ts`): contractions apart, so "don't" shows as "not".
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that deny: adverbs, determiners, pronouns, and verbs that turn what follows into its opposite. */
export const NEGATIONS: ReadonlySet<string> = set(
  "not no never none nobody nothing nowhere neither nor without non cannot hardly barely scarcely rarely seldom only merely " +
    "fail fails failed failing refuse refuses refused refusing deny denies denied denying lack lacks lacked lacking " +
    "reject rejects rejected rejecting decline declines declined declining avoid avoids avoided avoiding " +
    "stop stops stopped stopping impossible unable instead",
);

/** Words that deny wherever they stand; the verbs above count only when they are changed, not when an excerpt's edge cuts them. */
export const PLAIN_NEGATIONS: ReadonlySet<string> = set(
  "not no never none nobody nothing nowhere neither nor without non hardly barely scarcely rarely seldom only " +
    "deny denies denied denying refuse refuses refused fail fails failed doubt doubts wrong false untrue impossible unless",
);

/** Words that say how sure, how binding, or on what condition. */
export const MODALS: ReadonlySet<string> = set(
  "can could may might must shall should will would ought if unless whether provided providing likely unlikely probably " +
    "possibly perhaps maybe certainly definitely surely presumably allegedly reportedly apparently supposedly until except " +
    "otherwise assuming lest potentially possible 'd",
);

/** Words that open a condition. */
export const CONDITIONS: ReadonlySet<string> = set("if unless until except provided providing assuming lest whether");

/** Words before a cut that make what follows less than said: "it might be that …". */
export const HEDGES: ReadonlySet<string> = set(
  "may might could would should perhaps maybe possibly allegedly reportedly supposedly pretend imagine suppose hypothetically",
);

export const QUANTIFIERS: ReadonlySet<string> = set(
  "all some most many few every any both each several much more less fewer least always often sometimes usually majority " +
    "minority half entire whole almost nearly plenty lots mostly partly entirely completely fully totally everybody everyone " +
    "everything somebody someone something anybody anyone anything either enough numerous countless generally largely " +
    "mainly occasionally frequently constantly about roughly approximately around exactly dozens hundreds thousands",
);

/** Units of measure and rough numbers, beside the numbers themselves. */
export const MEASURES: ReadonlySet<string> = set(
  "percent dollars dollar euro pounds pound cents rubles yen yuan hundred thousand million billion trillion dozen dozens " +
    "thousands millions billions trillions hundreds half quarter third double triple twice once kilometers kilometer miles mile meters " +
    "meter feet inches tons tonnes kilograms kilos hectares acres degrees seconds minutes hours hour days day weeks week " +
    "months month years year decades decade centuries century january february march april may june july august september " +
    "october november december monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow points",
);

export const NEGATIVE_PREFIXES: readonly string[] = [
  "un",
  "in",
  "im",
  "ir",
  "il",
  "dis",
  "non",
  "mis",
  "anti",
  "counter",
];

/** Endings that turn a word into its opposite: "harmful", "harmless". */
export const OPPOSITE_ENDINGS: readonly (readonly [string, string])[] = [["ful", "less"]];

/** Pairs of opposites that no prefix shows. */
export const OPPOSITES: ReadonlySet<string> = new Set(
  (
    "accept/reject agree/disagree allow/forbid always/never ally/enemy best/worst better/worse decrease/increase " +
    "enter/leave fall/rise false/true friend/enemy good/bad guilty/innocent innocent/guilty increase/reduce legal/illegal " +
    "lose/win loss/gain more/less oppose/support peace/war possible/impossible present/absent right/wrong rise/fall safe/dangerous " +
    "start/stop strong/weak succeed/fail success/failure support/oppose with/without yes/no able/unable admit/deny " +
    "confirm/deny confirmed/denied supported/opposed supports/opposes won/lost accepted/rejected begin/end"
  ).split(" "),
);
