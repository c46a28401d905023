import { describe, expect, test } from "vitest";
import { whoSaidWhat } from "./read-plain.js";

describe("quotedSieve", () => {
  test.each([
    [
      "a colon after a clause",
      "The mayor was blunt: “We have no money left.”",
      [["The mayor", "We have no money left."]],
    ],
    ["a colon after a gesture", "Ruiz smiled: “Ask me again in May.”", [["Ruiz", "Ask me again in May."]]],
    ["a colon after a name alone", "Ruiz: ‘The bridge is lost for good.’", [["Ruiz", "The bridge is lost for good."]]],
    [
      "a colon after a document",
      "From the ministry's dossier: “We should have looked at it sooner.”",
      [["the ministry's dossier", "We should have looked at it sooner."]],
    ],
    [
      "a name after a dash, before a colon",
      "Old bridges fall - Ana Ruiz: “We should have looked at it sooner.”",
      [["Ana Ruiz", "We should have looked at it sooner."]],
    ],
    [
      "the predicate of a name",
      "Ruiz is “very worried about the bridge”.",
      [["Ruiz", "very worried about the bridge"]],
    ],
    [
      "a gesture in the sentence before",
      "Ruiz shrugged. “I do not know what to say about it.”",
      [["Ruiz", "I do not know what to say about it."]],
    ],
    ["a clause behind the quotation", '"The bridge is lost," was how Ruiz put it.', [["Ruiz", "The bridge is lost"]]],
    [
      "a credit behind a dash",
      "“The bridge closes today. Sorry for that.” — Ana Ruiz (@anaruiz) May 3, 2016",
      [["Ana Ruiz (@anaruiz)", "The bridge closes today. Sorry for that."]],
    ],
    [
      "a credit in a paragraph of its own",
      "“This is the end of it all.”\n— Ana Ruiz, mayor of Porto Novo",
      [["Ana Ruiz", "This is the end of it all."]],
    ],
    [
      "nobody named",
      "The words on the wall – “We should have looked at it sooner” – are gone.",
      [[null, "We should have looked at it sooner"]],
    ],
    ["the predicate of a thing is nobody's", "For now, the bridge is “a waste of money”.", []],
    ["the title of a work", "He read “War and Peace and Other Stories” and sang “Ode to the Long Road”.", []],
    ["the name of a film", "The film “A Long Road Home” won three prizes.", []],
    ["a nickname", "John “The Big Easy Man” Smith opened the shop.", []],
    ["the title of a report", "The report, titled “The State of the Bridges of Europe”, came out on Monday.", []],
    ["scare quotes", "The so-called “bridge of sighs” was built in 1901.", []],
  ] as const)("%s", (_, text, expected) => {
    expect(whoSaidWhat(text)).toEqual(expected);
  });
});

describe("withSources", () => {
  test.each([
    ["a participle has the speaker of the main verb", '"It is over," said Hale, adding: "We lost it all."', "Hale"],
    ["an inverted cue at the head", "Said Ruiz: “The bridge is lost for good.”", "Ruiz"],
  ])("%s", (_, text, speaker) => {
    const found = whoSaidWhat(text);
    expect(found.length).toBeGreaterThan(0);
    for (const [source] of found) expect(source).toBe(speaker);
  });
});

describe("joinContinued", () => {
  test("runs joined by a comma or conjunction are one statement", () => {
    expect(
      whoSaidWhat("Ruiz said it would be “incredibly ugly,” “a huge shock to all” and “a fight to the end.”"),
    ).toHaveLength(1);
  });
});
