import { words } from "./words.js";

export const DETERMINERS = words(
  "a an the his her their its our my your this that these those another one some several two three four both any each",
);

export const PREPOSITIONS = words(
  "in at on during by from with to of for before about between after via through over within into against near outside inside " +
    "following amid since until under without alongside among aboard across toward towards around per upon",
);

/** Words at which a noun phrase ends, beside prepositions, marks and times. */
export const PHRASE_ENDS = words(
  "and or but nor so yet that which who whom whose when where while because although though if unless whether as than " +
    "he she it they we i you him them us me there here what how why is are was were be been being am has have had do " +
    "does did will would can could may might must shall should not never also later earlier then now again once just " +
    "said says say told saying added adding asked according citing called calling warned argued noted wrote insisted " +
    "published posted aired broadcast released held conducted taped recorded scheduled hosted sponsored organized " +
    "obtained filed sent given carried circulated issued provided reviewed seen leaked emailed mailed delivered made " +
    "dated signed written shared unveiled entitled titled called marking emerging quoted cited reported first about " +
    "simply bluntly flatly recently afterward afterwards afterwards ahead alone together instead too even only " +
    "earlier late early before regarding including saying describing criticizing explaining detailing arguing warning " +
    "outlining announcing urging calling accusing denouncing condemning defending",
);

/** Words of time: they end a noun phrase, and stand between the parts of an adjunct without belonging to it. */
export const TIMES = words(
  "monday tuesday wednesday thursday friday saturday sunday monday's tuesday's wednesday's thursday's friday's " +
    "saturday's sunday's yesterday today tonight tomorrow morning afternoon evening night week month year weekend " +
    "last this next late early earlier later ago january february march april may june july august september october " +
    "november december jan jan. feb feb. mar mar. apr apr. aug aug. sept sept. sep sep. oct oct. nov nov. dec dec. " +
    "yesterday's today's tonight's night's week's month's year's weekend's morning's afternoon's evening's shortly moments hours days weeks months years recently recent",
);

/** Words that open a clause whose events are not those of the saying. */
export const SUBORDINATORS = words(
  "who whose whom because when where while after although though if unless since whereas until",
);

/** Words by which an adjunct may begin after a comma: anything else after a comma is an apposition. */
export const ADJUNCT_STARTS = words(
  "in at on during via through by from with to for before as according citing speaking talking testifying addressing " +
    "appearing responding writing tweeting posting quoting announcing adding first per reported quoted which during " +
    "amid over campaigning answering late early earlier yesterday today tonight monday tuesday wednesday thursday friday " +
    "saturday sunday told and",
);

/** Words that join two clauses of one sentence. */
export const COORDINATORS = words("and but while whereas though although yet or as so nor after before");

/** Words whose object owns what follows: "said of the speech at the convention", "reporters after a rally". */
export const CLOSERS = words("of about regarding against after before following since concerning ahead despite");
