import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, checkDatabaseLibrary, install } from "./set-up.mjs";
import { closingLine, countResults } from "./test-results.mjs";

/** Sets up as `npm start` does, then runs vitest; the exit code and the closing line are from its own results. */
export default async function runTests() {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  install(root, { dev: true });
  checkDatabaseLibrary(root);
  build(root);
  const folder = mkdtempSync(join(tmpdir(), "hearsay-test-"));
  try {
    const results = join(folder, "results.json");
    const code = await vitest(root, results);
    const counts = countResults(read(results), code);
    if (counts.unexplained) console.error(`vitest ended with ${code} though no test failed: its words above say why.`);
    console.log(`\n${closingLine(counts)}`);
    process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} root the project's folder
 * @param {string} results where vitest writes its report
 * @returns {Promise<number | null>} its exit code
 */
function vitest(root, results) {
  const program = join(root, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
  const child = spawn(process.execPath, [program, "run", ...reporters, ...process.argv.slice(2)], {
    cwd: root,
    env: testEnvironment(process.env),
    stdio: "inherit",
  });
  process.on("SIGINT", () => child.kill("SIGINT"));
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
}

/**
 * The environment without the user's own settings, which could point tests at the user's own data.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function testEnvironment(environment) {
  const kept = Object.entries(environment).filter(([name]) => !name.startsWith("HEARSAY_"));
  return { ...Object.fromEntries(kept), NODE_ENV: "test" };
}

/** @param {string} path */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
