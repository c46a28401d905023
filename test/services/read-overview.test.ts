import { expect, test } from "vitest";
import { createServices } from "../../src/services/create-services.js";
import { extractStatements } from "../../src/services/extract-statements.js";
import { overviewPage } from "../../src/web/view-models/overview-page.js";
import { WordIndex } from "../support/quoted-article.js";
import { tempStore } from "../support/temp-store.js";

const LINES = [
  ["Post", "2026-01-02", "“We will keep the old mill open all year,” Ann Lee told reporters, as quoted by Coast Wire."],
  ["Herald", "2026-01-03", "“We will not keep the old mill open all year,” Ann Lee said, as quoted by Coast Wire."],
  ["Herald", "2026-01-03", "“Rain is on its way,” Bo Dahl said."],
] as const;

test("states, days, flows, chains and altered quotations are those that were recorded", () => {
  const services = createServices({
    store: tempStore(),
    extract: extractStatements,
    makeIndex: () => new WordIndex(),
  });
  for (const [publisher, publishedOn, text] of LINES) services.ingestArticle({ text, publisher, publishedOn });
  const overview = services.overview();
  expect(overview.states).toMatchObject({ pending: 3, confirmed: 0 });
  expect(overview.days).toEqual([
    { day: "2026-01-02", statements: 1 },
    { day: "2026-01-03", statements: 2 },
  ]);
  expect(overview.flows.map(({ speaker, relay, publisher }) => `${speaker} > ${relay} > ${publisher}`).sort()).toEqual([
    "Ann Lee > Coast Wire > Herald",
    "Ann Lee > Coast Wire > Post",
  ]);
  expect(overview.chains[0]).toMatchObject({ hops: 2, detail: { speaker: { name: "Ann Lee" } } });
  expect(overview.altered[0]).toMatchObject({ versions: 2 });
  const page = overviewPage(overview);
  expect(page.progress.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(600);
  expect(Math.max(...page.days.map(({ height }) => height))).toBe(120);
  expect(page.flows.links).toHaveLength(4);
});

test("an empty store has an overview too", () => {
  const services = createServices({ store: tempStore(), extract: extractStatements, makeIndex: () => new WordIndex() });
  expect(overviewPage(services.overview())).toMatchObject({ total: 0, days: [], chains: [], altered: [] });
});
