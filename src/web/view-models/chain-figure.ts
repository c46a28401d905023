import type { Hop, HopKind } from "../../core/chain/hop.js";
import type { ArticleView, SpeakerView, StatementView } from "../../services/answers.js";
import type { IconName } from "./icons.js";
import { dateInWords, listed } from "./words.js";

export type StepKind = HopKind | "reader";

/** One box of the figure. Several agencies under one credit share a box: they stand beside each other, not in a row. */
export interface ChainStep {
  readonly kind: StepKind;
  readonly label: string;
  readonly icon: IconName;
  readonly names: readonly string[];
  readonly role: string | null;
  /** The words of the article that show the hop. */
  readonly evidence: readonly string[];
  readonly date: string | null;
  readonly inherited: boolean;
  readonly notes: readonly string[];
  /** Page of the speaker, on the speaker's box. */
  readonly href: string | null;
}

export interface ChainFigure {
  readonly steps: readonly ChainStep[];
  /** The whole chain in one sentence: the figure's text alternative. */
  readonly summary: string;
}

export interface HopWords {
  readonly label: string;
  readonly meaning: string;
  readonly icon: IconName;
}

export const HOP_WORDS: Readonly<Record<StepKind, HopWords>> = {
  speaker: { label: "Speaker", meaning: "Who originated the words.", icon: "voice" },
  occasion: {
    label: "Occasion",
    meaning: "The setting, audience or medium: reporters, a phone call, an interview, a post.",
    icon: "people",
  },
  document: {
    label: "Document",
    meaning: "A document that carries the words: a statement, a court filing, a letter.",
    icon: "document",
  },
  relay: {
    label: "Relay",
    meaning: "An outlet, agency or person other than the publisher through whom the words came: “as quoted by TASS”.",
    icon: "relay",
  },
  wire: { label: "Wire credit", meaning: "Agencies that the article credits for its copy.", icon: "wire" },
  publication: { label: "Publication", meaning: "The article itself.", icon: "newspaper" },
  reader: { label: "Reader", meaning: "You, at the end of the chain.", icon: "reader" },
};

export interface ChainSubject {
  readonly chain: readonly Hop[];
  readonly speaker: Pick<SpeakerView, "name" | "role" | "type"> & { readonly id: string | null };
  readonly statement: Pick<StatementView, "saidOn" | "hedged">;
  readonly article: Pick<ArticleView, "publisher" | "publishedOn" | "title">;
}

/** The chain as boxes from the speaker to the reader. A chain without its ends gets them from speaker and article. */
export function chainFigure(subject: ChainSubject): ChainFigure {
  const middle = subject.chain.filter((hop) => hop.kind !== "speaker" && hop.kind !== "publication");
  const steps = [
    speakerStep(subject),
    ...groups(middle).map(hopStep),
    ...publicationStep(subject),
    step("reader", ["You"], {}),
  ];
  const summary = steps.map((each) => `${each.label}: ${listed(each.names)}`).join("; then ");
  return { steps, summary: `${summary}.` };
}

function step(kind: StepKind, names: readonly string[], more: Partial<ChainStep>): ChainStep {
  const { label, icon } = HOP_WORDS[kind];
  const empty = { role: null, evidence: [], date: null, inherited: false, notes: [], href: null };
  return { kind, label, icon, names, ...empty, ...more };
}

function speakerStep({ chain, speaker, statement }: ChainSubject): ChainStep {
  const hop = chain.find((each) => each.kind === "speaker");
  const notes: string[] = [];
  if (speaker.name === null) notes.push("The chain ends here: the article does not name this source.");
  if (statement.hedged) notes.push("Hedged: the article itself keeps its distance from these words.");
  const said = dateInWords(statement.saidOn);
  return step("speaker", [speaker.name ?? speaker.role ?? hop?.name ?? "Unnamed source"], {
    role: speaker.name === null ? null : speaker.role,
    evidence: evidenceOf(hop === undefined ? [] : [hop]),
    date: said === null ? null : `said on ${said}`,
    inherited: hop?.inherited ?? false,
    notes,
    href: speaker.id === null ? null : `/speakers/${encodeURIComponent(speaker.id)}`,
  });
}

function hopStep(hops: readonly Hop[]): ChainStep {
  const kind = hops[0]?.kind ?? "relay";
  const inherited = hops.some((hop) => hop.inherited);
  return step(kind, [...new Set(hops.map((hop) => hop.name))], {
    evidence: evidenceOf(hops),
    inherited,
    notes: inherited ? ["Carried over from the sentence before."] : [],
  });
}

function publicationStep({ chain, article }: ChainSubject): ChainStep[] {
  const hop = chain.find((each) => each.kind === "publication");
  const name = hop?.name ?? article.publisher ?? article.title;
  if (name === null) return [step("publication", ["Unknown publisher"], {})];
  const published = dateInWords(article.publishedOn);
  return [
    step("publication", [name], {
      evidence: evidenceOf(hop === undefined ? [] : [hop]),
      date: published === null ? null : `published on ${published}`,
    }),
  ];
}

/** Neighbouring wire hops stand together; every other hop alone. */
function groups(hops: readonly Hop[]): Hop[][] {
  const result: Hop[][] = [];
  for (const hop of hops) {
    const last = result.at(-1);
    if (hop.kind === "wire" && last?.[0]?.kind === "wire") last.push(hop);
    else result.push([hop]);
  }
  return result;
}

/** The words that show the hops; words that only repeat the name on the box say nothing more. */
function evidenceOf(hops: readonly Hop[]): string[] {
  const told = hops.flatMap(({ evidence, name }) =>
    evidence === null || evidence.text.trim() === name ? [] : [evidence.text.trim()],
  );
  return [...new Set(told)];
}
