/**
 * What the rules that resolve a source share: the index of the article's names, the sources resolved so far in text
 * order, and the ways to answer.
 */
import type { Article } from "../../article/article.js";
import type { TextSpan } from "../../text/span.js";
import { countryByCapital, countryByName } from "../lexicon/countries.js";
import type { Attribution } from "../attribution.js";
import type { Speaker, SpeakerType } from "../speaker.js";
import { nameEvidence, type ArticleMentions } from "./article-mentions.js";
import type { Entity, RoleFact } from "./entity.js";
import { description, type HeadKind } from "./mention-phrase.js";

/** A source that is resolved, where it stands. */
export interface Said {
  readonly token: number;
  readonly sentence: number;
  readonly attribution: Attribution;
  readonly speaker: Speaker;
  /** The person or organization; `null` for unnamed ones and documents. */
  readonly entity: Entity | null;
  readonly plural: boolean;
  /** The head of its mention, lower case: "spokesperson". */
  readonly noun: string;
  /** What kind of head its mention had: "role" for "a senior official". */
  readonly head: HeadKind;
}

export interface Scene {
  readonly article: Article;
  readonly mentions: ArticleMentions;
  /** Resolved so far, in text order. */
  readonly said: readonly Said[];
  /** Who issued the document last called by this noun ("statement"). */
  readonly issuers: ReadonlyMap<string, Resolved>;
}

/** What a rule answers. */
export interface Resolved {
  readonly speaker: Speaker;
  readonly entity: Entity | null;
  readonly plural: boolean;
}

/** Ties to another person say less about who somebody is than an office or a trade. */
const TIES = new Set(
  "friend colleague rival opponent challenger ally supporter backer son daughter wife husband brother sister father mother cousin neighbor neighbour successor predecessor protege understudy favorite hopeful incumbent member person guest participant insider source individual winner loser man woman".split(
    " ",
  ),
);

/** The role by which the article introduces the person: the first that names an office or trade. */
export function leadingRole(entity: Entity): RoleFact | null {
  return (
    entity.roles.find((role) => role.head !== "" && !TIES.has(role.head)) ??
    entity.roles.find((role) => role.head !== "") ??
    entity.roles[0] ??
    null
  );
}

export function personOrBody(
  mentions: ArticleMentions,
  entity: Entity,
  mention: TextSpan,
  decidedBy: string,
  ownRole: string | null = null,
): Resolved {
  const role = entity.kind === "person" ? (roleWithin(entity, mention) ?? leadingRole(entity)) : null;
  const speaker: Speaker = {
    name: entity.kind === "place" ? placeName(entity.name) : entity.name,
    role: role?.text ?? (entity.kind === "person" ? ownRole : null),
    type: entity.kind === "person" ? "person" : "organization",
    mention,
    evidence: [nameEvidence(mentions, entity), ...(role?.spans ?? [])],
    candidates: [],
    decidedBy,
  };
  return { speaker, entity, plural: false };
}

/** What the mention itself calls the person goes before what other sentences do. */
function roleWithin(entity: Entity, mention: TextSpan): RoleFact | null {
  const inside = (span: TextSpan) => span.start >= mention.start && span.end <= mention.end;
  return entity.roles.find((role) => role.head !== "" && !TIES.has(role.head) && role.spans.every(inside)) ?? null;
}

/** Capitals speak for their countries; a country is called by its plain name. */
function placeName(name: string): string {
  return (countryByName(name) ?? countryByCapital(name))?.name ?? name;
}

export function unnamed(
  mention: TextSpan,
  decidedBy: string,
  plural: boolean,
  role = description(mention.text),
): Resolved {
  return { speaker: bare(null, role === "" ? null : role, "unnamed", mention, decidedBy), entity: null, plural };
}

export function body(mention: TextSpan, name: string, evidence: readonly TextSpan[], decidedBy: string): Resolved {
  return {
    speaker: { ...bare(name, null, "organization", mention, decidedBy), evidence },
    entity: null,
    plural: false,
  };
}

export function document(mention: TextSpan, decidedBy: string): Resolved {
  const name = description(mention.text);
  return {
    speaker: bare(name === "" ? null : name, null, "document", mention, decidedBy),
    entity: null,
    plural: false,
  };
}

/** A person whom the article names, but not which of these. */
export function undecided(mention: TextSpan, candidates: readonly string[], decidedBy: string): Resolved {
  const speaker: Speaker = { ...bare(null, null, "person", mention, decidedBy), evidence: [], candidates };
  return { speaker, entity: null, plural: false };
}

/** The same speaker under another mention. */
export function again(
  resolved: Pick<Resolved, "speaker" | "entity" | "plural">,
  mention: TextSpan,
  decidedBy: string,
): Resolved {
  return { ...resolved, speaker: { ...resolved.speaker, mention, decidedBy } };
}

function bare(
  name: string | null,
  role: string | null,
  type: SpeakerType,
  mention: TextSpan,
  decidedBy: string,
): Speaker {
  return { name, role, type, mention, evidence: [mention], candidates: [], decidedBy };
}
