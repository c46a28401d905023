import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { EmbeddedIndex } from "../../src/core/match/index/embedded-index.js";
import { createServices } from "../../src/services/create-services.js";
import { IndexFiles, type IndexReading } from "../../src/store/index-files/index-files.js";
import { openStore } from "../../src/store/sqlite/open-store.js";
import { readQuotedLines } from "../support/quoted-article.js";
import { tempDatabase } from "../support/temp-store.js";

/** Services over the store at `path` whose index becomes segments after eight statements. */
function open(path: string, reading: IndexReading = "memory") {
  const store = openStore(path);
  const files = new IndexFiles(`${path}-index`, { reading });
  let opened = -1;
  let steps: (() => boolean) | null = null;
  const services = createServices({
    store,
    extract: readQuotedLines,
    makeIndex: (kept) => {
      opened = kept?.mark ?? 0;
      return new EmbeddedIndex(kept?.segments, { tail: 8, fanIn: 3 });
    },
    indexKeeper: files,
    background: (step) => (steps = step),
  });
  return {
    services,
    /** The mark up to which the index came from its files. */
    opened: () => opened,
    record: (from: number, to: number) => {
      for (let day = from; day < to; day += 1)
        services.ingestStatement({ statement: `The harbour gate number ${day * 37} stays shut.`, speaker: "Ann Lee" });
    },
    find: (day: number) => services.lookUpQuote({ quote: `The harbour gate number ${day * 37} stays shut` }).verdict,
    async keep() {
      services.warmUp();
      while (steps?.() === true);
      await files.settled();
    },
    close: () => {
      store.close();
    },
  };
}

test.each(["memory", "file"] as const)(
  "what was kept is read again from %s, and what came after is added",
  async (reading) => {
    const path = tempDatabase();
    const first = open(path);
    first.record(0, 50);
    await first.keep();
    first.record(50, 60);
    first.close();
    const second = open(path, reading);
    for (const day of [0, 17, 49, 50, 59]) expect(second.find(day)).toBe("verbatim");
    expect(second.opened()).toBeGreaterThan(30);
    second.record(60, 90);
    await second.keep();
    second.close();
    const third = open(path, reading);
    for (const day of [3, 55, 89]) expect(third.find(day)).toBe("verbatim");
    expect(third.opened()).toBeGreaterThan(60);
    third.close();
  },
);

const firstSegment = (folder: string): string =>
  join(folder, readdirSync(folder).find((name) => name.endsWith(".segment")) ?? "");

test.each<[string, (folder: string) => void]>([
  ["a segment cut short", (folder) => truncateSync(firstSegment(folder), 100)],
  ["a segment with bytes behind it", (folder) => appendFileSync(firstSegment(folder), "x")],
  [
    "a flipped bit",
    (folder) => {
      const bytes = readFileSync(firstSegment(folder));
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4;
      writeFileSync(firstSegment(folder), bytes);
    },
  ],
  ["a segment missing", (folder) => rmSync(firstSegment(folder))],
  ["no manifest", (folder) => rmSync(join(folder, "manifest.json"))],
  ["half a manifest", (folder) => truncateSync(join(folder, "manifest.json"), 20)],
  ["another format", (folder) => writeFileSync(join(folder, "manifest.json"), '{"format":99,"mark":5,"segments":[]}')],
  [
    "a file outside the folder named",
    (folder) =>
      writeFileSync(
        join(folder, "manifest.json"),
        JSON.stringify({ format: 1, mark: 5, segments: [{ file: "../../x", bytes: 1, crc32: 1, ends: [] }] }),
      ),
  ],
])("an index with %s is built anew from the store", async (_, damage) => {
  const path = tempDatabase();
  const first = open(path);
  first.record(0, 40);
  await first.keep();
  first.close();
  damage(`${path}-index`);
  const second = open(path);
  for (const day of [0, 20, 39]) expect(second.find(day)).toBe("verbatim");
  expect(second.opened()).toBe(0);
  await second.keep();
  second.close();
  const third = open(path);
  expect(third.find(11)).toBe("verbatim");
  expect(third.opened()).toBeGreaterThan(20);
  third.close();
});

test("the index of another store is not believed", async () => {
  const path = tempDatabase();
  const first = open(path);
  first.record(0, 40);
  await first.keep();
  first.close();
  for (const name of [path, `${path}-wal`, `${path}-shm`]) rmSync(name, { force: true });
  const second = open(path);
  second.record(100, 150);
  expect(second.find(120)).toBe("verbatim");
  expect(second.find(5)).not.toBe("verbatim");
  expect(second.opened()).toBe(0);
  second.close();
});

test("a folder that cannot be written is no error", async () => {
  const path = tempDatabase();
  writeFileSync(`${path}-index`, "a file in the way");
  const services = open(path);
  services.record(0, 40);
  await services.keep();
  expect(services.find(7)).toBe("verbatim");
  services.close();
});

const PROGRAM = new URL("../support/keep-forever.ts", import.meta.url);
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

test("a process killed while it keeps leaves an index that agrees with the store", { timeout: 60_000 }, async () => {
  const path = tempDatabase();
  for (const milliseconds of [5, 31, 77, 140]) {
    const child = spawn(process.execPath, ["--import", TSX, PROGRAM.pathname, path], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    child.kill("SIGKILL");
    await once(child, "close");
    const store = openStore(path);
    const last = store.statements.lastMark();
    const kept = new IndexFiles(`${path}-index`).open(store.statements);
    expect(existsSync(join(`${path}-index`, "manifest.json"))).toBe(true);
    expect(kept).not.toBeNull();
    expect(kept?.mark).toBeLessThanOrEqual(last);
    const index = new EmbeddedIndex(kept?.segments);
    expect(index.size).toBe(kept?.mark);
    store.close();
  }
});
