/**
 * A process that records articles until it is killed: `tsx ingest-forever.ts DATABASE FIRST`. It prints the number of
 * each article after its recording was acknowledged.
 */
import { writeSync } from "node:fs";
import { createServices } from "../../src/services/create-services.js";
import { openStore } from "../../src/store/sqlite/open-store.js";
import { readQuotedLines, WordIndex } from "./quoted-article.js";

const [path = "", first = "0"] = process.argv.slice(2);
const services = createServices({ store: openStore(path), extract: readQuotedLines, makeIndex: () => new WordIndex() });

for (let number = Number(first); ; number += 1) {
  const lines = Array.from({ length: 40 }, (_, line) => `"Words ${number} of line ${line} stand," Ann Lee said.`);
  const { articleId } = services.ingestArticle({ text: lines.join("\n"), publisher: "DW" });
  writeSync(1, `${number} ${articleId}\n`);
}
