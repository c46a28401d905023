/**
 * A name as it is compared: without accents, case, quote marks and points, blanks made single.
 * "Sergey  Lavróv" and "sergey lavrov" fold to the same; "U.S. State Department" to "us state department".
 */
export function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[.'’‘"“”«»„`]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The words of a folded name, each once. */
export function nameWords(name: string): string[] {
  return [...new Set(foldName(name).split(" "))].filter((word) => word !== "");
}
