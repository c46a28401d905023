/** Verbs that join a quotation to its speaker in a paste. */
export const CUE_VERBS: ReadonlySet<string> = new Set(
  (
    "said says say told tells tell added adds wrote writes tweeted tweets stated states noted notes explained explains argued argues " +
    "declared declares announced announces asked asks replied replies answered warned warns insisted insists stressed stresses " +
    "continued continues remarked remarks claimed claims commented comments posted admitted admits concluded concludes " +
    "acknowledged emphasized emphasised recalled joked quipped testified vowed pledged promised responded reiterated"
  ).split(" "),
);

/** Words that begin a phrase of time or place before a speaker, and pronouns: none of them is a name. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  (
    "on in at after before during by for with from to as when while last earlier later yesterday today then but and so he she it they we i you " +
    "who that this these those there here if because the a an his her their its my our one some all no not yes well now also meanwhile however " +
    "monday tuesday wednesday thursday friday saturday sunday"
  ).split(" "),
);
