import { expect, test } from "vitest";
import { whoSaidWhat } from "./read-plain.js";

test.each([
  ["The plan was called “a gift to the harbour” by Ana Ruiz.", [["Ana Ruiz", "a gift to the harbour"]]],
  ["It is, in the words of Ana Ruiz, “a very old bridge”.", [["Ana Ruiz", "a very old bridge"]]],
  ["Ruiz’s verdict? “We should have closed it sooner.”", [["Ruiz’s", "We should have closed it sooner."]]],
  ["« Le pont est perdu pour toujours », a déclaré Ana Ruiz.", [["Ana Ruiz", "Le pont est perdu pour toujours"]]],
  ["Die Ministerin sagte: „Wir haben kein Geld mehr.“", [["Die Ministerin", "Wir haben kein Geld mehr."]]],
])("%s", (text, expected) => {
  expect(whoSaidWhat(text)).toEqual(expected);
});
