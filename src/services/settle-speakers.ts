import type { Speaker } from "../core/quotes/speaker.js";
import { foldName, nameWords } from "../store/fold-name.js";
import type { SpeakerStore } from "../store/speaker-store.js";
import { speakerId } from "./ids.js";
import type { StoredSpeaker } from "./records.js";
import { rolesAgree } from "./role-agreement.js";
import { aliasOf } from "./speaker-alias.js";

/**
 * Decides which speakers of one article are speakers known from others. Cautious: two people made one is a false
 * attribution, one person kept as two is only a nuisance.
 *
 * - A named speaker is one known already when name (folded) and type are the same and the roles agree; when several
 *   known ones would do and none has this very role, none is taken.
 * - A person of a single name ("Peskov") is shared only between mentions whose told roles agree.
 * - Unnamed sources, ambiguous names and documents belong to their article: one speaker for each description.
 */
export class SpeakerBook {
  readonly #speakers: SpeakerStore;
  readonly #articleId: string;
  readonly #local = new Map<string, StoredSpeaker[]>();

  constructor(speakers: SpeakerStore, articleId: string) {
    this.#speakers = speakers;
    this.#articleId = articleId;
  }

  /** The id of the stored speaker; adds the speaker when none known is the same. */
  settle(speaker: Speaker): string {
    if (speaker.name === null || speaker.type === "unnamed") return this.#settleNameless(speaker);
    const id = this.#knownHere(speaker.name, speaker) ?? this.#knownElsewhere(speaker.name, speaker);
    const settled = id ?? this.#add(speaker.name, speaker);
    if (speaker.role !== null) this.#speakers.tellRole(settled, speaker.role);
    const alias = aliasOf(speaker);
    if (alias !== null) this.#speakers.addAliases(settled, [alias]);
    return settled;
  }

  #settleNameless(speaker: Speaker): string {
    const description = descriptionOf(speaker);
    const id = speakerId("nameless", this.#articleId, speaker.type, foldName(description ?? ""), ...speaker.candidates);
    if (this.#speakers.find(id) === null) {
      const stored = { id, name: null, role: description, type: speaker.type, aliases: [] };
      this.#speakers.add(stored, this.#articleId);
    }
    return id;
  }

  #knownHere(name: string, speaker: Speaker): string | null {
    const known = this.#local.get(keyOf(name, speaker)) ?? [];
    return choose(known, speaker)?.id ?? null;
  }

  #knownElsewhere(name: string, speaker: Speaker): string | null {
    if (!mayBeShared(name, speaker)) return null;
    const chosen = choose(this.#speakers.named(name, speaker.type), speaker);
    if (chosen === null || (isSingleName(name, speaker) && chosen.role === null)) return null;
    this.#remember(name, speaker, chosen);
    return chosen.id;
  }

  #add(name: string, speaker: Speaker): string {
    const shared = mayBeShared(name, speaker);
    const id = this.#freeId(name, speaker);
    const stored = { id, name, role: speaker.role, type: speaker.type, aliases: [] };
    this.#speakers.add(stored, shared ? null : this.#articleId);
    this.#remember(name, speaker, stored);
    return id;
  }

  #remember(name: string, speaker: Speaker, stored: StoredSpeaker): void {
    const key = keyOf(name, speaker);
    this.#local.set(key, [...(this.#local.get(key) ?? []), { ...stored, role: stored.role ?? speaker.role }]);
  }

  /** The shortest description that no other speaker's id is made of: name, then role, then article. */
  #freeId(name: string, speaker: Speaker): string {
    const parts = [keyOf(name, speaker)];
    for (const next of [`role:${speaker.role ?? ""}`, `article:${this.#articleId}`]) {
      const id = speakerId(...parts);
      if (this.#speakers.find(id) === null) return id;
      parts.push(next);
    }
    return speakerId(...parts);
  }
}

/** The one known speaker that this can be: of the same role, or the only one whose role agrees. */
function choose(known: readonly StoredSpeaker[], speaker: Speaker): StoredSpeaker | null {
  const agreeing = known.filter((other) => speaker.type === "organization" || rolesAgree(other.role, speaker.role));
  const same = agreeing.find((other) => foldName(other.role ?? "") === foldName(speaker.role ?? ""));
  if (same !== undefined) return same;
  const told = speaker.role === null ? agreeing : agreeing.filter((other) => other.role !== null);
  const left = told.length > 0 ? told : agreeing;
  return left.length === 1 ? (left[0] ?? null) : null;
}

function mayBeShared(name: string, speaker: Speaker): boolean {
  if (speaker.type === "document") return false;
  return !isSingleName(name, speaker) || speaker.role !== null;
}

function isSingleName(name: string, speaker: Speaker): boolean {
  return speaker.type === "person" && nameWords(name).length < 2;
}

function keyOf(name: string, speaker: Speaker): string {
  return `${speaker.type}:${foldName(name) || name}`;
}

/** How the article describes a source without a name; a pronoun describes no one. */
function descriptionOf(speaker: Speaker): string | null {
  if (speaker.role !== null && speaker.role !== "") return speaker.role;
  const words = speaker.mention?.text ?? "";
  return words.includes(" ") ? words : null;
}
