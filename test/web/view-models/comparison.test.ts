import { expect, test } from "vitest";
import type { Change, DiffPart } from "../../../src/core/match/verdict.js";
import { comparison, type Piece } from "../../../src/web/view-models/comparison.js";

const equal = (text: string): DiffPart => ({ op: "equal", text });
const added = (text: string): DiffPart => ({ op: "insert", text });
const dropped = (text: string): DiffPart => ({ op: "delete", text });

function change(
  op: Change["op"],
  kind: Change["kind"],
  pasted: [number, number] | null,
  recorded: [number, number] | null,
): Change {
  const span = (pair: [number, number] | null) => (pair === null ? null : { start: pair[0], end: pair[1] });
  return { op, kind, pasted: "", recorded: "", pastedSpan: span(pasted), recordedSpan: span(recorded) };
}

/** "kind(label): text" for each piece that is not the same on both sides. */
function told(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, text, label }) => (kind === "same" ? text : `[${kind}${label === null ? "" : ` ${label}`}: ${text}]`))
    .join("");
}

interface Case {
  readonly name: string;
  readonly quote: string;
  readonly text: string;
  readonly spans: { readonly pasted: [number, number]; readonly recorded: [number, number] };
  readonly diff: readonly DiffPart[];
  readonly changes: readonly Change[];
  readonly pieces?: readonly string[];
  readonly expected: readonly [string, string];
}

const CASES: readonly Case[] = [
  {
    name: "the same words",
    quote: "We will stay.",
    text: "We will stay.",
    spans: { pasted: [0, 13], recorded: [0, 13] },
    diff: [equal("We will stay.")],
    changes: [],
    expected: ["We will stay.", "We will stay."],
  },
  {
    name: "an added negation is named, its blank left out of the mark",
    quote: "We will not stay",
    text: "We will stay",
    spans: { pasted: [0, 16], recorded: [0, 12] },
    diff: [equal("We will "), added("not "), equal("stay")],
    changes: [change("added", "negation", [8, 11], null)],
    expected: ["We will [added negation: not] stay", "We will stay"],
  },
  {
    name: "an excerpt: what lies around it stands outside, and a cut that changes the sense is marked",
    quote: "we will stay",
    text: "Today we will stay only if asked.",
    spans: { pasted: [0, 12], recorded: [6, 18] },
    diff: [equal("we will stay")],
    changes: [change("cut", "modality", null, [19, 32])],
    expected: [
      "we will stay",
      "[outside: Today ]we will stay[outside:  ][cut certainty or condition: only if asked][outside: .]",
    ],
  },
  {
    name: "a piece of a splice",
    quote: "We will stay. They left.",
    text: "They left.",
    spans: { pasted: [14, 24], recorded: [0, 10] },
    diff: [equal("They left.")],
    changes: [],
    expected: ["[outside: We will stay. ]They left.", "They left."],
  },
  {
    name: "a split quotation shows where the article interrupts it",
    quote: "We will stay",
    text: "We will stay They left",
    spans: { pasted: [0, 12], recorded: [0, 12] },
    diff: [equal("We will stay")],
    changes: [],
    pieces: ["We will stay", "They left"],
    expected: ["We will stay", "We will stay[break:  ][outside: They left]"],
  },
  {
    name: "marks that the difference leaves out stay in the text",
    quote: "We … will [of course] stay!",
    text: "We all will stay there",
    spans: { pasted: [0, 27], recorded: [0, 16] },
    diff: [equal("we "), dropped("all "), equal("will "), added("of course "), equal("stay")],
    changes: [],
    expected: ["We … will [[added: of course]] stay!", "We [dropped: all] will stay[outside:  there]"],
  },
  {
    name: "a cut inside a gap lends its label to nothing else",
    quote: "We stay … now",
    text: "We stay if asked, and gladly, now",
    spans: { pasted: [0, 13], recorded: [0, 33] },
    diff: [equal("We stay "), dropped("if asked, and gladly, "), equal("now")],
    changes: [change("cut", "modality", null, [8, 16])],
    expected: ["We stay … now", "We stay [cut certainty or condition: if asked][dropped: , and gladly,] now"],
  },
  {
    name: "a difference in other words than the text is shown by itself",
    quote: "We will stay",
    text: "We will leave",
    spans: { pasted: [0, 12], recorded: [0, 13] },
    diff: [equal("they will "), added("stay"), dropped("leave")],
    changes: [],
    expected: ["they will [added: stay]", "they will [dropped: leave]"],
  },
];

test.each(CASES)("$name", ({ quote, text, spans, diff, changes, pieces, expected }) => {
  const [pastedSpan, recordedSpan] = [spans.pasted, spans.recorded].map(([start, end]) => ({ start, end }));
  const match = { diff, changes, pastedSpan: pastedSpan!, recordedSpan: recordedSpan!, statement: { text } };
  const sides = comparison(quote, match, pieces);
  expect([told(sides.pasted), told(sides.recorded)]).toEqual(expected);
});
