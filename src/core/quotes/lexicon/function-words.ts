/** Closed classes of English that bound names and noun phrases. All in lower case. */
const set = (rows: string): ReadonlySet<string> => new Set(rows.trim().split(/\s+/));

export const DETERMINERS = set(`the a an this that these those one another each every`);
export const INDEFINITE = set(`a an one another some any several many most few other others both`);
export const POSSESSIVES = set(`his her its their my our your whose`);

export const MALE_PRONOUNS = set(`he him his himself he'd he's he'll`);
export const FEMALE_PRONOUNS = set(`she her hers herself she'd she's she'll`);
export const PLURAL_PRONOUNS = set(`they them their theirs themselves they'd they've they'll they're`);
export const THING_PRONOUNS = set(`it its itself it's it'd it'll`);
export const FIRST_PERSON = set(`i me my myself mine i'm i'd i've i'll we us our ours we're we've we'd we'll`);
export const RELATIVES = set(`who whom whose which that`);

export const PREPOSITIONS = set(`
of in on at to from by with for about against between among into through during before after above below under over near
behind beside besides beyond despite inside outside since than toward towards until upon via within without like unlike as per
including regarding concerning following across along around amid throughout alongside`);

/** Words that begin a sentence with a capital and are no name. */
export const SENTENCE_OPENERS = set(`
the a an this that these those he she it they we you i his her its their our my your who what which when where why how if
but and or nor so yet for because although though while whereas since unless until after before during as at by in on of to
from with without within about against among between into through over under near despite like unlike such some many most
more few several other others another each every both either neither all any none no not only just even also still then
thus hence however moreover meanwhile instead indeed perhaps maybe nevertheless nonetheless otherwise therefore here there
now today tomorrow yesterday later earlier once again soon recently currently previously finally first second third last
next asked told said says according speaking referring citing given having being are is was were do does did has have had
can could may might must shall should will would let's let please yes well oh ok okay nearly almost about roughly
too very much one two three four five six seven eight nine ten dozens hundreds thousands millions people those
everyone everybody someone anyone nobody nothing something everything whether whatever whoever rather including
additionally furthermore similarly likewise overall generally specifically particularly especially apparently clearly
obviously certainly probably reportedly allegedly sadly unfortunately fortunately ironically interestingly addressing
asking responding replying appearing writing noting adding pressed read see watch click image photo video related editor's
update updated breaking exclusive opinion analysis former new old young earlier former-day despite amid throughout
outside inside beyond behind above below upon toward towards out up down off back away around across along`);

export const WEEKDAYS_AND_MONTHS = set(`
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
november december jan feb aug sept oct nov dec mon tues wed thurs fri christmas easter thanksgiving ramadan hanukkah`);

/** Capitalised words that show a thing, event or law, and no person: "Super Tuesday", "Second Amendment". */
export const THING_WORDS = set(`
act amendment day night week year war street avenue road boulevard square park bridge tower building plaza river lake
ocean sea island islands mountain mountains valley county state city town village district super bowl series cup award awards
prize show convention caucuses primary primaries debate debates election elections affair affairs plan deal treaty accord agreement
protocol security medicare medicaid obamacare social affordable care constitution bible quran koran god internet brexit zika ebola
summit conference festival games olympics hotel airport stadium arena theater theatre station highway interstate
republican republicans democrat democrats democratic gop conservative conservatives liberal liberals americans christian christians
muslim muslims jewish jews catholic catholics latino latinos hispanic hispanics black white african asian english spanish
french german dream spring revolution movement north south east west northern southern eastern western central
line policy program programme tea party general electoral college oval office air one capitol hill state's union
address declaration bill bills page news story stories times avenue's inauguration independence memorial`);

/** Small-letter words inside names of people: "Bill de Blasio", "Osama bin Laden". */
export const NAME_PARTICLES = set(
  `de del della der den di da dos du la le van von zu bin ibn al el ul ter ten y af av`,
);

export const NAME_SUFFIXES = set(`jr sr ii iii iv esq`);

/** Finite verbs and auxiliaries at which a phrase beside a name ends. */
export const PHRASE_BREAKERS = set(`
is was are were be been being has have had do does did will would can could may might shall should must said says say told
tells tell added adds asked asks wrote writes argued argues claimed claims called calls noted notes announced
believes believed thinks thought and-then but because although though while when where if whether that who which whom
whose so yet not also then there here it he she they we you i you're we're they're i'm he's she's it's that's who's there's`);
