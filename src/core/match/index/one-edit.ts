/** Words whose misspellings are mended: neither short nor a number, nor so long that it is no word. */
export function isRepairable(word: string): boolean {
  return word.length >= 4 && word.length <= 30 && !/[\d#@]/.test(word);
}

/** The word and each form of it with one letter left out (Garbe's symmetric delete; Mor & Fraenkel 1982). */
export function deletions(word: string): Set<string> {
  const forms = new Set([word]);
  for (let at = 0; at < word.length; at += 1) forms.add(word.slice(0, at) + word.slice(at + 1));
  return forms;
}

/** Whether two words share a form with at most one letter left out: a letter more, less, other, or moved. */
export function sharesForm(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  let aEnd = a.length;
  let bEnd = b.length;
  while (aEnd > from && bEnd > from && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd -= 1;
    bEnd -= 1;
  }
  const x = a.slice(from, aEnd);
  const y = b.slice(from, bEnd);
  if (x.length <= 1 && y.length <= 1) return true;
  return x.length === y.length && (x.slice(1) === y.slice(0, -1) || x.slice(0, -1) === y.slice(1));
}
