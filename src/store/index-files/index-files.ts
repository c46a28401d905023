import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { z } from "zod";
import type { CandidateIndex } from "../../core/match/candidates.js";
import { EmbeddedIndex } from "../../core/match/index/embedded-index.js";
import { Segment } from "../../core/match/index/segment.js";
import { inMemory } from "../../core/match/index/segment-format.js";
import type { IndexKeeper, KeptIndex } from "../index-keeper.js";
import type { StatementStore } from "../statement-store.js";
import { FileSource } from "./file-source.js";

/** Whether postings are read into memory at opening, or from the file at each look-up. */
export type IndexReading = "memory" | "file";

export interface IndexFilesOptions {
  /** `memory` unless told. */
  readonly reading?: IndexReading | undefined;
  /** Nothing is written. */
  readonly readOnly?: boolean | undefined;
}

const FORMAT = 1;

const Manifest = z.object({
  format: z.literal(FORMAT),
  /** The mark of the last statement that the segments hold. */
  mark: z.number().int().nonnegative(),
  segments: z.array(
    z.object({
      file: z.string().regex(/^\d+\.segment$/),
      bytes: z.number().int().nonnegative(),
      crc32: z.number().int().nonnegative(),
      /** The first and last statements, as the store must still have them. */
      ends: z.array(z.object({ mark: z.number().int(), id: z.string() })),
    }),
  ),
});
type Manifest = z.infer<typeof Manifest>;

/**
 * Keeps an index beside its store: a folder of immutable segment files and a manifest with their lengths and checksums.
 * A file is written under another name, brought to the disk, and renamed; the manifest comes last, so that a crash at any
 * point leaves the old index or the new one. What is missing, damaged, of another version or of another store is left
 * out: the index is then built from the store.
 */
export class IndexFiles implements IndexKeeper {
  readonly #ends = new WeakMap<Segment, Manifest["segments"][number]["ends"]>();
  readonly #names = new WeakMap<Segment, Manifest["segments"][number]>();
  #next = 1;
  #writing: Promise<void> = Promise.resolve();
  #statements: StatementStore | null = null;

  /** @param folder made when something is kept. */
  constructor(
    readonly folder: string,
    readonly options: IndexFilesOptions = {},
  ) {}

  open(statements: StatementStore): KeptIndex | null {
    this.#statements = statements;
    try {
      const manifest = Manifest.parse(JSON.parse(readFileSync(join(this.folder, MANIFEST), "utf8")));
      this.#next = 1 + Math.max(0, ...manifest.segments.map(({ file }) => Number.parseInt(file, 10)));
      if (manifest.mark > statements.lastMark()) return null;
      if (!manifest.segments.every(({ ends }) => ends.every((end) => hasStatement(statements, end)))) return null;
      const segments = manifest.segments.map((entry) => this.#read(entry));
      return { segments, mark: manifest.mark };
    } catch {
      // Nothing kept, or nothing to rely on: the store has everything.
      return null;
    }
  }

  #read(entry: Manifest["segments"][number]): Segment {
    const path = join(this.folder, entry.file);
    let segment: Segment;
    if (this.options.reading === "file") {
      const source = new FileSource(path);
      if (source.length !== entry.bytes || checksumOf(source) !== entry.crc32) throw new Error("damaged");
      segment = new Segment(source);
    } else {
      const bytes = readFileSync(path);
      if (bytes.length !== entry.bytes || crc32(bytes) !== entry.crc32) throw new Error("damaged");
      segment = new Segment(inMemory(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)));
    }
    this.#names.set(segment, entry);
    return segment;
  }

  keep(index: CandidateIndex, mark: number): void {
    if (this.options.readOnly === true || !(index instanceof EmbeddedIndex) || this.#statements === null) return;
    const statements = this.#statements;
    const { segments } = index;
    // Statements in the live tail are read again at the next opening, so the mark is that of the segments' last one.
    const last = segments.at(-1);
    const held = last === undefined ? 0 : Number(last.idOf(last.statements - 1));
    if (last === undefined || !(held <= mark) || segments.some((segment) => segment.dead > 0)) return;
    try {
      // Asked now: the store may be closed by the time the files are written.
      for (const segment of segments) this.#ends.set(segment, this.#ends.get(segment) ?? endsOf(statements, segment));
    } catch {
      return;
    }
    this.#writing = this.#writing.then(() => this.#write(segments, held)).catch(() => undefined);
  }

  /** When what was asked to be kept is on the disk, or could not be. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  async #write(segments: readonly Segment[], mark: number): Promise<void> {
    mkdirSync(this.folder, { recursive: true });
    const entries: Manifest["segments"] = [];
    for (const segment of segments) {
      const known = this.#names.get(segment);
      if (known !== undefined) {
        entries.push(known);
        continue;
      }
      const bytes = segment.source.keep(0, segment.source.length);
      const file = `${this.#next}.segment`;
      this.#next += 1;
      await writeWhole(join(this.folder, file), bytes);
      const entry = { file, bytes: bytes.length, crc32: crc32(bytes), ends: this.#ends.get(segment) ?? [] };
      this.#names.set(segment, entry);
      entries.push(entry);
    }
    const manifest: Manifest = { format: FORMAT, mark, segments: entries };
    await writeWhole(join(this.folder, MANIFEST), new TextEncoder().encode(JSON.stringify(manifest)));
    const kept = new Set([MANIFEST, ...entries.map(({ file }) => file)]);
    for (const name of readdirSync(this.folder)) {
      if (!kept.has(name) && /\.(?:segment|tmp)$/.test(name)) await rm(join(this.folder, name), { force: true });
    }
  }
}

const MANIFEST = "manifest.json";

/** Writes beside, brings to the disk, renames. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.tmp`;
  const file = await open(beside, "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

function endsOf(statements: StatementStore, segment: Segment): Manifest["segments"][number]["ends"] {
  const marks = [Number(segment.idOf(0)), Number(segment.idOf(segment.statements - 1))];
  return marks.flatMap((mark) =>
    statements.wordsAfter(mark - 1, 1).map(({ mark: found, id }) => ({ mark: found, id })),
  );
}

function hasStatement(statements: StatementStore, { mark, id }: { mark: number; id: string }): boolean {
  const [found] = statements.wordsAfter(mark - 1, 1);
  return found?.mark === mark && found.id === id;
}

function checksumOf(source: FileSource): number {
  let sum = 0;
  for (let at = 0; at < source.length; at += MEGABYTE) sum = crc32(source.read(at, at + MEGABYTE), sum);
  return sum;
}

const MEGABYTE = 1 << 20;
