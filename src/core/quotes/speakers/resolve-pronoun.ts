/**
 * "He", "she", "his": the person of that gender who stands out most before it. Salience after Lappin & Leass (1994),
 * without their parser: nearness in sentences, subject before other places, and the one who spoke last goes on speaking.
 * A tie at the top stays undecided and names those who are in it. Looks back over at most `WINDOW` names.
 */
import type { TextSpan } from "../../text/span.js";
import type { Gender } from "../lexicon/first-names.js";
import { ROLE_NOUNS, roleNoun } from "../lexicon/titles.js";
import type { Entity, NameMention } from "./entity.js";
import { nameFrom } from "./mention-phrase.js";
import { lowerAt } from "./token-at.js";
import { again, personOrBody, undecided, unnamed, type Resolved, type Said, type Scene } from "./scene.js";

const WINDOW = 60;
const FARTHEST = 8;

/** Salience by distance in sentences, of a subject and of any other name; each step back weighs less. */
const AS_SUBJECT = [100, 80, 62, 48, 38, 30, 24, 20, 16];
const AS_OTHER = [60, 46, 32, 22, 14, 10, 8, 6, 4];
/** Who spoke last, by distance in sentences. */
const WENT_ON = [40, 38, 26, 18, 12, 8, 6, 4, 2];
const OWNER_LOSS = 12;
/** More than what a subject has over another name, with its speaking before. */
const ASKED_GAIN = 45;
const QUOTED_LOSS = 45;
const UNKNOWN_GENDER_LOSS = 12;

interface Rated {
  readonly resolved: () => Resolved;
  readonly label: string;
  score: number;
}

/** @param token where the pronoun stands */
export function resolvePronoun(scene: Scene, token: number, gender: Gender, mention: TextSpan): Resolved {
  const rated = [...rate(scene, token, gender, mention).values()].sort((a, b) => b.score - a.score);
  const [best, second] = rated;
  if (best === undefined) return undecided(mention, [], "pronoun-without-antecedent");
  if (second?.score === best.score) {
    return undecided(mention, [best.label, second.label], "pronoun-ambiguous");
  }
  return best.resolved();
}

function rate(scene: Scene, token: number, gender: Gender, mention: TextSpan): Map<unknown, Rated> {
  const { names, reading } = scene.mentions;
  const sentence = reading.sentenceOf[token] ?? 0;
  const run = reading.runOf[token] ?? -1;
  const rated = new Map<unknown, Rated>();
  const until = nameFrom(names, token);
  for (let i = until - 1; i >= 0 && i >= until - WINDOW; i -= 1) {
    const name = names[i];
    if (name === undefined || sentence - name.sentence > FARTHEST) break;
    const { entity } = name;
    if (entity.kind !== "person" || !entity.sure || !agrees(entity.gender, gender)) continue;
    const sameRun = name.quoted && run >= 0 && reading.runOf[name.first] === run;
    keepBest(rated, entity, {
      resolved: () => personOrBody(scene.mentions, entity, mention, "pronoun"),
      label: entity.name,
      score: salience(name, sentence - name.sentence, sameRun) + (isAsked(scene, name) ? ASKED_GAIN : 0),
    });
  }
  addSpeakers(scene, token, gender, mention, rated);
  return rated;
}

const agrees = (known: Gender, wanted: Gender): boolean =>
  known === "unknown" || wanted === "unknown" || known === wanted;

const ASKING = new Set("asked pressed questioned interviewed prompted".split(" "));

/** "Jim Lund asked |Roe| whether": who is asked, answers. */
function isAsked(scene: Scene, name: NameMention): boolean {
  return !name.quoted && ASKING.has(lowerAt(scene.mentions.reading.tokens, name.phrase - 1));
}

function salience(name: NameMention, distance: number, sameRun: boolean): number {
  const scale = name.subject || (sameRun && !name.possessive) ? AS_SUBJECT : AS_OTHER;
  let score = scale[distance] ?? 0;
  if (name.possessive) score -= OWNER_LOSS;
  if (name.quoted && !sameRun) score -= QUOTED_LOSS;
  if (name.entity.gender === "unknown") score -= UNKNOWN_GENDER_LOSS;
  return score;
}

function keepBest(rated: Map<unknown, Rated>, key: unknown, candidate: Rated): void {
  const known = rated.get(key);
  if (known === undefined) rated.set(key, candidate);
  else known.score = Math.max(known.score, candidate.score);
}

/** The last few who spoke: named ones gain, a lone unnamed one ("a senior official") becomes a candidate. */
function addSpeakers(scene: Scene, token: number, gender: Gender, mention: TextSpan, rated: Map<unknown, Rated>): void {
  const sentence = scene.mentions.reading.sentenceOf[token] ?? 0;
  const seen = new Set<unknown>();
  for (const said of speakersBefore(scene, token, sentence)) {
    const distance = Math.max(0, sentence - said.sentence);
    const key = said.entity ?? said.speaker.role;
    if (seen.has(key)) continue;
    const gain = seen.size === 0 ? (WENT_ON[distance] ?? 0) : 0;
    seen.add(key);
    const { entity } = said;
    if (entity?.kind === "person" && agrees(entity.gender, gender))
      addSpoken(scene, entity, { distance, gain }, mention, rated);
    else if (entity === null && said.head === "role" && agrees(describedGender(said), gender)) {
      keepBest(rated, key, {
        resolved: () => again(said, mention, "pronoun-unnamed"),
        label: said.speaker.role ?? "",
        score: (AS_SUBJECT[distance] ?? 0) + gain - UNKNOWN_GENDER_LOSS,
      });
    }
  }
}

/** Single speakers close before the token, the last one first. */
function speakersBefore(scene: Scene, token: number, sentence: number): Said[] {
  return scene.said
    .slice(-12)
    .filter((said) => said.token < token && !said.plural && sentence - said.sentence <= FARTHEST)
    .slice(-6)
    .reverse();
}

function addSpoken(
  scene: Scene,
  entity: Entity,
  { distance, gain }: { readonly distance: number; readonly gain: number },
  mention: TextSpan,
  rated: Map<unknown, Rated>,
): void {
  const loss = entity.gender === "unknown" ? UNKNOWN_GENDER_LOSS : 0;
  keepBest(rated, entity, {
    resolved: () => personOrBody(scene.mentions, entity, mention, "pronoun-continuing-speaker"),
    label: entity.name,
    score: (AS_OTHER[distance] ?? 0) - loss,
  });
  const known = rated.get(entity);
  if (known !== undefined) known.score += gain;
}

/** "a spokeswoman" → female. */
function describedGender(said: Said): Gender {
  for (const word of (said.speaker.role ?? "").toLowerCase().split(" ").slice(0, 8)) {
    const noun = roleNoun(word);
    const gender = noun === null ? undefined : ROLE_NOUNS.get(noun);
    if (gender !== undefined) return gender;
  }
  return "unknown";
}

/** How far the first must stand out before a description with no role to prove it ("the tycoon") is read as that person. */
const CLEAR_LEAD = 15;

/**
 * The person who so stands out before the token that a description can mean no one else: subject of one of the two
 * sentences before, or who spoke last, well ahead of any other.
 */
export function standsOut(scene: Scene, token: number, gender: Gender, mention: TextSpan): Resolved | null {
  const [best, second] = [...rate(scene, token, gender, mention).values()].sort((a, b) => b.score - a.score);
  if (best === undefined || best.score < (AS_SUBJECT[2] ?? 0) || best.score - (second?.score ?? 0) < CLEAR_LEAD)
    return null;
  const answer = best.resolved();
  return answer.entity?.kind === "person" ? answer : null;
}

/** "They": the last who spoke as several, or as a body. */
export function resolvePlural(scene: Scene, token: number, mention: TextSpan): Resolved {
  const sentence = scene.mentions.reading.sentenceOf[token] ?? 0;
  const last = lastSaid(scene, token, (said) => said.plural || said.speaker.type === "organization");
  if (last !== null && sentence - last.sentence <= 3) return again(last, mention, "plural-pronoun");
  return unnamed(mention, "plural-pronoun-without-antecedent", true, "");
}

/** "It": the last body or document that spoke, else the last organization named. */
export function resolveThing(scene: Scene, token: number, mention: TextSpan): Resolved {
  const sentence = scene.mentions.reading.sentenceOf[token] ?? 0;
  const last = lastSaid(scene, token, ({ speaker }) => speaker.type === "organization" || speaker.type === "document");
  const near = last !== null && sentence - last.sentence <= 3 ? last : null;
  const named = bodyBefore(scene, token, near);
  if (named !== null) return personOrBody(scene.mentions, named, mention, "it-last-organization");
  if (near !== null) return again(near, mention, "it-continuing-speaker");
  return unnamed(mention, "it-without-antecedent", false, "");
}

/** The last organization of this sentence and the two before; past the last speaker only a subject takes its place. */
function bodyBefore(scene: Scene, token: number, near: Said | null): Entity | null {
  const { names, reading } = scene.mentions;
  const earliest = (reading.sentenceOf[token] ?? 0) - 2;
  const until = nameFrom(names, token);
  for (let i = until - 1; i >= 0 && i >= until - WINDOW; i -= 1) {
    const name = names[i];
    if (name === undefined || name.sentence < earliest || name.first <= (near?.token ?? -1)) return null;
    const stands = name.entity.kind === "organization" && !name.quoted && !name.possessive;
    if (stands && (near === null || name.subject)) return name.entity;
  }
  return null;
}

/** The last source before the token for which the test holds; looks back over a few. */
export function lastSaid(scene: Scene, token: number, test: (said: Said) => boolean): Said | null {
  for (let i = scene.said.length - 1; i >= 0 && i >= scene.said.length - 12; i -= 1) {
    const said = scene.said[i];
    if (said !== undefined && said.token < token && test(said)) return said;
  }
  return null;
}
