/** Words that carry grammar more than matter: they weigh little when two texts are compared, and alone find nothing. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "a an the this that these those there here it its he him his she her hers they them their theirs we us our ours you your " +
    "yours i me my mine myself himself herself itself themselves yourself ourselves who whom whose which what when where why how " +
    "and or but nor so yet if then than as because while of in on at by for with from to into onto about over under between " +
    "through during before after above below up down out off again against until is am are was were be been being do does did " +
    "done doing have has had having will would shall should can could may might must not no 's 'd just also very too only even " +
    "still now well all any both each some such other more most many much own same say said says go going get got like think " +
    "know want make made thing things people way really ok yes oh um uh lot one let come see look need time year years " +
    "right good great us soon possible"
  ).split(" "),
);

/** Noises that a transcript keeps and print leaves out. */
export const FILLERS: ReadonlySet<string> = new Set("uh um er ah eh hmm mm uhm erm".split(" "));
