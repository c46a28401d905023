import type { SpeakerType } from "../core/quotes/speaker.js";

export interface CitedSpeaker {
  readonly name: string | null;
  readonly role: string | null;
  readonly type: SpeakerType;
  readonly candidates: readonly string[];
}

export interface SpeakerWords {
  readonly text: string;
  /** Whether the words end with a comma that closes an apposition ("Ana Diaz, head of the union,"). */
  readonly closed: boolean;
}

/** Most words of a role that stands before a name; a longer one follows it. */
const PREFIX_WORDS = 5;

/**
 * The speaker in words: "Kremlin spokesman Dmitry Peskov"; "Ana Diaz, head of the union,"; "a senior official (not
 * named)"; "an unnamed source"; "either Ann Lee or Bo Lee (the article leaves open which)".
 */
export function describeSpeaker(speaker: CitedSpeaker): SpeakerWords {
  const role = speaker.role?.trim() ?? "";
  if (speaker.name === null) {
    if (speaker.candidates.length > 1) {
      return { text: `either ${speaker.candidates.join(" or ")} (the article leaves open which)`, closed: false };
    }
    return { text: role === "" ? "an unnamed source" : `${described(role)} (not named)`, closed: false };
  }
  if (role === "" || role.toLowerCase() === speaker.name.toLowerCase()) return { text: speaker.name, closed: false };
  return standsBefore(role)
    ? { text: `${role} ${speaker.name}`, closed: false }
    : { text: `${speaker.name}, ${role},`, closed: true };
}

/** Whether a role reads well before a name: short, without an article, without "of", "for", "at" or a comma. */
function standsBefore(role: string): boolean {
  if (/^(?:an?|the|one of|his|her|its|their)\s/i.test(role)) return false;
  return !/,|\s(?:of|for|at|in|to|on|with|who|from|and)\s/i.test(role) && role.split(/\s+/u).length <= PREFIX_WORDS;
}

/** "senior official" → "a senior official"; what has an article, is plural or begins with a name stays. */
function described(role: string): string {
  if (/^(?:an?|the|one|two|three|some|several|many|other|another|his|her|its|their|\d+)\s/i.test(role)) return role;
  if (/s(?:\s(?:of|in|at|from|with|close)\s.{0,200})?$/i.test(role) || /^(?:people|police|staff)\b/i.test(role))
    return role;
  return `${/^[aeio]/i.test(role) ? "an" : "a"} ${role}`;
}
