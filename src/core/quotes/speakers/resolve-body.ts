/**
 * A source whose head is a small-letter noun for a body: "Russia's foreign ministry", "the Sanders campaign",
 * "his office", "the company". With an owner it is a name of its own; alone it points back to the last such body.
 */
import { textSpan, type TextSpan } from "../../text/span.js";
import { countryByCapital, countryByDemonym, countryByName, type Country } from "../lexicon/countries.js";
import { INDEFINITE, POSSESSIVES } from "../lexicon/function-words.js";
import { BODY_CLASSES } from "../lexicon/organizations.js";
import { findOutlet } from "../../article/lexicon/outlets.js";
import type { Entity, NameMention } from "./entity.js";
import { nameEvidence } from "./article-mentions.js";
import { apposedBody, describedBefore } from "./described-before.js";
import { lowerAt, sentenceFirst } from "./token-at.js";
import { nameFrom, nounKind, type MentionPhrase } from "./mention-phrase.js";
import { lastSaid, resolvePronoun } from "./resolve-pronoun.js";
import { again, body, personOrBody, unnamed, type Resolved, type Scene } from "./scene.js";
import { isCapitalised, withoutPossessive } from "./word-shape.js";

/** Names looked back over for a body of the class. */
const WINDOW = 120;

/** Institutions of a state, whose names carry capitals and the demonym: "Russian Foreign Ministry". */
const STATE_BODIES = new Set("ministry department embassy parliament office court presidency".split(" "));

export function resolveBody(scene: Scene, phrase: MentionPhrase, mention: TextSpan): Resolved {
  const noun = withoutPossessive(lowerAt(scene.mentions.reading.tokens, phrase.head));
  const named = apposedBody(scene, phrase, mention);
  if (named !== null) return named;
  if (POSSESSIVES.has(phrase.determiner)) return ofPronoun(scene, phrase, mention);
  if (INDEFINITE.has(phrase.determiner)) return unnamed(mention, "unnamed-description", false);
  const country = STATE_BODIES.has(noun) ? countryBefore(scene, phrase) : null;
  if (country !== null) return ofCountry(scene, country.demonym, country.next, { phrase, mention });
  const owner = phrase.names.find((name) => name.last <= phrase.head && name.last > phrase.first);
  if (owner?.entity.kind === "person") return ofPerson(scene, owner, phrase, mention);
  const from = phrase.determiner === "" ? phrase.first : phrase.first + 1;
  if (from < phrase.head && (owner !== undefined || isProperFront(scene, from))) {
    const proof = wholeOf(scene, phrase.first, phrase.head + 1);
    return body(mention, plainWords(scene, from, phrase.head + 1), [proof], "body-by-name");
  }
  return pointingBack(scene, phrase, noun, mention);
}

/** A capital that is not owed to the start of a sentence. */
function isProperFront(scene: Scene, at: number): boolean {
  const token = scene.mentions.reading.tokens[at];
  return token !== undefined && isCapitalised(token) && sentenceFirst(scene.mentions.reading, at) !== at;
}

/** "The Sanders campaign": the person's full name goes before it; an administration keeps its name as printed. */
function ofPerson(scene: Scene, owner: NameMention, phrase: MentionPhrase, mention: TextSpan): Resolved {
  const proof = wholeOf(scene, phrase.first, phrase.head + 1);
  const printed = lowerAt(scene.mentions.reading.tokens, phrase.head) === "administration";
  const name = printed
    ? plainWords(scene, owner.first, phrase.head + 1)
    : `${owner.entity.name} ${plainWords(scene, owner.last, phrase.head + 1)}`;
  return body(mention, name, [proof, nameEvidence(scene.mentions, owner.entity)], "body-of-person");
}

/** Words `[first, last)` as printed, without a possessive ending at the front word. */
function plainWords(scene: Scene, first: number, last: number): string {
  const words: string[] = [];
  for (let i = first; i < last && i < first + 12; i += 1) {
    const token = scene.mentions.reading.tokens[i];
    if (token?.kind === "word") words.push(withoutPossessive(token.text));
  }
  return words.join(" ");
}

interface Place {
  readonly phrase: MentionPhrase;
  readonly mention: TextSpan;
}

/** "Russia's foreign ministry" → "Russian Foreign Ministry". */
function ofCountry(scene: Scene, demonym: string, from: number, { phrase, mention }: Place): Resolved {
  const rest = plainWords(scene, from, phrase.head + 1)
    .split(" ")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
  return body(mention, `${demonym} ${rest}`, [wholeOf(scene, phrase.first, phrase.head + 1)], "body-of-country");
}

/** The country at the front of the phrase, by name or demonym ("Russia's", "the Russian"), and the token after it. */
function countryBefore(scene: Scene, phrase: MentionPhrase): { demonym: string; next: number } | null {
  const { tokens } = scene.mentions.reading;
  const first = phrase.determiner === "" ? phrase.first : phrase.first + 1;
  for (const length of [3, 2, 1]) {
    if (first + length > phrase.head) continue;
    const words: string[] = [];
    for (let i = first; i < first + length; i += 1) words.push(withoutPossessive(tokens[i]?.text ?? ""));
    const name = words.join(" ");
    const country: Country | null = countryByName(name) ?? countryByDemonym(name) ?? countryByCapital(name);
    const demonym = country?.demonyms[0];
    if (demonym !== undefined) return { demonym, next: first + length };
  }
  return null;
}

/** "his campaign", "her office": of the person whom the pronoun means. */
function ofPronoun(scene: Scene, phrase: MentionPhrase, mention: TextSpan): Resolved {
  const word = phrase.determiner;
  const gender = word === "his" ? "male" : word === "her" ? "female" : null;
  const owner = gender === null ? null : resolvePronoun(scene, phrase.first, gender, mention);
  if (owner?.entity?.kind !== "person") return unnamed(mention, "unnamed-description", false);
  const name = `${owner.entity.name} ${plainWords(scene, phrase.first + 1, phrase.head + 1)}`;
  return body(mention, name, [mention, ...owner.speaker.evidence.slice(0, 1)], "body-of-pronoun");
}

function pointingBack(scene: Scene, phrase: MentionPhrase, noun: string, mention: TextSpan): Resolved {
  if (phrase.determiner === "") return unnamed(mention, "unnamed-description", false);
  const modifiers = plainWords(scene, phrase.first + 1, phrase.head).toLowerCase();
  const spoke = lastSaid(
    scene,
    phrase.first,
    (said) => said.speaker.type === "organization" && endsIn(said.speaker.name, noun, modifiers),
  );
  if (spoke !== null) return again(spoke, mention, "body-said-before");
  const { names, reading } = scene.mentions;
  const sentence = reading.sentenceOf[phrase.first] ?? 0;
  const until = nameFrom(names, phrase.first);
  for (let i = until - 1; i >= 0 && i >= until - WINDOW; i -= 1) {
    const name = names[i];
    if (name === undefined) break;
    const owned = name.entity.kind === "person" ? ownedBody(scene, name.last, noun) : null;
    if (owned !== null && modifiers === "")
      return body(
        mention,
        `${name.entity.name} ${owned}`,
        [mention, wholeOf(scene, name.first, name.last)],
        "body-named-before",
      );
    if (name.entity.kind === "organization" && isOfClass(name.entity, noun, modifiers, sentence - name.sentence)) {
      return personOrBody(scene.mentions, name.entity, mention, "body-named-before");
    }
  }
  return describedBefore(scene, phrase, mention) ?? unnamed(mention, "body-without-name", false);
}

function wholeOf(scene: Scene, first: number, last: number): TextSpan {
  const { tokens, text } = scene.mentions.reading;
  return textSpan(text, tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? tokens[first]?.end ?? 0);
}

/** "the Sanders |campaign|", "Roe's presidential |campaign|": the small-letter body right after a name. */
function ownedBody(scene: Scene, after: number, noun: string): string | null {
  const { tokens } = scene.mentions.reading;
  const from = /^['’]$/.test(tokens[after]?.text ?? "") ? after + 1 : after;
  for (const at of [from, from + 1]) {
    const lower = tokens[at]?.lower ?? "";
    if (lower === noun && nounKind(lower) === "body") return plainWords(scene, from, at + 1);
    if (tokens[at]?.kind !== "word" || nounKind(lower) !== null) return null;
  }
  return null;
}

function endsIn(name: string | null, noun: string, modifiers: string): boolean {
  if (name === null) return false;
  const words = name.toLowerCase().split(" ");
  return (
    words[words.length - 1] === noun && (modifiers === "" || modifiers.split(" ").every((word) => words.includes(word)))
  );
}

/** A lone name without a telling head ("Acme") may be "the company" or "the group", but only from close by. */
const NEAR = 3;
const OPEN_CLASSES = new Set([
  "company",
  "firm",
  "group",
  "organization",
  "agency",
  "network",
  "newspaper",
  "paper",
  "magazine",
]);

function isOfClass(entity: Entity, noun: string, modifiers: string, distance: number): boolean {
  const last = entity.words[entity.words.length - 1] ?? "";
  const heads = BODY_CLASSES.get(noun) ?? [noun];
  if (modifiers !== "" && !modifiers.split(" ").every((word) => entity.words.includes(word))) return false;
  if (heads.includes(last)) return true;
  if (!OPEN_CLASSES.has(noun) || distance > NEAR) return false;
  const kind = findOutlet(entity.name)?.kind;
  if (noun === "newspaper" || noun === "paper" || noun === "magazine") return kind === "newspaper";
  if (noun === "network") return kind === "broadcaster";
  return kind === undefined && ![...BODY_CLASSES.values()].some((list) => list.includes(last));
}
