import type { Article } from "../../src/core/article/article.js";
import type { Hop } from "../../src/core/chain/hop.js";
import type { Speaker } from "../../src/core/quotes/speaker.js";
import { textSpan } from "../../src/core/text/span.js";
import type { Accept, CandidateIndex } from "../../src/core/match/candidates.js";
import type { ExtractedStatement, Extraction } from "../../src/services/records.js";
import type { ArticleInput } from "../../src/services/services.js";

/**
 * A stand-in for the rules that read articles, for tests of what lies around them. Each line `"words," NAME said.` is
 * a direct statement; a relay may follow: `"words," NAME said, as quoted by OUTLET.`
 */
export function readQuotedLines(input: ArticleInput): Extraction {
  const text = input.text ?? "";
  const given = (value: string | undefined) => (value === undefined ? null : { value, evidence: null });
  const article: Article = {
    text,
    title: given(input.title),
    publisher: given(input.publisher),
    publishedOn: given(input.publishedOn),
    url: given(input.url),
    byline: null,
    wire: [],
    regions: [{ kind: "body", start: 0, end: text.length, decidedBy: "test" }],
  };
  const line = /"([^"\n]{1,400}?),?" ([\p{L} ]{1,60}?) said(?:, as quoted by ([\p{L} ]{1,40}))?\./gu;
  const statements = [...text.matchAll(line)].map((found) => statementOf(text, found, input));
  return { article, statements };
}

function statementOf(text: string, found: RegExpExecArray, input: ArticleInput): ExtractedStatement {
  const [all, words = "", name = "", relay] = found;
  const content = textSpan(text, found.index + 1, found.index + 1 + words.length);
  const nameAt = found.index + all.indexOf(name, words.length + 2);
  const mention = textSpan(text, nameAt, nameAt + name.length);
  const cue = textSpan(text, mention.end + 1, mention.end + 5);
  return {
    form: "direct",
    act: "speech",
    text: words,
    source: mention,
    cue,
    content: [content],
    sentence: { start: found.index, end: found.index + all.length },
    speaker: speakerNamed(name, { mention }),
    chain: [
      hop({ kind: "speaker", name, evidence: mention }),
      ...(relay === undefined ? [] : [hop({ kind: "relay", name: relay, cue: "quoted by" })]),
      ...(input.publisher === undefined ? [] : [hop({ kind: "publication", name: input.publisher })]),
    ],
    hedged: false,
    saidOn: null,
    saidOnEvidence: null,
    decidedBy: "test",
  };
}

export function speakerNamed(name: string | null, rest: Partial<Speaker> = {}): Speaker {
  return { name, role: null, type: "person", mention: null, evidence: [], candidates: [], decidedBy: "test", ...rest };
}

export function hop(rest: Partial<Hop> & Pick<Hop, "kind" | "name">): Hop {
  return { cue: "", evidence: null, inherited: false, decidedBy: "test", ...rest };
}

/** An index that proposes whatever shares a word with the query, by the number of words shared. */
export class WordIndex implements CandidateIndex {
  readonly #words = new Map<string, Set<string>>();

  add(id: string, text: string): void {
    this.#words.set(id, new Set(text.toLowerCase().split(/\W+/)));
  }

  remove(id: string): void {
    this.#words.delete(id);
  }

  propose(query: string, limit: number, accept: Accept | null = null): string[] {
    const asked = new Set(query.toLowerCase().split(/\W+/));
    const shared = [...this.#words].map(
      ([id, words]) => [id, [...asked].filter((word) => words.has(word)).length] as const,
    );
    return shared
      .filter(([id, count]) => count > 0 && accept?.(id) !== false)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, limit)
      .map(([id]) => id);
  }

  get size(): number {
    return this.#words.size;
  }
}
