import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, dayOfIso, isoOf, weekdayOf } from "../../../src/core/chain/calendar.js";
import { buildChains } from "../../../src/core/chain/build-chains.js";
import { dateUtterances } from "../../../src/core/chain/said-on.js";
import { marked } from "./support.js";

const WORD = fc.constantFrom(
  ..."told reporters in a statement from the CNN 's “ ” , . — on Tuesday Dec 26 according to as quoted by TASS which who first reported interview with at rally of and but Ruiz Twitter email it he \n\n".split(
    " ",
  ),
  "[T0:No]",
  "[T1:yes and no]",
  "[S0:Ruiz]",
  "[S1:he]",
  "[C0:told]",
  "[C1:said]",
);

const TEXT = fc.array(WORD, { maxLength: 40 }).map((words) => `[S0:She] [C0:said] [T0:so] ${words.join(" ")}`);
const FACTS = fc.record({
  publisher: fc.constantFrom("CNN", "DW"),
  publishedOn: fc.constantFrom("2019-05-15", "2020-02-29"),
});

describe("for any words", () => {
  test("chains keep their order, give back their words, and come out the same twice", () => {
    fc.assert(
      fc.property(TEXT, FACTS, (source, facts) => {
        const { article, attributions, speakers } = marked(source, facts);
        const chains = buildChains(article, attributions, speakers);
        expect(chains).toHaveLength(attributions.length);
        for (const chain of chains) {
          expect(chain[0]?.kind).toBe("speaker");
          expect(chain.filter(({ kind }) => kind === "speaker")).toHaveLength(1);
          expect(chain.at(-1)?.kind).toBe("publication");
          for (const { evidence, name, decidedBy } of chain) {
            if (evidence !== null) expect(article.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
            expect(name).not.toBe("");
            expect(decidedBy).not.toBe("");
          }
        }
        expect(buildChains(article, attributions, speakers)).toEqual(chains);
      }),
      { numRuns: 300 },
    );
  });

  test("days of utterance give back their words and are never after publication", () => {
    fc.assert(
      fc.property(TEXT, FACTS, (source, facts) => {
        const { article, attributions } = marked(source, facts);
        for (const found of dateUtterances(article, attributions)) {
          if (found === null) continue;
          expect(article.text.slice(found.evidence.start, found.evidence.end)).toBe(found.evidence.text);
          expect(found.saidOn <= facts.publishedOn).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the calendar", () => {
  test("agrees with Date on every day", () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 30_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(isoOf(day)).toBe(date.toISOString().slice(0, 10));
        expect(weekdayOf(day)).toBe(date.getUTCDay());
        expect(dayOfIso(isoOf(day))).toBe(day);
      }),
    );
  });

  test("knows no 30 February", () => {
    expect(dayOf(2019, 2, 30)).toBeNull();
    expect(dayOfIso("2019-13-01")).toBeNull();
    expect(dayOfIso("yesterday")).toBeNull();
  });
});

test("a sentence of a megabyte takes no more than its length", () => {
  const clause = '"[T0:No]," [S0:Ruiz] [C0:told] reporters in a statement, ';
  const one = marked(clause.trim());
  const step = one.article.text.length + 1;
  const count = Math.floor(1_000_000 / step);
  const text = `${one.article.text} `.repeat(count);
  const [first] = one.attributions;
  if (first === undefined) throw new Error("no attribution");
  const sentence = { start: 0, end: text.length };
  const move = <T extends { start: number; end: number }>(span: T | null, by: number): T | null =>
    span === null ? null : { ...span, start: span.start + by, end: span.end + by };
  const attributions = Array.from({ length: count }, (_, index) => ({
    ...first,
    sentence,
    source: move(first.source, index * step),
    cue: move(first.cue, index * step),
    content: first.content.flatMap((span) => move(span, index * step) ?? []),
  }));
  const article = { ...one.article, text };
  const speakers = attributions.flatMap(() => one.speakers);
  const started = performance.now();
  expect(buildChains(article, attributions, speakers)).toHaveLength(count);
  expect(dateUtterances(article, attributions)).toHaveLength(count);
  expect(performance.now() - started).toBeLessThan(4000);
});
