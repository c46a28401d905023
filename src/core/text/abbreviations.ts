/** Abbreviations that a name or number follows: a point after them never ends a sentence. */
export const ALWAYS_FOLLOWED: ReadonlySet<string> = new Set(
  (
    "mr mrs ms mx dr prof rev hon fr sr sra gen col maj capt cpt cmdr lt sgt cpl pvt adm brig gov lt.gov sen sens rep reps del atty " +
    "pres supt det insp messrs st mt ft vs v e.g i.e cf ca approx dept asst rt.hon"
  ).split(" "),
);

/** Abbreviations only before a number: "No. 10". Elsewhere "no." ends a sentence. */
export const NUMBERED: ReadonlySet<string> = new Set(["no", "nos", "vol", "fig", "pp", "art"]);

/** Abbreviations that may also stand at the end of a sentence: a capital after them decides. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "jan feb mar apr aug sep sept oct nov dec mon tue tues wed thu thur thurs fri inc ltd co corp llc plc bros jr sr esq ph.d m.d " +
    "etc al ave blvd rd sq est a.m p.m calif fla mass mich minn miss pa tex va wash wis ariz ark colo conn del ga " +
    "ill ind kan ky la md mo mont neb nev okla ore tenn vt wyo"
  ).split(" "),
);
