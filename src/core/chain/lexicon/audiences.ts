import { words } from "./words.js";

/** Verbs whose object is the hearer: "told reporters". Only these take any hearer, named or not. */
export const TELL_VERBS = words("told tell tells telling informed informs informing");

/** Verbs whose object may be the hearer; read so only before a noun of `AUDIENCES` or an outlet. */
export const ADDRESS_VERBS = words(
  "assured assures assuring reminded reminds reminding warned warns warning briefed advised advises cautioned " +
    "promised promises thanked urged asked implored exhorted lectured notified",
);

/** Verbs and nouns of speech that take the hearer with "to", "with" or "before": "said to reporters", "speaking with CNN". */
export const TO_HEARER = words(
  "said says say saying confirmed confirms explained announced complained wrote speaking spoke speak talking talked " +
    "comment comments remarks remark joked admitted denied repeated insisted revealed disclosed described lamented " +
    "vented boasted chatting responding answering replying",
);

/** Nouns for those who hear or ask: the head of "a crowd of supporters", "the Senate panel". */
export const AUDIENCES = words(
  "reporters reporter journalists journalist press media newsmen correspondents audience audiences crowd crowds throng " +
    "supporters supporter backers followers fans donors donor contributors fundraisers voters voter caucus-goers " +
    "caucusgoers delegates delegate activists volunteers attendees participants members listeners viewers readers " +
    "lawmakers lawmaker legislators senators senator congressmen representatives members parliament congress senate " +
    "house assembly council commission committee subcommittee panel court judge judges jury jurors magistrate tribunal " +
    "investigators prosecutors police officers detectives authorities officials agents regulators authorities " +
    "students graduates cadets parishioners congregation worshippers worshipers congregants veterans soldiers troops " +
    "marines sailors workers employees staff staffers aides advisers advisors colleagues executives shareholders " +
    "investors analysts allies confidants associates friends friend neighbors neighbours relatives family wife husband " +
    "mother father parents brother sister son daughter counterpart counterparts diplomats ambassadors leaders ministers " +
    "mps peers mayors governors republicans democrats conservatives evangelicals guests dignitaries people residents " +
    "business businessmen rallygoers ralliers onlookers protesters demonstrators pastors rabbis bishops pilgrims " +
    "interviewer moderator moderators host caller callers gathering group un nato patients doctors nurses farmers " +
    "miners teachers teens children adviser advisor colleague aide official lawyer lawyers attorney attorneys boss",
);
