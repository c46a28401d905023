// Writes db/schema.sql: the whole schema as the migrations make it, for reading. With --check it only compares,
// and ends with 1 when the file is not current.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";

const folder = new URL("../db/migrations/", import.meta.url);
const target = new URL("../db/schema.sql", import.meta.url);

function generate() {
  const db = new Database(":memory:");
  const names = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  for (const name of names.sort()) db.exec(readFileSync(new URL(name, folder), "utf8"));
  const parts = db
    .prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY tbl_name, type = 'table' DESC, name")
    .pluck()
    .all();
  db.close();
  const head =
    "-- Generated from db/migrations by `node scripts/generate-schema.mjs`; change a migration, never this file.\n";
  return `${head}\n${parts.map((sql) => `${sql};\n`).join("\n")}`;
}

function read() {
  try {
    return readFileSync(target, "utf8");
  } catch {
    return "";
  }
}

const schema = generate();
if (!process.argv.includes("--check")) {
  writeFileSync(target, schema);
} else if (read() !== schema) {
  console.error("db/schema.sql is not current: run node scripts/generate-schema.mjs");
  process.exitCode = 1;
}
