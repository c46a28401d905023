import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { openStore } from "../../../src/store/sqlite/open-store.js";
import { tempDatabase } from "../../support/temp-store.js";

const PROGRAM = new URL("../../support/ingest-forever.ts", import.meta.url);
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** Lets a process record articles, kills it in the middle, and gives the lines that it had printed by then. */
async function killedAfter(path: string, first: number, milliseconds: number): Promise<string[]> {
  const child = spawn(process.execPath, ["--import", TSX, PROGRAM.pathname, path, String(first)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  await once(child.stdout, "data");
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  child.kill("SIGKILL");
  await once(child, "close");
  return printed.split("\n").slice(0, -1);
}

test("a killed process loses no acknowledged article and leaves none in part", { timeout: 60_000 }, async () => {
  const path = tempDatabase();
  const acknowledged: string[] = [];
  for (const [round, milliseconds] of [3, 11, 24, 40, 67].entries()) {
    acknowledged.push(...(await killedAfter(path, round * 100_000, milliseconds)));
    const store = openStore(path);
    for (const line of acknowledged) {
      const id = line.split(" ")[1] ?? "";
      expect(store.articles.has(id), `article of line ${line}`).toBe(true);
      expect(store.statements.ofArticle(id)).toHaveLength(40);
    }
    const { articles, statements } = store.counts();
    expect(statements).toBe(articles * 40);
    expect(articles).toBeLessThanOrEqual(acknowledged.length + round + 1);
    expect(store.statements.facets(1).publishers).toEqual([{ name: "DW", count: statements }]);
    store.close();
    const db = new Database(path);
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(db.pragma("foreign_key_check")).toEqual([]);
    db.close();
  }
  expect(acknowledged.length).toBeGreaterThan(5);
});
