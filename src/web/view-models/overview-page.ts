import { REVIEW_STATES } from "../../core/review/states.js";
import type { Overview } from "../../services/read-overview.js";
import { browsePath } from "./browse-page.js";
import { STATE_WORDS } from "./queue-page.js";
import { statementCard, type StatementCard } from "./statement-card.js";
import { counted, dateInWords } from "./words.js";

/** Width of the pictures in their own units; they are drawn to any width. */
const WIDTH = 600;
const BAR_HEIGHT = 120;
/** Names in each column of the picture of flows. */
const NAMES = 8;
const ROW = 26;

export interface Bar {
  readonly label: string;
  readonly count: number;
  readonly href: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tone: string;
}

export interface FlowNode {
  readonly name: string;
  readonly href: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

export interface OverviewPage {
  readonly total: number;
  readonly progress: readonly Bar[];
  readonly decided: string;
  readonly days: readonly Bar[];
  readonly flows: {
    readonly height: number;
    readonly nodes: readonly FlowNode[];
    readonly links: readonly { readonly path: string; readonly width: number; readonly title: string }[];
    readonly rows: readonly { speaker: string; relay: string; publisher: string; count: number; href: string }[];
  };
  readonly chains: readonly { readonly card: StatementCard; readonly hops: string }[];
  readonly altered: readonly { readonly card: StatementCard; readonly words: string; readonly href: string }[];
  readonly lookedAt: number;
}

export function overviewPage(overview: Overview): OverviewPage {
  const total = Object.values(overview.states).reduce((sum, count) => sum + count, 0);
  const { pending, "in-review": open } = overview.states;
  const share = total === 0 ? 0 : Math.round(((total - pending - open) / total) * 100);
  return {
    total,
    progress: progressBars(overview, total),
    decided: `${share} % decided`,
    days: dayBars(overview),
    flows: flowPicture(overview),
    chains: overview.chains.map(({ hops, detail }) => ({
      card: statementCard(detail),
      hops: `${counted(hops, "pair")} of hands between`,
    })),
    altered: overview.altered.map(({ changes, versions, detail }) => ({
      card: statementCard(detail),
      words: `${counted(changes, "change")} in ${counted(versions, "version")}`,
      href: `/statements/${encodeURIComponent(detail.statement.id)}/versions`,
    })),
    lookedAt: overview.lookedAt,
  };
}

function progressBars({ states }: Overview, total: number): Bar[] {
  let x = 0;
  return REVIEW_STATES.map((state) => {
    const width = total === 0 ? 0 : (states[state] / total) * WIDTH;
    const bar = { x, y: 0, width, height: 28, label: STATE_WORDS[state], count: states[state], tone: state };
    x += width;
    return { ...bar, href: browsePath({ state }) };
  });
}

function dayBars({ days }: Overview): Bar[] {
  const most = Math.max(1, ...days.map(({ statements }) => statements));
  const width = WIDTH / Math.max(10, days.length);
  return days.map(({ day, statements }, at) => {
    const height = Math.max(2, (statements / most) * BAR_HEIGHT);
    const place = { x: at * width + 1, y: BAR_HEIGHT - height, width: width - 2, height };
    const href = browsePath({ from: day, to: day });
    return { ...place, label: dateInWords(day) ?? day, count: statements, href, tone: "day" };
  });
}

/** Names by how much goes through them, the largest first. */
function largest(flows: Overview["flows"], nameOf: (flow: Overview["flows"][number]) => string): string[] {
  const sums = new Map<string, number>();
  for (const flow of flows) sums.set(nameOf(flow), (sums.get(nameOf(flow)) ?? 0) + flow.statements);
  return [...sums]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name]) => name)
    .slice(0, NAMES);
}

function flowPicture({ flows }: Overview): OverviewPage["flows"] {
  const columns = [
    largest(flows, ({ speaker }) => speaker),
    largest(flows, ({ relay }) => relay),
    largest(flows, ({ publisher }) => publisher),
  ] as const;
  const [speakers, relays, publishers] = columns;
  const drawn = flows.filter(
    (flow) => speakers.includes(flow.speaker) && relays.includes(flow.relay) && publishers.includes(flow.publisher),
  );
  const y = (names: readonly string[], name: string): number => names.indexOf(name) * ROW + ROW / 2;
  const most = Math.max(1, ...drawn.map(({ statements }) => statements));
  const curve = (x1: number, y1: number, x2: number, y2: number): string =>
    `M${x1} ${y1} C${(x1 + x2) / 2} ${y1} ${(x1 + x2) / 2} ${y2} ${x2} ${y2}`;
  const links = drawn.flatMap((flow) => {
    const [a, b, c] = [y(speakers, flow.speaker), y(relays, flow.relay), y(publishers, flow.publisher)];
    const title = `${flow.speaker}, through ${flow.relay}, to ${flow.publisher}: ${counted(flow.statements, "statement")}`;
    const width = 1 + (flow.statements / most) * 9;
    return [
      { path: curve(190, a, 250, b), width, title },
      { path: curve(350, b, 410, c), width, title },
    ];
  });
  const idOf = new Map(flows.map(({ speaker, speakerId }) => [speaker, speakerId]));
  const nodes: FlowNode[] = [
    ...speakers.map((name) => node(name, 185, y(speakers, name), "end", `/speakers/${idOf.get(name) ?? ""}`)),
    ...relays.map((name) => node(name, 300, y(relays, name), "middle", browsePath({ relay: name }))),
    ...publishers.map((name) => node(name, 415, y(publishers, name), "start", browsePath({ publisher: name }))),
  ];
  return {
    height: Math.max(...columns.map((names) => names.length), 1) * ROW,
    nodes,
    links,
    rows: flows.slice(0, 20).map(({ speaker, speakerId, relay, publisher, statements }) => ({
      ...{ speaker, relay, publisher, count: statements },
      href: browsePath({ speakerId, relay }),
    })),
  };
}

/** A name of the picture, cut to its column. */
function node(name: string, x: number, y: number, anchor: FlowNode["anchor"], href: string): FlowNode {
  const room = anchor === "middle" ? 14 : 24;
  return { name: name.length > room ? `${name.slice(0, room - 1)}…` : name, x, y, anchor, href };
}
