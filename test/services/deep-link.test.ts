import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deepLink } from "../../src/services/deep-link.js";

const URL_OF_PAGE = "https://example.org/news";

function link(text: string, words: string, from = 0): string {
  const start = text.indexOf(words, from);
  return deepLink(URL_OF_PAGE, text, { start, end: start + words.length }) ?? "";
}

/** The parts of the directive, decoded. */
function directive(address: string): { prefix: string; start: string; end: string; suffix: string } {
  const parts = (address.split(":~:text=")[1] ?? "").split(",");
  const prefix = parts[0]?.endsWith("-") ? (parts.shift() ?? "").slice(0, -1) : "";
  const suffix = parts.at(-1)?.startsWith("-") ? (parts.pop() ?? "").slice(1) : "";
  const [start = "", end = ""] = parts;
  const decoded = [prefix, start, end, suffix].map(decodeURIComponent) as [string, string, string, string];
  return { prefix: decoded[0], start: decoded[1], end: decoded[2], suffix: decoded[3] };
}

describe("a link to a passage", () => {
  test("names words that stand once by themselves", () => {
    expect(link("It rained. We will wait, she said.", "We will wait")).toBe(`${URL_OF_PAGE}#:~:text=We%20will%20wait`);
  });

  test("escapes hyphen, comma, ampersand and signs at which links are cut", () => {
    const words = "re-open, R&D (soon)";
    expect(link(`They will ${words}!`, words)).toBe(`${URL_OF_PAGE}#:~:text=re%2Dopen%2C%20R%26D%20%28soon%29`);
  });

  test("goes on from a fragment of the address", () => {
    const span = { start: 0, end: 4 };
    expect(deepLink(`${URL_OF_PAGE}#live`, "Wait", span)).toBe(`${URL_OF_PAGE}#live:~:text=Wait`);
  });

  test("is none without an address or words", () => {
    expect(deepLink(null, "Wait", { start: 0, end: 4 })).toBeNull();
    expect(deepLink(URL_OF_PAGE, "Wait  ", { start: 4, end: 6 })).toBeNull();
  });

  test("adds context until the first place that fits is the right one", () => {
    const text = "Ann said: we wait. Then Bo, at noon, said: we wait. All left.";
    const found = directive(link(text, "we wait", 30));
    expect(found.start).toBe("we wait");
    expect(found.prefix).toBe("at noon, said:");
    expect(found.suffix).toBe(". All left.");
  });

  test("names a long passage by its first and last words", () => {
    const long = Array.from({ length: 90 }, (_, index) => `word${index}`).join(" ");
    const found = directive(link(`Before. ${long} After.`, long));
    expect(found.start).toBe("word0 word1 word2 word3 word4 word5");
    expect(found.end).toBe("word84 word85 word86 word87 word88 word89");
  });

  test("names a passage of two paragraphs by words of each", () => {
    const words = "We wait and see.\n\nWe shall not move.";
    const found = directive(link(`"${words}" she said.`, words));
    expect([found.start, found.end]).toEqual(["We wait and see.", "We shall not move."]);
  });

  test("any passage of any text makes a link that can be decoded and is linear to make", () => {
    const words = fc.string({ unit: "binary", maxLength: 200 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const address = deepLink(URL_OF_PAGE, text, { start, end });
        if (address !== null) expect(directive(address).start.trim()).not.toBe("");
      }),
    );
    const text = "we wait ".repeat(100_000);
    const started = performance.now();
    expect(deepLink(URL_OF_PAGE, text, { start: 799_984, end: 799_999 })).not.toBeNull();
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
