import { describe, expect, test } from "vitest";
import { looksLikeTranscript, readTranscript } from "../../../src/cli/input/transcript.js";

const DEBATE = `Harbour debate, 3 March 2021

WOLF BLAKE, CHANNEL 4 HOST: Good evening. Mayor, will there be a toll?
JANE ROE, MAYOR OF HARBOURTOWN: No. There will be none.

Not in the first year: that is a promise.
(APPLAUSE)
BLAKE: And after that?
ROE: We shall see.
UNIDENTIFIED MALE (through translator): Shame!
[Laughter]
`;

describe("reading a transcript", () => {
  test("turns have their line, speaker, role and words; a later surname is the person introduced", () => {
    const { heading, turns } = readTranscript(DEBATE);
    expect(heading).toBe("Harbour debate, 3 March 2021");
    expect(turns).toEqual([
      { line: 3, speaker: "WOLF BLAKE", role: "CHANNEL 4 HOST", words: "Good evening. Mayor, will there be a toll?" },
      {
        line: 4,
        speaker: "JANE ROE",
        role: "MAYOR OF HARBOURTOWN",
        words: "No. There will be none.\nNot in the first year: that is a promise.",
      },
      { line: 8, speaker: "WOLF BLAKE", role: "CHANNEL 4 HOST", words: "And after that?" },
      { line: 9, speaker: "JANE ROE", role: "MAYOR OF HARBOURTOWN", words: "We shall see." },
      { line: 10, speaker: "UNIDENTIFIED MALE", role: undefined, words: "Shame!" },
    ]);
  });

  test("a surname that two people share stays as it is", () => {
    const { turns } = readTranscript("ANN ROE: One.\nJOE ROE: Two.\nROE: Three.");
    expect(turns.at(-1)?.speaker).toBe("ROE");
  });

  test("a label on a line of its own heads the lines below", () => {
    expect(readTranscript("Dr. Ann Roe:\nWe start.\nNow.").turns).toEqual([
      { line: 1, speaker: "Dr. Ann Roe", role: undefined, words: "We start.\nNow." },
    ]);
  });
});

describe("telling a transcript from an article", () => {
  test.each([
    ["a debate", DEBATE, true],
    ["two turns", "A: one\nB: two", true],
    ["an article with one colon", "Lavrov: Rhetoric is bad\n\nThe minister spoke.\n\nHe left again.", false],
    ["an article with many lines", "Roe said: no.\nHe said that this was it.\nIt was: all.\nShe left.", false],
    ["a page with addresses", "See https://example.org\nand http://example.com", false],
    ["a head of fields", "Title: A\nDate: B\nThe words begin here.\nThey go on.", false],
    ["nothing", "", false],
  ])("%s", (_what, text, is) => {
    expect(looksLikeTranscript(text)).toBe(is);
  });
});
