import { describe, expect, test } from "vitest";
import { createServices } from "../../src/services/create-services.js";
import { seedArticles, seedStore } from "../../src/services/seed-store.js";
import { readQuotedLines, WordIndex } from "../support/quoted-article.js";
import { tempDatabase, tempStore } from "../support/temp-store.js";

function services(path: string) {
  return createServices({ store: tempStore(path), extract: readQuotedLines, makeIndex: () => new WordIndex() });
}

describe("the demonstration articles", () => {
  test("are recorded in an empty store, once", () => {
    const path = tempDatabase();
    const all = services(path);
    expect(seedStore(all)).toBe(seedArticles().length);
    const before = all.counts();
    expect(before.articles).toBe(seedArticles().length);
    expect(seedStore(all)).toBe(0);
    expect(seedStore(services(path))).toBe(0);
    expect(all.counts()).toEqual(before);
  });

  test("are never mixed with what was recorded before", () => {
    const all = services(tempDatabase());
    all.ingestStatement({ statement: "We wait.", speaker: "Ann Lee" });
    expect(seedStore(all)).toBe(0);
    expect(all.counts().articles).toBe(1);
  });

  test("land all or not at all", () => {
    const all = services(tempDatabase());
    const failing = {
      ...all,
      ingestArticle: (input: Parameters<typeof all.ingestArticle>[0]) => {
        all.ingestArticle(input);
        throw new Error("halt");
      },
    };
    expect(() => seedStore(failing)).toThrow("halt");
    expect(all.counts().articles).toBe(0);
  });

  test("carry title, publisher, date and address", () => {
    for (const input of seedArticles()) {
      for (const fact of [input.title, input.publisher, input.publishedOn, input.url]) expect(fact).toBeTruthy();
    }
  });
});
