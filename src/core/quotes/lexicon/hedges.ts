/** Words by which an article keeps its distance from what it reports. */
export const HEDGE_WORDS: ReadonlySet<string> = new Set([
  "reportedly",
  "allegedly",
  "supposedly",
  "purportedly",
  "ostensibly",
  "rumoredly",
  "apparently",
  "so-called",
]);

/** Passive reports: "is said to have", "was rumoured to", "is understood to". */
export const HEDGE_PARTICIPLES: ReadonlySet<string> = new Set([
  "said",
  "alleged",
  "rumored",
  "rumoured",
  "reported",
  "understood",
  "believed",
  "thought",
]);

/** "claims to have", "purports to": the verb itself doubts. */
export const HEDGE_VERBS: ReadonlySet<string> = new Set([
  "claim",
  "claims",
  "claimed",
  "claiming",
  "purport",
  "purports",
  "purported",
  "profess",
  "professes",
  "professed",
]);
