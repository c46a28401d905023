import type { Engine, Found } from "./engines.js";
import { NO_SOURCE, type Query } from "./queries.js";

export interface Measured {
  readonly engine: string;
  readonly note: string;
  readonly size: number;
  readonly asked: number;
  /** Mean over the buckets of the share of queries whose source comes first. */
  readonly recall: number;
  readonly buckets: Readonly<Record<string, number>>;
  /** Share of the queries with a source whose verdict says that there is one; `null` for an engine without verdicts. */
  readonly accepted: number | null;
  readonly falseFinds: number | null;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  /** `null` where nothing is built. */
  readonly builtASecond: number | null;
  readonly bytesEach: number | null;
}

const WARM_UP = 60;
const FEWEST = 5;

/** Builds the engine over the statements and asks it until queries or seconds run out. */
export async function measure(
  engine: Engine,
  statements: readonly string[],
  queries: readonly Query[],
  seconds: number,
): Promise<Measured> {
  const before = performance.now();
  await engine.build(statements);
  const built = (performance.now() - before) / 1000;
  const limit = performance.now() + seconds * 1000;
  for (const { text } of queries.slice(0, WARM_UP)) {
    await engine.search(text);
    if (performance.now() > limit - seconds * 800) break;
  }
  const tally = new Tally(statements);
  const times: number[] = [];
  for (const query of queries) {
    if (times.length >= FEWEST && performance.now() > limit) break;
    const start = performance.now();
    const answered = engine.search(query.text);
    const found = answered instanceof Promise ? await answered : answered;
    times.push(performance.now() - start);
    tally.count(query, found);
  }
  const sorted = Float64Array.from(times).sort();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const { buckets } = tally;
  const shares = Object.values(buckets);
  const bytes = engine.bytes?.();
  return {
    engine: engine.name,
    note: engine.note,
    size: statements.length,
    asked: times.length,
    recall: shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length),
    buckets,
    accepted: tally.accepted,
    falseFinds: tally.falseFinds,
    p50: at(0.5),
    p90: at(0.9),
    p99: at(0.99),
    builtASecond: built < 0.01 ? null : statements.length / built,
    bytesEach: bytes === undefined ? null : bytes / statements.length,
  };
}

/** Counts of right and accepted answers. */
class Tally {
  readonly #buckets = new Map<string, { n: number; right: number }>();
  #verdicts = false;
  #asked = 0;
  #accepted = 0;
  #strange = 0;
  #found = 0;

  constructor(private readonly statements: readonly string[]) {}

  count({ bucket, right }: Query, { place, verdict }: Found): void {
    if (verdict !== null) this.#verdicts = true;
    const accepted = verdict !== "not-found" ? 1 : 0;
    if (bucket === NO_SOURCE) {
      this.#strange += 1;
      this.#found += accepted;
      return;
    }
    this.#asked += 1;
    this.#accepted += accepted;
    const tally = this.#buckets.get(bucket) ?? { n: 0, right: 0 };
    tally.n += 1;
    if (right.includes(this.statements[place] ?? "")) tally.right += 1;
    this.#buckets.set(bucket, tally);
  }

  get buckets(): Record<string, number> {
    return Object.fromEntries([...this.#buckets].map(([bucket, { n, right }]) => [bucket, right / n]));
  }

  get accepted(): number | null {
    return this.#verdicts ? this.#accepted / Math.max(1, this.#asked) : null;
  }

  get falseFinds(): number | null {
    return this.#verdicts ? this.#found / Math.max(1, this.#strange) : null;
  }
}
