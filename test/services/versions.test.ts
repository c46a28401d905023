import { expect, test } from "vitest";
import { EmbeddedIndex } from "../../src/core/match/index/embedded-index.js";
import { createServices, type RunningServices } from "../../src/services/create-services.js";
import { extractStatements } from "../../src/services/extract-statements.js";
import { tempStore } from "../support/temp-store.js";

function services(): RunningServices {
  return createServices({
    store: tempStore(),
    extract: extractStatements,
    makeIndex: (kept) => new EmbeddedIndex(kept?.segments),
  });
}

const WORDS =
  "We will not sell the lighthouse to anyone, and the pilots of this harbour know it better than the council does";

function record(all: RunningServices, publisher: string, publishedOn: string, sentence: string): string {
  const text = `Harbour news of the day\n\n${sentence}\n\nThe council meets again next week, as it does every month.`;
  return all.ingestArticle({ text, publisher, publishedOn }).statementIds[0] ?? "";
}

test("versions of one utterance: whole, cut and changed, in order of time, each against the fullest", () => {
  const all = services();
  const cut = record(all, "Post", "2024-03-06", "“We will not sell the lighthouse to anyone,” mayor Ada Marsh said.");
  const whole = record(all, "Gazette", "2024-03-05", `“${WORDS},” mayor Ada Marsh told Coast Wire.`);
  const changed = record(
    all,
    "Herald",
    "2024-03-07",
    "“We will sell the lighthouse to anyone, and the pilots of this harbour know it,” Marsh said.",
  );
  const other = record(
    all,
    "Post",
    "2024-03-06",
    "“We will not sell the lighthouse to anyone,” engineer Ben Ott said.",
  );
  const later = record(all, "Post", "2024-09-06", "“We will not sell the lighthouse to anyone,” Ada Marsh said again.");
  for (const asked of [cut, whole, changed]) {
    const found = all.versions(asked);
    expect(found?.words).toBe(WORDS);
    expect(found?.versions.map(({ detail }) => detail.statement.id)).toEqual([whole, cut, changed]);
    expect(found?.versions.map(({ first, fullest }) => [first, fullest])).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
    expect(found?.versions.map(({ difference }) => difference?.verdict ?? null)).toEqual([null, "excerpt", "altered"]);
    expect(found?.versions[2]?.difference?.changes.map(({ kind }) => kind)).toContain("negation");
  }
  expect(all.versions(other)?.versions).toHaveLength(1);
  expect(all.versions(later)?.versions).toHaveLength(1);
  expect(all.versions("unknown")).toBeNull();
});

test("a sentence out of a long speech is a version of it, asked from either side", () => {
  const all = services();
  const filler =
    "The council has met about the ferry and the crane, and about the price of herring in the winter. ".repeat(3);
  const speech = all.ingestStatement({
    statement: `${filler}${WORDS}. ${filler}`,
    speaker: "Ada Marsh",
    saidOn: "2024-03-04",
  });
  const printed = record(all, "Post", "2024-03-06", `“${WORDS},” mayor Ada Marsh said.`);
  const ids = [speech.statementIds[0], printed];
  for (const id of ids) expect(all.versions(id ?? "")?.versions.map(({ detail }) => detail.statement.id)).toEqual(ids);
});

test("a look-up is narrowed to a publisher and to days", () => {
  const all = services();
  record(all, "Gazette", "2024-03-05", `“${WORDS},” mayor Ada Marsh told Coast Wire.`);
  record(all, "Post", "2024-03-06", "“We will not sell the lighthouse to anyone,” mayor Ada Marsh said.");
  const publishers = (request: object): (string | null)[] =>
    all
      .lookUpQuote({ quote: "We will not sell the lighthouse", ...request })
      .matches.map(({ article }) => article.publisher);
  expect(publishers({}).sort()).toEqual(["Gazette", "Post"]);
  expect(publishers({ publisher: "post" })).toEqual(["Post"]);
  expect(publishers({ to: "2024-03-05" })).toEqual(["Gazette"]);
  expect(publishers({ from: "2024-03-06", to: "2024-03-31" })).toEqual(["Post"]);
  expect(publishers({ publisher: "Herald" })).toEqual([]);
  expect(() => publishers({ from: "2024-02-30" })).toThrow(/from/);
  expect(() => publishers({ from: "2024-03-02", to: "2024-03-01" })).toThrow(/later/);
});

test("words reported without quote marks are no version", () => {
  const all = services();
  const quoted = record(
    all,
    "Post",
    "2024-03-06",
    "“We will not sell the lighthouse to anyone,” mayor Ada Marsh said.",
  );
  record(all, "Gazette", "2024-03-06", "Mayor Ada Marsh said that they will not sell the lighthouse to anyone.");
  expect(all.versions(quoted)?.versions).toHaveLength(1);
});
