import type { Span, TextSpan } from "../../text/span.js";
import type { Gender } from "../lexicon/first-names.js";

export type EntityKind = "person" | "organization" | "place";

/** What the article says a person is, with the words that say so. */
export interface RoleFact {
  /** Without its article: "Kremlin spokesman", "Sen. (R-Ohio)". */
  readonly text: string;
  /** The noun that it turns on, singular, lower case: "spokesman". */
  readonly head: string;
  readonly spans: readonly TextSpan[];
}

/** One person, organization or place of an article, gathered from all its mentions. */
export interface Entity {
  readonly kind: EntityKind;
  /** The fullest name that the article gives, without titles. */
  name: string;
  nameSpan: Span;
  /** The words of `name` in lower case. */
  words: readonly string[];
  gender: Gender;
  /** Whether more than capital letters shows the kind: a given name, a title, an age. */
  sure: boolean;
  readonly roles: RoleFact[];
}

/** A name in the text. Token indices are those of the article's `Reading`. */
export interface NameMention {
  readonly entity: Entity;
  /** Others of the same surname that a bare surname may mean; empty when it is clear. */
  readonly rivals: readonly Entity[];
  /** Tokens `[first, last)` of the name itself, without titles. */
  readonly first: number;
  readonly last: number;
  /** The first token of the phrase with its title ("Kremlin spokesman Dmitry Peskov"). */
  readonly phrase: number;
  readonly sentence: number;
  readonly quoted: boolean;
  readonly possessive: boolean;
  /** First name of its sentence, under no preposition: most likely its subject. */
  readonly subject: boolean;
  /** Whether the whole name, not a part of it, stands here. */
  readonly full: boolean;
}
