/**
 * The boundaries of `.dependency-cruiser.cjs` hold, and each of them bites: a violation of every rule is planted in a
 * temporary tree, and the same check must name it.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const CONFIG = join(ROOT, ".dependency-cruiser.cjs");

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

/** One planted import a rule: the file that breaks it, and what that file imports. */
const PLANTS: readonly (readonly [rule: string, from: string, imports: string])[] = [
  ["core-is-pure", "src/core/quotes/clock.ts", "../../services/records.js"],
  ["core-is-pure", "src/core/match/files.ts", "node:fs"],
  ["core-is-pure", "src/core/article/server.ts", "express"],
  ["text-is-lowest", "src/core/text/high.ts", "../article/plain.js"],
  ["chain-knows-no-match", "src/core/chain/close.ts", "../match/plain.js"],
  ["match-knows-no-chain", "src/core/match/hands.ts", "../chain/plain.js"],
  ["only-app-names-a-store", "src/services/short-cut.ts", "../store/sqlite/plain.js"],
  ["sqlite-stays-in-its-folder", "src/services/driver.ts", "better-sqlite3"],
  ["store-knows-no-engine-room", "src/store/busy.ts", "../services/look-up.js"],
  ["services-know-no-plumbing", "src/services/pages.ts", "../web/plain.js"],
  ["services-know-no-plumbing", "src/services/routes.ts", "express"],
  ["api-knows-no-sibling", "src/api/borrowed.ts", "../web/plain.js"],
  ["web-knows-no-sibling", "src/web/borrowed.ts", "../api/plain.js"],
  ["cli-knows-no-sibling", "src/cli/borrowed.ts", "../api/plain.js"],
  ["http-knows-no-routes", "src/http/borrowed.ts", "../web/plain.js"],
  ["no-cycle", "src/core/quotes/egg.ts", "./hen.js"],
  ["no-test-tool-in-source", "src/http/tool.ts", "fast-check"],
  ["no-dangling-import", "src/http/nowhere.ts", "./not-there.js"],
];

/** Files that break nothing, for the plants to reach for. */
const INNOCENT = [
  "src/core/article/plain.ts",
  "src/core/match/plain.ts",
  "src/core/chain/plain.ts",
  "src/store/sqlite/plain.ts",
  "src/services/records.ts",
  "src/services/look-up.ts",
  "src/web/plain.ts",
  "src/api/plain.ts",
];

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A project of its own, with the real one's libraries. */
function plantedTree(): string {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-boundaries-"));
  folders.push(folder);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const path of ["package.json", "tsconfig.json"]) write(path, readFileSync(join(ROOT, path), "utf8"));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  for (const path of INNOCENT) write(path, "export const plain = 1;\n");
  for (const [, from, imports] of PLANTS) write(from, `export * as planted from ${JSON.stringify(imports)};\n`);
  write("src/core/quotes/hen.ts", 'export * as planted from "./egg.js";\n');
  // Allowed on purpose: a pure library in the core, and the one file that names a store.
  write("src/core/article/pure.ts", 'export * as dom from "linkedom";\n');
  write("src/app.ts", 'export * as store from "./store/sqlite/plain.js";\n');
  return folder;
}

function cruise(folder: string): { status: number | null; violations: Violation[] } {
  const program = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [program, "src", "--config", CONFIG, "--output-type", "json"];
  const done = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 });
  const report = JSON.parse(done.stdout) as { summary: { violations: Violation[]; error: number } };
  return { status: report.summary.error, violations: report.summary.violations };
}

describe("boundaries", () => {
  test("hold in the project", () => {
    const { violations } = cruise(ROOT);
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  });

  const planted = cruise(plantedTree());

  test.each(PLANTS)("%s is found when %s imports %s", (rule, from) => {
    expect(planted.violations.filter((found) => found.rule.name === rule).map((found) => found.from)).toContain(from);
  });

  test("what is allowed is not reported", () => {
    const files = planted.violations.map((found) => found.from);
    expect(files).not.toContain("src/core/article/pure.ts");
    expect(files).not.toContain("src/app.ts");
  });

  test("every rule has a reason and a planted violation", () => {
    const { forbidden } = createRequire(import.meta.url)(CONFIG) as { forbidden: { name: string; comment?: string }[] };
    const planted = new Set(PLANTS.map(([rule]) => rule));
    for (const { name, comment } of forbidden) {
      expect(comment, name).toMatch(/\w/);
      expect([...planted], "rules with a plant").toContain(name);
    }
  });
});

/** SQL that could be run, as it is written in this project: keywords in capitals. */
const SQL = /\b(SELECT\s[^;]{1,300}?\sFROM|INSERT\s(OR\s\w{1,10}\s)?INTO|UPDATE\s\w{1,40}\sSET|DELETE\sFROM|PRAGMA)\s/;

function sourceFiles(): string[] {
  return readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
}

describe("SQL", () => {
  test("is recognized", () => {
    expect("db.prepare(`SELECT id\n FROM statement WHERE id = ?`)").toMatch(SQL);
    expect('db.exec("DELETE FROM statement WHERE 1")').toMatch(SQL);
    expect("// we select the best from the list").not.toMatch(SQL);
  });

  test("stands in the store only", () => {
    const outside = sourceFiles().filter((path) => !path.startsWith("store"));
    const holding = outside.filter((path) => SQL.test(readFileSync(join(ROOT, "src", path), "utf8")));
    expect(holding).toEqual([]);
  });
});
