import { describe, expect, test } from "vitest";
import type { Speaker } from "../../src/core/quotes/speaker.js";
import { textSpan } from "../../src/core/text/span.js";
import { rolesAgree } from "../../src/services/role-agreement.js";
import { SpeakerBook } from "../../src/services/settle-speakers.js";
import { aliasOf } from "../../src/services/speaker-alias.js";
import type { Store } from "../../src/store/store.js";
import { speakerNamed } from "../support/quoted-article.js";
import { storedArticle } from "../support/stored.js";
import { tempStore } from "../support/temp-store.js";

describe("two wordings of a role", () => {
  test.each([
    ["Kremlin spokesman", null],
    ["Kremlin spokesman", "spokesman"],
    ["Kremlin spokesman", "the Kremlin's spokesman"],
    ["Russian Foreign Minister", "Russian foreign minister"],
    ["former US Secretary of State", "US Secretary of State"],
    ["deputy minister of energy", "Russian deputy energy minister"],
  ])("%j and %j agree", (a, b) => {
    expect(rolesAgree(a, b)).toBe(true);
    expect(rolesAgree(b, a)).toBe(true);
  });

  test.each([
    ["mayor of Leeds", "mayor of York"],
    ["mayor of Leeds", "bank analyst"],
    ["US senator", "US soldier"],
    ["head of the union", "head of the bank"],
  ])("%j and %j do not", (a, b) => {
    expect(rolesAgree(a, b)).toBe(false);
    expect(rolesAgree(b, a)).toBe(false);
  });
});

describe("the other name that a mention shows", () => {
  const mention = (words: string) => ({ mention: textSpan(words, 0, words.length) });
  const body = { type: "organization" as const };
  test.each<[mention: string, speaker: Speaker, alias: string | null]>([
    ["Peskov", speakerNamed("Dmitry Peskov"), "Peskov"],
    ["Mr. Peskov's", speakerNamed("Dmitry Peskov"), "Peskov"],
    ["Kremlin spokesman Dmitry Peskov", speakerNamed("Dmitry Peskov"), null],
    ["van der Berg", speakerNamed("Jan van der Berg"), "van der Berg"],
    ["Dmitry", speakerNamed("Dmitry Peskov"), null],
    ["he", speakerNamed("Dmitry Peskov"), null],
    ["the minister", speakerNamed("Dmitry Peskov"), null],
    ["Moscow", speakerNamed("Russia", body), "Moscow"],
    ["The Kremlin", speakerNamed("Kremlin", body), null],
    ["the statement", speakerNamed("Russian Foreign Ministry", body), null],
    ["It", speakerNamed("Russian Foreign Ministry", body), null],
    ["The Ministry", speakerNamed("Russian Foreign Ministry", body), null],
    ["the WHO", speakerNamed("World Health Organization", body), "WHO"],
    ["Bank of England", speakerNamed("BoE", body), "Bank of England"],
    ["The report", speakerNamed("Annual Report", { type: "document" }), null],
    ["a senior official", speakerNamed(null, { type: "unnamed" }), null],
  ])("%j", (words, speaker, alias) => {
    expect(aliasOf({ ...speaker, ...mention(words) })).toBe(alias);
  });
});

/** Settles speakers of articles in order; answers a letter for each, the same letter for the same stored speaker. */
function settled(articles: readonly (readonly Speaker[])[]): { letters: string; store: Store } {
  const store = tempStore();
  const ids: string[] = [];
  for (const [number, speakers] of articles.entries()) {
    store.articles.add(storedArticle(`a${number}`, "Text."));
    const book = new SpeakerBook(store.speakers, `a${number}`);
    ids.push(...speakers.map((speaker) => book.settle(speaker)), "/");
  }
  const known = [...new Set(ids.filter((id) => id !== "/"))];
  const letters = ids.map((id) => (id === "/" ? "/" : "ABCDEFG".charAt(known.indexOf(id)))).join("");
  return { letters: letters.slice(0, -1), store };
}

describe("speakers across articles", () => {
  const lee = speakerNamed("Ann Lee");
  const as = (role: string | null, name = "Ann Lee") => speakerNamed(name, { role });
  const unnamed = (role: string | null) => speakerNamed(null, { role, type: "unnamed" });
  test.each<[why: string, articles: Speaker[][], letters: string]>([
    ["the same name is the same speaker", [[lee], [lee]], "A/A"],
    ["accents and case do not matter", [[as(null, "Ána LEE")], [as(null, "Ana Lee")]], "A/A"],
    ["a role that comes later is of the same", [[lee, as("minister")], [as("minister")]], "AA/A"],
    ["roles that agree", [[as("Ontario minister")], [as("minister")]], "A/A"],
    ["roles that do not agree keep people apart", [[as("mayor of Leeds")], [as("bank analyst")]], "A/B"],
    [
      "no role, when two people have the name: neither is taken",
      [[as("mayor")], [as("poet")], [lee], [lee]],
      "A/B/C/C",
    ],
    ["a person is no organization", [[lee], [speakerNamed("Ann Lee", { type: "organization" })]], "A/B"],
    [
      "an organization is known by its name alone",
      [
        [speakerNamed("TASS", { type: "organization", role: "Russian news agency" })],
        [speakerNamed("TASS", { type: "organization", role: "state outlet" })],
      ],
      "A/A",
    ],
    ["a single name is not shared without a role", [[as(null, "Lee"), as(null, "Lee")], [as(null, "Lee")]], "AA/B"],
    [
      "a single name with an agreeing role is",
      [[as("minister", "Lee")], [as("minister", "Lee")], [as("poet", "Lee")]],
      "A/A/B",
    ],
    [
      "unnamed sources are one for each description in an article",
      [[unnamed("senior official"), unnamed("Senior official"), unnamed("aide")], [unnamed("senior official")]],
      "AAB/C",
    ],
    [
      "an ambiguous name is nobody's",
      [
        [speakerNamed(null, { candidates: ["Ann Lee", "Bo Lee"] }), lee],
        [speakerNamed(null, { candidates: ["Ann Lee", "Bo Lee"] })],
      ],
      "AB/C",
    ],
    [
      "a document belongs to its article",
      [[speakerNamed("Annual Report", { type: "document" })], [speakerNamed("Annual Report", { type: "document" })]],
      "A/B",
    ],
  ])("%s", (_why, articles, letters) => {
    expect(settled(articles).letters).toBe(letters);
  });

  test("collects other names and the first role told", () => {
    const mention = textSpan("Lee", 0, 3);
    const { store } = settled([[lee, { ...lee, mention }, as("minister")]]);
    expect(store.speakers.named("Ann Lee", "person")).toMatchObject([{ role: "minister", aliases: ["Lee"] }]);
  });

  test("the same articles in a new store give the same ids", () => {
    const ids = () => settled([[lee, unnamed("aide")], [as("poet")]]).store.speakers.named("Ann Lee", "person");
    expect(ids()).toEqual(ids());
  });
});
