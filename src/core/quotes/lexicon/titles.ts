/**
 * Words for people by office, trade or relation: what may stand before a name ("spokesman Dmitry Peskov"), beside it
 * ("John Roe, a nurse") or for it ("the minister").
 */
import type { Gender } from "./first-names.js";

const words = (rows: string): string[] => rows.trim().split(/\s+/);

/** Forms of address: they show a person and often a gender, and are no role. */
export const HONORIFICS: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ["mr", "male"],
  ["mrs", "female"],
  ["ms", "female"],
  ["miss", "female"],
  ["messrs", "male"],
  ["madame", "female"],
  ["mme", "female"],
  ["herr", "male"],
  ["frau", "female"],
  ["sir", "male"],
  ["dame", "female"],
  ["lord", "male"],
  ["lady", "female"],
  ["dr", "unknown"],
  ["prof", "unknown"],
]);

/** Shortened titles, which may carry a point, with the noun they stand for. */
export const SHORT_TITLES: ReadonlyMap<string, string> = new Map([
  ["sen", "senator"],
  ["sens", "senator"],
  ["rep", "representative"],
  ["reps", "representative"],
  ["gov", "governor"],
  ["govs", "governor"],
  ["lt", "lieutenant"],
  ["col", "colonel"],
  ["gen", "general"],
  ["adm", "admiral"],
  ["maj", "major"],
  ["capt", "captain"],
  ["cpl", "corporal"],
  ["sgt", "sergeant"],
  ["pfc", "soldier"],
  ["det", "detective"],
  ["insp", "inspector"],
  ["supt", "superintendent"],
  ["rev", "reverend"],
  ["fr", "father"],
  ["hon", "honorable"],
  ["pres", "president"],
  ["atty", "attorney"],
  ["asst", "assistant"],
  ["del", "delegate"],
  ["ald", "alderman"],
  ["cllr", "councillor"],
  ["mp", "mp"],
  ["ceo", "ceo"],
  ["cfo", "cfo"],
  ["coo", "coo"],
  ["cto", "cto"],
]);

/** Women and men by their noun alone. */
const MALE = words(`
spokesman chairman businessman congressman councilman assemblyman fireman policeman salesman sportsman statesman clergyman
committeeman anchorman newsman gunman man boy guy father dad son brother husband uncle grandfather grandson nephew king prince duke
gentleman actor waiter stepfather widower fiance fiancé monk priest pope imam rabbi boyfriend bishop cardinal emir sultan ayatollah
alderman selectman cameraman frontman stuntman handyman pitchman ombudsman fisherman nobleman son-in-law brother-in-law
father-in-law`);
const FEMALE = words(`
spokeswoman chairwoman businesswoman congresswoman councilwoman assemblywoman policewoman sportswoman stateswoman committeewoman
woman girl mother mom mum daughter sister wife aunt grandmother granddaughter niece queen princess duchess actress waitress
stepmother widow fiancee fiancée nun girlfriend empress lady housewife heiress hostess anchorwoman comedienne
daughter-in-law sister-in-law mother-in-law`);

const NEUTRAL = words(`
president vice-president minister secretary senator representative governor mayor chancellor premier ambassador envoy
commissioner director chief head chair chairperson chairmen spokesperson spokespeople speaker leader deputy official officer diplomat
lawmaker legislator congressmen mp mep lord justice judge magistrate prosecutor attorney lawyer solicitor barrister
counsel general lieutenant colonel captain major sergeant corporal admiral commander commandant marshal soldier marine detective
inspector superintendent sheriff constable trooper ranger agent investigator analyst economist strategist adviser
advisor aide assistant consultant pollster operative manager organizer organiser coordinator administrator executive
ceo cfo coo cto founder co-founder cofounder owner co-owner partner partner-in-chief president-elect
chairman-elect treasurer trustee member director-general secretary-general under-secretary undersecretary editor editor-in-chief
reporter correspondent journalist columnist commentator anchor host co-host blogger publisher producer author
writer co-author novelist poet historian biographer critic essayist screenwriter filmmaker documentarian playwright
professor teacher lecturer dean provost principal rector student graduate scholar scientist researcher physicist chemist
biologist engineer psychologist psychiatrist sociologist anthropologist astronomer astronaut mathematician philosopher
doctor physician nurse surgeon neurosurgeon pediatrician epidemiologist dentist pharmacist therapist paramedic
veterinarian farmer rancher worker clerk cashier driver pilot mechanic carpenter plumber electrician janitor chef baker
bartender barber butcher cook waiter singer musician rapper songwriter composer conductor pianist guitarist drummer
comedian star celebrity model designer architect artist painter sculptor photographer dancer athlete player coach
trainer quarterback pitcher boxer wrestler golfer swimmer runner champion racer footballer striker goalkeeper
captain winner medalist candidate nominee contender front-runner frontrunner favorite rival challenger incumbent
hopeful opponent runner-up standard-bearer presumptive-nominee surrogate supporter volunteer voter donor mega-donor fundraiser
backer ally activist campaigner advocate lobbyist protester demonstrator dissident whistleblower whistle-blower hacker leaker
politician republican democrat conservative liberal libertarian socialist independent tory communist nationalist
delegate councillor councilor councilmember assemblymember committeemember commissioner supervisor selectwoman
billionaire millionaire tycoon mogul magnate investor banker trader broker financier developer entrepreneur
industrialist philanthropist heir inventor shopkeeper retailer contractor realtor landlord tenant
pastor reverend minister deacon archbishop chaplain preacher evangelist televangelist missionary theologian cleric mullah lama
veteran survivor victim witness suspect defendant plaintiff inmate prisoner convict refugee migrant immigrant
resident neighbor neighbour tourist passenger customer patient expert specialist observer insider source
friend colleague cousin relative parent spouse child kid teenager infant brother-in-arms classmate roommate mentor
boss employee staffer intern receptionist technician operator dispatcher docker stevedore welder plumber carpenter firefighter cop policewoman lifeguard guard
bodyguard warden jailer coroner examiner auditor accountant actuary librarian curator archivist translator interpreter
personality pundit contributor moderator presenter broadcaster newscaster showman impresario promoter
native northerner southerner texan floridian californian ohioan iowan newcomer outsider maverick firebrand
legend icon hero guru whiz prodigy veteran alumnus alumna fellow chairmanship co-chair co-chairman
co-chairwoman vice-chair vice-chairman whip dictator strongman despot monarch emperor sheikh sheik shah sovereign
delegate-elect governor-elect mayor-elect senator-elect ombudsperson negotiator mediator arbitrator rapporteur
envoy plenipotentiary consul attache attaché charge protégé protege understudy successor predecessor contestant guest
participant attendee person individual bystander onlooker passerby shooter attacker killer murderer terrorist
militant jihadist extremist insurgent rebel fighter warlord gangster mobster drug-lord trafficker smuggler dealer
headmaster headmistress schoolteacher superintendent janitor custodian caretaker housekeeper nanny babysitter maid
co-sponsor sponsor signatory petitioner litigant juror foreman stenographer bailiff paralegal notary
czar tsar premier-designate fire-brand first-lady`);

/** Gender of each noun for a person, singular, lower case. */
export const ROLE_NOUNS: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...NEUTRAL.map((word) => [word, "unknown"] as const),
  ...MALE.map((word) => [word, "male"] as const),
  ...FEMALE.map((word) => [word, "female"] as const),
]);

/** What a title takes after "of" and still goes before a name: "Secretary of State Rex Tillerson". */
export const TITLE_COMPLEMENTS: ReadonlySet<string> = new Set(
  words(`
state defense defence treasury commerce labor labour energy education homeland agriculture transportation interior health
veterans housing staff intelligence parliament police finance justice communications operations`),
);

/** Small-letter words that belong to a role before a name: "senior policy adviser", "former prime minister". */
export const ROLE_MODIFIERS: ReadonlySet<string> = new Set(
  words(`
former ex acting interim senior junior chief deputy vice assistant associate executive managing general prime foreign
finance interior defense defence health education justice labor labour trade energy state federal national local
regional county city town district village military police fire army navy air press campaign communications media public
policy political digital field finance legal economic security intelligence presidential vice-presidential
gubernatorial senatorial congressional mayoral parliamentary republican democratic conservative liberal progressive
tea party libertarian independent presumptive likely prospective leading longtime long-time veteran retired
disgraced embattled outgoing incoming newly elected late top senior-most lead head founding opposition majority minority house
senate white supreme attorney solicitor fellow rival one-time onetime two-time three-time two-term one-term first-term
freshman front right-wing left-wing far-right far-left hard-line hardline moderate outspoken influential prominent
fellow controversial popular billionaire millionaire celebrity reality tv television radio film movie news sports
business tech technology software real estate real-estate casino hotel hedge fund oil gas energy gambling media
investment marketing advertising sales human rights civil environmental climate science research medical family
criminal immigration tax labor union student youth community religious evangelical christian catholic
jewish muslim black white hispanic latino gay female male young old british-born american-born self-described
self-styled award-winning best-selling bestselling pulitzer-winning nobel-winning high-profile high-ranking
co coalition government cabinet administration committee party caucus council board commission court appeals appellate
circuit district trial lead defense defence star world champion pro professional amateur olympic super political
national-security homeland assistant special counter-terrorism counterterrorism anti-terrorism anti-abortion
pro-life pro-choice pro-trump anti-trump crisis strategic strategy rapid response social outreach data analytics grassroots
policy-making labour legislative judicial constitutional criminal-defense personal private company hospital school university college
bank film music book art fashion food wine travel sports football baseball basketball soccer tennis golf hockey boxing
pop rock country jazz opera rap hip-hop stand-up comedy talk show talk-show late-night daytime morning conservative-leaning`),
);

/** Person nouns whose plural is no plain "s". */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["men", "man"],
  ["women", "woman"],
  ["people", "person"],
  ["children", "child"],
  ["wives", "wife"],
  ["attorneys", "attorney"],
  ["alumni", "alumnus"],
  ["spokesmen", "spokesman"],
  ["spokeswomen", "spokeswoman"],
  ["businessmen", "businessman"],
  ["chairmen", "chairman"],
  ["congressmen", "congressman"],
  ["policemen", "policeman"],
  ["clergymen", "clergyman"],
  ["spokespeople", "spokesperson"],
  ["allies", "ally"],
  ["secretaries", "secretary"],
  ["deputies", "deputy"],
  ["witnesses", "witness"],
]);

/** Every word that is a role noun or shortens one, with that noun. */
const BEHIND: ReadonlyMap<string, string> = new Map([
  ...SHORT_TITLES,
  ...[...ROLE_NOUNS.keys()].map((noun) => [noun, noun] as const),
]);

/** The role noun behind a word, lower case, whatever its shortening ("Sen" → "senator"); `null` when it is none. */
export function roleNoun(lower: string): string | null {
  const plain = BEHIND.get(lower);
  if (plain !== undefined) return plain;
  const dash = lower.lastIndexOf("-");
  if (dash <= 0) return null;
  const inner = lower.indexOf("-in-");
  if (inner > 0 && ROLE_NOUNS.has(lower.slice(0, inner))) return lower.slice(0, inner);
  return ROLE_NOUNS.has(lower.slice(dash + 1)) ? lower.slice(dash + 1) : null;
}

/** The singular of a plural person noun ("officials" → "official"); `null` when the word is none. */
export function singularRole(lower: string): string | null {
  const irregular = IRREGULAR.get(lower);
  if (irregular !== undefined) return irregular;
  if (!lower.endsWith("s") || lower.endsWith("ss")) return null;
  return roleNoun(lower.slice(0, -1));
}

/** Office nouns that one and the same person is called by: "the nominee" may point back to a "candidate". */
const OFFICE_CLASSES: readonly (readonly string[])[] = [
  ["senator", "lawmaker", "legislator", "politician"],
  ["representative", "congressman", "congresswoman", "lawmaker", "legislator", "politician"],
  [
    "candidate",
    "nominee",
    "contender",
    "front-runner",
    "frontrunner",
    "hopeful",
    "standard-bearer",
    "presumptive-nominee",
  ],
  ["spokesman", "spokeswoman", "spokesperson"],
  ["chairman", "chairwoman", "chair", "chairperson"],
  ["businessman", "businesswoman", "tycoon", "mogul", "magnate", "billionaire", "developer", "entrepreneur"],
  ["attorney", "lawyer", "prosecutor", "counsel"],
  ["adviser", "advisor", "aide", "strategist", "consultant", "operative"],
  ["neurosurgeon", "surgeon", "doctor", "physician"],
  ["judge", "justice"],
  ["general", "commander", "officer"],
  ["professor", "scholar", "academic", "researcher", "scientist", "historian"],
  ["journalist", "reporter", "correspondent", "anchor", "host", "columnist", "commentator", "author", "writer"],
  ["president", "leader"],
  ["chancellor", "leader"],
  ["ceo", "executive", "chief", "boss"],
  ["pope", "pontiff"],
  ["mother", "mom", "parent"],
  ["father", "dad", "parent"],
];

const CLASSES_OF = new Map<string, Set<number>>();
OFFICE_CLASSES.forEach((group, index) => {
  for (const noun of group) CLASSES_OF.set(noun, (CLASSES_OF.get(noun) ?? new Set<number>()).add(index));
});

/** Whether two role nouns may describe one person: equal, or in one class of offices. */
export function sameOffice(a: string, b: string): boolean {
  if (a === b) return true;
  const left = CLASSES_OF.get(a);
  const right = CLASSES_OF.get(b);
  if (left === undefined || right === undefined) return false;
  for (const index of left) if (right.has(index)) return true;
  return false;
}
