/**
 * Gathers the names of one article into entities. A person is known by given name and surname, whatever stands between
 * ("Donald J. Trump" and "Donald Trump" are one); an organization by its words. Later a part of a name finds its bearer:
 * a surname, a given name, the tail of an organization's name, or its initials.
 */
import type { Span } from "../../text/span.js";
import { genderOfFirstName, type Gender } from "../lexicon/first-names.js";
import { NAME_PARTICLES, NAME_SUFFIXES } from "../lexicon/function-words.js";
import { METONYMIC_OFFICES } from "../lexicon/organizations.js";
import type { Entity, EntityKind } from "./entity.js";
import { isAcronym } from "./word-shape.js";

/** More bearers of one surname than this are kept for counting only, so that no list grows with the text. */
const MOST_BEARERS = 12;

export class EntityRegister {
  readonly #byKey = new Map<string, Entity>();
  readonly #bySurname = new Map<string, Entity[]>();
  readonly #byGivenName = new Map<string, Entity[]>();
  readonly #byTail = new Map<string, Entity | null>();
  readonly #byInitials = new Map<string, Entity | null>();

  /** The person of a name of two words or more; found or made. */
  addPerson(words: readonly string[], name: string, at: Span, sure: boolean): Entity {
    const lower = words.map((word) => word.toLowerCase());
    const core = withoutSuffix(lower);
    // A father is another person than the son who bears his name without the "Sr."; "Jr." is often left out.
    const elder = lower[lower.length - 1]?.startsWith("sr") === true ? "|sr" : "";
    const key = `p:${core[0] ?? ""}|${core[core.length - 1] ?? ""}${elder}`;
    const found = this.#byKey.get(key);
    if (found !== undefined) {
      if (name.length > found.name.length) rename(found, name, at, lower);
      found.sure ||= sure;
      return found;
    }
    const entity = newEntity("person", name, at, lower, sure);
    entity.gender = core.length > 1 ? (genderOfFirstName(words[0] ?? "") ?? "unknown") : "unknown";
    this.#byKey.set(key, entity);
    push(this.#bySurname, core[core.length - 1] ?? "", entity);
    if (core.length > 1) push(this.#byGivenName, core[0] ?? "", entity);
    if (core.length > 2) this.#markTails(core, entity);
    return entity;
  }

  /** The person known by one word alone; found or made. */
  addSingle(word: string, at: Span, sure: boolean): Entity {
    const key = `s:${word.toLowerCase()}`;
    const found = this.#byKey.get(key);
    if (found !== undefined) {
      found.sure ||= sure;
      return found;
    }
    const entity = newEntity("person", word, at, [word.toLowerCase()], sure);
    this.#byKey.set(key, entity);
    return entity;
  }

  addThing(kind: EntityKind, words: readonly string[], name: string, at: Span): Entity {
    const lower = words.map((word) => word.toLowerCase());
    const key = `o:${lower.join(" ")}`;
    const found = this.#byKey.get(key);
    if (found !== undefined) {
      // A name first printed in capitals (a dateline, a headline) is called as the text prints it later.
      if (found.name === found.name.toUpperCase() && name !== name.toUpperCase()) rename(found, name, at, lower);
      return found;
    }
    const entity = newEntity(kind, name, at, lower, true);
    this.#byKey.set(key, entity);
    if (kind === "organization") {
      this.#markTails(lower, entity);
      this.#markInitials(words, entity);
    }
    return entity;
  }

  bySurname(word: string): readonly Entity[] {
    return this.#bySurname.get(word.toLowerCase()) ?? [];
  }

  byGivenName(word: string): readonly Entity[] {
    return this.#byGivenName.get(word.toLowerCase()) ?? [];
  }

  /** The one longer name that ends in these words ("Wasserman Schultz", "State Department"); `null` when none or several. */
  byTail(words: readonly string[]): Entity | null {
    return this.#byTail.get(words.map((word) => word.toLowerCase()).join(" ")) ?? null;
  }

  /** The one organization of the article with these initials: "AP" → "Associated Press". */
  byInitials(acronym: string): Entity | null {
    return this.#byInitials.get(acronym.replaceAll(".", "").toUpperCase()) ?? null;
  }

  organization(words: readonly string[]): Entity | null {
    const found = this.#byKey.get(`o:${words.map((word) => word.toLowerCase()).join(" ")}`);
    return found?.kind === "organization" ? found : null;
  }

  #markTails(words: readonly string[], entity: Entity): void {
    for (let from = 1; from < words.length && from < 6; from += 1) {
      const tail = words.slice(from).join(" ");
      const other = this.#byTail.get(tail);
      this.#byTail.set(tail, other === undefined || other === entity ? entity : null);
    }
  }

  #markInitials(words: readonly string[], entity: Entity): void {
    if (words.length < 2 || METONYMIC_OFFICES.has(entity.name)) return;
    const initials = words
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word.charAt(0))
      .join("");
    if (!isAcronym(initials)) return;
    const other = this.#byInitials.get(initials);
    this.#byInitials.set(initials, other === undefined || other === entity ? entity : null);
  }
}

function newEntity(kind: EntityKind, name: string, at: Span, words: readonly string[], sure: boolean): Entity {
  const gender: Gender = "unknown";
  return { kind, name, nameSpan: at, words, gender, sure, roles: [] };
}

function rename(entity: Entity, name: string, at: Span, words: readonly string[]): void {
  entity.name = name;
  entity.nameSpan = at;
  entity.words = words;
}

function withoutSuffix(words: readonly string[]): readonly string[] {
  const last = words[words.length - 1] ?? "";
  return words.length > 2 && NAME_SUFFIXES.has(last.replace(".", "")) ? words.slice(0, -1) : words;
}

function push(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  if (key === "" || NAME_PARTICLES.has(key)) return;
  const list = map.get(key);
  if (list === undefined) map.set(key, [entity]);
  else if (list.length < MOST_BEARERS) list.push(entity);
}
