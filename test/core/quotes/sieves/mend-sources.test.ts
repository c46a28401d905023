import { expect, test } from "vitest";
import { whoSaidWhat } from "./read-plain.js";

test.each([
  [
    "the phrase behind an inverted cue",
    "“The port will close on Friday,” said a docker who has worked there for years.",
    [["a docker who has worked there for years", "The port will close on Friday"]],
  ],
  ["a wish for anonymity is no statement", "The official asked not to be named.", []],
  [
    "an agency behind its speaker",
    "“The port will close on Friday,” said Ana Ruiz, quoted by the Interpress agency.",
    [["Ana Ruiz", "The port will close on Friday"]],
  ],
])("%s", (_, text, expected) => {
  expect(whoSaidWhat(text)).toEqual(expected);
});
