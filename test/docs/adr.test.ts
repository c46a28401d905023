/** Every dependency has its reason on record, and no reason outlives its dependency. */
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url);

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly overrides: Record<string, string>;
}

const manifest = JSON.parse(readFileSync(new URL("package.json", ROOT), "utf8")) as Manifest;
const page = readFileSync(new URL("docs/adr/0002-dependencies.md", ROOT), "utf8");

/** The packages in the first column of a section's table. */
function named(heading: string): string[] {
  const section = page.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("| `"));
  return rows.flatMap((row) => (row.split("|")[1] ?? "").replace(/\(.*\)/, "").match(/(?<=`)[@\w/-]+(?=`)/g) ?? []);
}

describe("docs/adr/0002-dependencies.md", () => {
  test("has what users run", () => {
    expect(named("What users run").sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  test("has what only we run", () => {
    const ours = [...Object.keys(manifest.devDependencies), ...Object.keys(manifest.overrides)];
    expect(named("What only we run").sort()).toEqual(ours.sort());
  });
});

test("what users run is imported by what they run", () => {
  const files = readdirSync(new URL("src/", ROOT), { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".ts"),
  );
  const source = files.map((path) => readFileSync(new URL(`src/${path}`, ROOT), "utf8")).join("\n");
  const isUsed = (name: string) => source.includes(`from "${name}"`) || source.includes(`import("${name}")`);
  const unused = Object.keys(manifest.dependencies).filter((name) => !isUsed(name));
  expect(unused).toEqual([]);
});

test("decisions are numbered once each", () => {
  const numbers = readdirSync(new URL("docs/adr/", ROOT)).map((name) => name.slice(0, 4));
  expect(numbers.every((number) => /^\d{4}$/.test(number))).toBe(true);
  expect(new Set(numbers).size).toBe(numbers.length);
});
