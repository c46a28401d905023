import { describe, expect, test } from "vitest";
import { createServices, type RunningServices } from "../../src/services/create-services.js";
import { InputError, StoreError, TooLargeError } from "../../src/services/errors.js";
import { articleId } from "../../src/services/ids.js";
import type { Extraction } from "../../src/services/records.js";
import type { ArticleInput, StatementInput } from "../../src/services/services.js";
import { readQuotedLines, WordIndex } from "../support/quoted-article.js";
import { tempStore } from "../support/temp-store.js";

const NOON = new Date("2026-01-02T12:00:00Z");

function services(extract: (input: ArticleInput) => Extraction = readQuotedLines): RunningServices {
  return createServices({ store: tempStore(), extract, makeIndex: () => new WordIndex(), now: () => NOON });
}

/** The fields that an `InputError` names. */
function badFields(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).message).toMatch(/^[^\n]+\.$/);
    return (error as InputError).errors.map(({ path }) => path);
  }
  return [];
}

const TEXT = '"We will wait," Ann Lee said, as quoted by TASS.\n"Not so," Bo Chen said.';

describe("ingesting an article", () => {
  test("records it with its statements, speakers and chain", () => {
    const all = services();
    const answer = all.ingestArticle({
      text: TEXT,
      publisher: "DW",
      publishedOn: "2020-01-05",
      url: "https://x.org/1",
    });
    expect(answer).toMatchObject({ articleId: articleId(TEXT, "https://x.org/1"), created: true });
    const read = all.article(answer.articleId);
    expect(read?.article).toMatchObject({ text: TEXT, recordedAt: "2026-01-02T12:00:00.000Z" });
    expect(read?.view).toMatchObject({ publisher: "DW", publishedOn: "2020-01-05" });
    expect(read?.statements.map(({ statement }) => statement.id)).toEqual(answer.statementIds);
    const [first] = read?.statements ?? [];
    expect(first).toMatchObject({
      statement: { text: "We will wait", form: "direct", review: "pending" },
      speaker: { name: "Ann Lee", mention: "Ann Lee" },
      citation: "Ann Lee, as quoted by TASS; DW, 5 January 2020",
      article: {
        passage: { before: '"', exact: "We will wait" },
        deepLink: "https://x.org/1#:~:text=We%20will%20wait",
      },
    });
    expect(all.statement(answer.statementIds[0] ?? "")).toEqual(first);
    expect(all.speaker(first?.speaker.id ?? "")?.name).toBe("Ann Lee");
    expect(all.facets().relays).toEqual([{ name: "TASS", count: 1 }]);
    expect(all.statements({ speaker: "chen" }).items).toHaveLength(1);
  });

  test("the same again changes nothing; another address is another article", () => {
    const all = services();
    const first = all.ingestArticle({ text: TEXT });
    expect(all.ingestArticle({ text: TEXT })).toEqual({ ...first, created: false });
    expect(all.ingestArticle({ text: TEXT, url: "https://x.org/1" }).created).toBe(true);
    expect(all.counts()).toEqual({ articles: 2, statements: 4, speakers: 2 });
  });

  test("one statement that the store refuses leaves nothing of the article", () => {
    const all = services((input) => {
      const read = readQuotedLines(input);
      const [first, second] = read.statements;
      if (first === undefined || second === undefined) throw new Error("two statements are needed");
      return { ...read, statements: [first, { ...second, saidOn: "yesterday" }] };
    });
    expect(() => all.ingestArticle({ text: TEXT })).toThrow(StoreError);
    expect(all.counts()).toEqual({ articles: 0, statements: 0, speakers: 0 });
  });

  test("a statement without words does not lose the article; twins keep ids of their own", () => {
    const all = services((input) => {
      const read = readQuotedLines(input);
      const empty = read.statements.slice(0, 1).map((one) => ({ ...one, content: [] }));
      return { ...read, statements: [...empty, ...read.statements, ...read.statements] };
    });
    const { statementIds } = all.ingestArticle({ text: TEXT });
    expect(new Set(statementIds).size).toBe(4);
  });

  test("a lone surrogate is replaced before reading, so that spans still hold", () => {
    const all = services();
    const { articleId: id } = all.ingestArticle({ text: `\ud83d ${TEXT}` });
    expect(all.article(id)?.article.text).toBe(`\ufffd ${TEXT}`);
  });

  test.each<[input: ArticleInput, path: string]>([
    [{}, "text"],
    [{ text: "a", html: "b" }, "text"],
    [{ text: " \n" }, "text"],
    [{ html: "" }, "html"],
    [{ text: "a", publishedOn: "2017-02-30" }, "publishedOn"],
    [{ text: "a", publishedOn: "26 December 2017" }, "publishedOn"],
    [{ text: "a", url: "javascript:alert(1)" }, "url"],
    [{ text: "a", url: "https://" }, "url"],
    [{ text: "a", url: "https://x.org/a b" }, "url"],
    [{ text: "a", publisher: " " }, "publisher"],
    [{ text: "a", title: "t".repeat(1_001) }, "title"],
  ])("refuses %j", (input, path) => {
    expect(badFields(() => services().ingestArticle(input))).toEqual([path]);
    expect(badFields(() => services().extractArticle(input))).toEqual([path]);
  });

  test("refuses over 1 MB, counted in bytes", () => {
    const all = services();
    expect(() => all.extractArticle({ text: "a".repeat(1024 * 1024 + 1) })).toThrow(TooLargeError);
    expect(() => all.extractArticle({ text: "é".repeat(600_000) })).toThrow(TooLargeError);
    expect(all.extractArticle({ text: "a".repeat(1024 * 1024) }).statements).toEqual([]);
  });
});

describe("ingesting a single statement", () => {
  const given: StatementInput = {
    statement: "“We will wait.”",
    speaker: "Ann Lee",
    role: "minister",
    saidOn: "2020-01-05",
    event: "Daily briefing",
    publisher: "Ontario",
    url: "https://x.org/briefing",
  };

  test("keeps the words as text, the rest as head, and the chain that was given", () => {
    const all = services();
    const { statementIds } = all.ingestStatement(given);
    expect(all.statement(statementIds[0] ?? "")).toMatchObject({
      statement: { text: "We will wait.", saidOn: "2020-01-05", form: "direct" },
      speaker: { name: "Ann Lee", role: "minister", type: "person" },
      chain: [
        { kind: "speaker", name: "Ann Lee" },
        { kind: "occasion", name: "Daily briefing" },
        { kind: "publication", name: "Ontario" },
      ],
      article: { publisher: "Ontario", title: "Daily briefing", url: "https://x.org/briefing" },
      citation: "Minister Ann Lee, Daily briefing, 5 January 2020; Ontario",
    });
  });

  test("the same again changes nothing; the same words of another speaker are another statement", () => {
    const all = services();
    expect(all.ingestStatement(given).created).toBe(true);
    expect(all.ingestStatement(given).created).toBe(false);
    expect(all.ingestStatement({ ...given, speaker: "Bo Chen" }).created).toBe(true);
    expect(all.counts().statements).toBe(2);
  });

  test.each([
    ["Ann Lee", "person", "Ann Lee"],
    ["Ministry of Health", "organization", "Ministry of Health"],
    ["UNIDENTIFIED MALE", "unnamed", null],
    ["Q", "unnamed", null],
  ])("a speaker given as %j is %s", (speaker, type, name) => {
    const all = services();
    const { statementIds } = all.ingestStatement({ statement: "We will wait.", speaker });
    expect(all.statement(statementIds[0] ?? "")?.speaker).toMatchObject({ type, name });
  });

  test.each<[change: Partial<StatementInput>, path: string]>([
    [{ statement: " " }, "statement"],
    [{ speaker: "" }, "speaker"],
    [{ saidOn: "2020-13-01" }, "saidOn"],
    [{ url: "ftp://x.org" }, "url"],
    [{ event: "" }, "event"],
  ])("refuses %j", (change, path) => {
    expect(badFields(() => services().ingestStatement({ ...given, ...change }))).toEqual([path]);
  });
});

test("a batch lands as one; an ingest that is caught is left out", () => {
  const all = services();
  const bad: StatementInput = { statement: "We wait.", speaker: "" };
  all.batch(() => {
    all.ingestStatement({ statement: "We wait.", speaker: "Ann Lee" });
    expect(() => all.ingestStatement(bad)).toThrow(InputError);
  });
  expect(all.counts().statements).toBe(1);
  expect(() =>
    all.batch(() => {
      all.ingestStatement({ statement: "We go.", speaker: "Ann Lee" });
      throw new Error("halt");
    }),
  ).toThrow("halt");
  expect(all.counts().statements).toBe(1);
});
