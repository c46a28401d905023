import type { Hop } from "../core/chain/hop.js";
import type { SpeakerType } from "../core/quotes/speaker.js";
import type { StatementDetail } from "../services/answers.js";
import { quotationId } from "./annotation.js";

import type { LinkedData } from "./linked-data.js";
/** PROV-O, W3C Recommendation of 2013. */
const CONTEXT = {
  prov: "http://www.w3.org/ns/prov#",
  label: "http://www.w3.org/2000/01/rdf-schema#label",
} as const;

const AGENTS: Readonly<Record<SpeakerType, string>> = {
  person: "prov:Person",
  organization: "prov:Organization",
  document: "prov:Agent",
  unnamed: "prov:Agent",
};

type Node = Readonly<Record<string, unknown>>;

const ref = (id: string): Node => ({ "@id": id });

/**
 * The sourcing chain as provenance: the utterance is an activity of the speaker; each further pair of hands is an entity
 * that quotes the one before it and is attributed to whoever published it; the statement is quoted from the article.
 * Agencies credited for the copy share one entity: they stand beside each other.
 */
export function provenance({ statement, speaker, chain, article }: StatementDetail): LinkedData {
  const id = quotationId(statement.id);
  const nodes: Node[] = [];
  const agent = (key: string, name: string, type: string): Node => {
    nodes.push({ "@id": `${id}#${key}`, "@type": type, label: name });
    return ref(`${id}#${key}`);
  };
  const who = agent("speaker", speaker.name ?? speaker.role ?? "Unnamed source", AGENTS[speaker.type]);
  nodes.push(utterance(id, who, chain, statement.saidOn));
  let before: Node = ref(`${id}#uttered`);
  nodes.push({
    ...before,
    "@type": "prov:Entity",
    "prov:wasGeneratedBy": ref(`${id}#utterance`),
    "prov:wasAttributedTo": who,
  });
  for (const [at, hops] of carriers(chain).entries()) {
    const [first] = hops;
    if (first === undefined) continue;
    const entity = ref(`${id}#hop-${at + 1}`);
    const isDocument = first.kind === "document";
    // A document carries words without being anybody's hands: the speaker's own, mostly.
    const by = isDocument
      ? {}
      : {
          "prov:wasAttributedTo": hops.map((hop, index) => agent(`hop-${at + 1}-${index + 1}`, hop.name, "prov:Agent")),
        };
    nodes.push({
      ...entity,
      "@type": "prov:Entity",
      label: hops.map((hop) => hop.name).join(", "),
      "prov:wasQuotedFrom": before,
      ...by,
    });
    before = entity;
  }
  const articleEntity = ref(`/api/v1/articles/${encodeURIComponent(article.id)}`);
  const publisher = article.publisher === null ? null : agent("publisher", article.publisher, "prov:Organization");
  nodes.push({
    ...articleEntity,
    "@type": "prov:Entity",
    "prov:wasDerivedFrom": before,
    ...(publisher === null ? {} : { "prov:wasAttributedTo": publisher }),
    ...(article.title === null ? {} : { label: article.title }),
  });
  nodes.push({ ...ref(id), "@type": "prov:Entity", "prov:wasQuotedFrom": articleEntity, "prov:wasAttributedTo": who });
  return { "@context": [null, CONTEXT], "@graph": nodes };
}

function utterance(id: string, who: Node, chain: readonly Hop[], saidOn: string | null): Node {
  const occasions = chain.filter(({ kind }) => kind === "occasion").map(({ name }) => name);
  const day = { "@value": `${saidOn ?? ""}T00:00:00Z`, "@type": "http://www.w3.org/2001/XMLSchema#dateTime" };
  return {
    "@id": `${id}#utterance`,
    "@type": "prov:Activity",
    "prov:wasAssociatedWith": who,
    ...(occasions.length === 0 ? {} : { label: occasions.join(", ") }),
    ...(saidOn === null ? {} : { "prov:startedAtTime": day }),
  };
}

/** The hops that carry the words on, in order; neighbouring wire credits together. */
function carriers(chain: readonly Hop[]): Hop[][] {
  const groups: Hop[][] = [];
  for (const hop of chain) {
    if (hop.kind !== "document" && hop.kind !== "relay" && hop.kind !== "wire") continue;
    const last = groups.at(-1);
    if (hop.kind === "wire" && last?.[0]?.kind === "wire") last.push(hop);
    else groups.push([hop]);
  }
  return groups;
}
