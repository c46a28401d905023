import { describe, expect, test } from "vitest";
import { whoSaidWhat } from "./read-plain.js";

describe("headlineSieve", () => {
  test.each([
    ["a name and a colon", "# Ruiz: bridge plan 'unworkable'", [["Ruiz", "bridge plan 'unworkable'"]]],
    ["a name behind a dash", "# 'We will never open it again' – Ruiz", [["Ruiz", "We will never open it again"]]],
    ["a country and its words", "# Norway 'ready to mediate' in talks", [["Norway", "'ready to mediate' in talks"]]],
    ["a question word is no name", "# How 'The Long Road Home' became a hit", []],
    ["a verb in title case is no name", "# Ana Ruiz Is A 'Natural Born Builder' After All", []],
    ["a heading that announces", "# Bridge to close in May", []],
  ] as const)("%s", (_, text, expected) => {
    expect(whoSaidWhat(text)).toEqual(expected);
  });
});
