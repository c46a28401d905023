import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EmbeddedIndex } from "../../../../src/core/match/index/embedded-index.js";
import { Segment } from "../../../../src/core/match/index/segment.js";
import { inMemory } from "../../../../src/core/match/index/segment-format.js";
import { candidatesContract } from "../../../contract/candidates.js";

/** Does all upkeep after every change, so that nearly everything stands in segments. */
class Settled extends EmbeddedIndex {
  override add(id: string, text: string): void {
    super.add(id, text);
    this.settle();
  }
}

candidatesContract("EmbeddedIndex, all in the tail", () => new EmbeddedIndex());
candidatesContract("EmbeddedIndex, a segment a statement", () => new EmbeddedIndex([], { tail: 1, fanIn: 1000 }));
candidatesContract("EmbeddedIndex, merged after every statement", () => new Settled([], { tail: 1, fanIn: 2 }));

const WORDS = "bridge harbour mayor vote the of and to not will close open money never again budget school".split(" ");
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 9 }).map((words) => words.join(" "));
const change = fc.record({ id: fc.nat({ max: 12 }).map(String), text: fc.option(sentence, { nil: null }) });

describe("EmbeddedIndex", () => {
  test("finds what is recorded and nothing else, whatever part of the upkeep is done, and when opened again from bytes", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), fc.array(sentence, { maxLength: 4 }), (changes, queries) => {
        const tail = new EmbeddedIndex();
        const settled = new Settled([], { tail: 2, fanIn: 2 });
        const partly = new EmbeddedIndex([], { tail: 3, fanIn: 2 });
        const recorded = new Map<string, string>();
        for (const { id, text } of changes) {
          for (const index of [tail, settled, partly]) {
            if (text === null) index.remove(id);
            else index.add(id, text);
          }
          if (text === null) recorded.delete(id);
          else recorded.set(id, text);
          partly.tend();
        }
        const loaded = new EmbeddedIndex();
        loaded.load([...recorded].map(([id, text]) => ({ id, text })));
        const reopened = new EmbeddedIndex(
          loaded.segments.map(
            (segment) => new Segment(inMemory(segment.source.keep(0, segment.source.length).slice())),
          ),
        );
        for (const index of [settled, partly, loaded, reopened]) expect(index.size).toBe(recorded.size);
        const indexes = [tail, settled, partly, loaded, reopened];
        for (const [id, text] of recorded) {
          for (const index of indexes) expect(index.propose(text, 50)).toContain(id);
        }
        for (const query of queries) {
          const words = new Set(query.split(" "));
          const related = [...recorded].filter(([, text]) => text.split(" ").some((word) => words.has(word)));
          const ids = related.map(([id]) => id);
          for (const index of indexes) for (const id of index.propose(query, 50)) expect(ids).toContain(id);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a filter works inside the search", () => {
    const index = new EmbeddedIndex([], { tail: 50 });
    for (let id = 0; id < 400; id += 1)
      index.add(String(id), `The harbour will close on day ${id} and never open again.`);
    index.settle();
    expect(index.propose("the harbour will close and never open again", 5, (id) => id === "377")).toEqual(["377"]);
  });

  test("a misspelt word is mended in a segment", () => {
    const index = new EmbeddedIndex([], { tail: 2 });
    index.add("a", "The lighthouse keeper retired.");
    index.add("b", "Nobody saw the inspection report.");
    index.settle();
    expect(index.segments).toHaveLength(1);
    expect(index.propose("lihgthouse", 1)).toEqual(["a"]);
    expect(index.propose("inspecton", 1)).toEqual(["b"]);
  });

  test.each([
    ["cut short", (bytes: Uint8Array) => bytes.slice(0, bytes.length - 8)],
    ["another file", (bytes: Uint8Array) => bytes.map((byte, at) => (at < 4 ? 0 : byte))],
    ["another version", (bytes: Uint8Array) => bytes.map((byte, at) => (at === 4 ? 99 : byte))],
    ["empty", () => new Uint8Array(0)],
  ])("bytes that are %s are refused with a sentence", (_, damage) => {
    const index = new EmbeddedIndex();
    index.load([{ id: "1", text: "The harbour will close." }]);
    const [segment] = index.segments;
    const bytes = segment?.source.keep(0, segment.source.length) ?? new Uint8Array(0);
    expect(() => new Segment(inMemory(damage(bytes)))).toThrow(/segment/);
  });
});
