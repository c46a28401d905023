import type { Measured } from "./measure.js";
import type { Upkeep } from "./upkeep.js";

const digits = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString("en") : value >= 10 ? value.toFixed(1) : value.toFixed(2);
const percent = (share: number | null): string => (share === null ? "" : `${(100 * share).toFixed(1)} %`);

/** A table in Markdown; ratios are to the first row of the same size. */
export function table(rows: readonly Measured[]): string {
  const lines = [
    "| engine | statements | source first | accepted | false finds | p50 ms | p90 | p99 | p50 ratio | built a second | bytes each | asked |",
    "| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |",
  ];
  for (const row of rows) {
    const ours = rows.find(({ size }) => size === row.size);
    const cells = [
      `${row.engine} (${row.note})`,
      row.size.toLocaleString("en"),
      percent(row.recall),
      percent(row.accepted),
      percent(row.falseFinds),
      digits(row.p50),
      digits(row.p90),
      digits(row.p99),
      `${digits(row.p50 / (ours?.p50 ?? row.p50))} ×`,
      row.builtASecond === null ? "" : Math.round(row.builtASecond).toLocaleString("en"),
      row.bytesEach === null ? "" : digits(row.bytesEach),
      String(row.asked),
    ];
    lines.push(`| ${cells.join(" | ")} |`);
  }
  return lines.join("\n");
}

/** How often each engine puts the source first, by the way in which the quotation was altered. */
export function bucketTable(rows: readonly Measured[]): string {
  const names = Object.keys(rows[0]?.buckets ?? {});
  const lines = [`| engine, statements | ${names.join(" | ")} |`, `| --- | ${names.map(() => "--:").join(" | ")} |`];
  for (const row of rows) {
    const cells = names.map((name) => percent(row.buckets[name] ?? null));
    lines.push(`| ${row.engine}, ${row.size.toLocaleString("en")} | ${cells.join(" | ")} |`);
  }
  return lines.join("\n");
}

/** What opening and keeping up cost. */
export function upkeepTable(rows: readonly Upkeep[]): string {
  const lines = [
    "| statements | opened in ms | added one by one | found at once | a step of upkeep, p99 ms | longest step | search meanwhile, p50 | p99 |",
    "| --: | --: | --: | --: | --: | --: | --: | --: |",
  ];
  for (const row of rows) {
    const cells = [
      row.statements.toLocaleString("en"),
      digits(row.opened),
      row.added.toLocaleString("en"),
      percent(row.foundAtOnce),
      digits(row.stepP99),
      digits(row.stepLongest),
      digits(row.searchP50),
      digits(row.searchP99),
    ];
    lines.push(`| ${cells.join(" | ")} |`);
  }
  return lines.join("\n");
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Recall over time, one point an engine, time on a logarithmic scale: what stands left and high is better. */
export function chart(rows: readonly Measured[]): string {
  const width = 860;
  const height = 460;
  const [left, right, top, bottom] = [70, 210, 40, 60];
  const least = Math.floor(Math.log10(Math.min(...rows.map(({ p50 }) => p50))));
  const most = Math.ceil(Math.log10(Math.max(...rows.map(({ p50 }) => p50))));
  const low = Math.min(0.9, ...rows.map(({ recall }) => Math.floor(recall * 20) / 20));
  const x = (ms: number): number =>
    left + ((Math.log10(ms) - least) / Math.max(1, most - least)) * (width - left - right);
  const y = (recall: number): number => height - bottom - ((recall - low) / (1 - low)) * (height - top - bottom);
  const parts: string[] = [];
  for (let power = least; power <= most; power += 1) {
    const at = x(10 ** power);
    const label = power >= 3 ? `${10 ** (power - 3)} s` : `${10 ** power} ms`;
    parts.push(`<line x1="${at}" x2="${at}" y1="${top}" y2="${height - bottom}" stroke="#ddd"/>`);
    parts.push(`<text x="${at}" y="${height - bottom + 20}" text-anchor="middle">${label}</text>`);
  }
  for (let share = low; share <= 1.0001; share += 0.05) {
    parts.push(`<line x1="${left}" x2="${width - right}" y1="${y(share)}" y2="${y(share)}" stroke="#ddd"/>`);
    parts.push(`<text x="${left - 8}" y="${y(share) + 4}" text-anchor="end">${Math.round(share * 100)} %</text>`);
  }
  const taken: number[] = [];
  for (const row of [...rows].sort((a, b) => b.recall - a.recall)) {
    const ours = row.engine.startsWith("Hearsay");
    let label = y(row.recall) + 4;
    while (taken.some((other) => Math.abs(other - label) < 15)) label += 15;
    taken.push(label);
    parts.push(`<circle cx="${x(row.p50)}" cy="${y(row.recall)}" r="6" fill="${ours ? "#9a3412" : "#334155"}"/>`);
    parts.push(
      `<line x1="${x(row.p50)}" y1="${y(row.recall)}" x2="${width - right + 6}" y2="${label - 4}" stroke="#bbb" stroke-dasharray="2 3"/>`,
    );
    parts.push(
      `<text x="${width - right + 10}" y="${label}"${ours ? ' font-weight="700"' : ""}>${escaped(row.engine)}</text>`,
    );
  }
  const size = rows[0]?.size.toLocaleString("en") ?? "";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="How often the source comes first, against the time of a look-up, ${size} statements">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${left}" y="22" font-size="14" font-weight="700">${size} statements: source first, by time of a look-up (middle one)</text>`,
    ...parts,
    `<text x="${(left + width - right) / 2}" y="${height - 14}" text-anchor="middle">time of a look-up, logarithmic</text>`,
    "</svg>\n",
  ].join("\n");
}
