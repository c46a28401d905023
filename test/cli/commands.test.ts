import { existsSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test, vi } from "vitest";
import { extractionSchema } from "../../src/api/schemas/article.js";
import { checkAnswerSchema, lookupAnswerSchema } from "../../src/api/schemas/lookup.js";
import { docxOf } from "./docx.js";
import { hearsay, hearsayProcess, start, Workplace } from "./hearsay.js";

/** Some of these start processes, which take their time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const place = new Workplace();
const env = { HEARSAY_DB: place.db };
afterAll(() => {
  place.clear();
});

const EXACT = "Russia is ready if both sides need it and want it";

const NEWS = `Harbour tunnel opens

March 3, 2021

"We will not charge a toll for the first year," Mayor Jane Roe told reporters.
`;

describe("lookup", () => {
  test("the recorded words: exit 0, the chain with arrows, no colour in a pipe", async () => {
    const { code, out, err } = await hearsay(["lookup", EXACT], env);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("Verdict: verbatim");
    expect(out).toMatch(/Dmitry Peskov, Kremlin spokesman → told reporters → quoted by TASS/);
    expect(out).not.toContain("\u001B");
  });

  test("an added “not”: exit 1, and the change is marked", async () => {
    const { code, out } = await hearsay(["lookup", EXACT.replace("ready", "not ready")], env);
    expect(code).toBe(1);
    expect(out).toContain("Russia is {+not+} ready if");
    expect(out).toContain("negation: added “not”");
  });

  test("a dropped word is marked too, and a wrong speaker is said", async () => {
    const { code, out } = await hearsay(["lookup", EXACT.replace(" both", ""), "--speaker", "Sergey Lavrov"], env);
    expect(code).toBe(1);
    expect(out).toContain("[-both-]");
    expect(out).toContain("Speaker contradicted");
  });

  test("--json is the object of the API, and - reads standard input", async () => {
    const { code, out } = await hearsay(["lookup", "-", "--json", "--limit", "1"], env, `“${EXACT}” — Peskov\n`);
    const answer = lookupAnswerSchema.parse(JSON.parse(out));
    expect(code).toBe(0);
    expect(answer).toMatchObject({ verdict: "verbatim", attribution: "confirmed" });
    expect(answer.matches).toHaveLength(1);
  });

  test("nothing recorded: exit 1, and never the word false", async () => {
    const { code, out } = await hearsay(["lookup", "the moon is made of green cheese and rye bread"], env);
    expect(code).toBe(1);
    expect(out).toContain("Verdict: not-found");
  });
});

describe("check", () => {
  test("a draft with a changed quotation: exit 1, with its line", async () => {
    const draft = `A draft.\n\n"${EXACT}," Peskov said.\n\n"Russia is not ready if both sides need it and want it," he said.\n`;
    const { code, out } = await hearsay(["check", place.file("draft.md", draft)], env);
    expect(code).toBe(1);
    expect(out).toMatch(/line 3 \[ok\]/);
    expect(out).toMatch(/line 5 \[LOOK\]/);
    expect(out).toMatch(/2 quotations: 1 verbatim, 1 altered\./);
  });

  test("a page of HTML, as JSON: exit 0 when nothing is to be looked at", async () => {
    const page = `<!doctype html><html><body><article><h1>A</h1><p>"${EXACT}," said Dmitry Peskov.</p></article></body></html>`;
    const { code, out } = await hearsay(["check", place.file("draft.html", page), "--json"], env);
    expect(checkAnswerSchema.parse(JSON.parse(out))).toMatchObject({ needsAttention: false, summary: { verbatim: 1 } });
    expect(code).toBe(0);
  });
});

describe("a Word document", () => {
  test("is checked without what was struck out", async () => {
    const document = docxOf(`<w:p><w:r><w:t>A draft.</w:t></w:r></w:p>
      <w:p><w:r><w:t xml:space="preserve">“Russia is </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del>
      <w:r><w:t>ready if both sides need it and want it,” Peskov said.</w:t></w:r></w:p>`);
    const { code, out } = await hearsay(["check", place.file("draft.docx", document)], env);
    expect(out).toMatch(/line 3 \[ok\]/);
    expect(out).toMatch(/1 quotation: 1 verbatim\./);
    expect(code).toBe(0);
  });

  test.each([
    ["draft.docx", "no document at all", /is no Word document/],
    ["draft.txt", docxOf("<w:p/>"), /its name must end in \.docx/],
  ])("%s that cannot be read as such is told", async (name, content, sentence) => {
    const { code, err } = await hearsay(["check", place.file(`broken-${name}`, content)], env);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });
});

describe("extract", () => {
  test("needs no database, and keeps the text as given", async () => {
    const none = join(place.folder, "none", "at-all.sqlite");
    const { code, out } = await hearsay(["extract", place.file("a.txt", NEWS), "--json"], { HEARSAY_DB: none });
    expect(code).toBe(0);
    const { article, statements } = extractionSchema.parse(JSON.parse(out));
    expect(article.text).toBe(NEWS);
    expect(statements[0]?.speaker.name).toBe("Jane Roe");
    expect(existsSync(none)).toBe(false);
  });

  test.each(["articles.jsonl", "articles.jsonl.gz"])(
    "%s gives one line each, in order; a bad line its error",
    async (name) => {
      const content = `${JSON.stringify({ id: "a", text: NEWS })}\n\n{"id": "b", \n{"id": "c", "text": " "}\n${JSON.stringify({ id: 4, html: `<p>${NEWS}</p>`, publishedOn: "2021-03-03" })}\n`;
      const path = place.file(name, name.endsWith(".gz") ? gzipSync(content) : content);
      const { code, out, err } = await hearsay(["extract", path]);
      const answers = out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(answers.map(({ id, line, error }) => [id, line, typeof error])).toEqual([
        ["a", undefined, "undefined"],
        [null, 3, "string"],
        ["c", 4, "string"],
        [4, undefined, "undefined"],
      ]);
      expect(answers[3]).toMatchObject({ article: { publishedOn: "2021-03-03" } });
      expect(code).toBe(1);
      expect(err).toContain("2 lines were refused");
    },
  );

  test("standard input as JSON Lines", async () => {
    const { code, out } = await hearsay(
      ["extract", "-", "--as", "jsonl"],
      {},
      `${JSON.stringify({ id: 1, text: NEWS })}\n`,
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id: 1, statements: [{ form: "direct" }] });
  });

  test("a reader that has enough ends it quietly", async () => {
    const line = `${JSON.stringify({ id: 1, text: NEWS })}\n`;
    const child = start("cli/main.ts", ["extract", place.file("many.jsonl", line.repeat(2_000))], {});
    let err = "";
    child.stderr.on("data", (data: Buffer) => (err += data.toString()));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });
});

describe("ingest", () => {
  const own = { HEARSAY_DB: join(place.folder, "own.sqlite") };

  test("each line lands whole or is refused with its number; the same again changes nothing", async () => {
    const list = [
      JSON.stringify({ text: NEWS, publisher: "Evening Post" }),
      JSON.stringify({ statement: "The bridge stays closed until June.", speaker: "Ann Poe", role: "engineer" }),
      "no JSON",
      JSON.stringify({ statement: "x", speaker: "" }),
      JSON.stringify({ statement: "One day.", speaker: "Ann Poe", saidOn: "soon" }),
    ];
    const path = place.file("list.jsonl", list.join("\n"));
    const first = await hearsay(["ingest", path, "--json"], own);
    expect(first.code).toBe(1);
    expect(first.err).toMatch(/line 3: .*JSON/);
    const summary = { recorded: 2, unchanged: 0, refused: 3 };
    expect(JSON.parse(first.out)).toMatchObject({
      files: [{ ...summary, refusals: [{ line: 3 }, { line: 4 }, { line: 5 }] }],
    });
    const second = await hearsay(["ingest", path, "--json"], own);
    expect(JSON.parse(second.out)).toMatchObject({ files: [{ recorded: 0, unchanged: 2, refused: 3 }] });
    const found = await hearsay(["lookup", "The bridge stays closed until June", "--speaker", "Ann Poe"], own);
    expect(found.code).toBe(0);
    expect(found.out).toContain("Speaker confirmed");
  });

  test("a transcript gives the words of each speaker", async () => {
    const path = place.file(
      "debate.txt",
      "Harbour debate\n\nJANE ROE, MAYOR: The quay will be rebuilt.\nJOHN DOE: By whom?\nROE: By all of us together.\n",
    );
    const { code, out } = await hearsay(["ingest", path, "--said-on", "2021-03-03", "--publisher", "Channel 4"], own);
    expect({ code, out }).toEqual({
      code: 0,
      out: `${path}: 3 recorded with 3 statements, 0 already there, 0 refused.\n`,
    });
    const { out: found } = await hearsay(["lookup", "By all of us together", "--json", "--limit", "1"], own);
    expect(JSON.parse(found)).toMatchObject({
      verdict: "verbatim",
      matches: [
        { speaker: { name: "JANE ROE" }, statement: { saidOn: "2021-03-03" }, article: { publisher: "Channel 4" } },
      ],
    });
  });

  test("an article of text, with its facts; a damaged gzip is refused before anything", async () => {
    const path = place.file("one.txt", 'A head\n\n"Nothing was decided," Ann Poe said on Monday.\n');
    const { code, out } = await hearsay(["ingest", path, "--published-on", "2021-03-09", "--publisher", "Post"], own);
    expect(code).toBe(0);
    expect(out).toContain("1 recorded");
    const damaged = place.file("bad.jsonl.gz", Buffer.from([0x1f, 0x8b, 1, 2, 3, 4]));
    const refused = await hearsay(["ingest", damaged], own);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/is damaged/);
  });

  test("export gives it all back, as JSON Lines and as CSV", async () => {
    const { code, out } = await hearsay(["export"], own);
    expect(code).toBe(0);
    const statements = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { statement: { text: string } });
    expect(statements.map(({ statement }) => statement.text)).toContain("The bridge stays closed until June.");
    const table = await hearsay(["export", "--format", "csv", "--speaker", "Poe"], own);
    expect(table.out).toMatch(/^id,text,form,act,hedged,saidOn,speaker,/);
    expect(table.out).toContain("Ann Poe,engineer");
    expect(table.out).not.toContain("JOHN DOE");
  });
});

describe("wrong use is exit 2, with one sentence and no trace", () => {
  test.each([
    ["no command", [], /Usage/],
    ["an unknown command", ["look"], /unknown command/],
    ["a missing quotation", ["lookup"], /missing required argument/],
    ["an unknown option", ["lookup", "x", "--loud"], /unknown option/],
    ["too many matches", ["lookup", "x", "--limit", "21"], /from 1 to 20/],
    ["a file that is not there", ["extract", "no-such-file.txt"], /there is no file/],
    ["a folder", ["check", "."], /is a folder/],
    ["a quotation without words", ["lookup", "…"], /words of a quotation/],
    ["facts for many articles", ["extract", "package.json", "--as", "jsonl", "--title", "x"], /JSON Lines/],
    ["a day that is none", ["extract", "package.json", "--published-on", "2021-02-30"], /YYYY-MM-DD/],
  ])("%s", async (_what, args, sentence) => {
    const { code, err } = await hearsay(args, env);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test("bytes that are no UTF-8 are refused, never guessed", async () => {
    const { code, err } = await hearsay(["extract", place.file("latin1.txt", Buffer.from([0x55, 0xfc, 0x62]))]);
    expect({ code, err: err.includes("not UTF-8") }).toEqual({ code: 2, err: true });
  });
});

describe("what cannot be done is exit 3, with one sentence and no trace", () => {
  test.each([
    [
      "a database that is none",
      () => place.file("none.sqlite", "these are no pages of SQLite, however long ".repeat(40)),
    ],
    ["a folder for a database", () => place.folder],
    ["a database below a file", () => join(place.file("file", "x"), "db.sqlite")],
  ])("%s", async (_what, path) => {
    const { code, err } = await hearsay(["lookup", "some words", "--db", path()], {});
    expect(code).toBe(3);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  test("a wrong setting", async () => {
    const { code, err } = await hearsay(["lookup", "some words"], { ...env, HEARSAY_PORT: "http" });
    expect(code).toBe(3);
    expect(err).toMatch(/HEARSAY_PORT must be a whole number/);
  });
});

describe("as a process of its own", () => {
  test("answers on standard output, complains on standard error, and ends with its exit code", async () => {
    const found = await hearsayProcess(["lookup", EXACT], env);
    expect({ code: found.code, err: found.err }).toEqual({ code: 0, err: "" });
    expect(found.out).toContain("Verdict: verbatim");
    const changed = await hearsayProcess(["lookup", "-"], env, EXACT.replace("ready", "not ready"));
    expect(changed.code).toBe(1);
    const misused = await hearsayProcess(["look"], env);
    expect({ code: misused.code, out: misused.out }).toEqual({ code: 2, out: "" });
    const failed = await hearsayProcess(["lookup", "words", "--db", place.folder], env);
    expect({ code: failed.code, out: failed.out }).toEqual({ code: 3, out: "" });
    expect(failed.err.trimEnd().split("\n")).toHaveLength(1);
  });

  test("serve answers until a signal says stop", async () => {
    const child = start("cli/main.ts", ["serve", "--port", "0", "--db", place.db], {});
    const line = await new Promise<string>((resolve) => {
      child.stdout.once("data", (data: Buffer) => {
        resolve(data.toString());
      });
    });
    const url = /http:\/\/localhost:\d+/.exec(line)?.[0] ?? "";
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    child.kill("SIGTERM");
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
  });
});

test("help teaches with examples and ends with 0", async () => {
  for (const args of [["--help"], ["lookup", "--help"], ["help", "ingest"]]) {
    const { code, out } = await hearsay(args);
    expect(code).toBe(0);
    expect(out).toMatch(/Examples?:\n {2}\$ hearsay/);
  }
});
