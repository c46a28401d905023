import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { EmbeddedIndex } from "../src/core/match/index/embedded-index.js";
import { Segment } from "../src/core/match/index/segment.js";
import { inMemory } from "../src/core/match/index/segment-format.js";
import { MadeSentences } from "./made-sentences.js";

/** What it costs to open an index and to keep it up while statements come in. Times in milliseconds. */
export interface Upkeep {
  readonly statements: number;
  readonly added: number;
  /** Reading the files with their checksums. */
  readonly opened: number;
  /** Share of the added statements that a look-up right after finds first. */
  readonly foundAtOnce: number;
  /** One step of the upkeep: as long as a look-up may have to wait. */
  readonly stepP99: number;
  readonly stepLongest: number;
  /** Searches between the steps. */
  readonly searchP50: number;
  readonly searchP99: number;
  readonly segments: number;
}

/** Opens an index over the statements, then adds `added` new ones, each followed by a look-up and a step of upkeep. */
export function measureUpkeep(statements: readonly string[], added: number, seed: number): Upkeep {
  const built = new EmbeddedIndex();
  built.load(statements.map((text, place) => ({ id: String(place), text })));
  const folder = mkdtempSync(join(tmpdir(), "hearsay-upkeep-"));
  const paths = built.segments.map((segment, at) => {
    const path = join(folder, String(at));
    writeFileSync(path, segment.source.keep(0, segment.source.length));
    return path;
  });
  const before = performance.now();
  const segments = paths.map((path) => {
    const bytes = readFileSync(path);
    crc32(bytes);
    return new Segment(inMemory(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)));
  });
  const index = new EmbeddedIndex(segments);
  const opened = performance.now() - before;
  rmSync(folder, { recursive: true });
  const made = new MadeSentences(seed + 5000);
  const steps: number[] = [];
  const searches: number[] = [];
  let found = 0;
  for (let at = 0; at < added; at += 1) {
    const text = made.next();
    const id = String(statements.length + at);
    index.add(id, text);
    const start = performance.now();
    const [first] = index.propose(text, 5);
    const middle = performance.now();
    index.tend();
    searches.push(middle - start);
    steps.push(performance.now() - middle);
    if (first === id) found += 1;
  }
  const at = (times: number[], share: number): number =>
    Float64Array.from(times).sort()[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    statements: statements.length,
    added,
    opened,
    foundAtOnce: found / added,
    stepP99: at(steps, 0.99),
    stepLongest: at(steps, 1),
    searchP50: at(searches, 0.5),
    searchP99: at(searches, 0.99),
    segments: index.segments.length,
  };
}
