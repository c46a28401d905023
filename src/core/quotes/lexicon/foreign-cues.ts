/**
 * Verbs of saying that English articles leave in the language of the quotation: French, German, Spanish and Italian, in
 * the forms that stand beside quote marks. Only words that are none in English.
 */
export const FOREIGN_CUES: ReadonlySet<string> = new Set(
  (
    "dit déclaré affirmé expliqué ajouté indiqué estimé assuré annoncé précisé souligné " +
    "sagt sagte gesagt erklärte erklärt betonte meinte schrieb warnte forderte kritisierte ergänzte " +
    "dijo declaró afirmó explicó aseguró añadió señaló " +
    "detto dichiarato affermato spiegato aggiunto"
  ).split(" "),
);
