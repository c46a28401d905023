/**
 * The index of who and what an article names: built once per article, read by every rule that resolves a source.
 *
 * Method: two passes over the capitalised runs. The first makes entities of whole names ("Sergey Lavrov", "Russian
 * Foreign Ministry"), wherever they stand; the second links every run, in text order, to one of them: a surname to its
 * bearer even when the full name comes later. Roles are read beside each mention of a person. Linear in the length.
 */
import { textSpan, type Span } from "../../text/span.js";
import { isFirstName, type Gender } from "../lexicon/first-names.js";
import { PREPOSITIONS } from "../lexicon/function-words.js";
import { ROLE_NOUNS } from "../lexicon/titles.js";
import type { Reading } from "../reading.js";
import type { Entity, EntityKind, NameMention, RoleFact } from "./entity.js";
import { EntityRegister } from "./entity-register.js";
import { namePiece, type KnownKinds, type NamePiece } from "./name-piece.js";
import { properRuns } from "./proper-runs.js";
import { genderVotes } from "./pronoun-gender.js";
import { roleAfter } from "./role-after.js";
import { roleBefore } from "./role-before.js";
import { lowerAt, sentenceFirst } from "./token-at.js";
import { isAcronym, withoutPossessive } from "./word-shape.js";

export interface ArticleMentions {
  readonly reading: Reading;
  /** In text order; they do not overlap. */
  readonly names: readonly NameMention[];
  readonly register: EntityRegister;
}

/** Roles kept for one person; the first ones say enough. */
const MOST_ROLES = 8;

export function buildArticleMentions(reading: Reading): ArticleMentions {
  const register = new EntityRegister();
  const kinds: KnownKinds = new Map();
  const pieces = properRuns(reading)
    .map((run) => namePiece(reading, run, kinds))
    .filter((piece) => piece.kind !== "title");
  for (const piece of pieces) if (!piece.shaky) registerWhole(reading, register, piece);
  const linker = new Linker(reading, register);
  const names = pieces.flatMap((piece) => linker.link(piece) ?? []);
  genderVotes(reading, names);
  return { reading, names, register };
}

function spanOf(reading: Reading, first: number, last: number): Span {
  const start = reading.tokens[first]?.start ?? 0;
  const final = reading.tokens[last - 1];
  return { start, end: final === undefined ? start : final.start + withoutPossessive(final.text).length };
}

const nameAt = (reading: Reading, span: Span): string => reading.text.slice(span.start, span.end).replace(/\s+/g, " ");

/** First pass: names of two words or more, organizations and places. */
function registerWhole(reading: Reading, register: EntityRegister, piece: NamePiece): void {
  const { words } = piece;
  const at = spanOf(reading, piece.first, piece.last);
  const name = words.length === 1 ? (words[0] ?? "") : nameAt(reading, at);
  if (piece.kind === "organization" || piece.kind === "place") register.addThing(piece.kind, words, name, at);
  else if (piece.kind === "person" && words.length > 1 && !piece.honorific)
    register.addPerson(words, name, at, piece.sure);
}

class Linker {
  /** The bearer of each surname that was last given by a whole name, and the first one so given. */
  readonly #latest = new Map<string, { entity: Entity; sentence: number }>();
  readonly #firstGiven = new Map<string, Entity>();
  #sentence = -1;

  constructor(
    readonly reading: Reading,
    readonly register: EntityRegister,
  ) {}

  link(piece: NamePiece): NameMention | null {
    const { words } = piece;
    const sentence = this.reading.sentenceOf[piece.first] ?? 0;
    const found = this.#find(piece, words, sentence);
    if (found === null) return null;
    const { entity, rivals } = found;
    const readsRole = entity.kind === "person" && !piece.shaky;
    const before = readsRole ? this.#roleBefore(piece) : null;
    const phrase = Math.min(piece.run, before?.phrase ?? piece.run);
    if (readsRole) this.#describe(entity, piece, before);
    const quoted = (this.reading.runOf[piece.first] ?? -1) >= 0;
    const subject = !quoted && !piece.possessive && this.#isSubject(entity, phrase, sentence);
    return {
      entity,
      rivals,
      first: piece.first,
      last: piece.last,
      phrase,
      sentence,
      quoted,
      possessive: piece.possessive,
      subject,
      full: words.length > 1 && words.length >= entity.words.length - 1,
    };
  }

  /** "The judge Roe was speaking of" is no title: before a surname alone, "the" opens another noun phrase. */
  #roleBefore(piece: NamePiece): ReturnType<typeof roleBefore> {
    const found = roleBefore(this.reading, piece.first);
    if (found === null || piece.words.length > 1 || lowerAt(this.reading.tokens, found.phrase) !== "the") return found;
    return lowerAt(this.reading.tokens, piece.first - 1) === "," || piece.run < piece.first ? found : null;
  }

  /** First person of the sentence, under no preposition but one that opens it ("For Mr. Roe, …"). */
  #isSubject(entity: Entity, phrase: number, sentence: number): boolean {
    if (sentence === this.#sentence) return false;
    const before = phrase - 1;
    const governed = PREPOSITIONS.has(lowerAt(this.reading.tokens, before));
    if (governed && sentenceFirst(this.reading, phrase) !== before) return false;
    // A lone capital at the start of a sentence is often no name; it must not take the place of the subject.
    if (entity.kind === "person" && entity.sure) this.#sentence = sentence;
    return true;
  }

  #find(piece: NamePiece, words: readonly string[], sentence: number): Found | null {
    if (piece.kind === "title") return null;
    const at = spanOf(this.reading, piece.first, piece.last);
    const [only = ""] = words;
    const named: Named = { words, name: words.length === 1 ? only : nameAt(this.reading, at), at, sentence };
    if (words.length === 1) return this.#findSingle(piece, words[0] ?? "", named);
    if (piece.kind === "thing") return null;
    return piece.kind === "person" ? this.#findPerson(piece, named) : this.#findBody(piece, piece.kind, named);
  }

  #findSingle(piece: NamePiece, word: string, named: Named): Found | null {
    const initials = isAcronym(word) && !piece.honorific ? this.register.byInitials(word) : null;
    if (initials !== null) return alone(initials);
    const bearers = this.register.bySurname(word);
    if (bearers.length > 0) return this.#bearer(bearers, piece, named.sentence);
    if (piece.kind === "organization" || piece.kind === "place") {
      return alone(
        this.register.byTail(named.words) ?? this.register.addThing(piece.kind, named.words, named.name, named.at),
      );
    }
    const given = piece.honorific ? [] : this.register.byGivenName(word);
    if (given.length > 0) return this.#bearer(given, piece, named.sentence);
    if (piece.kind === "thing" || piece.shaky) return null;
    return alone(this.register.addSingle(word, named.at, piece.sure || isFirstName(word)));
  }

  #findBody(piece: NamePiece, kind: EntityKind, { words, name, at }: Named): Found | null {
    const tail = this.register.byTail(words);
    if (tail !== null) return alone(tail);
    if (piece.shaky && this.register.organization(words) === null) return null;
    return alone(this.register.addThing(kind, words, name, at));
  }

  #findPerson(piece: NamePiece, named: Named): Found | null {
    const { words, name, at, sentence } = named;
    const tail = this.register.byTail(words);
    if (tail?.kind === "person" && !isFirstName(words[0] ?? "")) return alone(tail);
    if (piece.honorific) return this.#addressed(piece, named);
    if (piece.shaky && !piece.sure) return null;
    const entity = this.register.addPerson(words, name, at, piece.sure);
    const surname = (words[words.length - 1] ?? "").toLowerCase();
    if (!this.#firstGiven.has(surname) || !this.#isKin(piece)) this.#latest.set(surname, { entity, sentence });
    if (!this.#firstGiven.has(surname)) this.#firstGiven.set(surname, entity);
    return alone(entity);
  }

  /** "his wife, Ann Roe": whoever is told by kinship does not take the bare surname over from its bearer. */
  #isKin(piece: NamePiece): boolean {
    const { tokens } = this.reading;
    const before = piece.first - (lowerAt(tokens, piece.first - 1) === "," ? 2 : 1);
    return KIN.has(lowerAt(tokens, before));
  }

  /** "Mr. Wasserman Schultz", "Mr. Harry Roe". */
  #addressed(piece: NamePiece, { words, name, at, sentence }: Named): Found {
    const bearers = this.register.bySurname(words[words.length - 1] ?? "");
    const same = bearers.filter((bearer) => words.every((word) => bearer.words.includes(word.toLowerCase())));
    if (same.length > 0) return this.#bearer(same, piece, sentence);
    const entity = this.register.addPerson(words, name, at, true);
    if (piece.gender !== "unknown") entity.gender = piece.gender;
    return alone(entity);
  }

  /**
   * Which bearer a bare surname means: the only one; else the only one whom the form of address fits; else the one
   * named in full in this sentence or the one before; else the one whom the article named in full first, by whom
   * surname style keeps to. The others stay as rivals.
   */
  #bearer(bearers: readonly Entity[], piece: NamePiece, sentence: number): Found {
    const fitting = bearers.filter((bearer) => fits(bearer, piece));
    const pool = fitting.length > 0 ? fitting : bearers;
    const [only] = pool;
    if (pool.length === 1 && only !== undefined) {
      if (piece.gender !== "unknown" && only.gender === "unknown") only.gender = piece.gender;
      return alone(only);
    }
    const key = this.#surnameKey(piece);
    const latest = this.#latest.get(key);
    const near =
      latest !== undefined && sentence - latest.sentence <= 1 && pool.includes(latest.entity) ? latest.entity : null;
    const first = this.#firstGiven.get(key);
    const entity = near ?? (first !== undefined && pool.includes(first) ? first : pool[0]);
    const chosen = entity ?? bearers[0];
    if (chosen === undefined) throw new RangeError("a bare surname needs a bearer");
    return { entity: chosen, rivals: pool.filter((bearer) => bearer !== chosen) };
  }

  #surnameKey(piece: NamePiece): string {
    return withoutPossessive(this.reading.tokens[piece.last - 1]?.lower ?? "");
  }

  /** Reads the roles beside the mention. */
  #describe(entity: Entity, piece: NamePiece, before: RoleFact | null): void {
    if (piece.honorific) leanTo(entity, piece.gender);
    const after = roleAfter(this.reading, piece.last);
    const described = piece.possessive ? null : after.role;
    if (after.aged || before !== null || (described !== null && described.head !== "")) entity.sure = true;
    for (const role of [before, described]) if (role !== null) leanTo(entity, ROLE_NOUNS.get(role.head) ?? "unknown");
    if (entity.roles.length >= MOST_ROLES) return;
    const titled = withParty(before, after.party);
    if (titled !== null) entity.roles.push(titled);
    if (described !== null) entity.roles.push(described);
  }
}

function leanTo(entity: Entity, gender: Gender): void {
  if (entity.gender === "unknown") entity.gender = gender;
}

/** "Sen." and "(R-Ohio)" make one role. */
function withParty(before: RoleFact | null, party: RoleFact | null): RoleFact | null {
  if (before === null || party === null) return before ?? party;
  return { text: `${before.text} ${party.text}`, head: before.head, spans: [...before.spans, ...party.spans] };
}

const KIN = new Set(
  "wife husband son daughter brother sister mother father widow widower cousin nephew niece uncle aunt fiancee".split(
    " ",
  ),
);

interface Found {
  readonly entity: Entity;
  readonly rivals: readonly Entity[];
}

/** A name as it stands: its words, printed form, place and sentence. */
interface Named {
  readonly words: readonly string[];
  readonly name: string;
  readonly at: Span;
  readonly sentence: number;
}

const alone = (entity: Entity): Found => ({ entity, rivals: [] });

/** Whether the form of address or title before the surname speaks against this bearer. */
function fits(bearer: Entity, piece: NamePiece): boolean {
  return piece.gender === "unknown" || bearer.gender === "unknown" || bearer.gender === piece.gender;
}

/** The words of the name as a span of the article. */
export function nameEvidence(mentions: ArticleMentions, entity: Entity) {
  return textSpan(mentions.reading.text, entity.nameSpan.start, entity.nameSpan.end);
}
