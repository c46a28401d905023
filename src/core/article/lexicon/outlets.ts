/**
 * The outlet lexicon: who publishes news, under which names and on which web hosts.
 *
 * A name is found without regard to a leading "the", the kind of its apostrophes, or case, with one exception: an
 * abbreviation of capitals ("AP", "PA", "MAP") and a single word in small letters count only as printed, since "map",
 * "time" and "dawn" are words. A name that two outlets share is ambiguous and finds neither.
 */
import { AGENCIES } from "./agencies.js";
import { BROADCASTERS } from "./broadcasters.js";
import { NEWSPAPERS } from "./newspapers.js";
import type { Outlet, OutletKind, OutletRow } from "./outlet.js";
import { SITES } from "./sites.js";

export type { Outlet, OutletKind } from "./outlet.js";

const toOutlets = (kind: OutletKind, rows: readonly OutletRow[]): Outlet[] =>
  rows.map(([name, aliases, domains]) => ({ name, aliases, domains, kind }));

export const OUTLETS: readonly Outlet[] = [
  ...toOutlets("agency", AGENCIES),
  ...toOutlets("newspaper", NEWSPAPERS),
  ...toOutlets("broadcaster", BROADCASTERS),
  ...toOutlets("site", SITES),
];

const LONGEST_NAME = 80;

/** Two to five capitals (points allowed): "AP", "A.P.", "NPR". */
const isAbbreviation = (name: string): boolean => /^(?:[A-Z]\.?){2,5}$/.test(name);

/** What of a name counts for finding it; the tilde keeps names found in any case apart from those found as printed. */
function key(name: string): string {
  const plain = name.replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim();
  const isPlainWord = /^\p{Ll}+$/u.test(plain);
  return isAbbreviation(plain) || isPlainWord ? plain : `~${plain.toLowerCase().replace(/^the /, "")}`;
}

function byName(): Map<string, Outlet | null> {
  const found = new Map<string, Outlet | null>();
  for (const outlet of OUTLETS) {
    for (const name of [outlet.name, ...outlet.aliases]) {
      const other = found.get(key(name));
      found.set(key(name), other === undefined || other === outlet ? outlet : null);
    }
  }
  return found;
}

const NAMES = byName();
const HOSTS = new Map(OUTLETS.flatMap((outlet) => outlet.domains.map((domain) => [domain, outlet] as const)));

/** The outlet of that name or alias; `null` when none, or more than one, is called so. */
export function findOutlet(nameOrAlias: string): Outlet | null {
  if (nameOrAlias.length > LONGEST_NAME) return null;
  return NAMES.get(key(nameOrAlias)) ?? null;
}

/** The outlet that publishes on a host or a host above it ("p.dw.com" → DW); `null` when unknown. */
export function outletOfHost(host: string): Outlet | null {
  if (host.length > 253) return null;
  let rest = host.toLowerCase().replace(/\.$/, "");
  while (rest.includes(".")) {
    const outlet = HOSTS.get(rest);
    if (outlet !== undefined) return outlet;
    rest = rest.slice(rest.indexOf(".") + 1);
  }
  return null;
}
