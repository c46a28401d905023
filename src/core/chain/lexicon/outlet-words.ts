import { words } from "./words.js";

/** Last words of newspaper and station names: "the Omaha World-Herald", "the Kyiv Post", "Sky News". */
export const OUTLET_ENDINGS = words(
  "times post journal tribune herald gazette chronicle globe register news press daily examiner enquirer observer " +
    "courier dispatch telegraph guardian standard mirror sun star bee magazine radio tv television broadcasting network " +
    "today weekly review beast republic sentinel inquirer record mail express independent intelligencer picayune " +
    "world-herald star-tribune post-dispatch free-press times-picayune post-gazette statesman advocate ledger " +
    "monitor spectator podcast newspapers newswire show hour",
);

/** Kinds of outlet: "news agency TASS", "the Bild newspaper". */
export const OUTLET_KINDS = words(
  "agency newspaper newspapers magazine broadcaster daily channel network website media television tv radio station " +
    "outlet tabloid weekly podcast newswire paper journal affiliate",
);

/** Words that may stand before the kind: "Russian state-run news agency". */
export const OUTLET_MODIFIERS = words(
  "state state-run state-owned state-controlled official semi-official semiofficial private independent local national " +
    "regional public news wire television tv radio cable business financial conservative liberal left-wing right-wing " +
    "pro-government opposition leading influential mass online german french russian chinese israeli iranian turkish " +
    "british american italian spanish japanese south north korean saudi qatari egyptian syrian iraqi ukrainian polish " +
    "austrian swiss dutch belgian swedish danish norwegian finnish indian pakistani afghan australian canadian mexican " +
    "brazilian european arabic arabic-language english-language english qatar-based london-based us u.s. uk german-language",
);

/** Those who ask for an outlet: "Fox News host Sean Hannity". */
export const OUTLET_PEOPLE = words(
  "host hosts anchor anchors reporter reporters correspondent correspondents columnist editor journalist contributor " +
    "interviewer moderator presenter newsman analyst commentator personality",
);

/** Outlets that stay nameless: "state media", "press reports". */
export const NAMELESS_OUTLETS = words(
  "state_media state_television state_tv state_radio local_media news_media press_reports media_reports news_reports " +
    "news_accounts published_reports local_reports local_press israeli_media russian_media chinese_media french_media " +
    "german_media turkish_media british_media iranian_media south_korean_media media_outlets news_outlets news_agencies",
);

/** Broadcasters by the short names under which they are told things, though several stations may share one. */
export const SHORT_NAMES: ReadonlySet<string> = new Set(
  "ABC NBC CBS PBS NPR BBC CNN CNBC MSNBC Fox FOX ITV CBC RTE ARD ZDF NHK SBS".split(" "),
);

/** Programmes that are told things under their own name. */
export const PROGRAMMES: ReadonlySet<string> = new Set([
  "60 Minutes",
  "Face the Nation",
  "Fox & Friends",
  "Fox and Friends",
  "Fox News Sunday",
  "Good Morning America",
  "Good Morning Britain",
  "Meet the Press",
  "Morning Edition",
  "Morning Joe",
  "Newsnight",
  "Question Time",
  "State of the Union",
  "The Andrew Marr Show",
  "The Daily Show",
  "The Late Show",
  "The Today Show",
  "The Tonight Show",
  "The View",
]);
