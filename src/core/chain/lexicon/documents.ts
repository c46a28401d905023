/**
 * Nouns for a document that carries words, each with the preposition that ties it to the one who issued it
 * ("statement from", "op-ed by"); `null` where the document belongs to no single issuer ("transcript", "poll").
 */
const ISSUED: readonly (readonly [preposition: "from" | "by" | null, nouns: string])[] = [
  [
    "from",
    "statement statements communique communiqué letter letters email emails e-mail e-mails memo memos memorandum " +
      "release releases note notes message text texts telegram fax bulletin advisory newsletter notice declaration cable " +
      "dispatch invitation solicitation pitch questionnaire response reply",
  ],
  [
    "by",
    "report reports study studies analysis op-ed op-eds editorial essay article column commentary book memoir memoirs " +
      "autobiography biography paper review assessment complaint lawsuit suit affidavit petition brief motion " +
      "filing filings blog dossier manifesto diary profile piece story proposal report-card",
  ],
  [
    null,
    "transcript transcripts poll polls survey surveys indictment ruling opinion order verdict warrant records record " +
      "documents document papers file files minutes excerpts excerpt disclosure disclosures disclosure_form agreement " +
      "contract resolution draft data statistics figures estimates estimate census audit testimony_document website " +
      "webpage fact-sheet factsheet manual guidelines plan platform budget tape_transcript forms form returns return " +
      "list spreadsheet logs log script bill",
  ],
];

/** Document noun → preposition of its issuer, or `null`. */
export const DOCUMENTS: ReadonlyMap<string, "from" | "by" | null> = new Map(
  ISSUED.flatMap(([preposition, nouns]) => nouns.split(" ").map((noun) => [noun, preposition] as const)),
);
