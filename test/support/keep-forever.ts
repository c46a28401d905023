/**
 * A process that records statements and keeps their index until it is killed: `tsx keep-forever.ts DATABASE`. It prints a
 * line after the index was kept for the first time.
 */
import { writeSync } from "node:fs";
import { EmbeddedIndex } from "../../src/core/match/index/embedded-index.js";
import { createServices } from "../../src/services/create-services.js";
import { IndexFiles } from "../../src/store/index-files/index-files.js";
import { openStore } from "../../src/store/sqlite/open-store.js";
import { readQuotedLines } from "./quoted-article.js";

const [path = ""] = process.argv.slice(2);
const store = openStore(path);
const files = new IndexFiles(`${path}-index`);
const upkeep = { step: () => false };
const services = createServices({
  store,
  extract: readQuotedLines,
  makeIndex: (kept) => new EmbeddedIndex(kept?.segments, { tail: 4, fanIn: 3 }),
  indexKeeper: files,
  background: (step) => (upkeep.step = step),
});

const first = store.statements.lastMark();
for (let number = first; ; number += 1) {
  services.ingestStatement({ statement: `Gate ${number} of the harbour stays shut until noon.`, speaker: "Ann Lee" });
  services.warmUp();
  while (upkeep.step());
  await files.settled();
  if (number === first + 8) writeSync(1, "kept\n");
}
