/**
 * Words that make a capitalised name an organization, offices that speak by metonymy, and the classes by which a
 * definite noun ("the ministry", "the company") points back to an organization named before.
 */
const words = (rows: string): string[] => rows.trim().split(/\s+/);

/** Head nouns, lower case, singular: the last word of the name, or the word before "of" / "for" / "on". */
export const ORGANIZATION_HEADS: ReadonlySet<string> = new Set(
  words(`
academy administration agency airlines airways alliance army assembly associates association authority bank board
brigade broadcasting brotherhood bureau cabinet campaign caucus center centre chamber church chancellery club coalition college
commission committee companies company confederation conference conservancy congress consortium corp corporation corps
council court department directorate division embassy enterprises exchange federation fleet force forces
forum foundation front fund gazette government group guard guardian herald holdings hospital inc industries initiative institute
institution insurance international journal knesset laboratory labs league llc llp ltd magazine media ministry mission
motors movement museum nation network networks news newspaper office organization organisation pac parliament partners
partnership party pentagon plc police politburo post presidency press procuracy project radio register reserve review
republic school secretariat senate service services society solutions spectator squad standard station studios supermarket
superpac syndicate systems taskforce team technologies telegraph television times treasury tribunal tribune trust tv union university
veterans watch works zeitung bundestag duma kremlin politico klan mafia cartel brigades guards rangers caucuses`),
);

/** Heads after which "of", "for", "on" and "and" go on with the name: "Department of Health and Human Services". */
export const TAKES_COMPLEMENT: ReadonlySet<string> = new Set(
  words(`
academy assembly association authority bank board bureau center centre chamber church coalition college commission committee
confederation congress council court department directorate federation foundation friends fund house institute
institution league ministry mission movement museum office organization organisation party school secretariat society
union university americans citizens mothers veterans doctors reporters journalists daughters sons knights`),
);

/** Offices that speak for themselves under the name of a building or street: "the Kremlin", "the White House". */
export const METONYMIC_OFFICES: ReadonlySet<string> = new Set([
  "Kremlin",
  "White House",
  "Pentagon",
  "Vatican",
  "Downing Street",
  "Elysee",
  "Élysée",
  "Bundestag",
  "Knesset",
  "Duma",
  "Congress",
  "Senate",
  "House",
  "Supreme Court",
  "Treasury",
  "Foggy Bottom",
  "Scotland Yard",
  "Blue House",
  "Whitehall",
  "Capitol Hill",
  "Wall Street",
  "Foreign Office",
  "Home Office",
  "Parliament",
  "Security Council",
  "United Nations",
  "UN",
  "U.N.",
  "NATO",
  "Nato",
  "GOP",
  "Berlaymont",
  "Elysee Palace",
  "Élysée Palace",
  "Hamas",
  "Hezbollah",
  "Fatah",
  "Taliban",
  "Google",
  "Facebook",
  "Twitter",
  "Apple",
  "Amazon",
  "Microsoft",
  "Greenpeace",
  "Gallup",
  "Quinnipiac",
  "Boeing",
  "Airbus",
  "Volkswagen",
  "Gazprom",
  "Wikileaks",
  "WikiLeaks",
  "Interpol",
  "Europol",
  "Black Lives Matter",
  "Planned Parenthood",
  "Amnesty International",
  "Human Rights Watch",
]);

/** Words for bodies that keep small letters in names: "the Sanders campaign", "Russia's foreign ministry". */
export const BODY_NOUNS: ReadonlySet<string> = new Set(
  words(`
administration agency airline army association authority bank board body brewery broadcaster bureau cabinet campaign
center centre charity church club commission committee company consulate consultancy corporation council court department embassy
firm foundation fund government group hospital institute institution junta lab laboratory league magazine manufacturer military
ministry network newspaper nonprofit office organization organisation outlet palace pac paper parliament party
police prosecutor's publication publisher regime retailer school secretariat senate service site startup state station
team tribunal union university watchdog website daily weekly camp operation department's treasury presidency mission
authorities navy think-tank`),
);

/** Definite nouns and the name heads that they may point back to; an empty list stands for a name without such a head. */
export const BODY_CLASSES: ReadonlyMap<string, readonly string[]> = new Map([
  ["ministry", ["ministry"]],
  ["department", ["department"]],
  ["agency", ["agency", "bureau", "administration", "service", "fbi", "cia", "nsa", "epa", "nasa"]],
  ["bureau", ["bureau", "fbi"]],
  ["administration", ["administration"]],
  ["commission", ["commission"]],
  ["committee", ["committee"]],
  ["council", ["council"]],
  ["court", ["court", "tribunal"]],
  ["embassy", ["embassy"]],
  ["party", ["party"]],
  ["campaign", ["campaign"]],
  ["government", ["government"]],
  ["university", ["university", "college"]],
  ["college", ["college"]],
  ["bank", ["bank"]],
  ["union", ["union", "federation", "brotherhood"]],
  ["board", ["board"]],
  ["office", ["office"]],
  ["institute", ["institute", "institution"]],
  ["foundation", ["foundation"]],
  ["church", ["church"]],
  ["school", ["school"]],
  ["hospital", ["hospital", "clinic"]],
  ["league", ["league"]],
  ["association", ["association"]],
  ["center", ["center", "centre"]],
  ["network", ["network", "news", "cnn", "cnbc", "msnbc", "abc", "nbc", "cbs", "fox"]],
  [
    "newspaper",
    ["times", "post", "journal", "herald", "tribune", "gazette", "register", "guardian", "telegraph", "globe", "news"],
  ],
  [
    "paper",
    ["times", "post", "journal", "herald", "tribune", "gazette", "register", "guardian", "telegraph", "globe", "news"],
  ],
  ["magazine", ["magazine", "review", "weekly"]],
  [
    "group",
    [
      "group",
      "association",
      "coalition",
      "foundation",
      "league",
      "alliance",
      "pac",
      "union",
      "council",
      "institute",
      "watch",
      "project",
      "society",
      "action",
      "fund",
      "club",
      "veterans",
      "network",
    ],
  ],
  [
    "organization",
    [
      "organization",
      "organisation",
      "association",
      "coalition",
      "foundation",
      "league",
      "alliance",
      "union",
      "council",
      "institute",
      "society",
    ],
  ],
  [
    "company",
    [
      "inc",
      "corp",
      "corporation",
      "company",
      "co",
      "llc",
      "ltd",
      "plc",
      "group",
      "holdings",
      "motors",
      "airlines",
      "technologies",
      "partners",
      "systems",
      "industries",
      "labs",
    ],
  ],
  ["firm", ["inc", "corp", "company", "llc", "llp", "partners", "associates", "group", "capital", "management"]],
  ["police", ["police"]],
]);
