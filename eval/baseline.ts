import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { worth, type Judged, type Outcome } from "./outcomes.js";

/** A part's figures, and what became of each attribution under its key. No words of any corpus. */
export interface PartBaseline {
  readonly figures: Readonly<Record<string, number>>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

const PATH = join(import.meta.dirname, "baseline.json");
const MOST_FALL = 0.005;

export function readBaseline(path = PATH): Record<string, PartBaseline> {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Record<string, PartBaseline>) : {};
}

/** Writes one part's figures and outcomes; the other parts stay. */
export function writeBaseline(part: string, now: PartBaseline, path = PATH): void {
  const figures = Object.fromEntries(
    Object.entries(now.figures).map(([name, figure]) => [name, Number(figure.toFixed(4))]),
  );
  const all = { ...readBaseline(path), [part]: { figures, outcomes: now.outcomes } };
  writeFileSync(path, `${JSON.stringify(all, null, 2)}\n`);
}

/** The figures that stand more than half a point below the baseline, as sentences. */
export function fallen(before: PartBaseline["figures"], now: PartBaseline["figures"]): string[] {
  return Object.entries(before)
    .filter(([name, figure]) => figure - (now[name] ?? 0) > MOST_FALL)
    .map(([name, figure]) => `${name} fell from ${figure.toFixed(3)} to ${(now[name] ?? 0).toFixed(3)}.`);
}

/** What was gained and lost, each as a line with the words concerned. */
export function changes(
  before: PartBaseline["outcomes"],
  now: readonly Judged[],
): { gains: string[]; losses: string[] } {
  const gains: string[] = [];
  const losses: string[] = [];
  for (const { key, outcome, shown } of now) {
    const old = before[key];
    if (old === undefined || old === outcome) continue;
    (worth(outcome) >= worth(old) ? gains : losses).push(`${old} -> ${outcome}  ${shown.replace(/\s+/g, " ")}`);
  }
  return { gains, losses };
}
