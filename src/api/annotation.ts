import type { StatementDetail } from "../services/answers.js";
import { wellFormed } from "../services/validate.js";
import type { TextSpan } from "../core/text/span.js";

import type { LinkedData } from "./linked-data.js";
/** Characters of context on each side of a quoted stretch. */
const AROUND = 32;

/**
 * Where the words of a statement stand, as a Web Annotation (W3C Recommendation of 2017, `http://www.w3.org/ns/oa#`):
 * the quotation is the body, and each stretch of its words a target with a TextQuoteSelector and a TextPositionSelector.
 * Positions count Unicode code points of the stored text, as the model asks, not UTF-16 units.
 */
export function annotation({ statement, content, article }: StatementDetail, articleText: string): LinkedData {
  const source = `/api/v1/articles/${encodeURIComponent(article.id)}`;
  return {
    "@context": [null, "http://www.w3.org/ns/anno.jsonld"],
    id: `${quotationId(statement.id)}#annotation`,
    type: "Annotation",
    motivation: "identifying",
    body: quotationId(statement.id),
    target: content.map((span) => ({
      source,
      selector: [quoteSelector(articleText, span), positionSelector(articleText, span)],
    })),
  };
}

export function quotationId(id: string): string {
  return `/api/v1/statements/${encodeURIComponent(id)}`;
}

function quoteSelector(text: string, { start, end }: TextSpan): object {
  return {
    type: "TextQuoteSelector",
    exact: text.slice(start, end),
    prefix: wellFormed(text.slice(Math.max(0, start - AROUND), start)),
    suffix: wellFormed(text.slice(end, end + AROUND)),
  };
}

function positionSelector(text: string, { start, end }: TextSpan): object {
  const first = codePoints(text.slice(0, start));
  return { type: "TextPositionSelector", start: first, end: first + codePoints(text.slice(start, end)) };
}

function codePoints(text: string): number {
  let count = 0;
  for (const _sign of text) count += 1;
  return count;
}
