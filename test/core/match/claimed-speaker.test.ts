import { describe, expect, test } from "vitest";
import { checkAttribution } from "../../../src/core/match/claimed-speaker.js";
import type { RecordedSpeaker } from "../../../src/core/match/recorded.js";

const person = (name: string | null, role: string | null = null, aliases: string[] = []): RecordedSpeaker => ({
  id: name ?? "unnamed",
  name,
  role,
  type: name === null ? "unnamed" : "person",
  aliases,
});
const body = (name: string, aliases: string[] = []): RecordedSpeaker => ({
  ...person(name, null, aliases),
  type: "organization",
});

const KESTREL = person("Sergey Kestrelov", "Harbour Ministry spokesman");

describe("a claimed name against the speaker on record", () => {
  test.each([
    ["no claim", null, KESTREL, "unclaimed"],
    ["blank claim", " ", KESTREL, "unclaimed"],
    ["the full name", "Sergey Kestrelov", KESTREL, "confirmed"],
    ["the surname", "Kestrelov", KESTREL, "confirmed"],
    ["with a title", "Mr. Kestrelov", KESTREL, "confirmed"],
    ["other case", "SERGEY KESTRELOV", KESTREL, "confirmed"],
    ["another transliteration", "Sergei Kestrelov", KESTREL, "confirmed"],
    ["an initial", "S. Kestrelov", KESTREL, "confirmed"],
    ["the role", "Harbour Ministry spokesman", KESTREL, "confirmed"],
    ["role and name", "Harbour Ministry spokesman Sergey Kestrelov", KESTREL, "confirmed"],
    ["a role that names no one", "spokesman", KESTREL, "contradicted"],
    ["another first name", "Boris Kestrelov", KESTREL, "contradicted"],
    ["another surname", "Sergey Lindov", KESTREL, "contradicted"],
    ["another person", "Ada Marsh", KESTREL, "contradicted"],
    ["an alias", "Seryozha", person("Sergey Kestrelov", null, ["Seryozha"]), "confirmed"],
    ["a spelling of one name", "Volodymyr Zelenskyy", person("Volodymyr Zelensky"), "confirmed"],
    ["an unnamed source", "Ada Marsh", person(null, "a senior official"), "ambiguous"],
    ["the country for its capital", "Germany", body("Berlin"), "confirmed"],
    ["the capital for its country", "Berlin", body("Germany"), "confirmed"],
    ["another country", "France", body("Berlin"), "contradicted"],
    ["an adjective of the nation", "Germany's Harbour Ministry", body("German Harbour Ministry"), "confirmed"],
    ["a member of the body", "Ada Marsh", body("German Harbour Ministry"), "contradicted"],
  ] as const)("%s", (_, claimed, recorded, expected) => {
    expect(checkAttribution(claimed, recorded)).toBe(expected);
  });

  test("a surname that two recorded speakers share names neither; the full name does", () => {
    const ada = person("Ada Marsh");
    const ben = person("Ben Marsh");
    expect(checkAttribution("Marsh", ada, [ada, ben])).toBe("ambiguous");
    expect(checkAttribution("Ada Marsh", ada, [ada, ben])).toBe("confirmed");
    expect(checkAttribution("Ada Marsh", ben, [ada, ben])).toBe("contradicted");
  });
});
