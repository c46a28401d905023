/** Nouns for what carries words: by which a source is a document, or points to the body that issued one. */
const words = (rows: string): string[] => rows.trim().split(/\s+/);

/** Documents that somebody issues: the issuer, when the article shows it, is the speaker. */
export const ISSUED_DOCUMENTS: ReadonlySet<string> = new Set(
  words(`
statement letter report email e-mail memo memorandum release press-release communique communiqué declaration complaint
lawsuit suit indictment filing brief affidavit ruling opinion order decision warrant study survey poll analysis
post tweet message note op-ed editorial column article story book memoir manifesto petition resolution bulletin notice
announcement advisory invitation document documents ad advertisement commercial video speech transcript blog text texts
paper dossier review audit assessment estimate guidelines platform findings results data`),
);

/** The same words in the plural, and documents whose filer is not their speaker: registers, records, filings. */
export const OTHER_DOCUMENTS: ReadonlySet<string> = new Set(
  words(`
statements letters reports emails e-mails memos releases filings records polls surveys studies documents transcripts
rulings tweets posts messages articles stories accounts account footage photos photographs figures statistics numbers
bill law constitution legislation act measure contract agreement deal treaty charter amendment headline headlines cables
tally rumor rumors rumours website page caption graphic chart ads editorials sources-and-methods exit-polls count counts lawsuits`),
);

export const isDocumentNoun = (word: string): boolean => ISSUED_DOCUMENTS.has(word) || OTHER_DOCUMENTS.has(word);
