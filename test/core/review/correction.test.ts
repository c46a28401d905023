import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyCorrection, sameReading, type Correction, type Reading } from "../../../src/core/review/correction.js";
import { findWords } from "../../../src/core/review/find-words.js";
import { textSpan } from "../../../src/core/text/span.js";

const ARTICLE =
  "The ferry stops on Monday. “We have no boat to spare,” harbour master Ola Vik told Coast Radio. Mayor Ida Holm said the town “was not asked”.";

function spanOf(words: string) {
  const start = ARTICLE.indexOf(words);
  return textSpan(ARTICLE, start, start + words.length);
}

const READING: Reading = {
  form: "direct",
  text: "We have no boat to spare",
  content: [spanOf("We have no boat to spare")],
  speaker: {
    name: "Ola Vik",
    role: "harbour master",
    type: "person",
    mention: spanOf("Ola Vik"),
    evidence: [spanOf("Ola Vik")],
    candidates: [],
    decidedBy: "rule",
  },
  chain: [
    { kind: "speaker", name: "Ola Vik", cue: "told", evidence: spanOf("Ola Vik"), inherited: false, decidedBy: "rule" },
    { kind: "publication", name: "Island Post", cue: "", evidence: null, inherited: false, decidedBy: "rule" },
  ],
  saidOn: null,
  saidOnEvidence: null,
};

function corrected(correction: Correction): Reading {
  const { reading, errors } = applyCorrection(ARTICLE, READING, correction);
  expect(errors).toBeNull();
  return reading ?? READING;
}

function refused(correction: Correction): string[] {
  return applyCorrection(ARTICLE, READING, correction).errors?.map(({ path }) => path) ?? [];
}

describe("the speaker", () => {
  test("another name points at its place in the article and renames the first hop", () => {
    const { speaker, chain } = corrected({ speaker: { name: "Ida Holm", role: "Mayor" } });
    expect(speaker).toMatchObject({
      name: "Ida Holm",
      role: "Mayor",
      evidence: [spanOf("Ida Holm")],
      decidedBy: "editor",
    });
    expect(chain[0]).toMatchObject({ kind: "speaker", name: "Ida Holm", evidence: spanOf("Ida Holm") });
    expect(chain[1]).toBe(READING.chain[1]);
  });

  test.each([
    [{ name: "Ola Vik" }, "harbour master"],
    [{ name: "Ola Vik", role: null }, null],
    [{ name: "Ola Vik", role: "captain" }, "captain"],
    [{ name: "Ida Holm" }, null],
  ])("%j has the role %j", (speaker, role) => {
    expect(corrected({ speaker }).speaker.role).toBe(role);
  });

  test("a name that the article does not hold has no evidence, and none is made up", () => {
    expect(corrected({ speaker: { name: "Per Lind" } }).speaker.evidence).toEqual([]);
  });
});

describe("the words", () => {
  test("stand where the article has them, typography aside", () => {
    const { content, text } = corrected({ text: 'the town "was not asked"' });
    expect(text).toBe("the town “was not asked”");
    expect(content).toEqual([spanOf("the town “was not asked”")]);
  });

  test.each(["We have a boat to spare", "boat to spar", " ", "…"])("%j does not stand there", (text) => {
    expect(refused({ text })).toEqual(["correction.text"]);
  });

  test("spans are trimmed, in order, and within the article", () => {
    const { content, text } = corrected({ content: [spanOf("We have "), spanOf("to spare")] });
    expect([content.length, text]).toEqual([2, "We have to spare"]);
    for (const wrong of [
      [],
      [{ start: 0, end: 9_999 }],
      [{ start: 5, end: 5 }],
      [spanOf("to spare"), spanOf("We have")],
      [{ start: 3, end: 4 }],
      [{ start: 0.5, end: 4 }],
    ])
      expect(refused({ content: wrong })).toEqual(["correction.content"]);
  });
});

describe("the chain", () => {
  test("a hop that is added points at its name; its ends are kept", () => {
    const { chain } = corrected({ chain: [{ kind: "relay", name: "Coast Radio", cue: "told" }] });
    expect(chain.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "speaker Ola Vik",
      "relay Coast Radio",
      "publication Island Post",
    ]);
    expect(chain[1]?.evidence).toEqual(spanOf("Coast Radio"));
  });

  test("hops that stay keep what the program read", () => {
    const { chain } = corrected({ chain: [...READING.chain.map(({ kind, name }) => ({ kind, name }))] });
    expect(chain).toEqual(READING.chain);
  });

  test.each([
    [
      [
        { kind: "publication", name: "A" },
        { kind: "relay", name: "B" },
      ],
    ],
    [
      [
        { kind: "relay", name: "B" },
        { kind: "speaker", name: "C" },
      ],
    ],
    [
      [
        { kind: "speaker", name: "B" },
        { kind: "speaker", name: "C" },
      ],
    ],
  ] as const)("%j is no chain", (chain) => {
    expect(refused({ chain })).toEqual(["correction.chain"]);
  });
});

test("an empty correction changes nothing", () => {
  expect(sameReading(READING, corrected({}))).toBe(true);
  expect(sameReading(READING, corrected({ form: "mixed" }))).toBe(false);
});

test("words found stand where they are said to stand, typography aside", () => {
  const word = fc.constantFrom("We", "we", "not", "boat", "Vik’s", "“no”", "3.5", "—");
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 12 }),
      fc.array(word, { maxLength: 3 }),
      fc.nat(40),
      (text, words, near) => {
        const [article, wanted] = [text.join(" "), words.join(" ")];
        const found = findWords(article, wanted, near);
        const exact = ` ${article} `.includes(` ${wanted} `) && /[\p{L}\p{N}]/u.test(wanted);
        if (exact) expect(found).not.toBeNull();
        if (found !== null)
          expect(article.slice(found.start, found.end).toLowerCase().replace(/[“”’]/g, "'")).toContain(
            wanted.trim().toLowerCase().replace(/[“”’]/g, "'").slice(0, 1),
          );
      },
    ),
  );
});
