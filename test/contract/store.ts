import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textSpan, type Span } from "../../src/core/text/span.js";
import type { StatementFilter } from "../../src/services/services.js";
import type { StoredStatement } from "../../src/services/records.js";
import type { Store } from "../../src/store/store.js";
import { hop, speakerNamed } from "../support/quoted-article.js";
import { recordOne, storedArticle, storedSpeaker, storedStatement } from "../support/stored.js";

/** What every store does, whatever it is built on. `make` opens an empty store that the test need not close. */
export function storeContract(name: string, make: () => Store): void {
  describe(`${name} as a store`, () => {
    readsBack(make);
    landsWhole(make);
    lists(make);
    knowsSpeakers(make);
    tellsWhatIsNew(make);
  });
}

function readsBack(make: () => Store): void {
  test("gives back an article and a statement with every field and span", () => {
    const store = make();
    const text = "Ottawa, Tuesday. “We wait,” minister Ann Lee told Radio One on Monday, “and see.” (AFP, dpa)";
    const span = (words: string) => textSpan(text, text.indexOf(words), text.indexOf(words) + words.length);
    const article = storedArticle("a", text, {
      title: { value: "Waiting", evidence: null },
      publisher: { value: "DW", evidence: null },
      publishedOn: { value: "2020-02-04", evidence: span("Tuesday") },
      url: { value: "https://example.org/a", evidence: null },
      byline: { value: "An Author", evidence: null },
      wire: [
        { value: "AFP", evidence: span("(AFP, dpa)") },
        { value: "dpa", evidence: span("(AFP, dpa)") },
      ],
      regions: [
        { kind: "dateline", start: 0, end: 16, decidedBy: "first line" },
        { kind: "body", start: 17, end: text.length, decidedBy: "rest" },
      ],
    });
    const statement = storedStatement("s", article, [span("We wait,"), span("and see.")], {
      speakerId: "p",
      source: span("minister Ann Lee"),
      cue: span("told"),
      sentence: { start: 17, end: 80 },
      hedged: true,
      saidOn: "2020-02-03",
      saidOnEvidence: span("on Monday"),
      speaker: speakerNamed("Ann Lee", {
        role: "minister",
        mention: span("minister Ann Lee"),
        evidence: [span("minister Ann Lee"), span("Ann Lee")],
        candidates: ["Ann Lee", "Anne Leigh"],
      }),
      chain: [
        hop({ kind: "speaker", name: "Ann Lee", evidence: span("Ann Lee") }),
        hop({ kind: "relay", name: "Radio One", cue: "told", evidence: span("told Radio One"), inherited: true }),
      ],
    });
    store.transaction(() => {
      store.articles.add(article);
      store.speakers.add(storedSpeaker("p", "Ann Lee", { role: "minister", aliases: ["Lee"] }), null);
      store.statements.add([statement]);
    });
    expect(store.articles.find("a")).toEqual(article);
    expect(store.statements.find("s")).toEqual(statement);
    expect(store.statements.ofArticle("a")).toEqual([statement]);
    expect(store.statements.toMatch(["none", "s"])).toEqual([
      {
        id: "s",
        text: "We wait, and see.",
        form: "direct",
        partLengths: [8, 8],
        speakerId: "p",
        review: "pending",
        possibleNames: ["Ann Lee", "Anne Leigh"],
      },
    ]);
    expect(store.speakers.find("p")).toEqual(storedSpeaker("p", "Ann Lee", { role: "minister", aliases: ["Lee"] }));
    const mark = store.statements.lastMark();
    expect(store.statements.passing({ includeThought: true })(mark)).toBe(true);
    expect(store.statements.passing({ from: "9999-01-01" })(mark)).toBe(false);
    expect(store.statements.passing({ publisher: "nobody at all" })(mark)).toBe(false);
    expect(store.statements.passing({})(mark + 1)).toBe(false);
    expect(store.statements.atMarks([mark + 1, mark])).toEqual(store.statements.toMatch(["s"]));
    expect(store.counts()).toEqual({ articles: 1, statements: 1, speakers: 1 });
  });

  test("knows no record of an unknown id", () => {
    const store = make();
    expect(store.articles.has("x")).toBe(false);
    expect([store.articles.find("x"), store.statements.find("x"), store.speakers.find("x")]).toEqual([
      null,
      null,
      null,
    ]);
    expect(store.statements.ofArticle("x")).toEqual([]);
  });

  test("every stored span gives back its text, whatever the article is made of", () => {
    const store = make();
    let turn = 0;
    const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(words, fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 }), (text, cuts) => {
        const name = `r${(turn += 1)}`;
        const article = storedArticle(`a-${name}`, text);
        const spans = cuts.map((cut) => within(text, cut));
        const statement = storedStatement(`s-${name}`, article, spans, {
          speakerId: `p-${name}`,
          chain: spans.map((span) =>
            hop({ kind: "occasion", name: "x", evidence: textSpan(text, span.start, span.end) }),
          ),
        });
        store.transaction(() => {
          store.articles.add(article);
          store.speakers.add(storedSpeaker(`p-${name}`, null), article.id);
          store.statements.add([statement]);
        });
        const back = store.articles.find(article.id)?.text ?? "";
        const found = store.statements.find(statement.id);
        expect(back).toBe(text);
        for (const span of [...(found?.content ?? []), ...(found?.chain ?? []).map((step) => step.evidence)]) {
          expect(span?.text).toBe(back.slice(span?.start, span?.end));
        }
        expect(found).toEqual(statement);
      }),
      { numRuns: 60 },
    );
  });

  test("refuses a span that does not give back its text", () => {
    const store = make();
    const article = storedArticle("a", "Some words.");
    const wrong = { start: 0, end: 4, text: "Sum " };
    const statement = {
      ...storedStatement("s", article, [{ start: 0, end: 4 }], { speakerId: "p" }),
      content: [wrong],
    };
    expect(() => recordAll(store, article, [statement])).toThrow(RangeError);
    expect(store.counts()).toEqual({ articles: 0, statements: 0, speakers: 0 });
  });
}

/** A span of at least one unit that cuts no surrogate pair. */
function within(text: string, [from, length]: [number, number]): Span {
  const points = [...text];
  const first = from % points.length;
  const last = first + 1 + (length % (points.length - first));
  const units = (count: number) => points.slice(0, count).join("").length;
  return { start: units(first), end: units(last) };
}

function recordAll(store: Store, article: ReturnType<typeof storedArticle>, statements: StoredStatement[]): void {
  store.transaction(() => {
    store.articles.add(article);
    store.speakers.add(storedSpeaker("p", "Ann Lee"), null);
    store.statements.add(statements);
  });
}

function landsWhole(make: () => Store): void {
  test("an article with one statement that the store refuses leaves nothing behind", () => {
    const store = make();
    const article = storedArticle("a", "One two three.");
    const good = storedStatement("s1", article, [{ start: 0, end: 3 }], { speakerId: "p" });
    const sameId = storedStatement("s1", article, [{ start: 4, end: 7 }], { speakerId: "p", ordinal: 1 });
    expect(() => recordAll(store, article, [good, sameId])).toThrow(/refused the change/);
    expect(store.counts()).toEqual({ articles: 0, statements: 0, speakers: 0 });
    expect(store.statements.facets(5)).toEqual({ speakers: [], relays: [], publishers: [] });
    recordAll(store, article, [good]);
    expect(store.counts()).toEqual({ articles: 1, statements: 1, speakers: 1 });
  });

  test("a transaction within a transaction can fail alone", () => {
    const store = make();
    store.transaction(() => {
      recordOne(store, "kept");
      expect(() =>
        store.transaction(() => {
          recordOne(store, "undone");
          throw new Error("halt");
        }),
      ).toThrow("halt");
    });
    expect(store.articles.has("a-kept")).toBe(true);
    expect(store.articles.has("a-undone")).toBe(false);
  });
}

function lists(make: () => Store): void {
  const filled = (): Store => {
    const store = make();
    const bo = storedSpeaker("p-bo", "Bo Chen", { aliases: ["Chairman Bo"] });
    const relay = { chain: [hop({ kind: "relay", name: "TASS" }), hop({ kind: "wire", name: "AFP" })] };
    const dated = (day: string) => ({ value: `2020-01-${day}`, evidence: null });
    const dw = { value: "DW", evidence: null };
    recordOne(store, "one", { article: { publishedOn: dated("05"), publisher: dw }, statement: relay });
    recordOne(store, "two", { article: { publishedOn: dated("09"), publisher: dw }, speaker: bo });
    recordOne(store, "three", { speaker: bo, statement: { form: "indirect", saidOn: "2020-01-07", ...relay } });
    recordOne(store, "four", { article: { publishedOn: dated("06") }, statement: { act: "thought" } });
    recordOne(store, "five");
    return store;
  };

  const cases: [what: string, filter: StatementFilter, names: string[]][] = [
    ["everything spoken, latest first, undated last", {}, ["two", "three", "one", "five"]],
    ["thought only on request", { includeThought: true }, ["two", "three", "four", "one", "five"]],
    ["a speaker by id", { speakerId: "p-bo" }, ["two", "three"]],
    ["a speaker by a word of the name", { speaker: "chen" }, ["two", "three"]],
    ["a speaker by the beginnings of words", { speaker: "Bo Ch" }, ["two", "three"]],
    ["a speaker by an alias", { speaker: "CHAIRMAN" }, ["two", "three"]],
    ["no one by a name of signs only", { speaker: "%" }, []],
    ["a relay, whatever its case", { relay: "tass" }, ["three", "one"]],
    ["a wire credit", { relay: "AFP" }, ["three", "one"]],
    ["a publisher", { publisher: "DW" }, ["two", "one"]],
    ["a publisher and a relay", { publisher: "DW", relay: "TASS" }, ["one"]],
    ["a publisher with thought", { publisher: "DW", includeThought: true }, ["two", "one"]],
    ["an article", { articleId: "a-three" }, ["three"]],
    ["from a day on", { from: "2020-01-07" }, ["two", "three"]],
    ["up to a day, without the undated", { to: "2020-01-07" }, ["three", "one"]],
    ["a form", { form: "indirect" }, ["three"]],
    ["an unknown publisher", { publisher: "Nobody" }, []],
    ["words that would be SQL", { publisher: "' OR 1=1 --", speaker: "x' OR '1'='1" }, []],
  ];
  test.each(cases)("lists %s", (_what, filter, names) => {
    const list = filled().statements.list(filter);
    expect(list.items.map((statement) => statement.id.slice(2))).toEqual(names);
    expect(list.total).toBe(names.length);
    expect(list.next).toBeNull();
  });

  test.each(cases)("pages through %s one by one, nothing twice, nothing missed", (_what, filter, names) => {
    const store = filled();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = store.statements.list({ ...filter, cursor, limit: 1 });
      expect(page.total).toBe(names.length);
      seen.push(...page.items.map((statement) => statement.id.slice(2)));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(names);
  });

  test("shows the statements of an article in its own order", () => {
    const store = make();
    const article = storedArticle("a", "One two three.");
    const spans = [
      { start: 0, end: 3 },
      { start: 4, end: 7 },
      { start: 8, end: 13 },
    ];
    const statements = spans.map((span, ordinal) =>
      storedStatement(`s${ordinal}`, article, [span], { speakerId: "p", ordinal }),
    );
    recordAll(store, article, statements);
    expect(store.statements.list({}).items.map(({ id }) => id)).toEqual(["s0", "s1", "s2"]);
    expect(store.statements.idsOfArticle("a")).toEqual(["s0", "s1", "s2"]);
  });

  test.each(["x", "", "é", "MjAyMC0wMS0wMQ", "A".repeat(5_000)])("refuses the cursor %j", (cursor) => {
    expect(() => make().statements.list({ cursor })).toThrow(/cursor/i);
  });

  test("counts the spoken statements of each speaker, relay and publisher", () => {
    expect(filled().statements.facets(10)).toEqual({
      speakers: [
        { id: "p-ann", name: "Ann Lee", count: 2 },
        { id: "p-bo", name: "Bo Chen", count: 2 },
      ],
      relays: [
        { name: "AFP", count: 2 },
        { name: "TASS", count: 2 },
      ],
      publishers: [{ name: "DW", count: 2 }],
    });
  });
}

function knowsSpeakers(make: () => Store): void {
  test("finds the speakers of a name and type that articles share", () => {
    const store = make();
    recordOne(store, "one");
    store.speakers.add(storedSpeaker("p1", "Sergey Lavróv"), null);
    store.speakers.add(storedSpeaker("p2", "Sergey Lavrov", { type: "organization" }), null);
    store.speakers.add(storedSpeaker("p3", "Sergey Lavrov"), "a-one");
    expect(store.speakers.named("SERGEY  LAVROV", "person").map(({ id }) => id)).toEqual(["p1"]);
  });

  test("tells a role once, keeps aliases once, and never the name among them", () => {
    const store = make();
    store.speakers.add(storedSpeaker("p", "Ann Lee"), null);
    store.speakers.tellRole("p", "minister");
    store.speakers.tellRole("p", "poet");
    store.speakers.addAliases("p", ["Lee", "LEE", "Ann  Lee", "…"]);
    expect(store.speakers.find("p")).toEqual(storedSpeaker("p", "Ann Lee", { role: "minister", aliases: ["Lee"] }));
  });
}

function tellsWhatIsNew(make: () => Store): void {
  test("gives the words added after a mark, in order", () => {
    const store = make();
    expect(store.statements.lastMark()).toBe(0);
    recordOne(store, "one");
    const mark = store.statements.lastMark();
    recordOne(store, "two");
    recordOne(store, "three");
    expect(store.statements.wordsAfter(mark, 10).map(({ id }) => id)).toEqual(["s-two", "s-three"]);
    expect(store.statements.wordsAfter(mark, 1)[0]).toMatchObject({ id: "s-two", text: "Words of two" });
    expect(store.statements.wordsAfter(store.statements.lastMark(), 10)).toEqual([]);
  });
}
