/**
 * `agency`: a news agency whose copy others print; `newspaper`: daily, weekly or magazine with a printed edition;
 * `broadcaster`: radio or television; `site`: published on the web only.
 */
export type OutletKind = "agency" | "newspaper" | "broadcaster" | "site";

/** A publisher of news. `aliases` are other names that stand in print for it; `domains` its web hosts without "www.". */
export interface Outlet {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  readonly kind: OutletKind;
}

/** One line of a lexicon table: name, other names, web domains. */
export type OutletRow = readonly [name: string, aliases: readonly string[], domains: readonly string[]];
