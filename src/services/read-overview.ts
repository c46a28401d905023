import type { ReviewState } from "../core/review/states.js";
import type { DayCount, RelayFlow } from "../store/overview-store.js";
import type { Store } from "../store/store.js";
import type { StatementDetail } from "./answers.js";
import { DetailReader } from "./detail-reader.js";
import type { Proposals } from "./live-index.js";
import { readVersions } from "./read-versions.js";

const DAYS = 30;
const FLOWS = 60;
const ROWS = 8;
/** Latest quotations whose other versions are looked for; bounds the time that the page takes. */
const LOOKED_AT = 60;

export interface Overview {
  readonly states: Readonly<Record<ReviewState, number>>;
  /** Earliest first. */
  readonly days: readonly DayCount[];
  readonly flows: readonly RelayFlow[];
  /** Longest first, counted without speaker, wire credit and publication. */
  readonly chains: readonly { readonly hops: number; readonly detail: StatementDetail }[];
  /** Of the latest quotations, those whose versions differ most in words. */
  readonly altered: readonly {
    readonly changes: number;
    readonly versions: number;
    readonly detail: StatementDetail;
  }[];
  /** How many of the latest quotations were looked at for that. */
  readonly lookedAt: number;
}

/** The figures of the overview page. */
export function readOverview(store: Store, index: Proposals): Overview {
  const reader = new DetailReader(store);
  const detailOf = (id: string): StatementDetail[] => {
    const statement = store.statements.find(id);
    const detail = statement === null ? null : reader.detail(statement);
    return detail === null ? [] : [detail];
  };
  const latest = store.statements.list({ form: "direct", limit: LOOKED_AT }).items;
  return {
    states: store.overview.states(),
    days: [...store.overview.days(DAYS)].reverse(),
    flows: store.overview.relayFlows(FLOWS),
    chains: store.overview
      .longestChains(ROWS)
      .flatMap(({ statementId, hops }) => detailOf(statementId).map((detail) => ({ hops, detail }))),
    altered: mostAltered(
      store,
      index,
      latest.map(({ id }) => id),
    ),
    lookedAt: latest.length,
  };
}

function mostAltered(store: Store, index: Proposals, ids: readonly string[]): Overview["altered"] {
  const seen = new Set<string>();
  const found: { changes: number; versions: number; detail: StatementDetail }[] = [];
  for (const id of ids) {
    if (seen.has(id)) continue;
    const versions = readVersions(store, index, id)?.versions ?? [];
    for (const { detail } of versions) seen.add(detail.statement.id);
    const changes = versions.reduce((sum, { difference }) => sum + (difference?.changes.length ?? 0), 0);
    const fullest = versions.find((version) => version.fullest);
    if (changes > 0 && fullest !== undefined)
      found.push({ changes, versions: versions.length, detail: fullest.detail });
  }
  return found.sort((a, b) => b.changes - a.changes).slice(0, ROWS);
}
