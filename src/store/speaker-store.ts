import type { SpeakerType } from "../core/quotes/speaker.js";
import type { StoredSpeaker } from "../services/records.js";

/** Speakers across articles. Which mentions are one speaker is decided by the services, not here. */
export interface SpeakerStore {
  find(id: string): StoredSpeaker | null;
  /** Speakers of this name (folded) and type that articles may share, in order of adding. */
  named(name: string, type: SpeakerType): StoredSpeaker[];
  /** `articleId` binds a speaker to one article (an unnamed source); `null` lets articles share it. */
  add(speaker: StoredSpeaker, articleId: string | null): void;
  /** Tells the role of a speaker that had none; a role once told stays. */
  tellRole(id: string, role: string): void;
  /** Other names of a speaker; those known already change nothing. */
  addAliases(id: string, aliases: readonly string[]): void;
}
