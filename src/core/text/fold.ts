import type { Span } from "./span.js";

/**
 * Typographic folding: two texts that differ only in case, quote marks, dashes, spaces, ligatures, widths, ellipsis
 * signs or Unicode normal form fold to the same string.
 *
 * Method: the text is read in clusters (a sign with its combining marks, a Hangul syllable with its letters), each is
 * brought to NFKC in lower case and its quote marks and dashes are mapped to `'`, `"` and `-`. A run of white space
 * becomes one space; signs without width vanish. Each folded unit remembers the raw units it came from. Linear time.
 *
 *     raw     "  “ﬁne”…"        folded   ` "fine"...`
 *     toRaw(2) === 3 (both units of "fi" come from the one sign "ﬁ")
 */
export interface Folded {
  readonly raw: string;
  readonly text: string;
  /** The raw offset where the folded unit at `offset` begins; the end of the last cluster for `text.length`. Monotone. */
  toRaw(offset: number): number;
  /** The first folded offset whose unit begins at or after the raw offset. Monotone. */
  toFolded(rawOffset: number): number;
  /** The raw span that the folded span came from, whole clusters; an empty span stays empty. */
  spanToRaw(span: Span): Span;
}

const SINGLE_QUOTES = "‘’‚‛′ʼʹ`´‹›";
const DOUBLE_QUOTES = "“”„‟″«»〝〞〟❝❞「」『』";
const DASHES = "‐‑‒–—―−⁃﹘﹣－";

const SIGNS: ReadonlyMap<string, string> = new Map([
  ...[...SINGLE_QUOTES].map((sign) => [sign, "'"] as const),
  ...[...DOUBLE_QUOTES].map((sign) => [sign, '"'] as const),
  ...[...DASHES].map((sign) => [sign, "-"] as const),
  ["ς", "σ"],
]);

/** Signs without width: soft hyphen, zero-width space and joiners, direction marks, variation selectors, byte-order mark. */
const INVISIBLE =
  /^(?:\u00AD|\u034F|\u061C|[\u180B-\u180F]|[\u200B-\u200F]|[\u202A-\u202E]|[\u2060-\u206F]|[\uFE00-\uFE0F]|\uFEFF)$/;
const SPACE = /^[\s\u0085\u2800]$/;
const MARK = /^\p{M}$/u;

/** Signs that Unicode composes with the one before although they are no marks: Hangul vowels and finals, half-width forms. */
function joinsBefore(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x11ff) ||
    (code >= 0x3131 && code <= 0x318e) ||
    (code >= 0xa960 && code <= 0xa97c) ||
    (code >= 0xd7b0 && code <= 0xd7fb) ||
    (code >= 0xff9e && code <= 0xffdc)
  );
}

interface Cluster {
  text: string;
  end: number;
}

/** The cluster that begins with the visible, non-blank sign at `at`; invisible signs within it are passed over. */
function clusterAt(raw: string, at: number): Cluster {
  const first = String.fromCodePoint(raw.codePointAt(at) ?? 0);
  const cluster = { text: first, end: at + first.length };
  for (let next = cluster.end; next < raw.length;) {
    const code = raw.codePointAt(next) ?? 0;
    const sign = String.fromCodePoint(code);
    next += sign.length;
    if (isInvisible(code, sign)) continue;
    if (code < 0x300 || !(MARK.test(sign) || joinsBefore(code))) break;
    cluster.text += sign;
    cluster.end = next;
  }
  return cluster;
}

function isInvisible(code: number, sign: string): boolean {
  return code >= 0x80 && INVISIBLE.test(sign);
}

function isSpace(code: number, sign: string): boolean {
  return code === 32 || ((code < 32 || code >= 0x80) && SPACE.test(sign));
}

/** NFKC in lower case with mapped signs. A sign that NFKC would turn into a space and a mark stays as it is: the rest of
 * its cluster is folded apart. */
function foldCluster(text: string): string {
  const code = text.charCodeAt(0);
  if (text.length === 1 && code < 0x80) return text === "`" ? "'" : text.toLowerCase();
  const direct = SIGNS.get(text);
  if (direct !== undefined) return direct;
  let folded = text.normalize("NFC");
  // Lower case can undo a normal form and the reverse; three rounds reach the fixed point for every assigned sign.
  for (let round = 0; round < 3; round += 1) {
    const next = folded.normalize("NFKC").toLowerCase().normalize("NFKC");
    if (/^\s/.test(next)) return keepFirst(folded);
    if (next === folded) break;
    folded = next;
  }
  return Array.from(folded, (sign) => SIGNS.get(sign) ?? (sign === "`" ? "'" : sign)).join("");
}

function keepFirst(cluster: string): string {
  const first = String.fromCodePoint(cluster.codePointAt(0) ?? 0);
  const rest = cluster.slice(first.length);
  const folded = SIGNS.get(first) ?? first;
  return rest === "" ? folded : (folded + foldCluster(rest)).normalize("NFC");
}

/** Texts of which every sign folds to one: ASCII without line ends, Latin-1 letters, curly marks and dashes; single spaces. */
const ONE_TO_ONE = new RegExp(`^(?!.*  )[ -~\\u00c0-\\u00ff${SINGLE_QUOTES}${DOUBLE_QUOTES}${DASHES}]*$`, "u");
const MAPPED = new RegExp(`[${SINGLE_QUOTES}${DOUBLE_QUOTES}${DASHES}]`, "gu");

/** Most texts: offsets stay what they are. */
function foldOneToOne(raw: string): Folded {
  const text = raw.toLowerCase().replace(MAPPED, (sign) => SIGNS.get(sign) ?? sign);
  const within = (offset: number): number => Math.min(Math.max(0, offset), raw.length);
  return {
    raw,
    text,
    toRaw: within,
    toFolded: within,
    spanToRaw: ({ start, end }) => ({ start: within(start), end: within(Math.max(start, end)) }),
  };
}

/** Folds a text, keeping the way back to the raw offsets. Never throws. */
export function fold(raw: string): Folded {
  return ONE_TO_ONE.test(raw) ? foldOneToOne(raw) : foldByClusters(raw);
}

function foldByClusters(raw: string): Folded {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let blank = false;
  for (let at = 0; at < raw.length;) {
    const code = raw.codePointAt(at) ?? 0;
    const sign = String.fromCodePoint(code);
    if (isInvisible(code, sign)) {
      at += sign.length;
      continue;
    }
    const space = isSpace(code, sign);
    if (space && blank) {
      at += sign.length;
      ends[ends.length - 1] = at;
      continue;
    }
    // Nothing in the range of ASCII joins the sign before it.
    const plain = space || raw.charCodeAt(at + sign.length) < 0x80;
    const cluster = plain ? { text: sign, end: at + sign.length } : clusterAt(raw, at);
    const folded = space ? " " : foldCluster(cluster.text);
    parts.push(folded);
    for (let units = folded.length; units > 0; units -= 1) {
      starts.push(at);
      ends.push(cluster.end);
    }
    blank = space;
    at = cluster.end;
  }
  const text = parts.join("");
  const toRaw = (offset: number): number =>
    offset < starts.length ? (starts[Math.max(0, offset)] ?? 0) : (ends.at(-1) ?? 0);
  return {
    raw,
    text,
    toRaw,
    toFolded: (rawOffset) => lowerBound(starts, rawOffset),
    spanToRaw: ({ start, end }) =>
      end <= start ? { start: toRaw(start), end: toRaw(start) } : { start: toRaw(start), end: ends[end - 1] ?? 0 },
  };
}

/** The first index whose value is at least `value`, in a list that never falls. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
