/** What the rules are, in a sentence for an editor. Rules that are not here are named by their own words. */
const WORDS: Readonly<Record<string, string>> = {
  transcript: "The text is laid out as a transcript, and this is the turn of a speaker.",
  "quoted-unnamed": "Words in quote marks whose source the sentence does not name.",
  "quoted-as-saying": "The sentence says who was quoted as saying it.",
  "cited-as-saying": "The sentence says who is cited as saying it.",
  "introduced-by-colon": "A colon introduces the words.",
  "free-standing": "A quotation that stands for itself beside one of the same speaker.",
  "headline-colon": "The headline names the speaker before a colon.",
  "headline-says": "The headline says who says it.",
  given: "It was given with the statement, not read.",
  editor: "An editor decided it.",
  "full-name": "The full name stands beside the cue, or once in the article.",
  "part-of-name": "A surname that belongs to one person named in the article.",
  pronoun: "A pronoun that stands for the person named last who fits.",
  "pronoun-unnamed": "A pronoun that stands for a source that the article keeps nameless.",
  "pronoun-ambiguous": "A pronoun that could stand for several people, so none was chosen.",
  "unnamed-description": "The article describes the source and does not name it.",
  "no-source": "The article does not say who.",
  "title-without-bearer": "An office whose holder the article does not name.",
  "office-by-metonymy": "A place or building that speaks for the office in it.",
  "capital-for-country": "A capital that speaks for its government.",
  "name-as-given": "The name as the article gives it.",
  document: "A document carries the words.",
  "wire-credit": "The article credits the agency for its copy.",
  publisher: "The article itself.",
  "told-audience": "The sentence says to whom it was said.",
  "told-outlet": "The sentence says which outlet was told.",
  "reported-within": "Somebody else reports the words within this sentence.",
  "quoted-by": "The sentence says who quoted it.",
  "same-breath": "Carried over from the sentence before, by the same speaker.",
};

/** Why the program decided so: the rule in a sentence. */
export function ruleWords(decidedBy: string): string {
  const known = WORDS[decidedBy];
  if (known !== undefined) return known;
  const tagged = /^tagger:(.{1,60})$/.exec(decidedBy)?.[1];
  if (tagged !== undefined) return `The learned reader took “${tagged}” for the word that attributes these words.`;
  return `By the rule “${decidedBy.replaceAll("-", " ")}”.`;
}

/** A confidence in words: how often such readings are right. */
export function confidenceWords(confidence: number | null): string {
  if (confidence === null) return "not measured";
  return `${Math.round(confidence * 100)} % of such readings were right when measured`;
}
