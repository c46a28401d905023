/** A source whose head is a name: a person in full or by a part of the name, an organization, a country or its capital. */
import { textSpan, type TextSpan } from "../../text/span.js";
import { countryByCapital, countryByName } from "../lexicon/countries.js";
import { METONYMIC_OFFICES } from "../lexicon/organizations.js";
import type { Entity, NameMention } from "./entity.js";
import type { MentionPhrase } from "./mention-phrase.js";
import { singularRole } from "../lexicon/titles.js";
import { body, personOrBody, undecided, type Resolved, type Scene } from "./scene.js";
import { isCapitalised, withoutPossessive } from "./word-shape.js";

export function resolveName(scene: Scene, phrase: MentionPhrase, name: NameMention, mention: TextSpan): Resolved {
  const { entity } = name;
  const joint = otherOfPair(scene, phrase, name);
  if (joint !== null) {
    const answer = undecided(mention, [joint.name, entity.name], "joint-speakers");
    return { ...answer, plural: true };
  }
  if (entity.kind !== "person") return personOrBody(scene.mentions, entity, mention, bodyRule(entity));
  return personOrBody(scene.mentions, entity, mention, personRule(name));
}

function personRule(name: NameMention): string {
  if (name.full) return "full-name";
  if (name.entity.words.length === 1) return "name-as-given";
  return name.rivals.length > 0 ? "surname-style" : "part-of-name";
}

function bodyRule(entity: Entity): string {
  if (entity.kind === "place") {
    if (countryByName(entity.name) !== null) return "country";
    return countryByCapital(entity.name) !== null ? "capital-for-country" : "place";
  }
  return METONYMIC_OFFICES.has(entity.name) ? "office-by-metonymy" : "organization-name";
}

/** "John Roe and Jane Roe": the first of two people joined in one source. */
function otherOfPair(scene: Scene, phrase: MentionPhrase, name: NameMention): Entity | null {
  const { tokens } = scene.mentions.reading;
  if (tokens[name.phrase - 1]?.lower !== "and") return null;
  const other = phrase.names.find((candidate) => candidate.last === name.phrase - 1);
  return other?.entity.kind === "person" && name.entity.kind === "person" && !other.possessive ? other.entity : null;
}

/** A source of capitalised words alone that no rule for names knew ("Western Journalism"): a body by the name as given. */
export function capitalisedName(scene: Scene, phrase: MentionPhrase, mention: TextSpan): Resolved | null {
  const { tokens, text } = scene.mentions.reading;
  const from = phrase.determiner === "" ? phrase.first : phrase.first + 1;
  const words = tokens.slice(from, phrase.end).filter((token) => token.kind === "word");
  const [front] = words;
  const last = words[words.length - 1];
  if (front === undefined || last === undefined || words.length < 2 || !words.every(isCapitalised)) return null;
  if (singularRole(last.lower) !== null || last.lower.endsWith("s")) return null;
  const proof = textSpan(text, front.start, last.start + withoutPossessive(last.text).length);
  return body(mention, proof.text.replace(/\s+/g, " "), [proof], "name-as-given");
}
