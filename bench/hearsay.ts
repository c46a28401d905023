import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EmbeddedIndex } from "../src/core/match/index/embedded-index.js";
import { Segment } from "../src/core/match/index/segment.js";
import { CANDIDATE_LIMIT } from "../src/core/match/lookup.js";
import { FileSource } from "../src/store/index-files/file-source.js";
import { answer, foundIn, type Engine } from "./engines.js";

/** Our index, its segments in memory, or read from their files at each look-up. */
export function hearsay(reading: "memory" | "file"): Engine {
  let index = new EmbeddedIndex();
  let texts: readonly string[] = [];
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  const sources: FileSource[] = [];
  return {
    name: reading === "memory" ? "Hearsay" : "Hearsay, from its file",
    note: "search and full verdict",
    build(statements) {
      texts = statements;
      index = new EmbeddedIndex();
      index.load(statements.map((text, place) => ({ id: String(place), text })));
      if (reading === "memory") return;
      index = new EmbeddedIndex(
        index.segments.map((segment, number) => {
          const path = join(folder, String(number));
          writeFileSync(path, segment.source.keep(0, segment.source.length));
          const source = new FileSource(path);
          sources.push(source);
          return new Segment(source);
        }),
      );
    },
    search(query) {
      const proposed = index.propose(query, CANDIDATE_LIMIT).map(Number);
      return foundIn(answer(query, proposed, texts), proposed);
    },
    bytes: () => index.segments.reduce((sum, segment) => sum + segment.source.length, 0),
    close() {
      for (const source of sources) source.close();
      rmSync(folder, { recursive: true });
    },
  };
}
