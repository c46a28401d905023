/**
 * A source that is an office or trade without a name: "the minister", "the New Jersey governor", "the gambling tycoon".
 * It points back to the last person whom the article gives such a role, when what is said besides ("New Jersey")
 * agrees; an indefinite one ("a senior official") stays unnamed.
 */
import type { TextSpan } from "../../text/span.js";
import { countryByDemonym, countryByName, stateOf } from "../lexicon/countries.js";
import { INDEFINITE, POSSESSIVES } from "../lexicon/function-words.js";
import { ROLE_NOUNS, roleNoun, sameOffice } from "../lexicon/titles.js";
import type { Entity, NameMention } from "./entity.js";
import { description, nameFrom, type MentionPhrase } from "./mention-phrase.js";
import { apposedBody, describedBefore } from "./described-before.js";
import { standsOut } from "./resolve-pronoun.js";
import { lowerAt } from "./token-at.js";
import { personOrBody, unnamed, type Resolved, type Scene } from "./scene.js";
import { withoutPossessive } from "./word-shape.js";

/** Names looked back over, and forward, for a bearer of the role. */
const WINDOW = 240;

export function resolveTitle(scene: Scene, phrase: MentionPhrase, mention: TextSpan): Resolved {
  const apposed = apposedName(scene, phrase);
  if (apposed !== null) return personOrBody(scene.mentions, apposed.entity, mention, "title-with-name");
  const named = apposedBody(scene, phrase, mention);
  if (named !== null) return named;
  const noun = roleNoun(withoutPossessive(scene.mentions.reading.tokens[phrase.head]?.lower ?? ""));
  if (noun === null || INDEFINITE.has(phrase.determiner) || phrase.determiner === "") {
    return unnamed(mention, "unnamed-description", false);
  }
  const modifiers = modifiersOf(scene, phrase);
  const entity = bearerBefore(scene, phrase, noun, modifiers) ?? bearerAfter(scene, phrase, noun, modifiers);
  if (entity !== null) return personOrBody(scene.mentions, entity, mention, "title-to-bearer");
  const subject = POSSESSIVES.has(phrase.determiner) ? null : outstanding(scene, phrase, noun, { modifiers, mention });
  if (subject !== null) return subject;
  return describedBefore(scene, phrase, mention) ?? unnamed(mention, "title-without-bearer", false);
}

/** "His chief strategist, |Jane Roe|,": the name after the comma that ends the phrase. */
function apposedName(scene: Scene, phrase: MentionPhrase): NameMention | null {
  if (lowerAt(scene.mentions.reading.tokens, phrase.end) !== ",") return null;
  const name = phrase.names.find((candidate) => candidate.phrase <= phrase.end + 1 && candidate.last > phrase.end + 1);
  return name?.entity.kind === "person" && !name.possessive ? name : null;
}

/** What is said besides the role noun, folded so that "Russian" meets "Russia" and "Vt." meets "Vermont". */
function modifiersOf(scene: Scene, phrase: MentionPhrase): Modifier[] {
  const { tokens } = scene.mentions.reading;
  const words: string[] = [];
  for (let i = phrase.first + 1; i < phrase.last && i < phrase.first + 12; i += 1) {
    const token = tokens[i];
    if (i === phrase.head || token?.kind !== "word") continue;
    if (i > phrase.head && i < phrase.end) break;
    if (token.lower === "of" || token.lower === "the" || token.lower === "for" || token.lower === "in") continue;
    words.push(token.text);
  }
  return foldedWords(words);
}

/** A word said of a person besides the role noun; `proper` when it is a name or place. */
export interface Modifier {
  readonly text: string;
  readonly proper: boolean;
}

export function foldedWords(words: readonly string[]): Modifier[] {
  const folded: Modifier[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = withoutPossessive(words[i] ?? "");
    const two = place(`${word} ${withoutPossessive(words[i + 1] ?? "")}`);
    const one = two ?? place(word);
    folded.push({ text: (one ?? word).toLowerCase(), proper: one !== null || /^\p{Lu}/u.test(word) });
    if (two !== null) i += 1;
  }
  return folded;
}

const place = (word: string): string | null =>
  stateOf(word) ?? (countryByName(word) ?? countryByDemonym(word))?.name ?? null;

function bearerBefore(
  scene: Scene,
  phrase: MentionPhrase,
  noun: string,
  modifiers: readonly Modifier[],
): Entity | null {
  const { names } = scene.mentions;
  const until = nameFrom(names, phrase.first);
  return bearerAmong(names, until - 1, -1, noun, modifiers);
}

/** A person introduced only later, when the article gives the role to no one before. */
function bearerAfter(scene: Scene, phrase: MentionPhrase, noun: string, modifiers: readonly Modifier[]): Entity | null {
  const { names } = scene.mentions;
  return bearerAmong(names, nameFrom(names, phrase.last), 1, noun, modifiers);
}

function bearerAmong(
  names: readonly NameMention[],
  from: number,
  step: 1 | -1,
  noun: string,
  modifiers: readonly Modifier[],
): Entity | null {
  const seen = new Set<Entity>();
  const loose: Entity[] = [];
  for (let i = from, left = WINDOW; i >= 0 && i < names.length && left > 0; i += step, left -= 1) {
    const entity = names[i]?.entity;
    if (entity?.kind !== "person" || seen.has(entity)) continue;
    seen.add(entity);
    const fit = roleFit(entity, noun, modifiers);
    if (fit === 2) return entity;
    if (fit === 1) loose.push(entity);
  }
  return loose.length === 1 ? (loose[0] ?? null) : null;
}

/**
 * 2: the very noun, and all that is said besides; 1: an office of the same class, or the very noun with a plain word
 * that the article does not say of them ("the mega donor"); 0: no, or a name or place speaks against it.
 */
export function roleFit(entity: Entity, noun: string, modifiers: readonly Modifier[]): 0 | 1 | 2 {
  const wanted = ROLE_NOUNS.get(noun) ?? "unknown";
  if (wanted !== "unknown" && entity.gender !== "unknown" && wanted !== entity.gender) return 0;
  const current = entity.roles.filter((role) => isSameTime(role.text, modifiers));
  const exact = current.some((role) => role.head === noun);
  if (!exact && !current.some((role) => sameOffice(role.head, noun))) return 0;
  const known = new Set(
    entity.roles.flatMap((role) => foldedWords(role.text.split(ROLE_WORDS)).map((word) => word.text)),
  );
  const missing = modifiers.filter((modifier) => !known.has(modifier.text));
  if (missing.some((modifier) => modifier.proper)) return 0;
  if (missing.length > 0) return exact ? 1 : 0;
  return exact ? 2 : 1;
}

/** Parts a role into words, and "R-Ohio" into its two. */
const ROLE_WORDS = /[^\p{L}\p{N}.'’&-]+|-(?=\p{Lu})/u;

const BYGONE = /\b(?:former|ex|late|one-time|onetime)\b/i;

/** "The president" is not the "former president", nor the "vice president" of the same article. */
function isSameTime(role: string, modifiers: readonly Modifier[]): boolean {
  if (BYGONE.test(role) !== modifiers.some((modifier) => BYGONE.test(modifier.text))) return false;
  return /\bvice\b/i.test(role) === modifiers.some((modifier) => modifier.text === "vice");
}

/** Descriptions of public people that news style puts for a name just given: "the senator", "the gambling tycoon". */
const FOR_A_NAME = new Set(
  `candidate nominee contender front-runner frontrunner hopeful standard-bearer incumbent challenger presumptive-nominee
senator governor congressman congresswoman representative lawmaker legislator politician mayor president premier
chancellor minister speaker leader businessman businesswoman billionaire millionaire tycoon mogul magnate developer
neurosurgeon entrepreneur actor actress singer comedian rapper musician comedienne filmmaker director author
novelist columnist democrat republican socialist conservative statesman stateswoman firebrand
pope king queen prince princess duke duchess general hacker celebrity`.split(/\s+/),
);

/** Offices that only one holds in a place: without the place, "the mayor" may be somebody not yet named. */
const OFFICES = new Set(
  `senator governor congressman congresswoman representative mayor president premier chancellor minister speaker king
queen prince princess duke duchess pope general director`.split(/\s+/),
);

interface Described {
  readonly modifiers: readonly Modifier[];
  readonly mention: TextSpan;
}

/**
 * A description whose bearer the article takes as known: whoever clearly stands out before it, when nobody else is
 * named in its own sentence and no party speaks against it.
 */
function outstanding(
  scene: Scene,
  phrase: MentionPhrase,
  noun: string,
  { modifiers, mention }: Described,
): Resolved | null {
  if (!FOR_A_NAME.has(noun) || (OFFICES.has(noun) && !modifiers.some((modifier) => modifier.proper))) return null;
  const answer = standsOut(scene, phrase.first, ROLE_NOUNS.get(noun) ?? "unknown", mention);
  const entity = answer?.entity;
  if (!answer || !entity || namesAnother(scene, phrase.first, entity) || partyClash(entity, noun, modifiers))
    return null;
  const { role, evidence } = answer.speaker;
  const told = role === null ? { role: description(mention.text), evidence: [...evidence, mention] } : {};
  return { ...answer, speaker: { ...answer.speaker, ...told, decidedBy: "title-to-outstanding" } };
}

/** Whether its own sentence names somebody else before the description. */
function namesAnother(scene: Scene, token: number, entity: Entity): boolean {
  const { names, reading } = scene.mentions;
  const before = names[nameFrom(names, token) - 1];
  if (before?.sentence !== reading.sentenceOf[token] || before?.entity === entity || before?.quoted !== false)
    return false;
  return before.entity.kind === "person" && before.entity.sure;
}

const PARTIES: readonly RegExp[] = [/\brepublican|\bgop\b|\(r\b/i, /\bdemocrat|\(d\b/i];

/** "The Democratic nominee" is nobody whom the article calls a Republican. */
function partyClash(entity: Entity, noun: string, modifiers: readonly Modifier[]): boolean {
  const said = [noun, ...modifiers.map((modifier) => modifier.text)].join(" ");
  const known = entity.roles.map((role) => role.text).join(" ; ");
  return PARTIES.some(
    (party, index) => party.test(said) && !party.test(known) && (PARTIES[1 - index]?.test(known) ?? false),
  );
}
