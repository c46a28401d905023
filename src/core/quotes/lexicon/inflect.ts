/** Past forms that the rules of English do not give. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map([
  ["say", ["said"]],
  ["tell", ["told"]],
  ["write", ["wrote", "written"]],
  ["speak", ["spoke", "spoken"]],
  ["think", ["thought"]],
  ["know", ["knew", "known"]],
  ["feel", ["felt"]],
  ["hold", ["held"]],
  ["see", ["saw", "seen"]],
  ["hear", ["heard"]],
  ["find", ["found"]],
  ["read", ["read"]],
  ["swear", ["swore", "sworn"]],
  ["forget", ["forgot", "forgotten"]],
  ["understand", ["understood"]],
  ["make", ["made"]],
  ["put", ["put"]],
  ["give", ["gave", "given"]],
  ["go", ["went", "gone"]],
  ["lay", ["laid"]],
  ["shoot", ["shot"]],
  ["bet", ["bet"]],
  ["plead", ["pleaded", "pled"]],
  ["show", ["showed", "shown"]],
  ["teach", ["taught"]],
  ["seek", ["sought"]],
  ["mean", ["meant"]],
  ["strike", ["struck"]],
  ["foresee", ["foresaw", "foreseen"]],
  ["bring", ["brought"]],
]);

/** Verbs that double their last consonant. */
const DOUBLING = new Set(
  "admit submit refer quip blog rap prefer chat slam rebut pan plan snap forget bet put jab".split(" "),
);

/** All finite and participle forms of an English verb: "say" → say, says, saying, said. */
export function inflect(lemma: string): string[] {
  const stem = lemma.endsWith("e") ? lemma.slice(0, -1) : DOUBLING.has(lemma) ? lemma + lemma.slice(-1) : lemma;
  const consonantY = /[^aeiou]y$/.test(lemma);
  const third = consonantY ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const past = IRREGULAR.get(lemma) ?? [consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`];
  return [lemma, third, `${stem}ing`, ...past];
}
