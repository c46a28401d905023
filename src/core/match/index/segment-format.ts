/**
 * A segment as bytes: a head of counts, a table of where each section begins, the sections, each at a multiple of 8.
 * Numbers are 32-bit, little-endian. docs/index-format.md describes every section.
 */
export const SECTIONS = [
  "ids",
  "statementOf",
  "wordTable",
  "wordHashes",
  "wordStarts",
  "wordText",
  "frequencies",
  "postingStarts",
  "postings",
  "pairStarts",
  "pairs",
  "forwardStarts",
  "forward",
  "repairStarts",
  "repairs",
] as const;

export type SectionName = (typeof SECTIONS)[number];

export interface SegmentHead {
  readonly statements: number;
  readonly passages: number;
  readonly words: number;
}

const MAGIC = 0x47534548; // "HESG"
export const SEGMENT_VERSION = 1;
const HEAD_WORDS = 6;
export const HEAD_BYTES = 4 * (HEAD_WORDS + SECTIONS.length + 1) + 4 * ((HEAD_WORDS + SECTIONS.length + 1) % 2);

/** Passages whose words are found by one step of `forwardStarts`. */
export const FORWARD_BLOCK = 8;

/** Where bytes are read from: memory, or a file. What `read` gives may be overwritten by the next `read`. */
export interface ByteSource {
  readonly length: number;
  read(start: number, end: number): Uint8Array;
  /** Reads what will be kept. */
  keep(start: number, end: number): Uint8Array;
}

/** Bytes in memory. */
export function inMemory(bytes: Uint8Array): ByteSource {
  const read = (start: number, end: number): Uint8Array => bytes.subarray(start, end);
  return { length: bytes.length, read, keep: read };
}

/** Lays the sections out behind the head; copies a megabyte a step. */
export function* layOut(
  head: SegmentHead,
  sections: Readonly<Record<SectionName, Uint8Array>>,
): Generator<void, Uint8Array> {
  const numbers = new Uint32Array(HEAD_BYTES / 4);
  numbers.set([MAGIC, SEGMENT_VERSION, head.statements, head.passages, head.words, SECTIONS.length]);
  let at = HEAD_BYTES;
  SECTIONS.forEach((name, index) => {
    numbers[HEAD_WORDS + index] = at;
    at += padded(sections[name].length);
  });
  numbers[HEAD_WORDS + SECTIONS.length] = at;
  const bytes = new Uint8Array(at);
  bytes.set(new Uint8Array(numbers.buffer));
  for (const [index, name] of SECTIONS.entries()) {
    const section = sections[name];
    const start = numbers[HEAD_WORDS + index] ?? 0;
    for (let from = 0; from < section.length; from += STEP) {
      bytes.set(section.subarray(from, from + STEP), start + from);
      yield;
    }
  }
  return bytes;
}

const STEP = 1 << 20;
const padded = (length: number): number => (length + 7) & ~7;

export interface Layout extends SegmentHead {
  /** Start and end of a section, its padding counted. */
  bounds(name: SectionName): readonly [number, number];
}

/**
 * Reads the head of a segment.
 * @throws Error with one sentence when the bytes are no segment of this version.
 */
export function readLayout(source: ByteSource): Layout {
  if (source.length < HEAD_BYTES) throw new Error("The index segment is cut short.");
  const bytes = source.keep(0, HEAD_BYTES);
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, HEAD_BYTES / 4);
  const [magic, version, statements = 0, passages = 0, words = 0, sections = 0] = numbers;
  if (magic !== MAGIC) throw new Error("These bytes are no index segment of this machine's byte order.");
  if (version !== SEGMENT_VERSION || sections !== SECTIONS.length)
    throw new Error(`The index segment has version ${version ?? 0}; this program reads version ${SEGMENT_VERSION}.`);
  const starts = numbers.subarray(HEAD_WORDS, HEAD_WORDS + SECTIONS.length + 1);
  const rising = starts.every((start, at) => start % 8 === 0 && (at === 0 || start >= (starts[at - 1] ?? 0)));
  if (!rising || starts.at(-1) !== source.length) throw new Error("The index segment is cut short or damaged.");
  const bounds = (name: SectionName): readonly [number, number] => {
    const index = SECTIONS.indexOf(name);
    return [starts[index] ?? 0, starts[index + 1] ?? 0];
  };
  return { statements, passages, words, bounds };
}
