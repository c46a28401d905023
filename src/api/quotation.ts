import type { StatementDetail } from "../services/answers.js";
import type { SpeakerType } from "../core/quotes/speaker.js";
import { annotation, quotationId } from "./annotation.js";
import { provenance } from "./provenance.js";
import type { Quotation } from "./schemas/statement.js";

const SCHEMA_TYPES: Readonly<Record<SpeakerType, string>> = {
  person: "Person",
  organization: "Organization",
  document: "CreativeWork",
  unnamed: "Person",
};

/** Where schema.org allows a work as the origin of words it asks for a person or organization; a document has neither. */
function speakerThing({
  speaker,
}: StatementDetail): Record<"spokenByCharacter", Quotation["spokenByCharacter"]> | object {
  const name = speaker.name ?? speaker.role;
  if (name === null || speaker.type === "document") return {};
  const role = speaker.name === null || speaker.role === null ? {} : { description: speaker.role };
  return { spokenByCharacter: { "@type": SCHEMA_TYPES[speaker.type], name, ...role } };
}

/** `object` without the fields that are `null`: in JSON-LD what is not known is not said. */
function known(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/**
 * A statement as linked data: a schema.org Quotation, and included with it where its words stand (Web Annotation) and
 * through whose hands they came (PROV-O). `articleText` is the stored text that the spans point into.
 */
export function quotation(detail: StatementDetail, articleText: string): Quotation {
  const { statement, article } = detail;
  const publisher = article.publisher === null ? null : { "@type": "Organization", name: article.publisher };
  return {
    "@context": "https://schema.org",
    "@type": "Quotation",
    "@id": quotationId(statement.id),
    identifier: statement.id,
    text: statement.text,
    ...speakerThing(detail),
    ...(statement.saidOn === null ? {} : { dateCreated: statement.saidOn }),
    creditText: detail.citation,
    "@included": [annotation(detail, articleText), provenance(detail)],
    isPartOf: {
      "@type": "Article",
      "@id": `/api/v1/articles/${encodeURIComponent(article.id)}`,
      identifier: article.id,
      ...known({ headline: article.title, url: article.url, datePublished: article.publishedOn, publisher }),
    },
  };
}
