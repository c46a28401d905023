import type { Page, StatementDetail } from "../../services/answers.js";
import type { StoredSpeaker } from "../../services/records.js";
import type { SpeakerType } from "../../core/quotes/speaker.js";
import { statementCard } from "./statement-card.js";
import type { Fact, StatementCard } from "./statement-card.js";
import { listed } from "./words.js";

const TYPE_WORDS: Readonly<Record<SpeakerType, string>> = {
  person: "Person",
  organization: "Organization",
  document: "Document",
  unnamed: "Source that the article keeps nameless",
};

export interface SpeakerPage {
  readonly name: string;
  readonly facts: readonly Fact[];
  readonly cards: readonly StatementCard[];
  readonly total: number;
  readonly next: string | null;
  readonly first: string | null;
}

export function speakerPage(speaker: StoredSpeaker, page: Page<StatementDetail>, isLaterPage: boolean): SpeakerPage {
  const path = `/speakers/${encodeURIComponent(speaker.id)}`;
  const facts: [string, string | null][] = [
    ["Role", speaker.name === null ? null : speaker.role],
    ["Kind", TYPE_WORDS[speaker.type]],
    ["Also mentioned as", speaker.aliases.length === 0 ? null : listed(speaker.aliases)],
  ];
  return {
    name: speaker.name ?? speaker.role ?? "Unnamed source",
    facts: facts.flatMap(([term, value]) => (value === null ? [] : [{ term, value }])),
    cards: page.items.map(statementCard),
    total: page.total,
    next: page.next === null ? null : `${path}?${new URLSearchParams({ cursor: page.next }).toString()}`,
    first: isLaterPage ? path : null,
  };
}
