import type { Article } from "../article/article.js";
import type { Attribution } from "../quotes/attribution.js";
import type { Speaker } from "../quotes/speaker.js";
import { textSpan, type TextSpan } from "../text/span.js";
import type { Hop } from "./hop.js";
import { isSameOutlet } from "./outlet-mention.js";

/** The first hop: who originated the words, or what the article tells of an unnamed source. */
export function speakerHop(attribution: Attribution, speaker: Speaker | undefined): Hop {
  const evidence = speaker?.mention ?? attribution.source;
  const cue = attribution.cue?.text ?? "";
  return {
    kind: "speaker",
    name: nameOf(speaker, evidence),
    cue,
    evidence,
    inherited: false,
    decidedBy: speaker?.decidedBy ?? "unresolved",
  };
}

function nameOf(speaker: Speaker | undefined, mention: TextSpan | null): string {
  if (speaker?.name !== null && speaker?.name !== undefined) return speaker.name;
  const description = speaker?.role ?? mention?.text;
  if (description === undefined) return "unnamed source";
  return speaker?.type === "unnamed" ? `unnamed source: ${description}` : (mention?.text ?? description);
}

/** The one who reports another's words, unless it is that other again. */
export function relaySpeaker(
  text: string,
  outer: Attribution,
  speaker: Speaker | undefined,
  inner: Speaker | undefined,
): Hop[] {
  const mention = speaker?.mention ?? outer.source;
  if (mention === null || (speaker?.name !== null && speaker?.name !== undefined && speaker.name === inner?.name))
    return [];
  const name = speaker?.name ?? speaker?.role ?? mention.text;
  const cue = outer.cue?.text ?? "";
  return [
    {
      kind: "relay",
      name,
      cue,
      evidence: besideCue(text, outer, mention),
      inherited: false,
      decidedBy: "reported-within",
    },
  ];
}

/** Mention and cue together where they stand side by side ("Abe told"), else the mention. */
function besideCue(text: string, { cue }: Attribution, mention: TextSpan): TextSpan {
  if (cue === null) return mention;
  const [first, second] = cue.start < mention.start ? [cue, mention] : [mention, cue];
  if (second.start - first.end !== 1) return mention;
  return textSpan(text, first.start, second.end);
}

/** The agencies credited for the copy. */
export function wireHops(article: Article): Hop[] {
  return article.wire
    .filter(({ value }) => article.publisher === null || !isSameOutlet(value, article.publisher.value))
    .map(({ value, evidence }) => ({
      kind: "wire",
      name: value,
      cue: "",
      evidence,
      inherited: false,
      decidedBy: "wire-credit",
    }));
}

/** The page itself; none when the publisher is unknown. */
export function publicationHops(article: Article): Hop[] {
  if (article.publisher === null) return [];
  const { value, evidence } = article.publisher;
  return [{ kind: "publication", name: value, cue: "", evidence, inherited: false, decidedBy: "publisher" }];
}
