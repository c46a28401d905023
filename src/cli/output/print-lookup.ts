import type { AttributionCheck, Change, DiffPart, Verdict } from "../../core/match/verdict.js";
import type { LookupAnswer, Match } from "../../services/answers.js";
import { chainLine } from "./chain-line.js";
import { printable, type Terminal } from "./terminal.js";
import { wrap } from "./wrap.js";

const ATTRIBUTION_WORDS: Readonly<Record<AttributionCheck, string | null>> = {
  confirmed: "Speaker confirmed: the words are recorded from the person named.",
  contradicted: "Speaker contradicted: the words are recorded from someone else.",
  ambiguous: "Speaker unclear: the record does not decide whether it is the person named.",
  unclaimed: null,
};

const HARMLESS: ReadonlySet<Verdict> = new Set(["verbatim", "excerpt"]);

/** A difference with its marks, [-recorded only-]{+pasted only+}; each word painted alone, so that lines can break. */
function markedDiff(diff: readonly DiffPart[], out: Terminal): string {
  const words = (text: string, style: "added" | "removed"): string =>
    text.replace(/\S+/g, (word) => out.paint(word, style));
  return diff
    .map(({ op, text: raw }) => {
      const text = printable(raw);
      if (op === "equal") return text;
      // The blank beside a mark stays outside of it.
      const inner = text.trim();
      const [before, after] = [text.slice(0, text.indexOf(inner)), text.slice(text.indexOf(inner) + inner.length)];
      return before + (op === "insert" ? words(`{+${inner}+}`, "added") : words(`[-${inner}-]`, "removed")) + after;
    })
    .join("");
}

const CHANGE_WORDS: Readonly<Record<Change["op"], (change: Change) => string>> = {
  added: ({ pasted }) => `added “${pasted}”`,
  dropped: ({ recorded }) => `dropped “${recorded}”`,
  replaced: ({ pasted, recorded }) => `“${recorded}” became “${pasted}”`,
  cut: ({ recorded }) => `cut away “${recorded}”`,
};

function printMatch(match: Match, number: number, out: Terminal): void {
  const { speaker, statement, article } = match;
  const say = (text: string): void => {
    out.line(wrap(text, out.width, "   "));
  };
  const name = printable(speaker.name ?? speaker.role ?? "unnamed source");
  out.line(`${number}. ${out.paint(name, "strong")} (${match.verdict}, score ${match.score.toFixed(2)})`);
  say(match.changes.length > 0 ? markedDiff(match.diff, out) : `“${printable(statement.text)}”`);
  if (match.changes.length > 0) say(`recorded: “${printable(statement.text)}”`);
  for (const change of match.changes) say(`${change.kind}: ${printable(CHANGE_WORDS[change.op](change))}`);
  say(chainLine(match.chain, speaker.role, article.publishedOn));
  say(printable(match.citation));
  if (article.deepLink !== null) out.line(`   ${printable(article.deepLink)}`);
  out.line();
}

/** A lookup for a person: the verdict in words, then the matches with their changes marked and their chains. */
export function printLookup(answer: LookupAnswer, out: Terminal): void {
  const style = HARMLESS.has(answer.verdict) ? "strong" : "warning";
  out.line(out.paint(`Verdict: ${answer.verdict}`, style));
  const attribution = ATTRIBUTION_WORDS[answer.attribution];
  if (attribution !== null)
    out.line(out.paint(attribution, answer.attribution === "contradicted" ? "warning" : "strong"));
  for (const sentence of answer.explanation) out.line(wrap(printable(sentence), out.width));
  out.line();
  answer.matches.forEach((match, index) => {
    printMatch(match, index + 1, out);
  });
}
