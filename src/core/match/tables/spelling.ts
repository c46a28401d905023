/**
 * One spelling for words that British and American English write differently, and for words with several usual forms.
 * Both sides of a comparison go through it, so a form that is no word ("advize") does no harm as long as no two words
 * of different sense meet in it.
 */

const SAME: ReadonlyMap<string, string> = new Map([
  ["okay", "ok"],
  ["o.k", "ok"],
  ["ok", "ok"],
  ["mister", "mr"],
  ["doctor", "dr"],
  ["alright", "all right"],
  ["programme", "program"],
  ["programmes", "programs"],
  ["grey", "gray"],
  ["tyre", "tire"],
  ["tyres", "tires"],
  ["cheque", "check"],
  ["cheques", "checks"],
  ["plough", "plow"],
  ["ageing", "aging"],
  ["judgement", "judgment"],
  ["judgements", "judgments"],
  ["acknowledgement", "acknowledgment"],
  ["aluminium", "aluminum"],
  ["sceptic", "skeptic"],
  ["sceptics", "skeptics"],
  ["sceptical", "skeptical"],
  ["scepticism", "skepticism"],
  ["defence", "defense"],
  ["defences", "defenses"],
  ["offence", "offense"],
  ["offences", "offenses"],
  ["pretence", "pretense"],
  ["licence", "license"],
  ["practise", "practice"],
  ["practised", "practiced"],
  ["towards", "toward"],
  ["afterwards", "afterward"],
  ["backwards", "backward"],
  ["forwards", "forward"],
  ["amongst", "among"],
  ["whilst", "while"],
  ["learnt", "learned"],
  ["burnt", "burned"],
  ["dreamt", "dreamed"],
  ["spelt", "spelled"],
  ["fulfil", "fulfill"],
  ["instalment", "installment"],
  ["enrol", "enroll"],
  ["skilful", "skillful"],
  ["jewellery", "jewelry"],
  ["manoeuvre", "maneuver"],
  ["manoeuvres", "maneuvers"],
  ["anaemia", "anemia"],
  ["paediatric", "pediatric"],
  ["encyclopaedia", "encyclopedia"],
  ["centre", "center"],
  ["centres", "centers"],
  ["centred", "centered"],
  ["theatre", "theater"],
  ["theatres", "theaters"],
  ["metre", "meter"],
  ["metres", "meters"],
  ["kilometre", "kilometer"],
  ["kilometres", "kilometers"],
  ["litre", "liter"],
  ["litres", "liters"],
  ["fibre", "fiber"],
  ["calibre", "caliber"],
  ["sabre", "saber"],
  ["spectre", "specter"],
  ["dialogue", "dialog"],
  ["dialogues", "dialogs"],
  ["catalogue", "catalog"],
  ["analogue", "analog"],
  ["advisor", "adviser"],
  ["advisors", "advisers"],
  ["goodbye", "goodby"],
  ["till", "until"],
  ["'til", "until"],
  ["'cause", "because"],
  ["cuz", "because"],
  ["vs", "versus"],
  ["euros", "euro"],
]);

const OUR_STEMS = new Set(
  (
    "arb ard arm behavi cand clam col enamour endeav fav ferv flav harb hon hum lab neighb od parl ranc rig rum savi sav " +
    "splend succ tum val vap vig demean misdemean"
  ).split(" "),
);

/** "labour" → "labor", "neighbouring" → "neighboring". */
function our(word: string): string {
  const at = word.indexOf("our");
  if (at < 2) return word;
  const stem = word.slice(0, at).replace(/^(dis|un|re)/, "");
  return OUR_STEMS.has(stem) || OUR_STEMS.has(word.slice(0, at)) ? `${word.slice(0, at)}or${word.slice(at + 3)}` : word;
}

const ISE = /^([a-z]{4,})(is|ys)(e|es|ed|er|ers|ing|ation|ations|ational)$/;
const DOUBLED = /^([a-z]{2,}[aeiou])ll(ed|ing|er|ers)$/;
const DOUBLED_STEMS = new Set(
  (
    "trave cance labe mode leve fue signa tota counse marsha riva equa quarre dia initia channe tunne pane barre libe " +
    "jewe shove unrave swive funne penci meda pumme grove reve chise"
  ).split(" "),
);

/** The one spelling of a folded word. */
export function oneSpelling(word: string): string {
  const same = SAME.get(word);
  if (same !== undefined) return same;
  if (word.length < 5) return word;
  const bare = our(word);
  const ise = ISE.exec(bare);
  if (ise !== null) return `${ise[1] ?? ""}${ise[2] === "is" ? "iz" : "yz"}${ise[3] ?? ""}`;
  const doubled = DOUBLED.exec(bare);
  return doubled === null || !DOUBLED_STEMS.has(doubled[1] ?? "") ? bare : `${doubled[1] ?? ""}l${doubled[2] ?? ""}`;
}
