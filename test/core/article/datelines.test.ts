import { describe, expect, test } from "vitest";
import { readDateline } from "../../../src/core/article/datelines.js";

describe("readDateline", () => {
  test.each([
    ["WASHINGTON (AP) — The Senate voted on Monday.", "WASHINGTON (AP) —", ["AP"]],
    ["MOSCOW, Dec 26 (Reuters) - The Kremlin said it was ready.", "MOSCOW, Dec 26 (Reuters) -", ["Reuters"]],
    ["PURCHASE, N.Y., April 1 (UPI) -- The race narrowed.", "PURCHASE, N.Y., April 1 (UPI) --", ["UPI"]],
    ["Cleveland (AFP) – The convention began.", "Cleveland (AFP) –", ["AFP"]],
    ["Cleveland, United States (AFP) - The convention began.", "Cleveland, United States (AFP) -", ["AFP"]],
    ["(CNN) — A judge ruled on Friday.", "(CNN) —", ["CNN"]],
    ["(CNN)A judge ruled on Friday.", "(CNN)", ["CNN"]],
    ["BEIJING/SEOUL (Reuters) - The two sides met.", "BEIJING/SEOUL (Reuters) -", ["Reuters"]],
    ["DES MOINES — She is the antidote.", "DES MOINES —", []],
    ["MANCHESTER, N.H. — It was a striking sight.", "MANCHESTER, N.H. —", []],
    ["MOSCOW. December 26. INTERFAX.RU - The ministry said so.", "MOSCOW. December 26. INTERFAX.RU -", ["Interfax"]],
  ])("%s", (paragraph, prefix, agencies) => {
    const found = readDateline(paragraph);
    expect(paragraph.slice(0, found?.trimmedEnd)).toBe(prefix);
    expect(found?.credits.map(({ name }) => name)).toEqual(agencies);
    for (const { start, end } of found?.credits ?? []) expect(paragraph.slice(start, end)).toMatch(/^\w+$/);
  });

  test.each([
    "Sen. Ted Vance (R-Texas) said on Monday that he would stand.",
    "The World Health Organization (WHO) - an agency of the UN - said so.",
    "UPDATE — The list was taken down.",
    "MERKEL: We will manage this.",
    "North Korea's agency (KCNA) said on Tuesday that the test went well.",
    "Nobody — not even she — knew.",
    "He said - and he meant it - that it was over.",
    "",
  ])("no dateline: %s", (paragraph) => {
    expect(readDateline(paragraph)).toBeNull();
  });
});
