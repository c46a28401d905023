import { describe, expect, test } from "vitest";
import { MemoryIndex } from "../../src/core/match/index/memory-index.js";
import { createServices } from "../../src/services/create-services.js";
import { extractStatements } from "../../src/services/extract-statements.js";
import { seedStore } from "../../src/services/seed-store.js";
import { tempStore } from "../support/temp-store.js";

/** The whole way from the demonstration article's text to the answer, with the real rules, index and store. */
function demonstration() {
  const makeIndex = () => new MemoryIndex();
  const services = createServices({ store: tempStore(), extract: extractStatements, makeIndex });
  seedStore(services);
  return services;
}

const PESKOV = "Russia is ready if both sides need it and want it";
const MINISTRY =
  "It was underlined that it is necessary to move from the language of sanctions to the negotiating process as soon as possible";

describe("the main job on the demonstration article", () => {
  test.each([
    ["the exact quotation", PESKOV, "verbatim", "Dmitry Peskov"],
    ["its first eight words", "Russia is ready if both sides need it", "excerpt", "Dmitry Peskov"],
    ["a not put in", "Russia is not ready if both sides need it and want it", "altered", "Dmitry Peskov"],
    [
      "parts left out and marked",
      "Russia is ready … the will of two sides is needed here",
      "abridged",
      "Dmitry Peskov",
    ],
    ["two quotations glued together", `${PESKOV}. ${MINISTRY}`, "spliced", "Dmitry Peskov"],
    ["something else", "The ferry to the islands will not sail in winter", "not-found", undefined],
  ])("%s", (_what, quote, verdict, speaker) => {
    const answer = demonstration().lookUpQuote({ quote });
    expect(answer.verdict).toBe(verdict);
    expect(answer.matches[0]?.speaker.name).toBe(speaker);
  });

  test("cites the sourcing chain in words", () => {
    const [match] = demonstration().lookUpQuote({ quote: PESKOV }).matches;
    expect(match?.citation).toBe(
      "Kremlin spokesman Dmitry Peskov told reporters, as quoted by TASS; DW, 26 December 2017",
    );
    expect(match?.article.deepLink).toMatch(/^https:\/\/p\.dw\.com\/p\/2py4T#:~:text=Russia/);
  });

  test("the wrong speaker is contradicted, naming the right one", () => {
    const answer = demonstration().lookUpQuote({ quote: `${MINISTRY} — Sergey Lavrov` });
    expect(answer).toMatchObject({ attribution: "contradicted", query: { claimedSpeaker: "Sergey Lavrov" } });
    expect(answer.matches[0]?.speaker.name).toBe("Russian Foreign Ministry");
  });

  test("a cut that changes the sense is said", () => {
    const quote = "It is impossible to become a mediator between two parties";
    const [match] = demonstration().lookUpQuote({ quote }).matches;
    expect(match?.verdict).toBe("excerpt");
    expect(match?.changes[0]?.op).toBe("cut");
    expect(match?.changes[0]?.recorded).toMatch(/^only if/);
  });
});
